"""Dates, times of day, moments, spans and calendars: sampled, said and read back."""
