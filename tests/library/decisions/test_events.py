import pytest

from citekit.library.decisions.events import Event, NotAnEventError, new_event, read_event, standing


def event(number, kind="accept", **data):
    return Event(f"2026-01-01T00:00:{number:02d}.000000Z", f"e{number}", kind, data)


def test_a_line_says_all_of_an_event():
    made = new_event("set", {"key": "okoye2017", "fields": {"title": "桥 “x”\n\u2028\ud800"}})
    line = made.line()
    assert "桥" in line
    assert len(line.splitlines()) == 1
    assert read_event(line) == made
    assert read_event(line.encode()) == made


def test_time_goes_on_even_when_the_clock_does_not():
    late = new_event("accept", {}, after="2999-12-31T23:59:59.000009Z")
    assert late.at == "2999-12-31T23:59:59.000010Z"
    assert new_event("accept", {}).id != late.id


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "not JSON"),
        ('{"at":', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        ('{"id":"x","kind":"set"}', "no time"),
        ('{"at":"2026-13-01T00:00:00.000000Z","id":"x","kind":"set"}', "no time"),
        ('{"at":"2026-01-01","id":"x","kind":"set"}', "no time"),
        ('{"at":"2026-01-01T00:00:00.000000Z","kind":"set"}', '"id"'),
        ('{"at":"2026-01-01T00:00:00.000000Z","id":"x","kind":"later"}', "newer citekit"),
        ('{"at":"2026-01-01T00:00:00.000000Z","id":"x"}', "newer citekit"),
        ('{"at":"2026-01-01T00:00:00.000000Z","id":"x","kind":["set"]}', "newer citekit"),
        ('{"at":"2026-01-01T00:00:00.000000Z","id":"","kind":"set"}', '"id"'),
        ('{"at":"2026-01-01T00:00:00.000000Z","id":3,"kind":"set"}', '"id"'),
        ('{"at":20260101,"id":"x","kind":"set"}', "no time"),
        ('{"at":"9999-12-31T23:59:59.999999Z","id":"x","kind":"set"}', "no time"),
    ],
)
def test_what_is_no_event_is_said(line, why):
    with pytest.raises(NotAnEventError, match=why):
        read_event(line)


def test_events_stand_in_their_order_and_once():
    one, two = event(1), event(2)
    assert standing([two, one, two]) == [one, two]


def test_what_was_undone_does_not_stand():
    one, two, other = event(1), event(2, part_of="e1"), event(3)
    undo = event(4, "undo", of="e1")
    assert standing([one, two, other, undo]) == [other, undo]


def test_what_was_undone_stands_again_when_the_undoing_was_undone():
    one = event(1)
    undo, again = event(2, "undo", of="e1"), event(3, "undo", of="e2")
    assert standing([one, undo, again]) == [one, again]
