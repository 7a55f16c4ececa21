"""The commands: `talkoot run`, `talkoot chat` and what an operator needs. Each imports what it needs, when it runs.

Exit codes: 0 done; 1 something is wrong, told in a sentence on standard error; 2 the command was typed wrong, or a
file to count breaks a rule; 3 a count needs a lot and has no secret.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from bot import loading

CONFIG = "config.toml"
#: What a disk says that is full or may not be written to; and what helps.
REFUSED = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST)
ROOM = "Make room on that disk, or let the hub's user write there; `talkoot check` says what else is wrong."
#: What a database can count to.
NUMBER = click.IntRange(1, 2**63 - 1)


def told(command: Callable[..., Any]) -> Callable[..., Any]:
    """What the operator can mend ends the command with its sentence, never with a traceback."""

    @wraps(command)
    def run(*args: Any, **named: Any) -> Any:
        from sqlalchemy.exc import DatabaseError

        from bot.config import ConfigError
        from bot.store.errors import StartRefused, StoreDamaged, StoreError, StoreFull

        try:
            return command(*args, **named)
        except StoreDamaged as damaged:
            print(f"The database is damaged: {damaged}.\n  `talkoot check` says what to do.", file=sys.stderr)
            sys.exit(1)
        except StoreFull as full:
            print(f"Nothing can be written ({full}).\n  {ROOM}", file=sys.stderr)
            sys.exit(1)
        except OSError as fault:
            if fault.errno not in REFUSED:
                raise
            where = f"{fault.filename}: " if fault.filename else ""
            print(f"{where}{fault.strerror or fault}.\n  {ROOM}", file=sys.stderr)
            sys.exit(1)
        except (ConfigError, StartRefused, StoreError) as refused:
            words = str(refused) or "The database can't be used just now. Try again in a moment."
            print(words, file=sys.stderr)
            sys.exit(1)
        except DatabaseError:
            print(
                "The database can't be read or written just now.\n  `talkoot check` says why.",
                file=sys.stderr,
            )
            sys.exit(1)

    return run


@click.group()
@click.version_option(package_name="talkoot")
@click.option("--config", type=click.Path(path_type=Path), default=Path(CONFIG), help="Where config.toml is.")
@click.pass_context
def main(context: click.Context, config: Path) -> None:
    """A hub that a community runs for itself, in its own chats."""
    loading.begin()
    context.obj = config


@main.command()
@click.pass_context
@told
def run(context: click.Context) -> None:
    """Serve the platforms of config.toml; without one, open the terminal room."""
    from bot import config, running

    if context.obj.exists() or context.obj != Path(CONFIG):  # a path that somebody typed is never passed over
        running.serve(lambda: config.load(context.obj))
        return
    print("No config.toml here, so this is the terminal room. For Telegram and Matrix, see README.md.")
    running.chat(Path.cwd())


@main.command()
@click.option("--scene", help="Play a scene by its name, for example first-day.")
@click.option("--fresh", is_flag=True, help="Begin with an empty room.")
@click.option(
    "--transcript", type=click.Path(path_type=Path), help="Write what happened as a story for a test."
)
@told
def chat(scene: str | None, fresh: bool, transcript: Path | None) -> None:
    """The terminal room: several neighbours, one group, no account anywhere."""
    from bot import running

    running.chat(Path.cwd(), scene=scene, fresh=fresh, transcript=transcript)


@main.command()
@click.argument("name", default="first-day")
@told
def scene(name: str) -> None:
    """Play a scene in a fresh terminal room."""
    from bot import running

    running.chat(Path.cwd(), scene=name, fresh=True)


@main.command()
@click.option("--online", is_flag=True, help="Ask the platforms, too: account, groups, rights.")
@click.pass_context
@told
def check(context: click.Context, online: bool) -> None:
    """Look at config, key and data folder, and say what would stop a start."""
    from bot import operate

    sys.exit(operate.check(context.obj, online=online))


@main.command()
@click.option("--now", help="When the texts were written, as 2026-11-22T09:00.")
@click.option("--zone", default="UTC", help="The community's time zone.")
@told
def read(now: str | None, zone: str) -> None:
    """What the hub understands: a text a line in, a JSON object a line out."""
    from bot import operate

    operate.read(sys.stdin, sys.stdout, now, zone)


@main.command()
@click.pass_context
@told
def backup(context: click.Context) -> None:
    """Make a backup now; it never contains the key."""
    from bot import config, operate

    print(operate.backup(config.load(context.obj)))


@main.command()
@click.argument("archive", type=click.Path(path_type=Path, exists=True))
@click.option("--replace", is_flag=True, help="Put what stands in the data folder aside.")
@click.pass_context
@told
def restore(context: click.Context, archive: Path, replace: bool) -> None:
    """Put a backup into the data folder; whoever was forgotten since is forgotten again."""
    from bot import config, operate

    print(operate.restore(config.load(context.obj), archive, replace=replace))


@main.command()
@click.argument("place", type=click.Path(path_type=Path, dir_okay=False), metavar="NEWKEYFILE")
@click.pass_context
@told
def rekey(context: click.Context, place: Path) -> None:
    """Change the master key, with the hub stopped: NEWKEYFILE is made if it is not there."""
    from bot import config, rekeying

    print(rekeying.rekey(config.load(context.obj), place))


@main.command()
@click.option("--person", type=NUMBER, help="One person's data, opened, as /mydata gives it.")
@click.pass_context
@told
def export(context: click.Context, person: int | None) -> None:
    """All rows as JSON lines; names and words stay sealed."""
    from bot import config, operate

    operate.export(config.load(context.obj), sys.stdout, person)


@main.command()
@click.argument("person", type=NUMBER, metavar="NUMBER")
@click.pass_context
@told
def erase(context: click.Context, person: int) -> None:
    """Forget a person, as /forget does: NUMBER is theirs, `talkoot export` lists it."""
    from bot import config, operate

    print(operate.erase(config.load(context.obj), person))


@main.command()
@click.pass_context
@told
def claim(context: click.Context) -> None:
    """A fresh code that makes an organizer, when no organizer can be reached any more."""
    from bot import config, operate

    print(operate.claim(config.load(context.obj)))


@main.command()
@click.option("--resend", type=NUMBER, help="Send message N once more.")
@click.option("--arrived", type=NUMBER, help="Message N did arrive.")
@click.option("--retry", type=NUMBER, help="Handle input N once more.")
@click.pass_context
@told
def recover(context: click.Context, resend: int | None, arrived: int | None, retry: int | None) -> None:
    """Inputs that were put aside and messages of unknown fate; by number, never by words."""
    from bot import config, operate

    operate.recover(config.load(context.obj), sys.stdout, resend=resend, arrived=arrived, retry=retry)


def hexadecimal(context: click.Context, option: click.Parameter, value: str | None) -> bytes | None:
    """What somebody typed as a secret."""
    try:
        return None if value is None else bytes.fromhex(value)
    except ValueError:
        raise click.BadParameter("a secret is written in hex, such as 74656e") from None


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--method",
    type=click.Choice(["approval", "score", "irv", "stv", "schulze"]),
    required=True,
    help="How to count.",
)
@click.option("--seats", type=click.IntRange(1, 1000), help="How many are elected; else what the file says.")
@click.option("--default", help="The option that stays if nothing beats it; what does not is dropped first.")
@click.option("--secret", callback=hexadecimal, help="What a lot is drawn from, in hex.")
@told
def tally(file: Path, method: Any, seats: int | None, default: str | None, secret: bytes | None) -> None:
    """Count the ballots of a BLT file; JSON out. Exit 2: the file breaks a rule; 3: only a lot could go on."""
    from bot import counting

    counting.tally(file, method, seats, default, secret)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@told
def recount(file: Path) -> None:
    """Count a poll's published ballots again, and say what the chat was told."""
    from bot import counting

    counting.recount(file)


@main.group()
def ledger() -> None:
    """The fund's books, as the database holds them."""


@ledger.command("check")
@click.pass_obj
@told
def check_ledger(path: Path) -> None:
    """Work out every sum and balance again; exit 1 if one is wrong."""
    from bot import books, config

    sys.exit(books.check(config.load(path), sys.stdout))


@ledger.command("export")
@click.option(
    "--as",
    "form",
    type=click.Choice(["csv", "beancount"]),
    default="csv",
    help="For a spreadsheet, or for beancount.",
)
@click.pass_obj
@told
def export_ledger(path: Path, form: Any) -> None:
    """Everything that came and went, without names."""
    from bot import books, config

    books.export(config.load(path), sys.stdout, form)
