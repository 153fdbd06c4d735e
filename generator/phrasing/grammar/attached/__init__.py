"""How each argument joins a request."""
