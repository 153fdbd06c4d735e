"""Numbers with the unit that their description tells: "a bandwidth of 500 Mbps", "12 kWh".

Types of quantities say their own unit; these are the numbers of which only the name is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.quick import regex, replace

_PLAIN = frozenset("number integer plain_number usual_number told_number".split())
_WORDS = {
    "hertz": "Hz",
    "milliseconds": "ms",
    "megahertz": "MHz",
    "gigahertz": "GHz",
    "kilohertz": "kHz",
    "volts": "V",
    "kilovolts": "kV",
    "amperes": "A",
    "amps": "A",
    "watts": "W",
    "kilowatts": "kW",
    "megawatts": "MW",
    "kilowatt-hours": "kWh",
    "newtons": "N",
    "kilonewtons": "kN",
    "pascals": "Pa",
    "kilopascals": "kPa",
    "megapascals": "MPa",
    "decibels": "dB",
}
_SIGNS = (
    "Mbps Gbps Kbps kbps Hz kHz MHz GHz kWh MWh GWh kW MW kV kN kPa MPa GPa mg/L mg/l mol/L ppm "
    "ppb rpm RPM lux dB km/h kmh mph m/s mmHg hPa atm psi"
).split()
_TOLD = regex(
    rf"(?:\bin |\()(?P<unit>{'|'.join((*sorted(_SIGNS, key=len, reverse=True), *_WORDS))})"
    r"(?![\w/-])(?! or\b)"
)


def unit_told(role: Role) -> str:
    """The unit of a plain number, where its description tells just one; "" for others."""
    leaf = role.parameter.leaf
    if role.parameter.meaning.name not in _PLAIN or "array" in str(leaf.schema.get("type")):
        return ""
    found = [one["unit"] for one in _TOLD.finditer(leaf.description)]
    return _WORDS.get(found[0], found[0]) if len(found) == 1 else ""


def in_their_units(units: Sequence[Unit], roles: Sequence[Role]) -> list[Unit]:
    """The units with the sign behind each number that has one, and room for it behind."""
    signs = {role.mark: sign for role in roles if (sign := unit_told(role))}
    if not signs:
        return list(units)

    def told(way: str) -> str:
        for mark, sign in signs.items():
            way = re.sub(rf"{re.escape(mark)}(?=$|,| and\b)", f"{mark} {sign}", way)
        return way

    return [
        replace(one, ways=tuple(map(told, one.ways)), middle=tuple(map(told, one.middle)))
        for one in units
    ]
