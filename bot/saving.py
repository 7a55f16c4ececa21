"""Backups while the hub runs: one as soon as the newest is older than the operator wants, on a thread of its own."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from bot import logs
from bot.store.backup import backup
from bot.store.errors import StartRefused
from bot.wiring import Building

#: Seconds between two looks at the age of the newest backup.
LOOK = 600

log = logs.get(__name__)


def newest(folder: Path) -> float:
    """When the newest backup was made; 0 if there is none."""
    return max((file.stat().st_mtime for file in folder.glob("talkoot-*.backup")), default=0.0)


def next_one(building: Building) -> datetime | None:
    """When the next one is due, in this machine's zone; None if they are off."""
    wanted = building.settings.backup
    if wanted.dir is None:
        return None
    due = max(newest(wanted.dir) + wanted.every_hours * 3600, time.time() + LOOK)
    return datetime.fromtimestamp(due).astimezone()


def back_up(building: Building) -> bool:
    """Make a backup if one is due; False if that failed."""
    wanted = building.settings.backup
    if wanted.dir is None or time.time() - newest(wanted.dir) < wanted.every_hours * 3600:
        return True
    try:
        backup(building.store, building.folder, wanted.dir, building.master, keep_days=wanted.keep_days)
    except (OSError, StartRefused) as fault:
        log.error("backup_failed", exc_info=fault)
        return False
    log.info("backup_made")
    return True
