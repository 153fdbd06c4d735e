"""What people say for the values that programs use: groups of codes, and words for each.

A group applies to an enum if most of its options are in it, or if the parameter's own words or
description name it; so ``de`` is German only among languages, and ``m`` metres only among units.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import Struct


class Group(Struct, frozen=True):
    """Codes that belong together. ``cues``: words of a parameter that speak for the group."""

    cues: frozenset[str]
    words: Mapping[str, tuple[str, ...]]
    alone: bool = True
    """Whether the options themselves are telling enough without a cue."""


def _group(cues: str, table: str, alone: bool = True) -> Group:
    words = {}
    for line in table.strip().splitlines():
        code, _, said = line.strip().partition(": ")
        words[code] = tuple(part.strip() for part in said.split(","))
    return Group(frozenset(cues.split()), words, alone)


GROUPS: tuple[Group, ...] = (
    _group(
        "temperature unit units scale degree degrees",
        """
        celsius: Celsius, °C
        fahrenheit: Fahrenheit, °F
        kelvin: Kelvin, K
        c: Celsius, °C
        f: Fahrenheit, °F
        k: Kelvin
        metric: metric units, metric
        imperial: imperial units, imperial
        standard: standard units
        """,
    ),
    _group(
        "currency currencies",
        """
        usd: dollars, US dollars, USD
        eur: euros, EUR, €
        gbp: pounds, British pounds, GBP
        jpy: yen, Japanese yen, JPY
        chf: Swiss francs, francs, CHF
        cad: Canadian dollars, CAD
        aud: Australian dollars, AUD
        nzd: New Zealand dollars, NZD
        cny: yuan, Chinese yuan, CNY
        inr: rupees, Indian rupees, INR
        brl: reais, Brazilian reais, BRL
        mxn: Mexican pesos, pesos, MXN
        sek: Swedish kronor, SEK
        nok: Norwegian kroner, NOK
        dkk: Danish kroner, DKK
        pln: zloty, Polish zloty, PLN
        krw: won, Korean won, KRW
        sgd: Singapore dollars, SGD
        hkd: Hong Kong dollars, HKD
        zar: rand, South African rand, ZAR
        try: Turkish lira, TRY
        """,
    ),
    _group(
        "language languages lang locale",
        """
        en: English
        de: German
        fr: French
        es: Spanish
        it: Italian
        pt: Portuguese
        nl: Dutch
        pl: Polish
        ru: Russian
        uk: Ukrainian
        ja: Japanese
        zh: Chinese
        ko: Korean
        ar: Arabic
        hi: Hindi
        tr: Turkish
        sv: Swedish
        da: Danish
        no: Norwegian
        fi: Finnish
        el: Greek
        cs: Czech
        he: Hebrew
        id: Indonesian
        th: Thai
        vi: Vietnamese
        """,
        alone=False,
    ),
    _group(
        "country countries region market",
        """
        us: the US, the United States
        uk: the UK, Britain
        gb: the UK, Britain
        de: Germany
        fr: France
        es: Spain
        it: Italy
        nl: the Netherlands
        be: Belgium
        at: Austria
        ch: Switzerland
        se: Sweden
        no: Norway
        dk: Denmark
        fi: Finland
        pl: Poland
        pt: Portugal
        ie: Ireland
        jp: Japan
        cn: China
        in: India
        au: Australia
        nz: New Zealand
        ca: Canada
        br: Brazil
        mx: Mexico
        kr: South Korea
        """,
        alone=False,
    ),
    _group(
        "unit units measure system distance length weight volume",
        """
        km: kilometers, km
        mi: miles, mi
        m: meters, m
        ft: feet, ft
        cm: centimeters, cm
        mm: millimeters, mm
        in: inches
        yd: yards
        kg: kilograms, kg
        g: grams, g
        lb: pounds, lb
        lbs: pounds, lbs
        oz: ounces, oz
        l: liters
        ml: milliliters, ml
        gal: gallons
        kmh: kilometers per hour, km/h
        kph: kilometers per hour, km/h
        mph: miles per hour, mph
        metric: metric units, metric
        imperial: imperial units, imperial
        """,
        alone=False,
    ),
    _group(
        "size",
        """
        xs: extra small, XS
        s: small, S
        m: medium, M
        l: large, L
        xl: extra large, XL
        xxl: double extra large, XXL
        """,
        alone=False,
    ),
    _group(
        "day days weekday",
        """
        mon: Monday
        tue: Tuesday
        wed: Wednesday
        thu: Thursday
        fri: Friday
        sat: Saturday
        sun: Sunday
        monday: Monday
        tuesday: Tuesday
        wednesday: Wednesday
        thursday: Thursday
        friday: Friday
        saturday: Saturday
        sunday: Sunday
        """,
    ),
    _group(
        "month months",
        """
        jan: January
        feb: February
        mar: March
        apr: April
        may: May
        jun: June
        jul: July
        aug: August
        sep: September
        oct: October
        nov: November
        dec: December
        """,
    ),
    _group(
        "interval granularity timeframe resolution period range window",
        """
        1m: 1 minute, one minute
        5m: 5 minutes, five minutes
        15m: 15 minutes
        30m: 30 minutes
        1h: 1 hour, one hour
        4h: 4 hours, four hours
        1d: 1 day, one day
        1w: 1 week, one week
        1mo: 1 month, one month
        3mo: 3 months, three months
        6mo: 6 months, six months
        1y: 1 year, one year
        2y: 2 years, two years
        5y: 5 years, five years
        10y: 10 years, ten years
        ytd: year to date
        max: maximum
        7d: 7 days, seven days
        14d: 14 days
        30d: 30 days
        90d: 90 days
        24h: 24 hours
        """,
        alone=False,
    ),
    _group(
        "sort order direction ordering",
        """
        asc: ascending
        desc: descending
        ascending: ascending
        descending: descending
        """,
    ),
    _group(
        "trip type",
        """
        one_way: one-way
        oneway: one-way
        round_trip: round-trip, return
        roundtrip: round-trip, return
        multi_city: multi-city
        """,
    ),
    _group(
        "mode travel transport transportation",
        """
        driving: driving, car
        walking: walking, foot
        bicycling: cycling, bike
        cycling: cycling, bike
        transit: public transport, transit
        """,
    ),
    _group(
        "gender sex",
        """
        m: male
        f: female
        x: other
        """,
        alone=False,
    ),
    _group(
        "side",
        """
        buy: buy
        sell: sell
        """,
    ),
    _group(
        "sort order sorting orderby sortby",
        """
        created_at: creation date, date created
        createdat: creation date, date created
        created: creation date, date created
        updated_at: last update, date updated
        updatedat: last update, date updated
        updated: last update, date updated
        modified_at: last change
        published_at: publication date
        due_date: due date
        duedate: due date
        priority: priority
        title: title
        name: name
        date: date
        price: price
        status: status
        """,
        alone=False,
    ),
)

DATED = frozenset(
    {"date", "time", "created", "updated", "newest", "recent", "published", "modified"}
)
"""Words that make ascending "oldest first" and descending "newest first"."""

PRICED = frozenset({"price", "cost", "fare", "amount"})
"""Words that make ascending "cheapest first"."""

_CAPITALS = """
API AWS CSS CSV CPU DNS DVD EPUB FAQ FTP GIF GPS GPU HTML HTTP HTTPS IMAP IP JPEG JPG JSON MP3 MP4
NBA NFL NHL MLB PDF PNG PHP POST GET PUT PATCH DELETE HEAD RAM REST RSS SMS SQL SSH SSL SVG TCP TLS
TSV TV TXT UDP UI URL USB UTC UV UX VIP VPN WAV WEBP XLSX XML YAML ZIP DOCX SEO CRM ERP HR IT QA PR
USA UK EU UTF ISO AI LLM SUV BBQ DIY ATM
"""

ACRONYMS: frozenset[str] = frozenset(_CAPITALS.split())

ACTING = frozenset(
    "get delete remove update edit cancel close stop read show view rename archive restore move "
    "approve reject assign enable disable".split()
)
"""Verbs that are done with one thing, which "the" tells: "delete the event"."""

VERBS = frozenset("get post put patch delete head rest".split())
"""Acronyms, or what requests are sent with, that are words where they stand with others."""
"""All-capital words that stay so in plain words."""

_FIRST = "one two round full part multi non high low long short pre post self semi half real mid"

HYPHENED: frozenset[str] = frozenset(f"{_FIRST} follow cross anti gluten dairy sugar fat".split())
"""First words of two-word options that are written with a hyphen: "one-way", "full-time"."""
