"""What a spec says of a parameter: the words of its name, description and schema."""
