"""HTML: one page that stands alone, without scripts, first the problems, then all."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from citekit.reports.places import is_web, place_text, uri_of
from citekit.reports.report import Report, Subject
from citekit.terminal_text import visible

_STYLE = Path(__file__).parent / "tables" / "report.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may do for the page: show it."""


def write_html(report: Report) -> Iterator[str]:
    """Yield a page with the problems, the heaviest first, and a table of all."""
    yield from _head(report)
    problems = report.problems
    yield f"<h2>To look at: {len(problems):,}</h2>\n"
    for subject in problems:
        yield from _problem(subject)
    yield f"<h2>All {_text(report.noun)}: {len(report.items):,}</h2>\n"
    yield (
        '<table>\n<thead><tr><th scope="col">Verdict</th><th scope="col">What</th>'
        '<th scope="col">Why</th><th scope="col">Where</th></tr></thead>\n<tbody>\n'
    )
    yield from map(_row, report.subjects)
    yield "</tbody>\n</table>\n</main>\n</body>\n</html>\n"


def _head(report: Report) -> Iterator[str]:
    started = report.started_at.strftime("%Y-%m-%d %H:%M UTC")
    title = _text(f"{report.title}, {started}")
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE.read_text(encoding='utf-8')}</style>\n"
        f"</head>\n<body>\n<main>\n<h1>{_text(report.title)}</h1>\n"
        f"<p>{_text(report.headline)} Begun at {started}.</p>\n"
    )


def _problem(subject: Subject) -> Iterator[str]:
    severity = subject.severity.value if subject.severity else ""
    yield f'<article class="{severity}">\n'
    yield (
        f"<h3><strong>{severity}: {_text(subject.verdict)}</strong> {_name(subject)}</h3>\n"
        f"<p>{_text(subject.reason)}</p>\n"
    )
    yield from (f"<p>{_text(note)}</p>\n" for note in subject.notes)
    yield from (f"<p>{_text(fix)}</p>\n" for fix in _fixes(subject))
    facts = "".join(
        f"<dt>{_text(label)}</dt><dd><bdi>{_text(value)}</bdi></dd>"
        for label, value in subject.facts
    )
    if facts:
        yield f"<dl>{facts}</dl>\n"
    if subject.places:
        yield f"<ul>{''.join(f'<li>{_place(text)}</li>' for text in _places(subject))}</ul>\n"
    yield "</article>\n"


def _row(subject: Subject) -> str:
    verdict, mark = _text(subject.verdict), ""
    if subject.severity:
        verdict, mark = f"<strong>{verdict}</strong>", f' class="{subject.severity.value}"'
    return (
        f"<tr{mark}><td>{verdict}</td><td>{_name(subject)}</td><td>{_text(subject.why)}</td>"
        f"<td>{'<br>'.join(map(_place, _places(subject)))}</td></tr>\n"
    )


def _name(subject: Subject) -> str:
    name = f"<bdi>{_text(subject.name)}</bdi>"
    if not is_web(subject.href):
        return name
    return f'<a href="{escape(uri_of(subject.href))}" rel="noopener noreferrer nofollow">{name}</a>'


def _fixes(subject: Subject) -> list[str]:
    return list(dict.fromkeys(one.fix for one in subject.findings if one.fix))


def _places(subject: Subject) -> list[str]:
    return [place_text(place) for place in subject.places]


def _place(text: str) -> str:
    return f"<code>{_text(text)}</code>"


def _text(text: str) -> str:
    return escape(visible(text))
