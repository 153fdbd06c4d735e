"""callforge: fine-tuning data for function calling, from your own function specs.

What a notebook imports. Names load on first use, so that ``import generator`` stays cheap.
"""

from __future__ import annotations

__version__ = "0.1.0"
