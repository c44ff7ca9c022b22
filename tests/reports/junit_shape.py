"""What JUnit files may hold, as the usual readers take them (Jenkins, Surefire)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree


@dataclass(frozen=True)
class Shape:
    """What an element may have."""

    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()
    has_text: bool = False


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MESSAGE = Shape(optional=names("type message"), has_text=True)
SHAPES = {
    "testsuites": Shape(
        optional=names("name time tests failures errors"), children=names("testsuite")
    ),
    "testsuite": Shape(
        required=names("name tests failures errors"),
        optional=names("time timestamp skipped hostname id package group file log url"),
        children=names("testsuite properties testcase system-out system-err"),
    ),
    "testcase": Shape(
        required=names("name"),
        optional=names("classname time group"),
        children=names("skipped error failure system-out system-err"),
    ),
    "properties": Shape(children=names("property")),
    "property": Shape(required=names("name value")),
    "failure": MESSAGE,
    "error": MESSAGE,
    "skipped": MESSAGE,
    "system-out": Shape(has_text=True),
    "system-err": Shape(has_text=True),
}
TIME = re.compile(r"\d+\.\d*|\d+")
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


@dataclass
class Read:
    """A file that was read and found right.

    Attributes:
        root: its element.
        cases: all test cases.
    """

    root: etree._Element
    cases: list[etree._Element] = field(default_factory=list)


def read(data: bytes) -> Read:
    """Read a file; whatever a reader would trip over fails."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    assert root.tag == "testsuites"
    for element in root.iter():
        check(element)
    for suite in root.iter("testsuite"):
        count(suite)
    assert root.get("tests") == str(len(list(root.iter("testcase"))))
    assert root.get("failures") == str(len(list(root.iter("failure"))))
    return Read(root, list(root.iter("testcase")))


def check(element: etree._Element) -> None:
    shape, has = SHAPES[element.tag], set(element.attrib)
    assert shape.required <= has <= shape.required | shape.optional, (element.tag, has)
    assert {child.tag for child in element} <= shape.children, element.tag
    assert shape.has_text or not (element.text or "").strip()
    assert not (element.tail or "").strip()
    assert TIME.fullmatch(element.get("time", "0"))
    assert STAMP.fullmatch(element.get("timestamp", "2026-01-02T03:04:05"))


def count(suite: etree._Element) -> None:
    assert suite.get("tests") == str(len(suite.findall("testcase")))
    for attribute, tag in COUNTED.items():
        found = [case for case in suite.findall("testcase") if case.find(tag) is not None]
        assert suite.get(attribute) == str(len(found))
    same = [(case.get("classname"), case.get("name")) for case in suite.findall("testcase")]
    assert len(same) == len(set(same)), "readers tell cases apart by class and name"
