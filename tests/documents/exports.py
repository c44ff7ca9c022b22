"""WordPress exports of our own making."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file. -->

<!-- generator="WordPress/6.5" created="2024-05-20 10:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>Moss and Stone</title>
	<link>https://moss.example</link>
	<language>en-GB</language>
	<wp:base_blog_url>https://moss.example</wp:base_blog_url>
	<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[tove]]></wp:author_login>"""
HEAD += "<wp:author_display_name><![CDATA[Tove Lindqvist]]></wp:author_display_name></wp:author>\n"
TAIL = "</channel>\n</rss>\n"


@dataclass(frozen=True)
class Item:
    """An item of an export."""

    content: str
    title: str = "Moss"
    link: str = "https://moss.example/2019/05/moss/"
    kind: str = "post"
    status: str = "publish"
    date: str = "2019-05-02 08:00:00"
    author: str = "tove"
    number: int = 7
    notes: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        text = (
            f"<item>\n<title><![CDATA[{self.title}]]></title>\n<link>{self.link}</link>\n"
            f"<dc:creator><![CDATA[{self.author}]]></dc:creator>\n"
            f"<content:encoded>{cdata(self.content)}</content:encoded>\n"
            f"<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n<wp:post_id>{self.number}"
            f"</wp:post_id>\n<wp:post_date><![CDATA[{self.date}]]></wp:post_date>\n"
            f"<wp:status><![CDATA[{self.status}]]></wp:status>\n"
            f"<wp:post_type><![CDATA[{self.kind}]]></wp:post_type>\n"
        )
        if self.notes:
            kept = json.dumps([{"content": said, "id": name} for name, said in self.notes])
            text += (
                "<wp:postmeta>\n<wp:meta_key><![CDATA[footnotes]]></wp:meta_key>\n"
                f"<wp:meta_value>{cdata(kept)}</wp:meta_value>\n</wp:postmeta>\n"
            )
        return f"{text}</item>\n"


def cdata(text: str) -> str:
    """Return a text as WordPress writes it into an export."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def export(items: Iterable[Item]) -> str:
    """Return an export with the items."""
    return HEAD + "".join(map(str, items)) + TAIL
