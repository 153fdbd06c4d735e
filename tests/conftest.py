from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
SHARED = REPOSITORY.parent / "shared" / "real"


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def real_specs() -> Path:
    """Sixty real function specs, where the checkout has them beside it."""
    path = SHARED / "specs" / "real_specs_openai.json"
    if not path.is_file():
        pytest.skip("the real specs are not beside this checkout")
    return path
