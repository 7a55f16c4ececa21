"""The Matrix adapter before a real homeserver."""
