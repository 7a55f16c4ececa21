"""What neighbours can do for others, and how an offer meets a need."""
