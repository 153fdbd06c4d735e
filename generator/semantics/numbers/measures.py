"""The measures of things and bodies: names, usual sizes, and the units that they are said in."""

from __future__ import annotations

from generator.quick import Struct


class Measure(Struct, frozen=True):
    """One unit: how it is called in schemas, its forms in words, what is usual, and its range."""

    keys: tuple[str, ...]
    forms: tuple[str, ...]
    usual: tuple[float, ...]
    wide: tuple[float, float]
    grain: float = 1


def _measure(
    keys: str, forms: str, usual: str, wide: tuple[float, float], grain: float = 1
) -> Measure:
    numbers = tuple(float(part) for part in usual.split())
    return Measure(tuple(keys.split("|")), tuple(forms.split("|")), numbers, wide, grain)


MEASURES: dict[str, tuple[Measure, ...]] = {
    "temperature": (
        _measure("fahrenheit|°f", "°F|degrees Fahrenheit", "65 68 68 70 70 72 72 74 75", (60, 80)),
        _measure("kelvin", "K", "273 290 293 295 298 300 310", (250, 400)),
        _measure(
            "celsius|°c|centigrade", "°C|degrees Celsius", "18 19 20 20 21 21 22 23 25", (15, 28)
        ),
    ),
    "weight": (
        _measure("pound|lb|lbs", "lbs|pounds", "5 10 20 50 120 135 150 160 175 180 200", (1, 250)),
        _measure("gram|g", "g|grams", "50 100 100 150 200 250 250 300 500 500 750", (5, 1000), 5),
        _measure(
            "mg|milligram", "mg|milligrams", "5 10 20 25 50 100 200 250 500 500", (1, 1000), 5
        ),
        _measure("ounce|oz", "oz|ounces", "4 6 8 8 12 16 24 32", (1, 64)),
        _measure("ton|tonne", "tonnes|tons", "1 2 5 10 20 25", (1, 100)),
        _measure(
            "kg|kilogram|kilo", "kg|kilograms", "2 5 10 20 55 60 65 68 70 72 75 80 85 90", (1, 120)
        ),
    ),
    "height": (
        _measure("inch", "inches", "60 62 64 65 66 67 68 70 71 72 74", (56, 78)),
        _measure("feet|foot|ft", "feet|ft", "5 6 8 10 12 20 30", (1, 100)),
        _measure("meter|metre", "meters|m", "1.6 1.65 1.7 1.75 1.8 1.85", (1.5, 2), 0.01),
        _measure(
            "cm|centimet", "cm", "155 160 162 165 168 170 172 175 178 180 183 185", (145, 200)
        ),
    ),
    "distance": (
        _measure("mile|mi", "miles", "1 1 2 2 3 5 5 5 10 10 15 20 25 50", (1, 100)),
        _measure(
            "meter|metre|meters",
            "meters|m",
            "100 200 250 500 500 500 800 1000 1000 1500 2000 5000",
            (50, 5000),
            50,
        ),
        _measure("feet|foot|ft", "feet|ft", "50 100 200 300 500 500 1000", (10, 2000), 10),
        _measure("nautical", "nautical miles", "5 10 20 25 50 100", (1, 250), 5),
        _measure(
            "km|kilomet", "km|kilometers", "1 1 2 2 3 5 5 5 10 10 15 20 25 30 50 100", (1, 100)
        ),
    ),
    "length": (
        _measure(
            "pixel|px",
            "pixels|px",
            "256 512 512 768 800 1024 1024 1080 1200 1280 1920",
            (64, 4096),
            8,
        ),
        _measure("inch", "inches", "4 6 8 10 12 12 18 20 24 30 36 48", (1, 100)),
        _measure("feet|foot|ft", "feet|ft", "4 5 6 8 8 10 10 12 12 15 20", (1, 60)),
        _measure("mm|millimet", "mm", "5 10 20 25 50 100 150 200", (1, 500)),
        _measure("meter|metre", "meters|m", "1.5 2 2.5 3 3 4 4 5 6 8 10 12", (0.5, 50), 0.5),
        _measure(
            "cm|centimet", "cm", "10 15 20 25 30 30 40 45 50 60 80 90 100 120 150", (5, 250), 5
        ),
    ),
    "speed": (
        _measure(
            "mph|miles per hour", "mph|miles per hour", "5 10 25 30 35 45 55 60 65 70", (1, 120)
        ),
        _measure("knot", "knots", "5 8 10 12 15 20 25", (1, 60)),
        _measure("m/s|meters per second|mps", "m/s", "2 3 5 5 8 10 12 15 20", (1, 60)),
        _measure(
            "km/h|kph|kilometers per hour|kmh", "km/h|kph", "30 50 50 60 80 90 100 120", (5, 200), 5
        ),
    ),
    "volume": (
        _measure("ounce|oz", "oz|fluid ounces", "8 8 12 16 16 20 24 32", (1, 128)),
        _measure("gallon", "gallons", "1 2 5 5 10 12 15 20", (1, 100)),
        _measure("cup", "cups", "1 2 2 3 4 6 8", (1, 12)),
        _measure("liter|litre", "liters", "1 1.5 2 2 3 5 10 20 40 50", (0.5, 100), 0.5),
        _measure("ml|millilit", "ml", "100 150 200 250 250 330 350 500 500 750", (50, 2000), 50),
    ),
    "area": (
        _measure("hectare|ha", "hectares", "1 2 5 10 20 50 100", (1, 500)),
        _measure("acre", "acres", "1 2 5 10 20 40 50 100", (1, 500)),
        _measure(
            "square meter|sqm|m2|m²",
            "square meters|m²",
            "40 50 60 70 75 80 90 100 120 150",
            (20, 500),
            5,
        ),
        _measure(
            "square feet|square foot|sq ft|sqft|ft2",
            "square feet|sq ft",
            "600 750 800 900 1000 1200 1200 1500 1800 2000 2400",
            (300, 5000),
            50,
        ),
    ),
    "bytes": (
        _measure("kb|kilobyte", "KB", "64 100 128 256 500 512 1024", (1, 4096), 16),
        _measure("mb|megabyte", "MB", "1 2 5 5 10 10 20 25 50 100 256 500 512", (1, 1000)),
        _measure("gb|gigabyte", "GB", "1 2 4 8 8 16 16 32 64 100 128 256 500", (1, 1000)),
        _measure(
            "byte",
            "bytes",
            "1024 4096 65536 100000 262144 500000 524288 1000000 1048576 5000000",
            (512, 10000000),
            1024,
        ),
    ),
    "energy": (
        _measure("kwh|kilowatt hour", "kWh", "5 10 20 30 50 60 75 100 250 300 500", (1, 1000), 5),
        _measure("watt|power", "watts|W", "40 60 60 100 150 300 500 750 1000 1500", (5, 3000), 5),
        _measure(
            "kcal|calorie",
            "calories|kcal",
            "200 250 300 350 400 500 500 600 1500 1800 2000 2000 2200",
            (50, 3000),
            50,
        ),
    ),
    "rate": (
        _measure(
            "heart|bpm|tempo|pulse", "bpm", "60 65 70 72 75 80 85 90 100 120 128 140", (50, 180)
        ),
        _measure("fps|frame", "fps", "24 25 30 30 30 60 60", (10, 120)),
        _measure("hz|hertz", "Hz", "50 60 60 100 120 144 440 1000", (10, 2000), 10),
    ),
    "pressure": (
        _measure("psi", "psi", "30 32 32 33 35 36 40", (20, 60)),
        _measure(
            "mmhg|blood|systolic|diastolic",
            "mmHg",
            "70 75 80 80 85 110 115 118 120 120 125 130 140",
            (60, 180),
        ),
        _measure("atm|atmosphere", "atm", "0.5 0.75 1 1 1 1.5 2 2.5 3", (0.1, 10), 0.05),
        _measure("pascal|pa", "Pa", "95000 100000 101000 101325 102000 150000", (90000, 200000)),
        _measure("hpa|mbar", "hPa", "990 1000 1005 1010 1013 1015 1020", (970, 1040)),
    ),
}
WEIGHTS = frozenset("kilo kilogram kg gram pound lb ounce ton tonne".split())
"""Names of arguments that are nothing but a unit of weight."""
