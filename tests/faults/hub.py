"""The other process: the real hub with this build's furniture, on a real file, in front of some platform."""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot import config, logs
from bot.config import Settings
from bot.serve import Server
from bot.wiring import building
from tests.faults.platform import Platform
from tests.faults.steps import CountedStore, FastLoop, Steps


def settings_for(folder: Path) -> Settings:
    """A hub in a folder of its own."""
    return config.room(folder)


def live(folder: Path, platform: Platform, where: str, steps: Steps, now: Callable[[], float]) -> None:
    """Be the hub, in a process of its own, until killed or told to stop. Never returns."""
    code = 1
    try:
        with (folder / "hub.log").open("a") as log:
            logs.configure("warning", "text", log)
            _serve(folder, platform, where, steps, now)
        code = 0
    except BaseException:
        (folder / "crash.txt").write_text(traceback.format_exc())
    finally:
        sys.stdout.flush()
        os._exit(code)


def _serve(folder: Path, platform: Platform, where: str, steps: Steps, now: Callable[[], float]) -> None:
    with building(settings_for(folder)) as opened:
        store = CountedStore(opened.store.url, steps)
        store.fence = opened.store.fence
        loop = FastLoop(steps)

        async def serve() -> None:
            adapters = platform.adapters(where, steps)
            await Server(replace(opened, store=store), adapters, now, now).run()

        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())
        store.close()
