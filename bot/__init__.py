"""The hub: what every flow and every platform stands on."""
