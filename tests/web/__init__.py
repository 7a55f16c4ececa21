"""The web part: over real sockets, with real visitors."""
