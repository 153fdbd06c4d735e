"""In which tongue a description is: from what is not English no English request is made."""

from __future__ import annotations

import functools

from generator.quick import regex

_WORD = regex(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the a an of for to and in with by from on or is are this that all its it as at be into your "
    "get list search find create update delete add show retrieve returns if when given which not "
    "use used can will specific new".split()
)
_OTHERS = frozenset(
    "de del la el los las por para con en una un y que su se al como "
    "di il lo gli della dei delle per nel dal "
    "der die das und für mit von eine einen ein zu den dem im oder nach aus "
    "le les des du et pour avec une sur dans par ou au aux "
    "os da dos das com uma um no na ao "
    "het een van voor naar op of met te "
    "dla przez oraz lub do na z w".split()
)
"""Small words of Spanish, Italian, German, French, Portuguese, Dutch and Polish."""

_PLAIN_OTHERS = frozenset(
    "los las por para una il lo gli della dei delle per nel dal der das und für fuer mit von eine "
    "einen ein zu dem im oder nach aus ueber les du et pour avec une dans os dos com uma um ao "
    "het een van voor naar dla przez oraz lub".split()
)
"""Those of them that stand in no English text, not even in its names."""

_LATIN = "\u0250"
"""Letters from here on are of other scripts, beside which an English sentence may stand."""


@functools.lru_cache(maxsize=2048)
def is_foreign(text: str) -> bool:
    """Whether a text is in another tongue than English, by its small words and its letters."""
    written = _WORD.findall(text[:400])
    words = [word.lower() for word in written]
    english = sum(word in _ENGLISH for word in words)
    others = sum(word in _OTHERS - _ENGLISH for word in words)
    marked = sum(not word.isascii() and max(word) < _LATIN for word in words)
    signs = others + marked
    plain = sum(word in _PLAIN_OTHERS for word in written)  # no "El Niño index"
    short = plain > 0 and not english and _FEW * plain >= len(words)
    return short or bool(signs > 1 + english and 4 * signs >= len(words))


_FEW = 6
