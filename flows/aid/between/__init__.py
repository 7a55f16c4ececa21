"""What passes between two people: words through the relay, and contacts given one by one."""
