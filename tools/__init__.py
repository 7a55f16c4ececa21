"""What sets up and checks the project; none of it is installed with the hub."""
