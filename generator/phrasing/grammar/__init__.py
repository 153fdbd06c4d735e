"""Requests for functions that nobody wrote templates for: from name, description and parameters.

Nothing is imported here: scenarios use some word lists of it, and what puts requests together, at
ten times the size, is wanted only for functions without templates.
"""
