"""How fast links are checked, beside lychee, at the same limits and on the same hosts.

Run ``python tests/benchmarks/link_check.py --lychee PATH``. The hosts are those of the measuring
farm (``--farm``, or in the folder that CITEKIT_SHARED names): 1,000 pages on 200 hosts, with delays
as uneven as those of the web, once spread evenly and once with most pages on few hosts. The tools
take turns. Their shortest time is compared with the farm's lower bound, since whatever else goes on
in the machine only adds to it; the medians tell how far that went.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, build_opener

PER_HOST, IN_ALL = 2, 64
SPREADS = {"even": "0", "skewed": "1"}
CONTROL = "127.0.0.1:8791"
PORTS = ("--port", "8801", "--tls-port", "8844", "--control", CONTROL)


@dataclass
class Tool:
    """A link checker and what its runs took."""

    name: str
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    a_host: list[int] = field(default_factory=list)
    in_all: list[int] = field(default_factory=list)
    requests: int = 0

    def run(self) -> None:
        """Run it once on the farm."""
        ask("reset")
        begun = time.perf_counter()
        process = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment()
        )
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - begun)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode > 2:  # for both tools, less means that links were looked at
            sys.exit(f"{self.name}: exit code {process.returncode}: {said.decode()[-500:]}")
        self.processor.append(used.ru_utime + used.ru_stime)
        self.megabytes.append(used.ru_maxrss / 1024)
        report = ask("report")
        self.requests = report["requests"]
        hosts = report["hosts"].values()
        self.a_host.append(max(host["max_open_connections"] for host in hosts))
        self.in_all.append(report["max_open_connections_global"])


def tools(urls: Path, lychee: str | None) -> list[Tool]:
    """Return the tools, each with the limits of this benchmark."""
    citekit = [
        *(sys.executable, "-m", "citekit", "check", "--urls", str(urls), "--allow-private"),
        *("--per-host", str(PER_HOST), "--concurrency", str(IN_ALL), "--format", "json"),
    ]
    alike = ["--interval", "0", "--second-look", "0", "--no-probe"]
    made = [
        Tool("citekit, as lychee", citekit + alike),
        Tool("citekit, by default", citekit),
    ]
    if lychee:
        limits = [
            *("--host-concurrency", str(PER_HOST), "--max-concurrency", str(IN_ALL)),
            *("--host-request-interval", "0ms", "--no-progress", "--format", "json"),
        ]
        made.insert(0, Tool("lychee", [lychee, *limits, str(urls)]))
    return made


def environment() -> dict[str, str]:
    """Return the environment without proxies, which are not for hosts of this machine."""
    return {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}


def ask(what: str) -> dict[str, Any]:
    """Ask the farm to forget, or what it was asked."""
    with build_opener(ProxyHandler({})).open(f"http://{CONTROL}/{what}") as answer:
        told: dict[str, Any] = json.load(answer)
        return told


@contextmanager
def serving(farm: Path, folder: Path, scale: str, skew: str) -> Iterator[Path]:
    """Serve the farm; give the place of its manifest."""
    manifest = folder / "manifest.json"
    command = [
        *(sys.executable, str(farm), "serve", "--scale", scale, "--scale-zipf", skew, *PORTS),
        *("--manifest", str(manifest), "--workdir", str(folder / "farm")),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            if "ready" not in (server.stdout.readline() if server.stdout else ""):
                sys.exit("The farm does not start.")
            yield manifest
        finally:
            server.terminate()


def bound(farm: Path, manifest: Path) -> float:
    """Return the seconds below which nobody can be at these limits."""
    command = [
        *(sys.executable, str(farm), "bound", "--manifest", str(manifest)),
        *("-k", str(PER_HOST), "-g", str(IN_ALL)),
    ]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(json.loads(told)["lower_bound_s"])


def show(spread: str, least: float, ran: list[Tool]) -> None:
    """Print a table of what the runs took."""
    first = ran[0]
    print(f"\n{spread}: lower bound {least:.2f} s")
    print(
        f"{'':20} {'best':>6} {'median':>7} {'/bound':>7} {'/' + first.name:>8} "
        f"{'of medians':>10} {'CPU s':>6} {'MB':>5} {'a host':>6} {'in all':>6} {'requests':>8}"
    )
    for tool in ran:
        best, middle = min(tool.seconds), statistics.median(tool.seconds)
        ratio = middle / statistics.median(first.seconds)
        print(
            f"{tool.name:20} {best:6.2f} {middle:7.2f} {best / least:7.2f} "
            f"{best / min(first.seconds):8.2f} {ratio:10.2f} {min(tool.processor):6.2f} "
            f"{max(tool.megabytes):5.0f} {max(tool.a_host):6} {max(tool.in_all):6} "
            f"{tool.requests:8}"
        )


def main() -> None:
    """Measure and print."""
    shared = Path(os.environ.get("CITEKIT_SHARED", "../shared"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--farm", type=Path, default=shared / "linkfarm" / "farm.py")
    parser.add_argument("--lychee", default=shutil.which("lychee"), help="its program")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scale", default="1000:200", help="pages:hosts")
    parser.add_argument("--spread", choices=SPREADS, action="append")
    options = parser.parse_args()
    for spread in options.spread or SPREADS:
        with (
            tempfile.TemporaryDirectory() as name,
            serving(options.farm, Path(name), options.scale, SPREADS[spread]) as manifest,
        ):
            pages = json.loads(manifest.read_text("utf-8"))["scale"]["urls"]
            urls = Path(name) / "urls.txt"
            urls.write_text("".join(f"{page['url']}\n" for page in pages), "utf-8")
            ran = tools(urls, options.lychee)
            for _ in range(options.runs):
                for tool in ran:
                    tool.run()
            show(spread, bound(options.farm, manifest), ran)


if __name__ == "__main__":
    main()
