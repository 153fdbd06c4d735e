"""Values of one call that belong together."""
