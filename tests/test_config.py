"""config.toml: what is read, what is refused, and in which words."""

import re
from pathlib import Path

import pytest

from bot import config, logs
from bot.config.load import OPTIONAL, SECTIONS

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
TOKEN = "123456789:AAEhBOweik9Xg5t7Yh2Lr0Qw8Ez4Kc6VbNm"


def written(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def secret(folder: Path, name: str, text: str, mode: int = 0o600) -> Path:
    path = folder / name
    path.write_text(text)
    path.chmod(mode)
    return path


def complaints(folder: Path, text: str, mode: int = 0o600) -> str:
    with pytest.raises(config.ConfigError) as refused:
        config.load(written(folder, text, mode))
    return str(refused.value)


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    settings = config.load(written(tmp_path, ""))
    assert settings.hub.data_dir == tmp_path / "data/hub"
    assert settings.hub.key_file == tmp_path / "talkoot.key"
    assert settings.store.url == f"sqlite:///{tmp_path}/data/hub/talkoot.db"
    assert settings.store.synchronous == "FULL"
    assert (settings.telegram, settings.matrix) == (None, None)
    assert settings.backup.dir == tmp_path / "backups"
    assert (settings.backup.every_hours, settings.backup.keep_days) == (24, 30)
    assert settings.web.enabled is False


def test_paths_count_from_the_files_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    path = written(
        tmp_path, '[hub]\ndata_dir = "d"\nkey_file = "/etc/talkoot.key"\n[store]\nurl = "sqlite:///x.db"'
    )
    monkeypatch.chdir(tmp_path)
    settings = config.load(Path(path.name))
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert settings.hub.data_dir == tmp_path / "d"
    assert settings.hub.key_file == Path("/etc/talkoot.key")
    assert settings.store.url == f"sqlite:///{tmp_path}/x.db"


def test_settings_are_frozen_and_show_nothing(tmp_path: Path) -> None:
    settings = config.load(
        written(tmp_path, f'[telegram]\ntoken = "{TOKEN}"\n[community]\nname = "Riverwest"')
    )
    assert settings.telegram
    assert settings.telegram.token == TOKEN
    assert TOKEN not in repr(settings)
    assert "Riverwest" not in f"{settings.community} {settings!r} {[settings]}"
    with pytest.raises(AttributeError):
        settings.web.port = 1  # type: ignore[misc] # that it is frozen is what this line tries


def test_the_terminal_room_needs_no_file_and_keeps_its_own_key(tmp_path: Path) -> None:
    settings = config.room(tmp_path)
    home = tmp_path / "data/room"
    assert (settings.hub.data_dir, settings.hub.key_file) == (home, home / "talkoot.key")
    assert settings.store.url == f"sqlite:///{home}/talkoot.db"
    assert settings.backup.dir is None
    assert list(tmp_path.iterdir()) == []


def test_a_backup_can_be_switched_off(tmp_path: Path) -> None:
    assert config.load(written(tmp_path, '[backup]\ndir = ""')).backup.dir is None


# -- secrets (H24) ---------------------------------------------------------------------------------


def test_h24_a_token_comes_from_its_file(tmp_path: Path) -> None:
    secret(tmp_path, "t", f"{TOKEN}\n")
    settings = config.load(written(tmp_path, '[telegram]\ntoken_file = "t"', 0o644))
    assert settings.telegram
    assert settings.telegram.token == TOKEN
    assert TOKEN not in logs.redact(f"https://api.telegram.org/bot{TOKEN}/getMe")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o601])
def test_h24_a_secret_file_open_to_others_is_refused(tmp_path: Path, mode: int) -> None:
    path = secret(tmp_path, "t", TOKEN, mode)
    said = complaints(tmp_path, '[telegram]\ntoken_file = "t"')
    assert f"chmod 600 {path}" in said
    assert TOKEN not in said


@pytest.mark.parametrize(
    "text",
    [
        f'[telegram]\ntoken = "{TOKEN}"',
        '[matrix]\nhomeserver = "https://m.org"\nuser = "@a:m.org"\npassword = "hunter2hunter2"',
        '[store]\nurl = "postgresql+psycopg://ana:hunter2hunter2@db/talkoot"',
    ],
)
def test_h24_a_secret_in_config_toml_makes_it_a_secret_file(tmp_path: Path, text: str) -> None:
    config.load(written(tmp_path, text, 0o600))
    said = complaints(tmp_path, text, 0o644)
    assert "chmod 600" in said
    assert "hunter2" not in said
    assert TOKEN not in said


def test_h24_an_address_without_password_may_be_read_by_all(tmp_path: Path) -> None:
    url = "postgresql+psycopg:///talkoot"
    assert config.load(written(tmp_path, f'[store]\nurl = "{url}"', 0o644)).store.url == url


@pytest.mark.parametrize("content", ["", "\n", "x" * 5000, "my token is\n" + TOKEN, TOKEN[:20]])
def test_a_secret_file_with_something_else_in_it_is_refused(tmp_path: Path, content: str) -> None:
    secret(tmp_path, "t", content)
    said = complaints(tmp_path, '[telegram]\ntoken_file = "t"')
    assert "and nothing else" in said
    assert TOKEN[:20] not in said


# -- complaints ------------------------------------------------------------------------------------

