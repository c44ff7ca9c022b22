"""Many links take no more memory than few."""

import gc
import tracemalloc

import pytest

from citekit.links import Link, Place, Settings, check_links, gathered
from citekit.links.targets import Targets

from .talking import answer

SETTINGS = Settings(concurrency=4, interval=0, second_look=0, probe=False)


class Connection:
    def send(self, ask):
        return answer(ask.address.url)

    def close(self):
        pass


def held_after(number):
    """Return the bytes that are held while the outcome of so many links is."""
    tracemalloc.start()
    try:
        targets = Targets()
        for i in range(number):
            targets.add(f"http://h{i % 40}.example/{i}", f"Water {i}", Place(f"k{i}", "a.md", i))
        links = targets.links.in_order
        checked = gathered(links, check_links(links, SETTINGS, sender=Connection))
        assert sum(outcome.check.verdict.is_fine for outcome in checked.outcomes) == number
        gc.collect()
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


@pytest.mark.no_cover
def test_memory_stays_flat(monkeypatch):
    monkeypatch.setattr("citekit.spilled._HELD", 20)
    held_after(10)  # what is imported and read once
    assert held_after(250) - held_after(100) < 150 * 250


def test_links_may_be_given_one_by_one():
    links = (Link(f"http://h{i}.example/") for i in range(3))
    assert len(list(check_links(links, SETTINGS, sender=Connection))) == 3
