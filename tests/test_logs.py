"""Logs tell ids and events; names, numbers, words and tokens planted anywhere never come out (V21, H14)."""

import asyncio
import io
import json
import logging
import sqlite3
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import quote

import pytest
import structlog
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot import logs
from bot.logs import redaction
from bot.logs.faults import describe

NAME, PHONE, WORDS = "Maria", "+14145550123", "my insulin runs out"
TOKEN = "123456789:AAEhBOweik9Xg5t7Yh2Lr0Qw8Ez4Kc6VbNm"
MATRIX = "syt_dGFsa29vdA_abcDEFghiJKLmno_1x2y3z"
PLANTED = (NAME, PHONE, PHONE[1:], WORDS, "insulin", TOKEN, MATRIX)
ALL = f"{NAME} {PHONE} {WORDS} {TOKEN} {MATRIX}"


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Everything that `configure` changes for the whole process, put back."""
    root = logging.getLogger()
    before = root.handlers[:], root.level, logging.raiseExceptions
    for hook in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, hook, getattr(sys, hook))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(redaction, "_secrets", {})
    yield
    logging.captureWarnings(False)
    root.handlers[:], logging.raiseExceptions = before[0], before[2]
    root.setLevel(before[1])


@pytest.fixture
def out() -> io.StringIO:
    """What was logged, with everything on."""
    stream = io.StringIO()
    logs.configure("debug", "text", stream)
    return stream


def nothing_planted(out: io.StringIO) -> str:
    said = out.getvalue()
    assert said
    assert [planted for planted in PLANTED if planted in said] == []
    return said


# -- our own lines ---------------------------------------------------------------------------------


def test_a_line_tells_event_and_ids(out: io.StringIO) -> None:
    logs.get("bot.hub.turn").info("turn_done", chat=12, kind="message", ms=2.5, late=False, person=None)
    said = out.getvalue()
    assert "level=info logger=bot.hub.turn event=turn_done chat=12 kind=message ms=2.5 late=False" in said
    assert said.startswith("at=20")
    assert said.count("\n") == 1


def test_json_has_one_object_a_line() -> None:
    stream = io.StringIO()
    logs.configure("info", "json", stream)
    logs.get("bot").info("started", version="0.1.0")
    logs.get("bot").debug("not_shown")
    (line,) = stream.getvalue().splitlines()
    told = json.loads(line)
    assert (told["event"], told["version"], told["level"], told["logger"]) == (
        "started",
        "0.1.0",
        "info",
        "bot",
    )


def test_what_is_bound_to_the_context_stands_in_every_line(out: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(turn=7, who=NAME):
        logs.get("bot").info("turn_done")
    assert "turn=7" in nothing_planted(out)


#: Key, value, how it is shown.
VALUES = [
    ("chat", -1001234567890, "-1001234567890"),
    ("kind", "message", "message"),
    ("version", "0.1.0", "0.1.0"),
    ("kind", WORDS, '"[19 letters]"'),  # a kind is one word
    ("kind", PHONE[1:], '"[11 letters]"'),  # a number under a key for words
    ("person", NAME, '"[5 letters]"'),
    ("chat", MATRIX, '"[37 letters]"'),
    ("phone", 14145550123, "[private]"),
    ("name", NAME, "[private]"),
    ("answers", [NAME], "[list]"),
    ("answers", {"words": WORDS}, "[dict]"),
    ("raw", ALL.encode(), "[bytes]"),
    ("why", ValueError(ALL), "ValueError"),
    ("why", object(), "[object]"),
]


@pytest.mark.parametrize(("key", "value", "shown"), VALUES)
def test_v21_a_value_is_an_id_a_number_or_hidden(
    out: io.StringIO, key: str, value: object, shown: str
) -> None:
    logs.get("bot").debug("tried", **{key: value})
    assert f"event=tried {key}={shown}\n" in nothing_planted(out)


def test_v21_an_event_made_of_words_is_not_shown(out: io.StringIO) -> None:
    log = logs.get("bot")
    log.warning(f"{NAME} wrote {WORDS}")
    log.warning("%s wrote", NAME)
    log.warning(NAME)
    assert nothing_planted(out).count("event=unnamed") == 3


# -- exceptions ------------------------------------------------------------------------------------


class Refused(Exception):
    """One of ours, whose text is for the operator."""

    loggable = True


def test_v21_an_exception_is_its_type_and_where_it_passed(out: io.StringIO) -> None:
    try:
        try:
            raise KeyError(ALL)
        except KeyError as inner:
            inner.add_note(ALL)
            raise ValueError(ALL) from inner
    except ValueError:
        logs.get("bot").exception("turn_failed", chat=3)
    said = nothing_planted(out)
    assert 'chat=3 error="ValueError < KeyError"' in said
    assert "tests/test_logs.py:" in said
    assert "test_v21_an_exception_is_its_type" in said


def test_an_exception_of_ours_that_may_be_shown_is_shown_redacted() -> None:
    assert (
        describe(Refused(f"The key is missing. {TOKEN}"))["says"] == f"The key is missing. {redaction.HIDDEN}"
    )
    assert "says" not in describe(ValueError("The key is missing."))


def test_codes_of_the_system_and_of_sqlite_are_shown() -> None:
    assert describe(PermissionError(13, ALL))["error"] == "PermissionError[EACCES]"
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError) as broken,
    ):
        connection.execute("SELECT * FROM nowhere")
    assert describe(broken.value)["error"] == "sqlite3.OperationalError[SQLITE_ERROR]"


def test_v21_a_failed_statement_does_not_show_its_row(out: io.StringIO) -> None:
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO person VALUES (:name)"), {"name": NAME})
    except SQLAlchemyError:
        logs.get("bot.store").exception("write_failed")
    engine.dispose()
    assert "sqlalchemy.exc.OperationalError < sqlite3.OperationalError[SQLITE_ERROR]" in nothing_planted(out)


def test_a_group_tells_its_members_and_their_ways(out: io.StringIO) -> None:
    async def fails() -> None:
        raise ValueError(ALL)

    async def both() -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fails())

    try:
        asyncio.run(both())
    except ExceptionGroup:
        logs.get("bot").exception("stopped")
    said = nothing_planted(out)
    assert "ExceptionGroup(ValueError)" in said
    assert "fails" in said


def test_causes_that_go_in_a_circle_end() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert describe(one)["error"] == "ValueError < KeyError"


# -- foreign libraries -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["telegram.ext", "nio.events", "asyncio", "apscheduler.executors", "some.thing"]
)
def test_v21_a_foreign_line_keeps_its_place_and_loses_its_text(out: io.StringIO, name: str) -> None:
    foreign = logging.getLogger(name)
    foreign.warning(f"could not read {ALL}")
    foreign.warning("could not read %s for %r", ALL, {"name": NAME})
    foreign.warning({"name": NAME, "event": WORDS})
    foreign.warning("two %s places, one value %s", ALL)
    foreign.info(ALL, stack_info=True, extra={"told": ALL})
    try:
        raise RuntimeError(ALL)
    except RuntimeError:
        foreign.exception(ALL)
    said = nothing_planted(out)
    assert said.count(f"logger={name} event=foreign where=test_logs.py:") == 6
    assert "error=RuntimeError" in said


def test_v21_no_other_handler_on_the_root_sees_the_text(out: io.StringIO) -> None:
    late = io.StringIO()
    logging.getLogger().addHandler(logging.StreamHandler(late))
    logging.getLogger("nio").warning("%s", ALL)
    assert "foreign" in nothing_planted(late)


def test_v21_a_line_that_cannot_be_written_is_not_printed_raw_elsewhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stream = io.StringIO()
    logs.configure("debug", "text", stream)
    stream.close()
    logging.getLogger("nio").warning("%s", ALL)
    logs.get("bot").info("turn_done", chat=12)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "hpack", "aiohttp.client", "peewee"])
def test_h14_libraries_that_log_every_request_are_quiet_even_at_debug(out: io.StringIO, name: str) -> None:
    logging.getLogger(name).info(f"HTTP Request: POST https://api.telegram.org/bot{TOKEN}/getMe")
    assert out.getvalue() == ""


def test_v21_a_warning_loses_its_text_too(out: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(ALL, stacklevel=1)
    assert "logger=py.warnings" in nothing_planted(out)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_v21_what_crashes_is_told_without_its_text(out: io.StringIO) -> None:
    def fails() -> None:
        raise ValueError(ALL)

    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    try:
        fails()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert nothing_planted(out).count("level=critical logger=bot event=crashed error=ValueError") == 2


# -- the last net ----------------------------------------------------------------------------------

#: A text, and what must not be left of it.
TOKENS = [
    (f"https://api.telegram.org/bot{TOKEN}/getMe", TOKEN),
    (f"https://api.telegram.org/bot{quote(TOKEN, safe='')}/getMe", TOKEN[10:]),
    (f"{{'token': '{TOKEN}'}}", TOKEN),
    (f"access {MATRIX} used", MATRIX),
    ("Authorization: Bearer abc.def-ghi", "abc.def-ghi"),
    ("GET /sync?access_token=abcdefgh&since=1", "abcdefgh"),
    ("mat_abcdefghijkl", "mat_abcdefghijkl"),
]


@pytest.mark.parametrize(("said", "secret"), TOKENS)
def test_h14_tokens_are_cut_out_wherever_they_stand(said: str, secret: str) -> None:
    assert secret not in logs.redact(said)
    assert redaction.HIDDEN in logs.redact(said)


def test_h14_redaction_leaves_the_rest_alone() -> None:
    line = "at=2026-11-22T10:00:00.123+00:00 chat=-1001234567890 places=bot/hub/turn.py:88"
    assert logs.redact(line) == line
    assert logs.redact("GET /sync?access_token=abcdefgh&since=1").endswith("&since=1")


def test_h14_registered_secrets_are_cut_out_in_every_form() -> None:
    secret = 'pa"ss wörd/1'
    logs.register_secret(secret)
    logs.register_secret(secret[:6])
    for form in (secret, quote(secret, safe=""), json.dumps({"password": secret})):
        assert "rd" not in logs.redact(form).removeprefix('{"password"')
    logs.register_secret("")
    assert logs.redact("nothing") == "nothing"


def test_h14_a_secret_in_a_loggable_text_does_not_reach_the_line(out: io.StringIO) -> None:
    logs.register_secret("correct horse")
    logs.get("bot").error("refused", exc_info=Refused("It said correct horse."))
    assert 'says="It said [hidden]."' in out.getvalue()
