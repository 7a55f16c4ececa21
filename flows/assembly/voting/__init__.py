"""Ballots: who may cast one, how people say it, and what is noted of it."""
