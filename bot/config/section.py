"""One section of config.toml against its Struct: unknown keys, secrets from files, each value's rule."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec.structs import FieldInfo, fields

from bot import logs
from bot.config.complaints import Complaints, Fault, nearest
from bot.config.files import Unfit, is_shared, read_secret
from bot.config.settings import Section

#: Exactly one of these is needed to sign in, each in config.toml itself or in the file that `<key>_file` names.
SIGN_IN = {"telegram": ("token",), "matrix": ("password", "access_token")}
#: An address without a password is no secret: postgresql+psycopg://ana:…@host/talkoot has one.
_ADDRESS = re.compile(r"^[a-z0-9+]+://(?![^/@]*:[^/@]+@)")


class SectionReader:
    """Reads one section. What it finds wrong goes to `complaints`; the rest is read all the same."""

    def __init__(self, name: str, kind: type[Section], path: Path, complaints: Complaints) -> None:
        self._name = name
        self._fields = {field.name: field for field in fields(kind)}
        self._path = path
        self._complaints = complaints

    def read(self, table: Any) -> dict[str, Any]:
        """Every key of the section with its value or default; to be used only if nothing was complained of."""
        if not isinstance(table, dict):
            self._complain("", "is one value, not a section", f"Write [{self._name}] on a line of its own.")
            return {}
        for unknown in [key for key in table if key not in self._fields]:
            self._complain(unknown, "is no setting of this section", nearest(unknown, self._fields))
        told = {key: value for key, value in table.items() if key in self._fields}
        self._check_sign_in(told)
        self._guard(told)
        values = {key: self._value(field, told) for key, field in self._fields.items()}
        return values | dict(self._from_files(values))

    def _complain(self, key: str, wrong: str, remedy: str) -> None:
        self._complaints.add(Fault(f"[{self._name}] {key}".strip(), wrong, remedy))

    def _check_sign_in(self, told: dict[str, Any]) -> None:
        """Exactly one way to sign in, where one is needed."""
        keys = [key for way in SIGN_IN.get(self._name, ()) for key in (f"{way}_file", way)]
        given = [key for key in keys if key in told]
        if keys and not given:
            self._complain("", f"needs {' or '.join(keys)}", f"Write one of them, or delete [{self._name}].")
        if len(given) > 1:
            self._complain("", f"has {' and '.join(given)}, but one is enough", "Delete the other.")

    def _guard(self, told: dict[str, Any]) -> None:
        """Secrets in config.toml itself: registered with the logs, and only in a file that is its owner's."""
        kept = {key: value for key, value in told.items() if _is_secret(self._fields[key], value)}
        for value in kept.values():
            logs.register_secret(value)
        if kept and is_shared(self._path):
            wrong = "is a secret, but others on this machine may read this file"
            self._complain(" and ".join(kept), wrong, f"Say: chmod 600 {self._path}")

    def _from_files(self, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Secrets from the files that `<key>_file` names."""
        for key in SIGN_IN.get(self._name, ()):
            if not isinstance(path := values[f"{key}_file"], Path):
                continue
            try:
                secret = read_secret(path)
            except Unfit as unfit:
                self._complain(f"{key}_file", unfit.wrong, unfit.remedy)
                continue
            logs.register_secret(secret)
            if _fits(secret, self._fields[key]):
                yield key, secret
            else:
                wrong = f"is {path}, but what it holds is not {_meta(self._fields[key]).description}"
                self._complain(f"{key}_file", wrong, "Put that into it, and nothing else.")

    def _value(self, field: FieldInfo, told: dict[str, Any]) -> Any:
        """The value told, else the default; paths made absolute."""
        folder = self._path.parent
        if field.name not in told:
            if field.required:
                meta, write = _meta(field), _example(field)
                self._complain(
                    field.name, f"is missing; it is {meta.description}", f'Write {field.name} = "{write}"'
                )
            return folder / field.default if isinstance(field.default, Path) else field.default
        value = told[field.name]
        if (
            value == ""
            and isinstance(field.default, Path)
            and type(None) in get_args(get_args(field.type)[0])
        ):
            return None
        try:
            return msgspec.convert(value, field.type, dec_hook=lambda _, text: _path(folder, text))
        except msgspec.ValidationError:
            shown = (
                "…" if _meta(field).extra["secret"] else json.dumps(value, ensure_ascii=False, default=str)
            )
            otherwise = "." if field.required else ", or delete the line for the default."
            rule = f"is {shown}, but it must be {_meta(field).description}"
            self._complain(field.name, rule, f"Write {_example(field)}{otherwise}")
            return None


def _meta(field: FieldInfo) -> Any:
    """The `key(…)` beside the type."""
    return get_args(field.type)[1]


def _example(field: FieldInfo) -> str:
    return str(_meta(field).extra["write"])


def _is_secret(field: FieldInfo, value: Any) -> bool:
    return _meta(field).extra["secret"] and isinstance(value, str) and not _ADDRESS.match(value)


def _fits(value: str, field: FieldInfo) -> bool:
    try:
        msgspec.convert(value, field.type)
    except msgspec.ValidationError:
        return False
    return True


def _path(folder: Path, text: Any) -> Path:
    """A path as written, from config.toml's folder; `~` is the home of who runs the hub."""
    if not isinstance(text, str) or not text:
        raise ValueError("not a path")
    return folder / Path(text).expanduser()
