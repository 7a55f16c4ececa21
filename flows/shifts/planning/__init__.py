"""A shift before anybody comes: made by a line or by questions, from a series, moved, cancelled."""
