"""One room per thing neighbours do together; none knows another, none names a platform."""
