"""The team's desk, and people without the app."""
