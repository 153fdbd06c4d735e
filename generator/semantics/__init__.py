"""What a parameter means: how a value is sampled, said, read back, and attached to a request."""
