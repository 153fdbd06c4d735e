"""Pools of invented names, addresses and numbers of a locale, drawn once from Faker."""

from __future__ import annotations

import functools

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
