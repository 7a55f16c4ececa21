"""What the hub promises, held in one place: a test for each line, rights, privacy, hardening."""
