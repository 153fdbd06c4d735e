"""Where functions come from: every shape in which people keep their function specs."""

from generator.specs.check import check
from generator.specs.dialect import normalise
from generator.specs.load import library_folder, load_specs, spec_files
from generator.specs.names import OPENAI_NAMES, NameMap, NameRule

__all__ = [
    "OPENAI_NAMES",
    "NameMap",
    "NameRule",
    "check",
    "library_folder",
    "load_specs",
    "normalise",
    "spec_files",
]
