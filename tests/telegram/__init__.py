"""The Telegram adapter, against a Bot API server of the tests' own."""
