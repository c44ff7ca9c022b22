"""What lint finds in the worked example, refs/articles."""

from citekit.lint import RULES, lint

EXPECTED = [("magazine-page.txt", 36, "CK704")]


def found(repository, **more):
    return [
        (one.article.rsplit("/", 1)[-1], one.line, one.code)
        for one in lint(repository / "refs/articles", **more)
    ]


def test_the_articles_are_in_order(repository):
    assert found(repository) == EXPECTED


def test_what_is_off_by_default(repository):
    off = [rule.code for rule in RULES if not rule.is_default]
    assert {code for *_, code in found(repository, select=off)} == {"CK403", "CK503"}
