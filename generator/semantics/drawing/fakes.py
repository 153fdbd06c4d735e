"""Pools of invented names, addresses and numbers of a locale, drawn once from Faker."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.errors import OptionError

POOL = 600


@functools.cache
def fake_pool(provider: str, locale: str) -> tuple[str, ...]:
    """Up to 600 distinct values of a Faker provider; the same in every process.

    A locale that Faker does not know falls back to en_US.
    """
    from faker import Faker  # noqa: PLC0415  a slow import, needed only for some locales
    from faker.config import AVAILABLE_LOCALES  # noqa: PLC0415

    known = locale if locale in AVAILABLE_LOCALES else "en_US"
    fake = Faker(known, use_weighting=False)
    fake.seed_instance(f"{provider}/{locale}")
    made = (str(getattr(fake, provider)()) for _ in range(POOL))
    return tuple(dict.fromkeys(" ".join(value.split("\n")).strip() for value in made))


def check_locales(locales: Sequence[str]) -> None:
    """Raise ``OptionError`` for a locale that Faker doesn't know."""
    if set(locales) <= {"en_US"}:
        return  # the default must not pay for the import
    from faker.config import AVAILABLE_LOCALES  # noqa: PLC0415

    for locale in locales:
        if locale not in AVAILABLE_LOCALES:
            close = [one for one in sorted(AVAILABLE_LOCALES) if one[:2] == locale[:2]]
            known = ", ".join(close or ["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "ja_JP", "…"])
            msg = f"--locale: {locale!r} is not known; known: {known}"
            raise OptionError(msg)
