"""What members and organizers live through with shifts."""
