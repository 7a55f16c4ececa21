"""A real Synapse (`synapse.py`, `nest.py`, `clocked.py`) and the people who live on it (`people.py`)."""
