"""Persons, accounts, roles, duty, preferences: who is who in this community."""
