"""Lines come back from the spool as they went in, into files as well."""

import pytest

from generator import spool
from generator.spool import Spool
from generator.write import LineWriter

RECORDS = [(b"first", b"1"), (b"second", b""), (b"third" * 300_000, b"3")]


@pytest.mark.parametrize("read", [spool._preadv, spool._read_each])
def test_records_are_poured_in_any_order_and_leave_no_empty_lines(tmp_path, monkeypatch, read):
    monkeypatch.setattr(spool, "_preadv", read)
    with Spool(2) as lines:
        places = [*lines.add_all(RECORDS[:2]), lines.add(RECORDS[2])]
        assert [lines.lines(place) for place in places] == [list(each) for each in RECORDS]
        assert [lines.line(place, 0) for place in places] == [first for first, _ in RECORDS]
        with LineWriter(tmp_path / "a") as one, LineWriter(tmp_path / "b") as two:
            lines.pour((place, (one, two)) for place in reversed(places))
        assert (one.count, two.count) == (3, 2)
    assert (tmp_path / "a").read_bytes() == b"third" * 300_000 + b"\nsecond\nfirst\n"
    assert (tmp_path / "b").read_bytes() == b"3\n1\n"
