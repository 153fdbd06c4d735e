"""What a function does, read from its name and description."""
