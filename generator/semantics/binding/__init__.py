"""Which meaning a parameter gets, and why."""
