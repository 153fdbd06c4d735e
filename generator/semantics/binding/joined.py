"""Names that a pattern wants in one piece: a script's is "hide-banners" where no blank may stand.

What draws them knows names as people write them, of which a pattern would leave a few single words
or nothing. Where it bars blanks alone, they are written small and joined as it allows.
"""

from __future__ import annotations

import random
import re

from generator.quick import replace
from generator.records import DEFAULT_ANCHOR, Anchor, Json, Side
from generator.semantics.base import Leaf, Parameter, Sampler, Setting
from generator.semantics.binding.slugged import SlugOf, slugged
from generator.semantics.fits import fits

_JOINTS = ("-", "_")
_TRIALS = 8
_NO_NAMES = frozenset("identifiers numbers dates times money code web contact files".split())
"""Families whose values are no names, or are written in one piece anyway."""


def without_pattern(leaf: Leaf) -> Leaf | None:
    """The leaf as if blanks were allowed, where only they and signs are barred; else None."""
    pattern = leaf.schema.get("pattern")
    barred = leaf.schema.keys() & {"enum", "const", "format", "x-semantic", "x-values"}
    if not isinstance(pattern, str) or barred or leaf.examples or not _joint(leaf):
        return None
    return replace(leaf, schema={k: v for k, v in leaf.schema.items() if k != "pattern"})


def _joint(leaf: Leaf) -> str:
    """What may join words where none may stand apart; "" where they may, or nothing may."""
    try:
        if fits(leaf.schema, "Quiet hours"):
            return ""
        return next((one for one in _JOINTS if fits(leaf.schema, f"quiet{one}hours")), "")
    except re.error:
        return ""


class Joined(SlugOf):
    """Names that are as they are where the pattern allows it, else small and in one piece."""

    def sampler(self, side: Side) -> Sampler:
        """Names of that side."""
        named, schema, joint = self.named.sampler(side), self.leaf.schema, self.joint

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            text = str(named(rng, anchor))
            whole = fits(schema, text) and not text.istitle()  # as the names beside it are joined
            return text if whole else slugged(text).replace("-", joint)

        return draw


def joined(leaf: Leaf, own: Parameter, plain: Parameter, setting: Setting) -> Parameter:
    """What ``plain`` names where blanks are allowed, in one piece; ``own`` where that is as good.

    So it is where most are written so anyway, unless what they are isn't known then.
    """
    meaning, joint = plain.meaning, _joint(leaf)
    if getattr(meaning, "structured", False) or meaning.family in _NO_NAMES:
        return own
    draw, rng = meaning.sampler("any"), random.Random(0)
    texts = [str(draw(rng, DEFAULT_ANCHOR)) for _ in range(_TRIALS)]
    written = 2 * sum(fits(leaf.schema, text) for text in texts) > len(texts)
    if written and own.meaning.name not in _UNKNOWN:
        return own
    if not all(fits(leaf.schema, slugged(text).replace("-", joint)) for text in texts):
        return own
    told = replace(plain.leaf, schema=leaf.schema)
    made = Joined(told, setting, meaning, joint)
    return replace(plain, leaf=told, meaning=made, why=f"{plain.why}, joined as its pattern wants")


_UNKNOWN = ("words", "opaque")
