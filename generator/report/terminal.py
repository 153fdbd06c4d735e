"""Text as a terminal may show it: nothing from a spec or a server moves its cursor or its title."""

from __future__ import annotations

_KEPT = "\n\t"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_WRITTEN_OUT = {
    code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    for code in _CONTROLS
    if chr(code) not in _KEPT
}


def harmless(text: str) -> str:
    r"""The text with its control characters, and those that turn its direction, written out.

    >>> print(harmless("\x1b[31mred"))
    \x1b[31mred
    """
    return text.translate(_WRITTEN_OUT)
