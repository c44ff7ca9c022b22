"""``python -m tests.fuzzing [TARGET...] [--seconds N] [--seed N]``; see docs/testing.md."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.fuzzing.running import keep, limited, run
from tests.fuzzing.targets import TARGETS


def main(arguments: list[str] | None = None) -> int:
    """Run the targets one after the other; return 1 when an input broke a rule."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--count", type=int, help="of mutants, in place of seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    parser.add_argument("--keep", type=Path, help="folder for inputs that broke a rule")
    parser.add_argument("--input", type=Path, help="check this file alone, with its traceback")
    given = parser.parse_args(arguments)
    unknown = set(given.targets) - set(TARGETS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    os.environ["CITEKIT_DEBUG"] = "1"
    targets = [TARGETS[name] for name in given.targets or TARGETS]
    if given.input:
        for target in targets:
            with limited(60):
                target.check(given.input.read_bytes())
        return 0
    folder = given.keep or Path(tempfile.gettempdir()) / "citekit-fuzzing"
    failed = False
    for target in targets:
        seconds = None if given.count is not None else given.seconds
        outcome = run(
            target, seconds=seconds, count=given.count, seed=given.seed, first=given.first
        )
        print(outcome, flush=True)
        for failure in outcome.failures:
            failed = True
            print(f"  {failure.number}: {failure.what}\n    {keep(failure, folder, target.name)}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
