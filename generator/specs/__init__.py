"""Where functions come from: every shape in which people keep their function specs."""
