"""config.toml to `Settings`, or every complaint at once.

    read the file  ->  known sections?  ->  each section by its reader  ->  rules between keys  ->  Settings

A secret never stands in a complaint, and every secret read is registered with `bot.logs`.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

from bot.config.complaints import Complaints, Fault, nearest
from bot.config.section import SectionReader
from bot.config.settings import Section, Settings

#: Sections that are None unless the file has them.
OPTIONAL = ("telegram", "matrix")
#: What stands before a file's path in an address of SQLite.
SQLITE = "sqlite:///"
#: Section name -> its Struct.
SECTIONS: dict[str, type[Section]] = {
    name: get_args(hint)[0] if name in OPTIONAL else hint for name, hint in get_type_hints(Settings).items()
}


def load(path: Path) -> Settings:
    """What `path` says, checked as a whole. Relative paths in it count from its own folder.

    Raises:
        ConfigError: its text is for the operator and names every fault.
    """
    path = path.absolute()
    complaints = Complaints(path.name)
    tables = _parse(path, complaints)
    for name in [name for name in tables if name not in SECTIONS]:
        complaints.add(_unknown(name, tables.pop(name)))
    sections = {
        name: SectionReader(name, SECTIONS[name], path, complaints).read(tables.get(name, {}))
        for name in SECTIONS
        if name in tables or name not in OPTIONAL
    }
    complaints.end()
    settings = _settings(sections, path.parent)
    for fault in _between(settings):
        complaints.add(fault)
    complaints.end()
    return settings


def room(folder: Path) -> Settings:
    """Settings of the terminal room: no platform, no backups, everything in `folder`/data/room."""
    home = folder.absolute() / "data" / "room"
    complaints = Complaints("the terminal room")
    told = {"hub": {"data_dir": str(home), "key_file": str(home / "talkoot.key")}, "backup": {"dir": ""}}
    sections = {
        name: SectionReader(name, kind, home, complaints).read(told.get(name, {}))
        for name, kind in SECTIONS.items()
        if name not in OPTIONAL
    }
    complaints.end()
    return _settings(sections, home)


def _parse(path: Path, complaints: Complaints) -> dict[str, Any]:
    """The file's sections; a file that cannot be read at all ends here."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        fault = Fault(
            "", f"is not in {path.parent}", "Copy config.example.toml to it and fill in what you need."
        )
    except tomllib.TOMLDecodeError as broken:
        # Only the position: what stands there may be a secret.
        where = str(broken).rpartition("(")[2].rstrip(")")
        fault = Fault(
            "", f"cannot be understood ({where})", "Look there for a missing quote, bracket or = sign."
        )
    except (OSError, UnicodeDecodeError) as broken:
        fault = Fault(
            "", f"cannot be read ({type(broken).__name__})", "Make it a text file this user may read."
        )
    complaints.add(fault)
    raise complaints.error()


def _unknown(name: str, value: object) -> Fault:
    """A section nobody knows, or a key that stands above all sections."""
    if isinstance(value, dict):
        return Fault(f"[{name}]", "is no section of this file", nearest(name, SECTIONS))
    homes = [f"[{section}]" for section, kind in SECTIONS.items() if name in kind.__struct_fields__]
    remedy = f"Move the line below {' or '.join(homes)}." if homes else "Delete the line."
    return Fault(name, "stands outside every section", remedy)


def _settings(sections: dict[str, dict[str, Any]], folder: Path) -> Settings:
    """The sections put together; without an address the store is SQLite in the data folder."""
    url = sections["store"]["url"] or f"{SQLITE}{sections['hub']['data_dir'] / 'talkoot.db'}"
    if url.startswith(SQLITE):
        url = f"{SQLITE}{folder / url.removeprefix(SQLITE)}"
    sections["store"]["url"] = url
    made: dict[str, Any] = {name: SECTIONS[name](**values) for name, values in sections.items()}
    return Settings(**{**dict.fromkeys(OPTIONAL), **made})


def _between(settings: Settings) -> Iterator[Fault]:
    """What no key can know alone."""
    data = settings.hub.data_dir
    if settings.hub.key_file.is_relative_to(data):
        remedy = "Keep it beside config.toml, or the data carries its own key."
        yield Fault("[hub] key_file", f"is inside the data folder {data}", remedy)
    if settings.backup.dir and settings.backup.dir.is_relative_to(data):
        remedy = "Write a folder elsewhere, best on another disk: what takes the one must not take the other."
        yield Fault("[backup] dir", f"is inside the data folder {data}", remedy)
    if settings.community.zone and not _is_zone(settings.community.zone):
        remedy = "Write one like America/Chicago or Europe/Helsinki, or delete the line to be asked later."
        yield Fault("[community] zone", f'is "{settings.community.zone}", which is no time zone', remedy)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # not in tzdata, not a plausible name, a folder like "America"
        return False
    return True
