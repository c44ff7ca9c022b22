"""``python -m tests.fuzzing [COUNT [SEED]]``: parse mutated references, 200,000 unless told."""

import sys
import time

from tests.fuzzing.references import run

if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]] or [200_000]
    start = time.perf_counter()
    count, worst = run(*arguments)
    print(f"{count} mutants in {time.perf_counter() - start:.0f} s, the slowest {worst:.2f} s")
