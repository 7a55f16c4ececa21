"""The larger installation: the same hub on a real PostgreSQL server, from its package, on a socket of its own."""
