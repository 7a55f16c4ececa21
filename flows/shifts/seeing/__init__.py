"""Seeing shifts: cards, lists, the week, calendars."""
