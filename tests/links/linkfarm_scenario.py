"""Starts the farm, checks its links and writes what came of it to ``result.json``.

Usage: linkfarm_scenario.py FARM.py VERDICTS.py CITEKIT FOLDER [MODE OPTIONS]
A program of its own, so that it can run in a name-space without a network.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

REPORT = "http://127.0.0.1:8790/report"


def main(farm: str, verdicts: str, citekit: str, folder: str, *mode: str) -> None:
    place = Path(folder)
    manifest = place / "manifest.json"
    serving = [sys.executable, farm, "serve", "--manifest", str(manifest), "--workdir", folder]
    with subprocess.Popen([*serving, *mode], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert "ready" in server.stdout.readline()
            told = json.loads(manifest.read_text("utf-8"))
            result = check(verdicts, citekit, place, told)
            report = build_opener(ProxyHandler({})).open(REPORT).read()
        finally:
            server.terminate()
    result |= {"links": told["links"], "report": json.loads(report)}
    (place / "result.json").write_text(json.dumps(result), "utf-8")


def check(verdicts: str, citekit: str, place: Path, manifest: dict) -> dict:
    """Check the links; the peak of memory is that of the largest process, in MiB."""
    urls, answers = place / "urls.txt", place / "verdicts.json"
    urls.write_text("".join(f"{link['url']}\n" for link in manifest["links"]), "utf-8")
    begun = time.monotonic()
    command = [sys.executable, verdicts, citekit, str(urls), str(answers), str(manifest["ca_file"])]
    # A process in between, so that the farm's own memory does not count.
    peak = (
        "import resource, subprocess, sys;"
        "done = subprocess.run(sys.argv[1:]);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024);"
        "sys.exit(done.returncode)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", peak, *command],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    return {
        "seconds": time.monotonic() - begun,
        "megabytes": int(ended.stdout),
        "verdicts": json.loads(answers.read_text("utf-8")),
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
