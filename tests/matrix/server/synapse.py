"""A real Synapse on loopback, for as long as a test needs it.

    with Synapse(folder) as synapse:
        maria = synapse.register("maria", displayname="Maria")
        synapse.restart()   synapse.kill()   synapse.freeze()   synapse.thaw()

It starts in less than a second, forked (`nest.py`), with a copy of an empty database made once. `make test` sets it up
(`tools/peer.py`); where it is missing, that is an error, never a skip.
"""

from __future__ import annotations

import atexit
import base64
import fcntl
import hashlib
import hmac
import json
import os
import shutil
import signal
import socket
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.kit.waiting import PATIENCE
from tests.matrix.server import clocked
from tests.matrix.server.nest import Homeserver, hatch
from tools.peer import HOME
from tools.prepare import python_of

Json = dict[str, Any]

SECRET = "registering is free here"
PASSWORD = "a long enough password"
#: Seconds in which it must be there, unless it ends: it has much to do then.
BIRTH = 600.0
UNLIMITED = {"per_second": 1_000_000, "burst_count": 1_000_000}
#: What Synapse slows down unless told otherwise.
PACES = """rc_message rc_registration rc_admin_redaction rc_media_create rc_room_creation rc_reports
    rc_presence rc_delayed_event_mgmt""".split()