#: What is written, the sentence about it, and what helps.
WRONG = [
    (
        "[web]\nport = 99999",
        "[web] port is 99999, but it must be a port from 1 to 65535.",
        "Write 8080, or delete",
    ),
    ('[web]\nport = "8080"', '[web] port is "8080", but it must be a port', "Write 8080"),
    ("[backup]\nkeep_days = 31", "[backup] keep_days is 31, but it must be", "Write 30"),
    ("[backup]\nevery_hours = true", "[backup] every_hours is true, but", "Write 24"),
    ('[logs]\nlevel = "loud"', '[logs] level is "loud", but it must be debug, info', "Write info"),
    ('[logs]\nlevle = "info"', "[logs] levle is no setting", "Did you mean level?"),
    ("[bakcup]", "[bakcup] is no section", "Did you mean backup?"),
    ("[quux]", "[quux] is no section", "Known are: hub, store,"),
    ("port = 1", "port stands outside every section", "Move the line below [web]."),
    ("quux = 1", "quux stands outside every section", "Delete the line."),
    ("web = 1", "[web] is one value, not a section", "Write [web] on a line of its own."),
    ("[telegram]", "[telegram] needs token_file or token.", "or delete [telegram]"),
    ('[telegram]\ntoken_file = "nowhere"', "no such file", "Make it"),
    ('[telegram]\ntoken_file = "."', "cannot be read (IsADirectoryError)", "text file"),
    (
        f'[telegram]\ntoken = "{TOKEN}"\ntoken_file = "x"',
        "has token_file and token, but one",
        "Delete the other.",
    ),
    (
        '[telegram]\ntoken = "123"',
        "[telegram] token is …, but it must be the bot's token",
        "Write 123456789:AAE…",
    ),
    (
        '[matrix]\nuser = "@a:b"',
        "[matrix] homeserver is missing; it is the address",
        'Write homeserver = "https',
    ),
    ('[matrix]\nuser = "ana"', '[matrix] user is "ana", but', "@talkoot:example.org."),
    (
        '[matrix]\ninvites_from = "example.org"',
        "must be a list of Matrix names and servers",
        '["@ana:example.org"',
    ),
    ('[hub]\nkey_file = "data/hub/k"', "[hub] key_file is inside the data folder", "beside config.toml"),
    ('[hub]\ndata_dir = ""', '[hub] data_dir is "", but it must be a folder', "Write data/hub"),
    ('[backup]\ndir = "data/hub/b"', "[backup] dir is inside the data folder", "another disk"),
    ('[community]\nzone = "Mars"', '[community] zone is "Mars", which is no time zone', "America/Chicago"),
    ('[community]\nzone = "America"', "which is no time zone", "America/Chicago"),
    ('[community]\nzone = "../etc"', "which is no time zone", "America/Chicago"),
    ('[community]\ncurrency = "usd"', "must be three capital letters", "Write USD"),
    ("[web\n", "cannot be understood (at line 1", "missing quote, bracket or ="),
]


@pytest.mark.parametrize(("text", "sentence", "remedy"), WRONG, ids=[row[1][:40] for row in WRONG])
def test_a_complaint_names_file_key_rule_and_remedy(
    tmp_path: Path, text: str, sentence: str, remedy: str
) -> None:
    said = complaints(tmp_path, text)
    assert sentence in said
    blocks = re.findall(r"^config\.toml:? .+\.\n  .+[.…/\w\]\"]$", said, re.MULTILINE)
    assert any(remedy in block for block in blocks), said


def test_all_complaints_come_at_once(tmp_path: Path) -> None:
    said = complaints(tmp_path, '[web]\nport = 0\nhots = "x"\n[logs]\nlevel = 1\n[matrix]\n[nope]')
    assert said.count("config.toml") == 7  # two in web, one in logs, three in matrix, one unknown section


def test_what_stands_in_an_unreadable_line_is_not_shown(tmp_path: Path) -> None:
    assert TOKEN not in complaints(tmp_path, f"[telegram]\ntoken = {TOKEN}")


def test_files_that_notepad_saved_are_read(tmp_path: Path) -> None:
    secret(tmp_path, "t", f"\ufeff{TOKEN}\r\n")
    settings = config.load(written(tmp_path, '\ufeff[telegram]\r\ntoken_file = "t"\r\n'))
    assert settings.telegram
    assert settings.telegram.token == TOKEN


def test_a_missing_or_unreadable_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(config.ConfigError, match=r"Copy config\.example\.toml"):
        config.load(tmp_path / "config.toml")
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(config.ConfigError, match="text file"):
        config.load(tmp_path / "config.toml")


# -- the example -----------------------------------------------------------------------------------


def test_the_example_documents_every_key_once() -> None:
    section, documented = "", []
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            section = heading[1]
        elif setting := re.match(r"(?:# )?(\w+) = ", line):
            documented.append((section, setting[1]))
    known = {(name, key) for name, kind in SECTIONS.items() for key in kind.__struct_fields__}
    assert known - set(documented) == set(), "undocumented"
    assert set(documented) - known == set(), "documented, but unknown"
    assert len(documented) == len(set(documented))


def test_the_example_shows_the_defaults(tmp_path: Path) -> None:
    for name, text in (("telegram.token", TOKEN), ("matrix.password", "correct horse")):
        secret(tmp_path, name, text)
    shown = config.load(written(tmp_path, EXAMPLE.read_text(encoding="utf-8"), 0o644))
    default = config.load(written(tmp_path, ""))
    for name in SECTIONS:
        if name not in OPTIONAL:
            assert getattr(shown, name) == getattr(default, name)
    assert shown.telegram
    assert shown.matrix
    assert (shown.telegram.token, shown.matrix.password) == (TOKEN, "correct horse")
    assert shown.matrix.invites_from == ()
