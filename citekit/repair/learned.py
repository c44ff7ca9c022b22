"""What checks learned that a repair can use: from a library, or from a report of a check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.links.records import Verdict
from citekit.links.statuses import PERMANENT
from citekit.reports.records_file import records_in

if TYPE_CHECKING:
    from citekit.library import Library, LibraryReference
    from citekit.links.history import History
    from citekit.links.policy import Policy
    from citekit.links.records import Check
    from citekit.links.states import LinkState

_USABLE = frozenset({Verdict.MOVED.value, Verdict.GONE.value})

Lines = tuple[int, int]
"""First and last line of an entry; in reports only the first is known."""

_LINES_OF_AN_ENTRY = 8


@dataclass(slots=True)
class Learned:
    """A link that moved or is gone.

    Attributes:
        url: as cited.
        verdict: ``"moved"`` or ``"gone"``.
        new_url: where it moved.
        memento: its copy in an archive, ``""`` when none is known.
        patience: how far it is from being called gone, in words; ``""`` when it is.
        cited: by name of the article, the lines of the entries that cite it.
    """

    url: str
    verdict: str
    new_url: str = ""
    memento: str = ""
    patience: str = ""
    cited: dict[str, list[Lines]] = field(default_factory=lambda: defaultdict(list))


def from_library(
    library: Library,
    references: Iterable[LibraryReference] | None = None,
    *,
    policy: Policy | None = None,
    history: History | None = None,
) -> list[Learned]:
    """Return what the last checks of a library's links learned, or of those in a history.

    Args:
        library: with its checks and copies; it may be empty.
        references: to which it is limited; by default all links that were ever checked.
        policy: says how often a link must have failed to be called gone; by default once.
        history: of the links as text: what it knows counts where the library knows nothing newer.
    """
    from citekit.links.cited import urls_of

    learned = {one.url: one for one in _latest(library, policy, history)}
    asked = set()
    for reference in library.search() if references is None else references:
        for url in urls_of(reference.csl):
            asked.add(url)
            if url in learned:
                for entry in reference.entries:
                    if entry.present:
                        lines = (entry.line_start, entry.line_end)
                        learned[url].cited[entry.name].append(lines)
    return [one for one in learned.values() if references is None or one.url in asked]


def from_history(history: History, *, policy: Policy | None = None) -> list[Learned]:
    """Return what a history of links knows, where there is no library.

    Args:
        history: of the links as text.
        policy: says how often a link must have failed to be called gone; by default once.
    """
    return [
        Learned(
            state.url,
            state.verdict.value,
            state.new_url,
            state.archive,
            _patience_with(state, policy) if policy and state.verdict is Verdict.GONE else "",
        )
        for state in history
        if state.verdict.value in _USABLE
    ]


def _latest(library: Library, policy: Policy | None, history: History | None) -> Iterator[Learned]:
    """Yield what moved or is gone by its last check, be it in the library or in the history."""
    from citekit.links.memory import newest

    states = {state.url: state for state in history or ()}
    stored = {check.url: check for check in library.checks.latest(sorted(_USABLE))}
    told = {state.url for state in states.values() if state.verdict.value in _USABLE}
    for url in sorted({*stored, *told}):
        last = stored.get(url) or next(library.checks.history(url), None)
        check = newest(last, states.get(url))
        if check is None or check.verdict.value not in _USABLE:
            continue
        kept = library.mementos.get(url)
        memento = (url in states and states[url].archive) or (kept.memento if kept else "")
        patience = _patience(check, library, policy, history) if policy else ""
        yield Learned(url, check.verdict.value, check.new_url, memento, patience)


def _patience(check: Check, library: Library, policy: Policy, history: History | None) -> str:
    """Return how far a link is from being called gone, in words."""
    from citekit.links.memory import folded

    if check.verdict is not Verdict.GONE:
        return ""
    state = folded(check.url, history.get(check.url) if history else None, library.checks)
    return _patience_with(state, policy) if state else policy.patience(0, 0)


def _patience_with(state: LinkState, policy: Policy) -> str:
    is_lasting = policy.is_lasting(state.runs, state.days)
    return "" if is_lasting else policy.patience(state.runs, state.days)


def from_report(path: Path) -> list[Learned]:
    """Return what a report of ``citekit check --format json`` (or ``jsonl``) tells.

    Args:
        path: of the report.

    Raises:
        UnreadableError: it is missing, or no such report.
    """
    otherwise = "is no report of a check; make one with `citekit check --format json`."
    links = records_in(path, "links", "url", otherwise)
    return [_learned(link) for link in links if link.get("verdict") in _USABLE]


def _learned(link: dict[str, Any]) -> Learned:
    archive = link.get("archive")
    memento = archive.get("url") if isinstance(archive, dict) else ""
    learned = Learned(link["url"], link["verdict"], _moved_to(link), str(memento or ""))
    for place in link["cited"] if isinstance(link.get("cited"), list) else []:
        if isinstance(place, dict) and isinstance(place.get("article"), str):
            line = place.get("line")
            if isinstance(line, int):
                learned.cited[place["article"]].append((line, line + _LINES_OF_AN_ENTRY))
            else:
                learned.cited[place["article"]] = []
    return learned


def _moved_to(link: dict[str, Any]) -> str:
    """Return where the first redirects lead, as far as they are permanent."""
    new_url = ""
    for hop in link["redirects"] if isinstance(link.get("redirects"), list) else []:
        if not isinstance(hop, dict) or hop.get("status") not in PERMANENT:
            break
        new_url = str(hop.get("url") or "")
    return new_url
