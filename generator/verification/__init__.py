"""The independent check of every record: it reads, and trusts nothing of how records are made."""
