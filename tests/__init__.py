"""Mirrors the source; plus conformance, stories, faults and bench."""
