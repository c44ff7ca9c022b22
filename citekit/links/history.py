"""The history of links as text: a sorted line a link, made to be kept in a git repository.

The line of a link that stays fine changes once in a while only, the line of one that fails with
each run. Lines stand for themselves, so git may merge two histories by taking the lines of both
(``merge=union``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from citekit.errors import UnreadableError
from citekit.formats.files import write_atomically
from citekit.formats.json_lines import json_line
from citekit.links.records import Memento, Verdict
from citekit.links.states import LinkState, united, utc_stamp
from citekit.spilled import Spilled

_LARGEST = 256_000_000
_CONFLICT = re.compile(rb"(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(rf"{_DAY.pattern}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")
_MOST_RUNS = 10**6


class History:
    """The history of links in a file.

    Args:
        path: of the file, which may be missing.

    Attributes:
        path: of the file.
        problem: what could not be read, in words; ``""`` when all could.

    Raises:
        UnreadableError: the file can't be read or is something else.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._states, self.problem = _read(path)
        self._found: Spilled[LinkState | None] = Spilled()
        """Of what was changed here, what the file said."""

    def __iter__(self) -> Iterator[LinkState]:
        return iter(self._states.in_order)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of any link."""
        return not self._states

    def get(self, url: str) -> LinkState | None:
        """Return what is known of a link, ``None`` for nothing."""
        return self._states.get(url) if self._states else None

    def put(self, state: LinkState) -> None:
        """Note what is known of a link now."""
        if state.url not in self._found:
            self._found[state.url] = self._states.get(state.url)
        self._states[state.url] = state

    def note_archive(self, url: str, memento: Memento) -> None:
        """Note an archived copy of a link that is known."""
        state = self._states.get(url)
        if state is not None:
            archived = utc_stamp(memento.archived_at)
            self.put(replace(state, archive=memento.url, archived=archived))

    def save(self) -> None:
        """Write the file, whole or not at all, if anything changed.

        What somebody else wrote into it in the meantime is kept.

        Raises:
            CitekitError: it can't be written.
        """
        there, _ = _read(self.path)
        for state in there.in_order:
            mine = self._states.get(state.url)
            found = self._found.get(state.url, mine)
            if state != found:
                is_mine = mine is not None and mine != found
                self._states[state.url] = united(mine, state) if mine and is_mine else state
        if not self._is_current():
            write_atomically(self.path, map(_line, self._states.sorted()))
        self._found = Spilled()

    def _is_current(self) -> bool:
        """Return whether the file says just what is known."""
        try:
            with self.path.open("rb") as file:
                lines = (
                    _line(state).encode("utf-8", "backslashreplace")
                    for state in self._states.sorted()
                )
                return all(file.read(len(line)) == line for line in lines) and not file.read(1)
        except FileNotFoundError:
            return not self._states


def beside(library: Path) -> Path:
    """Return where the history of a library's links stands: ``library.links.jsonl``."""
    return library.with_name(f"{library.stem}.links.jsonl")


def _line(state: LinkState) -> str:
    known: dict[str, Any] = {"url": state.url, "verdict": state.verdict.value}
    if not state.verdict.is_fine:
        known["checked"] = state.checked
    for name in ("fine", "failed", "runs", "days", "new_url", "archive", "archived"):
        value = getattr(state, name)
        if value:
            known[name] = value
    return json_line(known)


def _read(path: Path) -> tuple[Spilled[LinkState], str]:
    """Return what a file says of each link, and what could not be read, in words."""
    return _united_lines(_lines(path), path)


def _lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of the file, none where there is no file."""
    left = _LARGEST
    try:
        with path.open("rb") as file:
            while line := file.readline(left + 1):
                left -= len(line)
                if left < 0:
                    raise UnreadableError(
                        f"{path} is larger than 256 MB, too large for a history of links."
                    )
                yield line.removeprefix(b"\xef\xbb\xbf")
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableError(f"{path} cannot be read: {reason}.") from error


def _united_lines(lines: Iterable[bytes], path: Path) -> tuple[Spilled[LinkState], str]:
    states: Spilled[LinkState] = Spilled()
    bad: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        state = None if _CONFLICT.match(line) else _state(line)
        if state is None:
            what = "a conflict marker of git" if _CONFLICT.match(line) else "no link's history"
            bad.append((number, what))
        else:
            before = states.get(state.url)
            states[state.url] = united(before, state) if before else state
    if bad and not states:
        raise UnreadableError(f"{path} holds no history of links; name another file.")
    return states, _problem(path, bad)


def _problem(path: Path, bad: list[tuple[int, str]]) -> str:
    if not bad:
        return ""
    number, what = bad[0]
    others = f", nor {len(bad) - 1:,} more" if len(bad) > 1 else ""
    return (
        f"{path}:{number} is {what} and cannot be read{others}; all other lines count, and the"
        " file is written anew without these."
    )


def _state(line: bytes) -> LinkState | None:
    """Return what a line says, ``None`` when it is none of ours."""
    try:
        read = json.loads(line)
        if not isinstance(read, dict):
            return None
        texts = {
            name: read.get(name, "")
            for name in ("url", "fine", "failed", "new_url", "archive", "archived")
        }
        numbers = {name: read.get(name, 0) for name in ("runs", "days")}
        verdict = Verdict(read["verdict"])
        checked = read["fine" if verdict.is_fine else "checked"]
        state = LinkState(verdict=verdict, checked=checked, **texts, **numbers)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return state if _is_sound(state) else None


def _is_sound(state: LinkState) -> bool:
    texts = (
        *(state.url, state.checked, state.fine, state.failed),
        *(state.new_url, state.archive, state.archived),
    )
    numbers = (state.runs, state.days)
    if not all(isinstance(text, str) for text in texts) or not state.url:
        return False
    if not all(type(number) is int and 0 <= number <= _MOST_RUNS for number in numbers):
        return False
    kind = _TIME if state.verdict.is_bad else _DAY
    days = [day for day in (state.day, state.fine, state.failed) if day]
    if not (kind.fullmatch(state.checked) and all(map(_DAY.fullmatch, days))):
        return False
    if state.archived and not _TIME.fullmatch(state.archived):
        return False
    try:
        latest = max(map(date.fromisoformat, days))
        date.fromisoformat(state.archived[:10] or state.day)
    except ValueError:
        return False
    if latest > datetime.now(timezone.utc).date() + timedelta(days=1):
        return False  # it would be believed for ever
    has_row = bool(state.failed and state.runs and state.days)
    return has_row if state.verdict.is_bad else not (state.failed or any(numbers))
