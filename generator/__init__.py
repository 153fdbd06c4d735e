"""callforge: fine-tuning data for function calling, from your own function specs.

What a notebook imports. Names load on first use, so that ``import generator`` stays cheap::

    import generator as gen

    specs = gen.load_specs("function_specs/weather.json")
    data = gen.generate(specs, n=500, seed=7, mix={"single": 6, "irrelevant": 1})
    data.train[0]
    data.write("outputs/weather", format="openai")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.api import generate, load_specs, sample_arguments, sample_values
    from generator.dataset import Dataset
    from generator.errors import (
        CallforgeError,
        LlmError,
        MeaningError,
        OptionError,
        OutputError,
        ShortfallError,
        SpecError,
        TemplateError,
        UnsatisfiableError,
    )
    from generator.formats.base import export_format
    from generator.options import Options
    from generator.plugins import load_plugins
    from generator.records import Example, FunctionSpec, Message, Rejection, Slot, ToolCall
    from generator.scenarios.base import scenario
    from generator.semantics.base import Attachment, SemanticType, Surface, semantic_type
    from generator.semantics.drawing.catalogue import Catalogue

__version__ = "0.1.0"

_HOME = {
    "generator.api": ("generate", "load_specs", "sample_arguments", "sample_values"),
    "generator.dataset": ("Dataset",),
    "generator.errors": (
        "CallforgeError", "LlmError", "MeaningError", "OptionError", "OutputError",
        "ShortfallError", "SpecError", "TemplateError", "UnsatisfiableError",
    ),
    "generator.formats.base": ("export_format",),
    "generator.options": ("Options",),
    "generator.plugins": ("load_plugins",),
    "generator.records": ("Example", "FunctionSpec", "Message", "Rejection", "Slot", "ToolCall"),
    "generator.scenarios.base": ("scenario",),
    "generator.semantics.base": ("Attachment", "SemanticType", "Surface", "semantic_type"),
    "generator.semantics.drawing.catalogue": ("Catalogue",),
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "Attachment", "CallforgeError", "Catalogue", "Dataset", "Example", "FunctionSpec",
    "LlmError", "MeaningError", "Message", "OptionError", "Options", "OutputError", "Rejection",
    "SemanticType", "ShortfallError", "Slot", "SpecError", "Surface", "TemplateError",
    "ToolCall", "UnsatisfiableError", "export_format", "generate", "load_plugins",
    "load_specs", "sample_arguments", "sample_values", "scenario", "semantic_type",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    module = _MODULE_OF.get(name)
    if module is None:
        msg = f"module 'generator' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(module), name)


def __dir__() -> list[str]:
    return sorted((*__all__, "__version__"))
