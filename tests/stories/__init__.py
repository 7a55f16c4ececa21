"""What a community lives through on Telegram and Matrix at once: one hub, both real servers, people on each."""
