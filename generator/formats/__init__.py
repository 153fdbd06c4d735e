"""Target formats, one file each; each registers itself."""
