"""What a template may name: the keys of a function's parameters."""

from __future__ import annotations

from dataclasses import dataclass, field

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What a template may name: the keys of every parameter, from the root of the arguments."""

    keys: tuple[Keys, ...]
    _tops: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Each name met in a template is looked up among those at the root."""
        object.__setattr__(self, "_tops", frozenset(each[0] for each in self.keys if each))

    def is_prefix(self, keys: Keys) -> bool:
        """Whether ``keys`` is a parameter, or an object that holds some."""
        return any(each[: len(keys)] == keys for each in self.keys)

    def leaf_of(self, keys: Keys) -> Keys | None:
        """The parameter that ``keys`` is or lies in."""
        return next((each for each in self.keys if keys[: len(each)] == each), None)

    def tops(self) -> frozenset[str]:
        """Names at the root."""
        return self._tops

    def __str__(self) -> str:
        return ", ".join(written(each) for each in self.keys) or "none"


def written(keys: Keys) -> str:
    """Keys as a template would write them: ``a.b``, or ``args["a-b"]``."""
    if all(key.isidentifier() for key in keys):
        return ".".join(keys)
    return "args" + "".join(f'["{key}"]' for key in keys)
