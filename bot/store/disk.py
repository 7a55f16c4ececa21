"""What is on the disk before anybody goes on: through a kill and a power cut, whole or not at all."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Names that were given, changed or taken away in a folder stay so."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_whole(path: Path, content: bytes) -> None:
    """Write a private file, or put another content in its place; a kill leaves at most `<name>.part` beside it."""
    draft = path.with_name(f"{path.name}.part")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)
