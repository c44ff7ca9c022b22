"""Reports made up."""

from datetime import datetime, timezone

from citekit.links.outcomes import CheckedLinks, Outcome, Summary, count_verdicts
from citekit.links.policy import FailPolicy
from citekit.links.records import Check, Hop, Link, Place, Verdict
from citekit.links.report import link_report

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
PLACES = [Place("okoye2017", "a.md", 11)]

GONE = FailPolicy()


def outcome(verdict, url="http://a.example/", reason="so", cited=PLACES, **more):
    return Outcome(Link(url, cited=list(cited)), Check(url, verdict, reason, NOW, **more))


def checked(*outcomes, interrupted=False):
    numbers = count_verdicts(one.check for one in outcomes)
    summary = Summary(len(outcomes), numbers, 1.25, NOW, interrupted)
    return CheckedLinks(list(outcomes), summary)


def report(*outcomes, interrupted=False, fails=GONE.fails, home=""):
    return link_report(checked(*outcomes, interrupted=interrupted), fails, home=home)


def many(number, verdict=Verdict.GONE, **more):
    """A report of many links that all came to one verdict."""
    return report(
        *(
            outcome(verdict, f"http://r{i}.example/", cited=[Place(f"k{i}", "a.md", i + 1)], **more)
            for i in range(number)
        )
    )


CHECKED = checked(
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
MIXED = link_report(CHECKED)

OF_ALL_KINDS = report(
    *(outcome(verdict, f"http://{verdict.value}.example/") for verdict in Verdict),
    fails=lambda check: check.verdict in {Verdict.GONE, Verdict.SUSPECT},
)
"""One link of each verdict."""
