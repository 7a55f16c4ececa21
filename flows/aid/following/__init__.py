"""What happens over time: still on it? still needed? is it done? And what happens if nobody answers."""
