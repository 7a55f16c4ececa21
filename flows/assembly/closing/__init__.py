"""A poll ends: when, what came of it, and what is told."""
