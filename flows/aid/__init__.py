"""Ask for help, offer it, and see it through."""
