"""python -m tests.faults N [--on square months …] [--seed S] [--workers W]: exit code 1 if anything is wrong."""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from typing import Any

from tests.faults.beside import BESIDE, Try
from tests.faults.broadcast import BROADCASTS, Broadcast
from tests.faults.figures import Figures
from tests.faults.story import PLATFORMS, Told, make_template, tell

#: Stories between two words about how far it is: a thousand take a quarter of an hour on two cores.
STEP = 50


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
        for told in each(partial(_tell, folder, name), seeds, workers):
            figures.add(told)
            if not figures.stories % STEP:
                so_far = f"{figures.stories} of {len(seeds)}, {len(figures.wrong)} things wrong"
                sys.stderr.write(f"{name}: {so_far}, {time.monotonic() - began:.0f} s\n")
    _show(f"-- {name}", *figures.lines(), f"{time.monotonic() - began:.0f} s")
    return len(figures.wrong)


def _try(name: str, tried: Try, pieces: Sequence[Any], workers: int) -> int:
    """Something beside the stories, piece by piece; how many things were wrong."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults") as place:
        wrong = [line for lines in each(partial(tried, Path(place)), pieces, workers) for line in lines]
    _show(
        f"-- {name}",
        f"{len(pieces)} tried, {len(wrong)} things wrong",
        *wrong,
        f"{time.monotonic() - began:.0f} s",
    )
    return len(wrong)


def each(job: Callable[[Any], Any], pieces: Sequence[Any], workers: int) -> Iterator[Any]:
    """What became of each piece, in processes of their own, as it comes.

    Raises:
        BrokenProcessPool: one of them was killed from outside; a pool of `multiprocessing` would wait for it for ever.
    """
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"))
    try:
        for done in as_completed([pool.submit(job, piece) for piece in pieces]):
            yield done.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _show(*lines: str) -> None:
    sys.stdout.write("\n".join((*lines, "")))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
