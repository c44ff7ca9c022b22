"""The keys and values of front matter in YAML, TOML and JSON.

Of YAML and TOML only what articles use is read: keys with a value, lists and one level of nesting,
in lines or in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_YAML_LINE = re.compile(r"""([ ]*)(-[ ]+)?(?:(["']?)([\w .@/-]{1,60}?)\3[ ]*:(?:[ \t]+|$))?(.*)""")
_TOML_LINE = re.compile(r"""\s*(?:(\[+)([^\[\]]+)\]+|"?([\w.-]+)"?\s*=\s*(.*))""")
_TOML_LONG = re.compile(r'"""|\'\'\'')
_FLOW_PIECE = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[\[\]{},]|[:=](?=[\s"\'{\[])'
    r"|(?:[^,\[\]{}\"'\s:=]|[:=](?![\s\"'{\[]))(?:[^,\[\]{}:=]|[:=](?![\s\"'{\[]))*"
)
_COMMENT = re.compile(r"(?<!\s)\s+#.*")
_QUOTED = re.compile(r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')(?:\s*|\s+#.*)""", re.DOTALL)
_QUOTED_OR_COMMENT = re.compile(r"""("(?:[^"\\]|\\.)*(?:"|\\?$)|'[^']*')|(?<!\S)#.*""")
_LONG_SCALAR = re.compile(r"[|>](?:[+-]?\d?|\d[+-])(?:\s+#.*)?")
_CONTINUED = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_ESCAPE = re.compile(r'\\(?:(["\\/nt ])|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U00([0-9a-fA-F]{6}))')
_BLANK_ESCAPES = {"n": " ", "t": " "}
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
_LAST_CHARACTER = 0x10FFFF
_DEEPEST = 4  # levels of brackets; an author's name stands three deep at most

Value = str | list[Any] | dict[str, Any]
"""A value: a text, a list of values, or a mapping."""


def read_yaml(text: str) -> dict[str, Value]:
    """Return the keys and values of flat YAML."""
    values: dict[str, Value] = {}
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        key, value = _yaml_key(lines[at])
        at += 1
        if key is None or lines[at - 1].startswith(" "):
            continue
        first = at
        while at < len(lines) and (not lines[at].strip() or lines[at][0] in " -"):
            at += 1
        values[key] = _yaml_value(value, lines[first:at])
    return values


def _yaml_key(line: str) -> tuple[str | None, str]:
    found = _YAML_LINE.match(line)
    if not found or found[2]:
        return None, ""
    return (found[4].lower() if found[4] else None), found[5]


def _yaml_value(inline: str, below: list[str]) -> Value:
    """Read a value from what follows the key on its line and the lines below it."""
    inline = inline.strip()
    if _LONG_SCALAR.fullmatch(inline):
        return " ".join(line.strip() for line in below if line.strip())
    if inline and not inline.startswith("#"):
        return _inline(_joined([inline, *(line.strip() for line in below)]))
    return _yaml_block(below)


def _joined(lines: list[str]) -> str:
    """Join the lines of a value: in brackets without their comments, in quotes as escapes say."""
    if lines[0].startswith(("[", "{")):
        lines = [_QUOTED_OR_COMMENT.sub(r"\1", line) for line in lines]
    if not lines[0].startswith('"'):
        return " ".join(lines).strip()
    parts = []
    for line in lines:
        is_continued = _CONTINUED.search(line) is not None
        parts.append(line[:-1] if is_continued else f"{line} ")
    return "".join(parts).strip()


def _yaml_block(lines: list[str]) -> Value:
    """Read a list of values, a list of mappings or a mapping."""
    items: list[Any] = []
    mapping: dict[str, Any] = {}
    current = mapping
    depth = 0
    for line in lines:
        found = _YAML_LINE.match(line)
        if not found or not line.strip():
            continue
        indent, dash, key, value = len(found[1]), found[2], found[4], found[5].strip()
        if dash and (not items or indent <= depth):
            depth = indent
            current = {}
            items.append(current)
            if not key:
                items[-1] = _inline(value)
                continue
        if key and not dash and value == "":
            continue  # a mapping in the mapping (Quarto's name: given:, family:) is laid flat
        if key and (not dash or indent <= depth):
            current.setdefault(key.lower(), _inline(value))
    return items or mapping


def read_toml(text: str) -> dict[str, Value]:
    """Return the keys and values of TOML's top level and, as mappings, of its tables."""
    values: dict[str, Value] = {}
    table: dict[str, Any] = values
    lines = iter(text.split("\n"))
    for line in lines:
        found = _TOML_LINE.match(line)
        if not found:
            continue
        if found[2]:
            table = {}
            name = found[2].strip().lower()
            if len(found[1]) == 1:
                values.setdefault(name, table)
            elif isinstance(tables := values.setdefault(name, []), list):
                tables.append(table)
            continue
        table[found[3].lower()] = _toml_value(found[4].strip(), lines)
    return values


def _toml_value(first: str, lines: Iterator[str]) -> Value:
    """Read a value from what follows ``=`` and, where it goes on, from the lines behind."""
    if opening := _TOML_LONG.match(first):
        inner, sign = first[3:], opening[0]
        pieces = [inner.partition(sign)[0]]
        while sign not in inner and (more := next(lines, None)) is not None:
            inner = more
            pieces.append(inner.partition(sign)[0])
        return " ".join(" ".join(pieces).split())
    if not first.startswith("["):
        return _inline(first)
    pieces = [first]
    depth = _opened(first)
    while depth > 0 and (more := next(lines, None)) is not None:
        pieces.append(more.strip())
        depth += _opened(more)
    return _inline(_joined(pieces))


def _opened(line: str) -> int:
    """Return how many more brackets a line opens than it closes."""
    inner = _QUOTED_OR_COMMENT.sub("", line)
    return inner.count("[") - inner.count("]")


def _inline(text: str) -> Value:
    """Read a value on one line: a list or a mapping in brackets, or a text."""
    return _flow(text) if text[:1] in {"[", "{"} else _scalar(text)


def _flow(text: str) -> Value:
    """Read ``[a, b]`` and ``{key: value}`` (``{key = value}`` in TOML), also in each other."""
    root: list[Any] = []
    open_: list[list[Any] | dict[str, Any]] = [root]
    keys: list[str] = [""]
    said = ""
    for piece in _FLOW_PIECE.findall(text):
        if piece in {"[", "{"}:
            inner: list[Any] | dict[str, Any] = [] if piece == "[" else {}
            if len(open_) <= _DEEPEST:
                _put(open_[-1], keys[-1], inner)
            open_.append(inner)
            keys.append("")
        elif piece in {"]", "}"}:
            if len(open_) > 1:
                open_.pop()
                keys.pop()
        elif piece == ",":
            keys[-1] = ""
        elif piece in {":", "="}:
            keys[-1] = said.lower()
        else:
            said = _scalar(piece)
            if said:
                _put(open_[-1], keys[-1], said)
    found: Value = root[0] if root else ""
    return found


def _put(holder: list[Any] | dict[str, Any], key: str, value: Value) -> None:
    if isinstance(holder, list):
        holder.append(value)
    elif key:
        holder.setdefault(key, value)


def of_json(value: object, depth: int = 0) -> Value:
    """Return what JSON said with its keys in small letters, and numbers as texts."""
    if isinstance(value, dict) and depth < _DEEPEST:
        return {key.lower(): of_json(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list) and depth < _DEEPEST:
        return [of_json(one, depth + 1) for one in value]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number or isinstance(value, str) else ""


def _scalar(text: str) -> str:
    text = text.strip()
    if quoted := _QUOTED.fullmatch(text):
        if quoted[1] is not None:
            return _ESCAPE.sub(_escaped, quoted[1])
        return quoted[2].replace("''", "'")
    if text.startswith('"') and (end := text.rfind('"')) > 0:
        return _ESCAPE.sub(_escaped, text[1:end])
    if text.startswith("'") and (end := text.rfind("'")) > 0:
        return text[1:end].replace("''", "'")
    plain = _COMMENT.sub("", text)
    return "" if plain in _NOTHING else plain


def _escaped(found: re.Match[str]) -> str:
    if found[1]:
        return _BLANK_ESCAPES.get(found[1], found[1])
    code = int(found[2] or found[3] or found[4], 16)
    character = chr(code) if code <= _LAST_CHARACTER else "\ufffd"
    return "\ufffd" if "\ud800" <= character <= "\udfff" else character
