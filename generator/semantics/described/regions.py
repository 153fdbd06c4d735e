"""Names that follow a town after a comma, so that "San Francisco, CA" is mined as one example."""

from __future__ import annotations

_STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB NSW VIC QLD USA US UK "
    "UAE DE FR ES IT JP GB AU BR IN NL"
)

_NAMED = (
    "Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,"
    "Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,"
    "Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,"
    "North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,"
    "South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Ontario,"
    "Quebec,British Columbia,Alberta,Argentina,Australia,Austria,Belgium,Brazil,Bulgaria,Canada,"
    "Chile,China,Colombia,Croatia,Cyprus,Czech Republic,Czechia,Denmark,Egypt,England,Estonia,"
    "Finland,France,Germany,Greece,Hungary,Iceland,India,Indonesia,Ireland,Israel,Italy,Japan,"
    "Kenya,Latvia,Lithuania,Malaysia,Malta,Mexico,Morocco,Netherlands,The Netherlands,New Zealand,"
    "Nigeria,Norway,Peru,Philippines,Poland,Portugal,Romania,Russia,Scotland,Serbia,Singapore,"
    "Slovakia,Slovenia,South Africa,South Korea,Spain,Sweden,Switzerland,Thailand,Tunisia,Turkey,"
    "Ukraine,United Kingdom,United States,Uruguay,Vietnam,Wales"
)

REGIONS: frozenset[str] = frozenset(_STATES.split()) | frozenset(_NAMED.split(","))
"""Codes and names of states and countries."""
