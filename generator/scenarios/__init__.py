"""Kinds of conversation, one file each; each registers itself."""
