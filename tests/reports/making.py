"""A report made up."""

from datetime import datetime, timezone

from citekit.links.records import Check, Hop, Link, Place, Verdict
from citekit.links.reports import Outcome, Report, Summary
from citekit.links.reports.report import count_verdicts

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
PLACES = [Place("okoye2017", "a.md", 11)]


def outcome(verdict, url="http://a.example/", reason="so", cited=PLACES, **more):
    return Outcome(Link(url, cited=list(cited)), Check(url, verdict, reason, NOW, **more))


def report(*outcomes, interrupted=False):
    numbers = count_verdicts(one.check for one in outcomes)
    return Report(list(outcomes), Summary(len(outcomes), numbers, 1.25, NOW, interrupted))


MIXED = report(
    outcome(Verdict.OK),
    outcome(
        Verdict.GONE,
        "http://b.example/\u202e",
        "404: not found",
        status=404,
        final_url="http://c.example/",
        redirects=(Hop(302, "http://c.example/"),),
        evidence=("first\nnote",),
    ),
)
