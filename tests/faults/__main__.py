"""python -m tests.faults N [--seed S] [--workers W]: exit code 1 if anything is wrong."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.faults.figures import Figures
from tests.faults.story import Told, make_template, tell


def _tell(folder: Path, seed: int) -> Told:
    return tell(seed, folder / "template", folder / f"story{seed}")


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    asked.add_argument("stories", type=int, nargs="?", default=1000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--workers", type=int, default=2)
    options = asked.parse_args()
    figures, began = Figures(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults") as name:
        folder = Path(name)
        make_template(folder / "template")
        seeds = range(options.seed, options.seed + options.stories)
        with multiprocessing.get_context("fork").Pool(options.workers) as pool:
            for told in pool.imap_unordered(partial(_tell, folder), seeds):
                figures.add(told)
    sys.stdout.write("\n".join((*figures.lines(), f"{time.monotonic() - began:.0f} s\n")))
    return int(bool(figures.wrong))


if __name__ == "__main__":
    sys.exit(main())
