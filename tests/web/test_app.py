"""What visitors get: health, counts, files, and one and the same "nothing here"."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Mapping

import pytest
from httpx import ASGITransport, AsyncClient
from prometheus_client.parser import text_string_to_metric_families

from bot.store.errors import StoreBusy
from bot.web.app import VISITS, Feed, Served, app
from bot.web.limits import REMEMBERED, Limits
from bot.web.metrics import Counts

CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
COUNTS = Counts({"talkoot_outbox_rows": {"queued": 3}, "talkoot_timers_waiting": {"": 7}}, {"telegram": 4.5})


class Visited:
    """An application and who comes by."""

    def __init__(self) -> None:
        self.parts: Mapping[str, bool] = {"database": True, "telegram": True}
        self.read: Feed = {"right": CALENDAR}.get
        self.tick = 0.0
        served = Served(lambda: self.parts, lambda: COUNTS, {"calendar": self._read})
        self._app = app(served, lambda: self.tick)

    def _read(self, secret: str) -> str | None:
        return self.read(secret)

    def visitor(self, host: str = "192.0.2.1") -> AsyncClient:
        transport = ASGITransport(self._app, client=(host, 1), raise_app_exceptions=False)
        return AsyncClient(transport=transport, base_url="http://hub")


@pytest.fixture
def hub() -> Visited:
    return Visited()


@pytest.mark.parametrize(("telegram", "status"), [(True, 200), (False, 503)])
async def test_health_says_what_is_not_well(hub: Visited, telegram: bool, status: int) -> None:
    hub.parts = {"database": True, "telegram": telegram}
    answer = await hub.visitor().get("/health")
    assert answer.status_code == status
    assert answer.json() == {"well": telegram, "database": True, "telegram": telegram}


async def test_v22_metrics_are_counts_that_prometheus_reads(hub: Visited) -> None:
    answer = await hub.visitor().get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    samples = [one for family in text_string_to_metric_families(answer.text) for one in family.samples]
    assert [(one.name, one.labels, one.value) for one in samples] == [
        ("talkoot_outbox_rows", {"state": "queued"}, 3.0),
        ("talkoot_timers_waiting", {}, 7.0),
        ("talkoot_platform_silent_seconds", {"platform": "telegram"}, 4.5),
    ]


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
async def test_metrics_are_not_for_those_whom_a_proxy_lets_in(hub: Visited, header: str) -> None:
    assert (await hub.visitor().get("/metrics", headers={header: "203.0.113.9"})).status_code == 404


async def test_s27_a_file_is_for_its_reader_alone(hub: Visited) -> None:
    answer = await hub.visitor().get("/calendar/right.ics")
    assert (answer.status_code, answer.text) == (200, CALENDAR)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"].startswith("private")
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in answer.headers
    head = await hub.visitor().head("/calendar/right.ics")
    assert (head.status_code, head.content) == (200, b"")


async def test_s27_what_an_app_has_already_is_not_sent_again(hub: Visited) -> None:
    visitor = hub.visitor()
    tag = (await visitor.get("/calendar/right.ics")).headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = await visitor.get("/calendar/right.ics", headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    hub.read = {"right": CALENDAR + "X"}.get
    assert (await visitor.get("/calendar/right.ics", headers={"If-None-Match": tag})).status_code == 200


NOWHERE = [
    "/",
    "/calendar",
    "/calendar/",
    "/calendar/wrong.ics",
    "/calendar/wrong",
    "/calendar/../right.ics",
    "/other/right.ics",
    "/calendar/right.ics/more",
    "/.env",
    "/health/",
]


async def test_h12_whatever_is_not_there_is_the_same_nothing(hub: Visited) -> None:
    answers = [await hub.visitor().get(path, follow_redirects=False) for path in NOWHERE]
    answers.append(await hub.visitor().post("/calendar/right.ics"))
    kinds = {(one.status_code, one.content, tuple(sorted(one.headers.items()))) for one in answers}
    assert len(kinds) == 1
    assert answers[0].status_code == 404
    assert answers[0].headers["content-security-policy"].startswith("default-src 'none'")


async def test_s27_who_guesses_is_stopped_and_others_are_not(hub: Visited) -> None:
    guesser = hub.visitor("203.0.113.1")
    seen = [(await guesser.get(f"/calendar/{n}.ics")).status_code for n in range(VISITS + 1)]
    assert seen == [404] * VISITS + [429]
    late = await guesser.get("/calendar/right.ics")
    assert (late.status_code, late.headers["retry-after"]) == (429, "2")
    assert (await hub.visitor().get("/calendar/right.ics")).status_code == 200
    hub.tick = 2.0
    assert (await guesser.get("/calendar/right.ics")).status_code == 200


async def test_a_file_that_takes_its_time_holds_up_nobody(hub: Visited) -> None:
    go = threading.Event()

    def slow(secret: str) -> str:
        go.wait(30)
        return CALENDAR

    hub.read = slow
    waiting = [asyncio.create_task(hub.visitor().get("/calendar/right.ics")) for _again in range(5)]
    assert (await hub.visitor().get("/health")).status_code == 200
    assert not any(one.done() for one in waiting)
    go.set()
    assert {(await one).status_code for one in waiting} == {200}


@pytest.mark.parametrize(("fault", "status"), [(StoreBusy("x"), 503), (RuntimeError("secret words"), 500)])
async def test_what_goes_wrong_says_no_word_of_it(hub: Visited, fault: Exception, status: int) -> None:
    def fails(secret: str) -> str:
        raise fault

    hub.read = fails
    answer = await hub.visitor().get("/calendar/right.ics")
    assert answer.status_code == status
    assert "secret" not in answer.text


# -- how often ---------------------------------------------------------------------------------------------


def test_visits_come_back_one_by_one() -> None:
    limits = Limits(per_minute=3)
    assert [limits.wait("ana", 0.0) for _again in range(4)] == [0.0, 0.0, 0.0, 20.0]
    assert limits.wait("ana", 19.0) == pytest.approx(1.0)
    assert limits.wait("ana", 20.5) == 0.0
    assert limits.wait("ana", 21.0) > 0
    assert [limits.wait("ana", 1000.0) for _again in range(4)][:3] == [0.0] * 3


def test_a_crowd_of_visitors_does_not_fill_the_memory() -> None:
    limits = Limits(per_minute=1)
    for number in itertools.islice(itertools.count(), REMEMBERED + 50):
        assert limits.wait(str(number), 0.0) == 0.0
    assert limits.wait(str(REMEMBERED), 0.0) > 0
    assert limits.wait("0", 0.0) == 0.0
