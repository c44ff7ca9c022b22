"""Short forms of what a list cites above, through ``find``."""

import pytest

import citekit

SALT = "Mark Berg, *Salt: A World History* (Oslo: Oar Press, 2003), 45–47."
NEWS = 'Anna Lind, "Rivers of Salt," *River News* 12, no. 3 (2018): 45–67.'
TIDES = "Anna Lind and Ola Roth, *Tides* (Oslo: Oar Press, 2011), 3."
WEBER = "Weber, Jürgen: Theorie der Flüsse. Köln: Strom 1981, S. 12."
TANAKA = "田中太郎『夏の都市』岩波書店、2014年、12頁。"
HEAD = "# T\n\nText.\n\n## Notes\n\n"


def found(*entries):
    """Return of each entry the number of the one that it is short for."""
    items = "\n".join(f"{number}. {entry}" for number, entry in enumerate(entries, 1))
    (article,) = citekit.find(f"{HEAD}{items}\n".encode(), media_type="text/markdown")
    return [entry.reference.short_for for entry in article.lists[0].entries]


@pytest.mark.parametrize(
    "short",
    [
        "Ibid., 53.",
        "Ibid.",
        "ibid",
        "See ibid., p. 4.",
        "Ebd., S. 12 f.",
        "Vgl. ebenda, S. 14.",
        "Там же. С. 45.",
        "同上、45頁。",
        "Lind, ibid, 378.",
    ],
)
def test_the_same_is_the_entry_before(short):
    assert found(SALT, NEWS, short) == [None, None, 2]


def test_the_same_as_a_short_form_is_what_that_is_short_for():
    assert found(SALT, NEWS, "Berg, *Salt*, 52.", "Ibid.") == [None, None, 1, 1]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (SALT, "Berg, *Salt*, 52."),
        (SALT, "Berg, 52."),
        (SALT, "Berg, *Salt*, 32, 54, 110–23."),
        (SALT, "Berg, op. cit., p. 60."),
        (SALT, "Mark Berg, *Salt*, op. cit., p. 60."),
        (SALT, "Berg, supra note 1, at 45."),
        (SALT, "Berg (see note 1), 45."),
        (NEWS, "Lind, “Rivers,” 50–51."),
        (TIDES, "Lind and Roth, *Tides*, 9."),
        (WEBER, "Weber, Theorie, S. 45."),
        (WEBER, "Weber (wie Anm. 1), S. 48."),
        (WEBER, "Weber, a. a. O., S. 34."),
        (TANAKA, "田中、前掲書、48頁。"),
    ],
)
def test_names_and_words_of_the_title_tell_which_work(full, short):
    between = "Kai Ash, *Moss* (Oslo: Oar Press, 2001), 9."
    assert found(full, between, short) == [None, None, 1]


@pytest.mark.parametrize(
    "entry",
    [
        "Lind, 45.",  # the article or the book?
        "Roth, *Tides*, 9.",
        "Berg, *Pepper*, 9.",
        "Berg, *Salt*, 2004.",
        "Berg, *Salt* (Oslo: Oar Press, 2019).",
        "Berg (wie Anm. 2), S. 48.",
        "Ibid., 53; see also Kai Ash, *Moss* (Oslo: Oar Press, 2001), 9, where it is said.",
    ],
)
def test_what_may_be_another_work_is_one(entry):
    assert found(SALT, NEWS, TIDES, entry)[-1] is None


def test_notes_are_called_by_their_numbers_in_the_list():
    items = [f"5. {SALT}", f"6. {NEWS}", f"7. {TIDES}", "8. Lind, supra note 6, at 4."]
    data = (HEAD + "\n".join(items) + "\n").encode()
    (article,) = citekit.find(data, media_type="text/markdown")
    assert [one.reference.short_for for one in article.lists[0].entries] == [None, None, None, 2]


def test_notes_without_numbers_are_counted():
    items = [f"- {SALT}", f"- {NEWS}", f"- {TIDES}", "- Lind, supra note 3, at 4."]
    data = (HEAD + "\n".join(items) + "\n").encode()
    (article,) = citekit.find(data, media_type="text/markdown")
    assert [one.reference.short_for for one in article.lists[0].entries] == [None, None, None, 3]


def test_the_first_entry_is_short_for_nothing():
    assert found("Ibid., 53.", SALT) == [None, None]


@pytest.mark.parametrize(
    ("short", "locator"),
    [
        ("Berg, *Salt*, 32, 54–57.", "32, 54–57"),
        ("Ibid., p. 53.", "53"),
        ("Ebd., S. 12 f.", "12 f"),
    ],
)
def test_a_short_form_needs_no_look_and_says_what_it_says(short, locator):
    data = f"{HEAD}1. {SALT}\n2. {short}\n".encode()
    (article,) = citekit.find(data, media_type="text/markdown")
    reference = article.lists[0].entries[1].reference
    assert not reference.needs_look
    assert reference.csl["custom"]["citekit"] == {"short-for": 1, "locator": locator}
    assert not {"issued", "page", "volume", "issue"} & reference.csl.keys()
    assert not {"page", "volume", "issue"} & reference.fields.keys()
