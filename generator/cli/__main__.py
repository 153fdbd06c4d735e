"""``python -m generator.cli`` is ``gen``."""

from generator.cli import main

main()
