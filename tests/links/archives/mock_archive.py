"""An archive with all its ways to be asked; words in a page's address say what goes wrong.

``never``: no copies; ``flaky``: the availability API has nothing to say; ``unindexed``: nor has the
index; ``errors``: copies of error pages only; ``busy``: 429 to the first request.
"""

from __future__ import annotations

import json
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from citekit.links.archives.moments import read_timestamp

COPIES = ("20160301000000", "20180301000000", "20200301000000")


class MockArchive(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = []
        self.url = f"http://127.0.0.1:{self.server_port}"


def nearest(timestamp):
    moment = read_timestamp(timestamp)
    return min(COPIES, key=lambda copy: abs((read_timestamp(copy) - moment).total_seconds()))


class Handler(BaseHTTPRequestHandler):
    server: MockArchive

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.asked.append(self.path)
        if "busy" in self.path and len(self.server.asked) == 1:
            self.answer(429, "{}", Retry_After="1")
            return
        ways = {
            "/wayback/available": self.available,
            "/cdx/search/cdx": self.index,
            "/web/": self.copy,
            "/timemap/": self.time_map,
            "/timegate/": self.time_gate,
        }
        next(way for path, way in ways.items() if self.path.startswith(path))()

    def answer(self, status, body="", **headers):
        data = body.encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def query(self):
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    def available(self):
        query = self.query()
        silent = any(word in query["url"] for word in ("never", "flaky", "unindexed"))
        status = "404" if "errors" in query["url"] else "200"
        copy = nearest(query["timestamp"])
        closest = {"available": True, "status": status, "timestamp": copy, "url": "javascript:x"}
        told = {} if silent else {"closest": closest}
        self.answer(200, json.dumps({"archived_snapshots": told}))

    def index(self):
        query = self.query()
        if "unindexed" in query["url"]:
            self.answer(503)
            return
        status = "404" if "errors" in query["url"] else "200"
        rows = [] if "never" in query["url"] else [["timestamp", "statuscode"]]
        rows += [[copy, status] for copy in COPIES] if rows else []
        self.answer(200, json.dumps(rows))

    def copy(self):
        timestamp, _, url = self.path[len("/web/") :].partition("/")
        if "never" in url:
            self.answer(404)
        elif timestamp in COPIES:
            status = 404 if "errors" in url else 200
            self.answer(status, "<title>A copy</title>", Memento_Datetime=dated(timestamp))
        else:
            self.answer(302, Location=f"/web/{nearest(timestamp)}/{url}")

    def time_map(self):
        url = self.path.partition("/link/")[2]
        if "never" in url:
            self.answer(404)
            return
        links = [f'<{url}>; rel="original"', '<javascript:x>; rel="memento"; datetime="x"']
        links += [
            f'<{self.server.url}/web/{copy}/{url}>; rel="memento"; datetime="{dated(copy)}"'
            for copy in COPIES
        ]
        self.answer(200, ",\n".join(links))

    def time_gate(self):
        url = self.path[len("/timegate/") :]
        wanted = parsedate_to_datetime(self.headers["Accept-Datetime"])
        if "never" in url:
            self.answer(404)
        else:
            self.answer(302, Location=f"/web/{nearest(f'{wanted:%Y%m%d}')}/{url}")


def dated(timestamp):
    return format_datetime(read_timestamp(timestamp), usegmt=True)
