"""Numbers by role, quantities with units, money, and how people say and write them."""
