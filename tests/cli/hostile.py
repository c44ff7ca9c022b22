"""A hostile bibliography and hostile articles, and what must not come out of any command."""

from __future__ import annotations

import json
import re
from pathlib import Path

TEXTS = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=alert(1) x='",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "escape": "\x1b[2J\x1b]0;title\x07\x1b]8;;http://evil.example/\x1b\\link",
    "c1": "\x9b31m\x9d0;title\x9c\x85\x90",
    "bidi": "user\u202egnp.exe\u2066\u2069\u200f\u200b\ufeff",
    "tags": "seen\U000e0041\U000e0042\u2028x\u2029",
    "command": "::error file=a.md,line=1::no",
    "commands on lines": "x\n::error::no\r\n::stop-commands::x\r::add-mask::y",
    "escaped command": "x%0A::error::no%0D%25",
    "old command": "x ##[error]no ##vso[task.setvariable variable=x]no ##teamcity[x]",
    "latex": r"\input{/etc/passwd} \write18{rm} \immediate\def\x{\x}\x ^^5cinput $x$ % #1",
    "braces": r"a } @book{x, title = {y} \ { \\} {",
    "formula": "=cmd|' /C calc'!A0",
    "formulas": "@SUM(1+1)*cmd|' /C calc'!A0",
    "markdown": "[x](javascript:alert(1)) ![y](http://evil.example/p.png) `a` **b** <http://e/>",
    "table": "a | b \\| c |\n| --- |",
    "mermaid": "```mermaid\nclick A href \"javascript:alert(1)\"\n```",
    "not XML": "\x01\x08\ufffe\uffff]]><failure/>",
    "lone surrogate": "a\ud800b\udc00",
    "nul": "a\x00b",
    "ris": "x\nER  - \nTY  - BOOK\nTI  - other",
    "patch": "x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b",
    "long": "w" * 5_000,
}  # fmt: skip
"""What a title, a name, a journal, an address may hold."""

OBEYED = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f"
    "\\ufeff\\ud800-\\udfff\\U000e0000-\\U000e007f]"
)
"""What no terminal may get to see, nor a person miss."""

OBEYED_IN_DATA = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]"
)
"""What a terminal obeys that shows data meant for programs: these keep what is only invisible."""

COMMANDS_OF_LOGS = re.compile(r"(?m)^\s*::|##(?:vso|teamcity)?\[")


def item(name, text):
    """A CSL-JSON record with the text in every field that takes one."""
    return {
        "id": name.replace(" ", "-"),
        "type": "webpage",
        "title": text,
        "author": [{"literal": text}, {"family": text, "given": text}],
        "container-title": text,
        "publisher": text,
        "URL": f"http://127.0.0.1:9/{text}",
        "issued": {"date-parts": [[2019]]},
        "note": text,
        "keyword": text,
        "abstract": text,
    }


def bibliography(folder: Path) -> Path:
    """Write the records to a CSL-JSON file and return its path."""
    path = folder / "hostile.json"
    path.write_text(json.dumps([item(name, text) for name, text in TEXTS.items()]), "utf-8")
    return path


def articles(folder: Path) -> list[Path]:
    """Write an article of each kind that has the texts in headings, prose, entries and addresses.

    One more has a hostile name.
    """
    written = [folder / f"a{suffix}" for suffix in (".md", ".html", ".txt")]
    for path in written:
        path.write_bytes(
            _article(path.suffix, [text for text in TEXTS.values() if "\0" not in text])
        )
    named = folder / "::error::\x1b[31m\u202egnp %0A =x.md"
    named.write_bytes(_article(".md", ["Plain"]))
    return [*written, named]


def _article(suffix: str, texts: list[str]) -> bytes:
    heads, items = {".md": ("## {}", "- {}"), ".html": ("<h2>{}</h2>", "<li>{}</li>")}.get(
        suffix, ("{}", "- {}")
    )
    parts = [heads.replace("2", "1").replace("##", "#").format(TEXTS["command"])]
    for text in texts:
        prose = f"As Weir (2019) and {text} (2018) said; see also (Nobody 2011)."
        parts += [heads.format(text), f"<p>{prose}</p>" if suffix == ".html" else prose]
    parts.append(heads.format("References"))
    entries = [
        entry
        for text in texts
        for entry in (
            f"Weir, Ada. 2019. “Salt {text} water.” River News, May 9. http://127.0.0.1:9/{text}",
            f"{text}. 2018. “{text}.” {text}.",
            "Moss, Lena. 2017. “Of rivers.” River News, May 9. http://127.0.0.1:9/b",
        )
    ]
    listed = "\n".join(items.format(entry) for entry in entries)
    parts.append(f"<ul>\n{listed}\n</ul>" if suffix == ".html" else listed)
    return "\n\n".join(parts).encode("utf-8", "replace")
