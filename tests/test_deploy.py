"""What `deploy/` promises (H22): a service that may do little, an image of hashed wheels, secrets handed over."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot import config
from bot.store.keys import load_or_make_key

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "talkoot.service"
TOKEN = "123456789:" + "A" * 35


def said(unit: str) -> dict[str, list[str]]:
    """Key -> its values, in order."""
    found: dict[str, list[str]] = {}
    for line in unit.splitlines():
        key, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(key, []).append(value)
    return found


#: What promises.md names, word for word.
WANTED = {
    "Type": "notify",
    "User": "talkoot",
    "NoNewPrivileges": "yes",
    "ProtectSystem": "strict",
    "PrivateTmp": "yes",
    "StateDirectory": "talkoot",
    "UMask": "0077",
    "LimitCORE": "0",
    "WatchdogSec": "10",
    "RestrictAddressFamilies": "AF_INET AF_INET6 AF_UNIX",
}


@pytest.mark.parametrize("key", WANTED)
def test_h22_the_service_may_do_little(key: str) -> None:
    assert said(UNIT.read_text())[key] == [WANTED[key]]


def test_h22_one_folder_is_writable_and_calls_are_few() -> None:
    unit = said(UNIT.read_text())
    assert not {"ReadWritePaths", "BindPaths", "RuntimeDirectory", "CacheDirectory"} & unit.keys()
    assert unit["SystemCallFilter"] == ["@system-service", "~@privileged @resources"]
    assert unit["CapabilityBoundingSet"] == [""]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine to rate it")
def test_h22_systemd_rates_it_at_most_2() -> None:
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", str(UNIT)]
    rated = subprocess.run(command, capture_output=True, text=True, check=False)
    exposure = re.search(r"Overall exposure level for talkoot.service: ([\d.]+)", rated.stdout)
    assert exposure is not None, rated.stderr
    assert float(exposure[1]) <= 2.0
    assert rated.returncode == 0


def test_h22_the_configuration_beside_it_finds_its_secrets_where_systemd_hands_them_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed = tmp_path / "credentials"
    handed.mkdir()
    names = [line.partition(":")[0] for line in said(UNIT.read_text())["LoadCredential"]]
    for name in names:
        (handed / name).write_text(TOKEN if name.endswith(".token") else "ab" * 32)
        (handed / name).chmod(0o440)  # as systemd's access lists look to us
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(handed))
    file = tmp_path / "config.toml"
    shutil.copy(DEPLOY / "talkoot.toml", file)
    settings = config.load(file)
    assert settings.telegram is not None
    assert settings.telegram.token == TOKEN
    assert load_or_make_key(settings.hub.key_file).derive("x") == load_or_make_key(handed / "no").derive("x")
    assert settings.hub.data_dir.parent == settings.hub.key_file.parent == Path("/var/lib/talkoot")


def test_h24_a_secret_beside_the_credentials_is_still_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "nothing"))
    token = tmp_path / "telegram.token"
    token.write_text(TOKEN)
    token.chmod(0o644)
    (tmp_path / "config.toml").write_text('[telegram]\ntoken_file = "telegram.token"\n')
    with pytest.raises(config.ConfigError, match="chmod 600"):
        config.load(tmp_path / "config.toml")


def test_h22_the_operators_command_gets_the_same_secrets() -> None:
    wrapper = (DEPLOY / "talkoot").read_text()
    named = [line.removeprefix("#") for line in UNIT.read_text().splitlines() if "LoadCredential=" in line]
    for line in named:
        assert line.rpartition(":")[2] in wrapper
    assert (DEPLOY / "talkoot").stat().st_mode & 0o111


# -- the image -------------------------------------------------------------------------------------------

PIN = re.compile(r"^([a-z0-9._-]+==\S+)", re.MULTILINE)


def test_h23_what_the_image_installs_is_what_was_tested_and_nothing_to_test_with() -> None:
    runs, tested = (file.read_text() for file in (DEPLOY / "requirements.lock", ROOT / "requirements.lock"))
    pins = set(PIN.findall(runs))
    assert pins <= set(PIN.findall(tested))
    assert set(re.findall(r"sha256:\w{64}", runs)) <= set(re.findall(r"sha256:\w{64}", tested))
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=[a-z])", runs))
    names = {pin.partition("==")[0] for pin in pins}
    assert {"python-telegram-bot", "matrix-nio", "vodozemac", "psycopg"} <= names
    assert not {"pytest", "ruff", "mypy", "hypothesis", "textual", "hatchling"} & names


def test_h23_every_install_of_the_image_is_of_hashed_wheels_or_of_our_own() -> None:
    lines = (DEPLOY / "Containerfile").read_text().replace("\\\n", "").splitlines()
    installs = [step for line in lines for step in line.split("&&") if "pip install" in step]
    assert len(installs) == 3
    for step in installs:
        assert "--require-hashes --only-binary :all:" in step or "--no-deps /wheels/" in step


def test_h22_the_image_runs_as_nobody_special_and_nothing_private_goes_into_it() -> None:
    image = (DEPLOY / "Containerfile").read_text()
    assert "\nUSER 10001:10001\n" in image
    ignored = (DEPLOY / "Containerfile.dockerignore").read_text().splitlines()
    assert "*" in ignored
    allowed = {line.removeprefix("!").partition("/")[0] for line in ignored if line.startswith("!")}
    assert allowed == {
        "requirements.lock",
        "deploy",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "bot",
        "adapters",
        "flows",
    }
