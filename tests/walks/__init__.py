"""Random walks through every flow: whatever people do, it ends, takes effect once and breaks nothing."""
