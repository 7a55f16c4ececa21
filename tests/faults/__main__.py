"""python -m tests.faults N [--on square months …] [--seed S] [--workers W]: exit code 1 if anything is wrong."""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.faults.beside import BESIDE, Try
from tests.faults.broadcast import BROADCASTS, Broadcast
from tests.faults.figures import Figures
from tests.faults.story import PLATFORMS, Told, make_template, tell


def _tell(folder: Path, name: str, seed: int) -> Told:
    return tell(name, seed, folder / name, folder / f"{name}{seed}")


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    asked.add_argument("stories", type=int, nargs="?", default=1000)
    asked.add_argument("--on", nargs="*", choices=(*PLATFORMS, *BESIDE),
                       help="these only, all stories on each platform")  # fmt: skip
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument(
        "--broadcast", type=int, default=0, metavar="PEOPLE", help="then a word to so many on each"
    )
    options = asked.parse_args()
    logging.getLogger("nio").setLevel(logging.ERROR)  # its warnings are every day's
    wrong = 0
    for name, (_make, share) in PLATFORMS.items():
        if options.on is None or name in options.on:
            stories = options.stories if options.on else options.stories * share // 100
            seeds = range(options.seed, options.seed + stories)
            wrong += _play(name, seeds, options.workers) if seeds else 0
    for name, (tried, pieces) in BESIDE.items():
        if options.on is None or name in options.on:
            wrong += _try(name, tried, pieces(options.stories, options.seed), options.workers)
    for name, tell_all in BROADCASTS.items():
        if options.broadcast and (options.on is None or name in options.on):
            wrong += _mail(name, tell_all, options.broadcast)
    return int(bool(wrong))


def _mail(name: str, tell_all: Callable[[Path, int], Broadcast], people: int) -> int:
    """A word to so many, through kills; how many things were wrong."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults") as place:
        told = tell_all(Path(place), people)
    _show(
        f"-- a word to {told.people} people on {name}, {told.doubts} sends in flight at a kill",
        f"{len(told.wrong)} things wrong",
        *told.wrong[:20],
        f"{time.monotonic() - began:.0f} s",
    )
    return len(told.wrong)


def _play(name: str, seeds: range, workers: int) -> int:
    """All stories on one platform; how many things were wrong."""
    figures, began = Figures(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults") as place:
        folder = Path(place)
        make_template(folder / name, name)
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            for told in pool.imap_unordered(partial(_tell, folder, name), seeds):
                figures.add(told)
    _show(f"-- {name}", *figures.lines(), f"{time.monotonic() - began:.0f} s")
    return len(figures.wrong)


def _try(name: str, tried: Try, pieces: Sequence[Any], workers: int) -> int:
    """Something beside the stories, piece by piece; how many things were wrong."""
    began = time.monotonic()
    fork = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory(prefix="faults") as place, fork.Pool(workers) as pool:
        found = pool.imap_unordered(partial(tried, Path(place)), pieces)
        wrong = [line for lines in found for line in lines]
    _show(
        f"-- {name}",
        f"{len(pieces)} tried, {len(wrong)} things wrong",
        *wrong,
        f"{time.monotonic() - began:.0f} s",
    )
    return len(wrong)


def _show(*lines: str) -> None:
    sys.stdout.write("\n".join((*lines, "")))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
