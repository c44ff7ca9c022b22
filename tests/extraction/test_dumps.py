from tests.extraction.pages import BREAD_RAW, PROSE, SALT_RAW, articles

FURNITURE = "Home\nNews\n\n"


def dump(*stories):
    return FURNITURE + "\n\n".join(
        f"Politics\n\n{story}\n\nShare this article\n\nRelated stories" for story in stories
    )


def story(title, furniture, reference):
    return f"{title}\n\n{furniture}\n\n{PROSE}\n\n{PROSE}\n\nSources\n\n{reference}"


def test_articles_with_bylines_and_dates():
    text = dump(
        story("The town that talked all spring", "By Jane Doe\n3 May 2019", BREAD_RAW),
        story(
            "A second story about the same town", "By Bob Roe and Ann Poe\n4 June 2019", SALT_RAW
        ),
    )
    first, second = articles(text, "dump.txt")
    assert first.title == "The town that talked all spring"
    assert second.title == "A second story about the same town"
    assert first.authors == [{"family": "Doe", "given": "Jane"}]
    assert [name["family"] for name in second.authors] == ["Roe", "Poe"]
    assert first.date == {"date-parts": [[2019, 5, 3]]}
    assert second.date == {"date-parts": [[2019, 6, 4]]}
    assert [[e.raw for x in a.lists for e in x.entries] for a in (first, second)] == [
        [BREAD_RAW],
        [SALT_RAW],
    ]
    assert [e.number for a in (first, second) for x in a.lists for e in x.entries] == [1, 2]
    lines = text.split("\n")
    assert lines[first.line_start - 1] == first.title
    assert lines[second.line_start - 1] == second.title
    assert first.line_end == second.line_start - 1
    assert second.line_end == len(lines)


def test_standfirst_name_line_and_published():
    text = dump(
        story(
            "Gardens by the Sea: How a Town Remembers",
            "A visit to a place that nobody knows.\n\nJane Doe\n\nPublished\n\non",
            BREAD_RAW,
        ),
        story(
            "Why the Baker Left the Square",
            "Nobody saw him go.\n\nPublished\n\non\n\nFirst published",
            SALT_RAW,
        ),
    )
    first, second = articles(text, "dump.txt")
    assert (first.title, second.title) == (
        "Gardens by the Sea: How a Town Remembers",
        "Why the Baker Left the Square",
    )
    assert first.authors == [{"family": "Doe", "given": "Jane"}]


def test_a_byline_at_the_end_does_not_begin_an_article():
    text = (
        f"The town that talked\n\nPublished\n\non\n\n{PROSE}\n\n{PROSE}\n\nBy Jane "
        f"Doe\n\nSources\n\n{BREAD_RAW}\n"
    )
    (article,) = articles(text, "dump.txt")
    assert article.title == "The town that talked"
    assert article.authors == [{"family": "Doe", "given": "Jane"}]


def test_articles_without_furniture():
    text = (
        f"The town that talked\n\n{PROSE}\n\n{PROSE}\n\nReferences\n\n{BREAD_RAW}\n\n"
        f"A second story\n\n{PROSE}\n\n{PROSE}\n\nReferences\n\n{SALT_RAW}\n"
    )
    first, second = articles(text, "dump.txt")
    assert (first.title, second.title) == ("The town that talked", "A second story")
    assert [len(first.lists), len(second.lists)] == [1, 1]


def test_one_article_with_two_lists():
    text = (
        f"The town that talked\n\n{PROSE}\n\nSources\n\n{BREAD_RAW}\n\nFurther "
        f"reading\n\n{SALT_RAW}\n"
    )
    (article,) = articles(text, "dump.txt")
    assert [found.heading for found in article.lists] == ["Sources", "Further reading"]


def test_share_line_below_the_byline_and_menu_above_the_title():
    share = "Published\n\non\n\nMay 3, 2019\n\nBy Jane Doe\n\nShare on Facebook Share on Twitter"
    text = "The Paper\nHome | Essays | Archive | About\n\n" + "\n\nContinue reading\n\n".join(
        [
            story("Why the Baker Left the Square: A Story of Bread", share, BREAD_RAW),
            story("The Small Square at the Foot of the Town", share, SALT_RAW),
        ]
    )
    first, second = articles(text, "dump.txt")
    assert first.title == "Why the Baker Left the Square: A Story of Bread"
    assert second.title == "The Small Square at the Foot of the Town"
    assert first.date == second.date == {"date-parts": [[2019, 5, 3]]}
    assert [len(first.lists), len(second.lists)] == [1, 1]
