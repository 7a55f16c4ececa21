"""One room per platform, all furnished alike: read, render, deliver."""
