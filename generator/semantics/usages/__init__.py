"""What is known of parameters by their names: how people say them, what they hold."""
