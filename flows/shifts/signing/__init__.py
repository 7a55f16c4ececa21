"""Who comes: joining and leaving, the waiting list, stand-ins, trades, standing sign-ups."""
