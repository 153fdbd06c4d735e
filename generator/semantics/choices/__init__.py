"""Closed lists and flags, said in plain words."""
