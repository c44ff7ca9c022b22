"""What each format of report says of problems: link, verdict, article and line of each place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from lxml import html

from . import junit_shape, sarif_shape
from .pandoc import blocks, text_of

Problem = tuple[str, str, str, int]
PLACE = re.compile(r"(?P<article>[^:,]+):(?P<line>\d+)(?: \([\w-]+\))?")
FINE = {"ok", "skipped"}


def read_text(text: str) -> Iterator[Problem]:
    verdict = url = ""
    for line in text.splitlines()[:-1]:
        if not line.startswith(" "):
            verdict, _, url = line.partition(": ")
        elif line.startswith("    cited in "):
            place = PLACE.fullmatch(line.removeprefix("    cited in "))
            yield url, verdict, place["article"], int(place["line"])


def read_json(text: str) -> Iterator[Problem]:
    return of_links(json.loads(text)["links"])


def read_json_lines(text: str) -> Iterator[Problem]:
    return of_links(map(json.loads, text.splitlines()))


def of_links(links) -> Iterator[Problem]:
    for link in links:
        if link["verdict"] not in FINE:
            for place in link["cited"]:
                yield link["url"], link["verdict"], place["article"], place["line"]


def read_junit(text: str) -> Iterator[Problem]:
    for case in junit_shape.read(text.encode()).cases:
        for line in case[0].text.splitlines():
            found = re.match(rf"{PLACE.pattern}: (?P<verdict>\w+): ", line)
            if found and found["verdict"] not in FINE:
                assert case.get("classname") == found["article"]
                yield case.get("name"), found["verdict"], found["article"], int(found["line"])


def read_sarif(text: str) -> Iterator[Problem]:
    for result in sarif_shape.read(text)["results"]:
        place = result["locations"][0]["physicalLocation"]
        yield (
            result["properties"]["subject"],
            result["ruleId"].removeprefix("link-"),
            unquote(place["artifactLocation"]["uri"]),
            place["region"]["startLine"],
        )


def read_github(text: str) -> Iterator[Problem]:
    pattern = r"::\w+ file=([^,]+),line=(\d+),title=[^:]*::(\w+): (\S+): .*"
    for line in text.splitlines()[:-1]:
        article, number, verdict, url = re.fullmatch(pattern, line).groups()
        yield url.replace("%25", "%"), verdict, article, int(number)


def read_markdown(text: str) -> Iterator[Problem]:
    (table,) = [block for block in blocks(text) if block["t"] == "Table"]
    for row in table["c"][4][0][3]:
        _, verdict, url, _, where = map(text_of, row[1])
        for place in PLACE.finditer(where):
            yield url, verdict, place["article"].strip(), int(place["line"])


def read_html(text: str) -> Iterator[Problem]:
    for row in html.document_fromstring(text).findall(".//tbody/tr"):
        verdict, url = row[0].text_content(), row[1].text_content()
        for code in row[3].iter("code"):
            place = PLACE.fullmatch(code.text)
            if verdict not in FINE:
                yield url, verdict, place["article"], int(place["line"])


READERS: dict[str, Callable[[str], Iterator[Problem]]] = {
    "text": read_text,
    "json": read_json,
    "jsonl": read_json_lines,
    "junit": read_junit,
    "sarif": read_sarif,
    "github": read_github,
    "markdown": read_markdown,
    "html": read_html,
}