#: A clock that is the machine's own: start, speed, began, ahead.
MACHINE = (0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody's login."""

    user_id: str
    password: str
    token: str
    device: str


class Synapse:
    """One homeserver process with a data folder and a port of its own, `localhost` by name.

    Args:
        folder: where it keeps everything; empty or its own from before.
        timed: whether its clock is ours to set (`set_clock`); else it is the machine's.
        config: what differs from an open, unlimited server, as in homeserver.yaml.
    """

    def __init__(self, folder: Path, *, timed: bool = False, **config: Any) -> None:
        self.folder, self.port, self._config = folder, free_port(), config
        self.url = f"http://127.0.0.1:{self.port}"
        self.http = httpx.Client(base_url=self.url, timeout=PATIENCE)
        self.process: Homeserver | None = None
        self.clock = folder / "clock" if timed else None
        folder.mkdir(parents=True, exist_ok=True)
        if timed:
            self.set_clock(time.time() - time.monotonic())

    def __enter__(self) -> Synapse:
        if not (self.folder / "homeserver.db").exists():
            shutil.copy(template(), self.folder / "homeserver.db")
        self.start()
        return self

    def __exit__(self, *gone: object) -> None:
        self.kill()
        self.http.close()

    # -- the process -------------------------------------------------------------------------------------

    def start(self) -> None:
        """Return once it answers."""
        assert self.process is None, "it runs already"
        (self.folder / "homeserver.yaml").write_text(json.dumps(self._configuration()))
        log, python = self.folder / "stderr", python_of(HOME)
        assert python.exists(), (
            "no Synapse in build/synapse; `make test` sets it up, or python3 -m tools.peer"
        )
        self.process = hatch(python, self.folder / "homeserver.yaml", self.clock, log)
        atexit.register(self.kill)  # a test that fails halfway leaves nothing behind
        end = time.monotonic() + BIRTH
        while not self.answers():
            is_alive = self.process.is_alive
            if not is_alive or time.monotonic() > end:
                raise AssertionError(f"{'late' if is_alive else 'gone'}: {log.read_text()[-3000:]}")
            time.sleep(0.02)

    def stop(self) -> None:
        """Let it end in order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As the power goes."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        self.stop()
        self.start()

    def freeze(self) -> None:
        """It accepts connections and answers nothing."""
        assert self.process is not None
        self.process.send(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self.process is not None
        self.process.send(signal.SIGCONT)

    def answers(self) -> bool:
        try:
            return self.http.get("/_matrix/client/versions").is_success
        except httpx.TransportError:
            return False

    def set_clock(self, start: float, speed: float = 1.0, began: float = 0.0, ahead: float = 0.0) -> None:
        """From now on it is `start + (time.monotonic() - began) * speed + ahead`."""
        assert self.clock is not None, "its clock is the machine's"
        with self.clock.open("r+b" if self.clock.exists() else "wb") as opened:
            opened.write(clocked.SHAPE.pack(start, speed, began, ahead))

    def now(self) -> float:
        """Seconds since the epoch, by its own clock."""
        if self.clock is None:
            return time.time()
        start, speed, began, ahead = clocked.SHAPE.unpack(self.clock.read_bytes())
        return float(start + (time.monotonic() - began) * speed + ahead)

    # -- its people --------------------------------------------------------------------------------------

    def register(
        self, user: str, password: str = PASSWORD, displayname: str = "", admin: bool = False
    ) -> Account:
        """A new account, logged in."""
        nonce = self.call("GET", "/_synapse/admin/v1/register")["nonce"]
        said = "\0".join((nonce, user, password, "admin" if admin else "notadmin"))
        body = {
            "nonce": nonce, "username": user, "password": password, "admin": admin,
            "displayname": displayname or user,
            "mac": hmac.new(SECRET.encode(), said.encode(), hashlib.sha1).hexdigest(),
        }  # fmt: skip
        made = self.call("POST", "/_synapse/admin/v1/register", body)
        return Account(made["user_id"], password, made["access_token"], made["device_id"])

    def call(self, method: str, path: str, body: Json | None = None, token: str = "", **query: Any) -> Json:
        """Any request; `path` may leave out `/_matrix/client/v3`.

        Raises:
            httpx.HTTPStatusError: it said no.
        """
        whole = path if path.startswith("/_") else f"/_matrix/client/v3{path}"
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self.http.request(method, whole, json=body, params=query, headers=headers)
        answer.raise_for_status()
        told: Json = answer.json()
        return told

    def upload(self, content: bytes, token: str) -> str:
        """Keep a file; its mxc address."""
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/octet-stream"}
        answer = self.http.post("/_matrix/media/v3/upload", content=content, headers=headers)
        answer.raise_for_status()
        return str(answer.json()["content_uri"])

    # -- inside ------------------------------------------------------------------------------------------

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send(how)
        if how is not signal.SIGKILL:
            self.thaw()
        self.process.wait(PATIENCE)
        self.process = None
        atexit.unregister(self.kill)

    def _configuration(self) -> Json:
        files = {
            "signing.key": f"ed25519 a_test {base64.b64encode(b'k' * 32).decode().rstrip('=')}\n",
            "logging.yaml": json.dumps(
                {
                    "version": 1,
                    "handlers": {"err": {"class": "logging.StreamHandler"}},
                    "root": {"level": "ERROR", "handlers": ["err"]},
                }
            ),
        }
        for name, text in files.items():
            (self.folder / name).write_text(text)
        listener = {
            "port": self.port, "type": "http", "bind_addresses": ["127.0.0.1"], "tls": False,
            "resources": [{"names": ["client"]}],
        }  # fmt: skip
        return {
            "server_name": "localhost", "report_stats": False, "pid_file": str(self.folder / "pid"),
            "public_baseurl": self.url, "listeners": [listener],
            "database": {"name": "sqlite3", "args": {"database": str(self.folder / "homeserver.db")}},
            "log_config": str(self.folder / "logging.yaml"), "signing_key_path": str(self.folder / "signing.key"),
            "media_store_path": str(self.folder / "media"), "trusted_key_servers": [],
            "federation_domain_whitelist": [], "bcrypt_rounds": 4, "presence": {"enabled": False},
            "registration_shared_secret": SECRET, "macaroon_secret_key": SECRET, "form_secret": SECRET,
            # What nobody here looks at costs a third of its time.
            "push": {"enabled": False}, "user_directory": {"enabled": False},
            "caches": {"sync_response_cache_duration": "0s"},  # else an initial sync is told twice for 2 min
            **dict.fromkeys(PACES, UNLIMITED),
            "rc_login": dict.fromkeys(("address", "account", "failed_attempts"), UNLIMITED),
            "rc_joins": dict.fromkeys(("local", "remote"), UNLIMITED),
            "rc_invites": dict.fromkeys(("per_room", "per_user", "per_issuer"), UNLIMITED),
            **self._config,
        }  # fmt: skip


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def template() -> Path:
    """An empty database as Synapse makes it, made once for this installation."""
    made = HOME / "empty.db"
    with (HOME / "stamp").open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not made.exists():
            with tempfile.TemporaryDirectory() as folder:
                first = Synapse(Path(folder))
                first.start()
                first.stop()
                first.http.close()
                os.replace(shutil.copy(Path(folder) / "homeserver.db", HOME / "empty.part"), made)
    return made
