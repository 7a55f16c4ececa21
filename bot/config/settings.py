"""What config.toml may say: one Struct per section, every key with its rule, its remedy and its default.

    every_hours: Annotated[int, key("a number of hours from 1 to 168", "24", ge=1, le=168)] = 24

The annotation is all there is to a key: the loader checks values against it and complains in its words. No
section shows its values in a `repr`, so no traceback or log line ever carries a token.
"""

from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct


def key(rule: str, write: str, *, secret: bool = False, **bounds: Any) -> Meta:
    """What a key of config.toml must be.

    Args:
        rule: completes "but it must be …".
        write: an example that fits, as it stands in the file (without quotes for text).
        secret: the value is never shown, not even in a complaint.
        bounds: msgspec's own constraints (ge, le, pattern, min_length, …).
    """
    return Meta(description=rule, extra={"write": write, "secret": secret}, **bounds)


class Section(Struct, frozen=True, kw_only=True):
    """A part of config.toml; shows its name only."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class Hub(Section, frozen=True):
    data_dir: Annotated[Path, key("a folder", "data/hub")] = Path("data/hub")
    #: Never in the data folder: a copy of the data must not carry its own key.
    key_file: Annotated[Path, key("a file outside the data folder", "talkoot.key")] = Path("talkoot.key")
    #: Visited each minute while the hub is well; whoever is behind it tells the operator when the visits end.
    heartbeat_url: Annotated[
        str,
        key(
            "an address that begins with https:// or http://",
            "https://hc.example.org/…",
            pattern=r"^(https?://\S+)?$",
        ),
    ] = ""


class Store(Section, frozen=True):
    #: Filled in by the loader: SQLite in the data folder, unless the file names another database.
    url: Annotated[
        str,
        key(
            "the address of a database, sqlite:///… or postgresql+psycopg://…",
            "postgresql+psycopg:///talkoot",
            secret=True,
            pattern=r"^(sqlite:///|postgresql\+psycopg://).",
        ),
    ] = ""
    synchronous: Annotated[Literal["FULL", "NORMAL"], key("FULL or NORMAL", "FULL")] = "FULL"


class Telegram(Section, frozen=True):
    token: Annotated[
        str,
        key(
            "the bot's token as @BotFather wrote it: digits, a colon, letters",
            "123456789:AAE…",
            secret=True,
            pattern=r"^\d{6,}:[A-Za-z0-9_-]{30,}$",
        ),
    ] = ""
    token_file: Annotated[Path | None, key("a file that holds nothing but the token", "telegram.token")] = (
        None
    )
    base_url: Annotated[
        str,
        key("an address that ends in /bot", "https://api.telegram.org/bot", pattern=r"^https?://.+/bot$"),
    ] = "https://api.telegram.org/bot"
    base_file_url: Annotated[
        str,
        key(
            "an address that ends in /file/bot",
            "https://api.telegram.org/file/bot",
            pattern=r"^https?://.+/file/bot$",
        ),
    ] = "https://api.telegram.org/file/bot"
    #: Empty: the hub asks Telegram (polling), which needs no public address.
    webhook: Annotated[
        str,
        key(
            "a public address that begins with https:// (ports 443, 80, 88 and 8443 only)",
            "https://hub.example.org/telegram",
            pattern=r"^(https://[^/:\s]+(:(443|80|88|8443))?/\S*)?$",
        ),
    ] = ""
    webhook_host: Annotated[str, key("an address of this machine", "127.0.0.1", min_length=1)] = "127.0.0.1"
    webhook_port: Annotated[int, key("a port from 1 to 65535", "8081", ge=1, le=65535)] = 8081


class Matrix(Section, frozen=True):
    homeserver: Annotated[
        str,
        key(
            "the address of the bot's homeserver, beginning with https://",
            "https://matrix.example.org",
            pattern=r"^https?://[^/\s]+/?$",
        ),
    ]
    user: Annotated[
        str,
        key(
            "the bot's full Matrix name, @name:server",
            "@talkoot:example.org",
            pattern=r"^@[^:\s]+:\S+$",
        ),
    ]
    password: Annotated[str, key("the bot's password", "…", secret=True, min_length=1)] = ""
    password_file: Annotated[
        Path | None, key("a file that holds nothing but the password", "matrix.password")
    ] = None
    access_token: Annotated[
        str, key("an access token without spaces", "syt_…", secret=True, pattern=r"^\S{8,}$")
    ] = ""
    access_token_file: Annotated[
        Path | None, key("a file that holds nothing but the access token", "matrix.token")
    ] = None
    #: Who may pull the bot into a room: full names, or whole servers.
    invites_from: Annotated[
        tuple[Annotated[str, Meta(pattern=r"^(@[^:\s]+:)?[^@\s]+$")], ...],
        key("a list of Matrix names and servers", '["@ana:example.org", "example.org"]'),
    ] = ()
    #: "": as the account is called anyway.
    display_name: Annotated[str, key("a name of up to 60 letters", "Talkoot", max_length=60)] = "Talkoot"
    avatar: Annotated[Path | None, key("a file with a picture", "talkoot.png")] = None


class Backup(Section, frozen=True):
    #: None when backups are off.
    dir: Annotated[Path | None, key('a folder, or "" for no backups', "backups")] = Path("backups")
    every_hours: Annotated[int, key("a whole number of hours from 1 to 168", "24", ge=1, le=168)] = 24
    #: 30 at most: what a person asked us to forget is gone from every copy by then.
    keep_days: Annotated[int, key("a whole number of days from 1 to 30", "30", ge=1, le=30)] = 30


class Logs(Section, frozen=True):
    level: Annotated[
        Literal["debug", "info", "warning", "error"], key("debug, info, warning or error", "info")
    ] = "info"
    format: Annotated[Literal["text", "json"], key("text or json", "text")] = "text"


class Web(Section, frozen=True):
    enabled: Annotated[bool, key("true or false, without quotes", "false")] = False
    host: Annotated[str, key("an address of this machine", "127.0.0.1", pattern=r"^[^\s/@]+$")] = "127.0.0.1"
    port: Annotated[int, key("a port from 1 to 65535", "8080", ge=1, le=65535)] = 8080
    #: Without it nobody can be given an address of their own.
    public_url: Annotated[
        str,
        key(
            "an address that begins with https://, without ?, # and a name or password before an @",
            "https://hub.example.org",
            pattern=r"^(https://[^\s?#@/]+(/[^\s?#]*)?|http://(localhost|127\.0\.0\.1)(:\d+)?(/[^\s?#]*)?)?$",
        ),
    ] = ""


class Community(Section, frozen=True):
    """What a community starts with. Empty means: its organizers are asked, or the built-in default holds."""

    name: Annotated[str, key("a name of up to 60 letters", "Riverwest Mutual Aid", max_length=60)] = ""
    zone: Annotated[str, key("a time zone like America/Chicago", "America/Chicago")] = ""
    languages: Annotated[
        tuple[Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")], ...],
        key("a list of language codes, the main one first", '["en", "es"]'),
    ] = ()
    currency: Annotated[str, key("three capital letters", "USD", pattern=r"^([A-Z]{3})?$")] = ""
    emergency: Annotated[
        str, key("a text of up to 500 letters", "In danger now? Call 911.", max_length=500)
    ] = ""
    areas: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=60)], ...],
        key("a list of place names, each up to 60 letters", '["Riverwest", "Harambee"]'),
    ] = ()


class Settings(Section, frozen=True):
    """All of config.toml, checked; every path absolute, every secret read from its file."""

    hub: Hub
    store: Store
    #: None when the hub is not to serve this platform.
    telegram: Telegram | None
    matrix: Matrix | None
    backup: Backup
    logs: Logs
    web: Web
    community: Community
