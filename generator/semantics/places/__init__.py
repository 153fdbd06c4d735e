"""Places that exist: towns, countries, addresses, coordinates."""
