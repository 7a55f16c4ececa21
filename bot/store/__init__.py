"""Where everything is kept, sealed where it is about people. Start reading at `engine`, then `sealing`."""
