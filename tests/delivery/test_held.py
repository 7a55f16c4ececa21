"""What nobody asked for: its hour, its budget, several in one."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.delivery.budget import last_meal, quiet_end
from bot.delivery.held import merged
from bot.delivery.upkeep import purge
from bot.store.hot import Hot
from tests.delivery.kit import NOON, ZONE, PostOffice

HOUR, DAY = 3600.0, 86400.0
ASKED, HOLDS = "aid.asked", "shifts.reminder"


def local(day: int, hour: int, minute: int = 0) -> float:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp()


async def test_g1_unasked_messages_wait_for_six_and_come_as_one(office: PostOffice) -> None:
    ana = office.person()
    rows = [office.tell(ana, f"call {number}", ASKED) for number in range(3)]
    await office.deliver(5 * HOUR)
    assert office.platform.calls == []
    await office.deliver(HOUR + 120)
    assert office.platform.texts == ["call 0\ncall 1\ncall 2"]
    assert local(25, 18) <= office.platform.calls[0][0] <= local(25, 18, 3)
    assert [office.state(row) for row in rows] == ["sent", "dropped", "dropped"]


async def test_g1_at_most_three_a_day_and_eight_a_week(office: PostOffice) -> None:
    ana = office.person()
    for _day in range(10 * 4):
        office.tell(ana, "call", ASKED)
        await office.deliver(6 * HOUR, step=1200)
    moments = [at for at, _call in office.platform.calls]
    assert max(sum(start <= at < start + 7 * DAY for at in moments) for start in moments) == 8
    assert {datetime.fromtimestamp(at, ZONE).hour for at in moments} <= {9, 18}


@pytest.mark.parametrize(
    ("hour", "kind", "urgent", "sent"),
    [
        (12, HOLDS, False, 1),  # what one holds costs no budget and waits for no meal
        (23, HOLDS, False, 0),  # but it lets people sleep
        (23, HOLDS, True, 1),
        (23, "reply", False, 1),  # an answer comes at any hour
        (12, ASKED, False, 0),
    ],
)
async def test_g1_quiet_hours(office: PostOffice, hour: int, kind: str, urgent: bool, sent: int) -> None:
    office.clock = local(25, hour)
    office.tell(office.person(), "hello", kind, urgent=urgent)
    await office.deliver(600)
    assert len(office.platform.calls) == sent


async def test_a_persons_own_quiet_hours_and_zone_count(office: PostOffice) -> None:
    night_worker = office.person(quiet_from=8 * 60, quiet_until=15 * 60)
    far_away = office.person(zone="Asia/Tokyo")
    early = office.person(quiet_from=1, quiet_until=2)
    for person in (night_worker, far_away, early):
        office.tell(person, str(person), HOLDS)
    await office.deliver()
    assert office.platform.texts == [str(early)]
    await office.deliver(3 * HOUR + 60)
    assert set(office.platform.texts) == {str(early), str(night_worker)}
    await office.deliver(3 * HOUR)
    assert len(office.platform.texts) == 3


@pytest.mark.parametrize(
    ("columns", "kind", "about", "sent"),
    [
        ({"stopped": True}, HOLDS, "shift:12", 0),
        ({"stopped": True}, "reply", "shift:12", 1),
        ({"mutes": '["shifts"]'}, HOLDS, "shift:12", 1),  # they hold it: only muting it by name helps
        ({"mutes": '["shift:12"]'}, HOLDS, "shift:12", 0),
        ({"mutes": '["shift:12"]'}, "shifts.change", "shift:12", 1),  # it does not take place: they must know
        ({"mutes": '["aid"]'}, ASKED, "request:1", 0),
        ({"mutes": '["fund"]'}, ASKED, "request:1", 1),
    ],
)
async def test_stop_and_mutes_are_respected(
    office: PostOffice, columns: dict[str, object], kind: str, about: str, sent: int
) -> None:
    row = office.tell(office.person(**columns), "hello", kind, about=about)  # type: ignore[arg-type]  # columns
    await office.deliver(7 * HOUR)
    assert len(office.platform.calls) == sent
    assert office.state(row) == ("sent" if sent else "dropped")


async def test_s28_what_waited_for_the_morning_comes_as_one_message(office: PostOffice) -> None:
    office.clock = local(25, 23)
    ana, lee = office.person(), office.person()
    for number in range(8):
        office.tell(ana, f"shift {number}", HOLDS)
    office.tell(lee, "one", HOLDS)
    await office.deliver(9 * HOUR + 60)
    assert sorted(office.platform.texts) == [
        "one", "shift 0\nshift 1\nshift 2\nshift 3\nshift 4\nshift 5", "shift 6\nshift 7"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("good_until", "sent_at"),
    [
        (local(26, 9), local(26, 8)),  # it can wait for the morning
        (local(26, 7), local(25, 23)),  # it cannot
        (local(26, 8), local(25, 23)),
        (local(25, 22), None),  # it is no use any more
    ],
)
async def test_s28_what_cannot_wait_does_not_and_what_is_no_use_is_not_sent(
    office: PostOffice, good_until: float, sent_at: float | None
) -> None:
    office.clock = local(25, 23)
    row = office.tell(office.person(), "your shift", HOLDS, good_until=good_until)
    await office.deliver(10 * HOUR)
    assert office.state(row) == ("dropped" if sent_at is None else "sent")
    assert [round((at - local(25, 23)) / HOUR) for at, _call in office.platform.calls] == (
        [] if sent_at is None else [round((sent_at - local(25, 23)) / HOUR)]
    )


async def test_x18_what_waited_for_the_platform_until_it_was_no_use_is_not_sent(office: PostOffice) -> None:
    row = office.tell(office.person(), "your shift", "reply", good_until=office.clock + HOUR)
    office.clock += 3 * HOUR  # the hub was off meanwhile
    await office.deliver(60)
    assert office.state(row) == "dropped"


async def test_what_found_no_room_for_a_week_is_dropped(office: PostOffice) -> None:
    office.decide("private_a_week", 1)
    ana = office.person()
    office.tell(ana, "first", ASKED)
    await office.deliver(7 * HOUR)
    late = office.tell(ana, "second", ASKED)
    office.run("UPDATE try_count SET window = window + 600000")
    await office.deliver(8 * DAY)
    assert office.state(late) == "dropped"
    assert office.platform.texts == ["first"]


async def test_a_group_saying_waits_for_the_morning(office: PostOffice) -> None:
    office.clock = local(25, 23)
    office.put(office.group(), None, "hello", "announce")
    await office.deliver(8 * HOUR)
    assert office.platform.texts == []
    await office.deliver(2 * HOUR)
    assert office.platform.texts == ["hello"]
    assert office.platform.calls[0][1].part["silent"]


def test_merged_buttons_that_read_the_same_are_told_apart() -> None:
    views = [View.of(thing, actions=(Act("aid.help", _("I can help"), thing),)) for thing in ("12", "13")]
    view = merged([*views, View.of("x", actions=(Act("aid.mute", _("Mute"), "14"),))])
    assert len(view.blocks) == 3
    labels = [action.label for action in view.actions]
    assert [getattr(label, "parts", ("",))[-1] for label in labels] == ["#12", "#13", ""]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (local(25, 12), local(25, 9)),
        (local(25, 18), local(25, 18)),
        (local(25, 8, 59), local(24, 18)),
        (local(25, 23), local(25, 18)),
    ],
)
def test_meals(now: float, expected: float) -> None:
    assert last_meal(now, ZONE) == expected


#: Eleven in the evening before clocks go forward.
BEFORE_THE_GAP = datetime(2026, 3, 7, 23, tzinfo=ZONE).timestamp()


@pytest.mark.parametrize(
    ("now", "start", "end", "expected"),
    [
        (local(25, 12), 21 * 60, 8 * 60, local(25, 12)),
        (local(25, 21), 21 * 60, 8 * 60, local(26, 8)),
        (local(25, 7, 59), 21 * 60, 8 * 60, local(25, 8)),
        (local(25, 8), 21 * 60, 8 * 60, local(25, 8)),
        (local(25, 9), 8 * 60, 15 * 60, local(25, 15)),
        (local(25, 9), 0, 0, local(25, 9)),  # never quiet
        (BEFORE_THE_GAP, 21 * 60, 150, BEFORE_THE_GAP + 3.5 * HOUR),  # half past two does not exist that night
    ],
)  # fmt: skip
def test_quiet_hours_end(now: float, start: int, end: int, expected: float) -> None:
    assert quiet_end(now, ZONE, start, end) == expected


# -- what is not kept ------------------------------------------------------------------------------------


async def test_v13_texts_go_a_week_after_delivery(office: PostOffice) -> None:
    ana = office.person()
    row = office.tell(ana, "hello")
    await office.deliver()
    for days, kept in ((6.9, True), (7.1, False)):
        office.clock = NOON + days * DAY
        with office.store.write() as connection:
            purge(Hot(connection), office.clock)
        assert (office.value("SELECT body FROM outbox WHERE id = ?", row) is not None) is kept


def test_v13_an_unfinished_input_keeps_its_payload_for_three_days(office: PostOffice) -> None:
    with office.store.write() as connection:
        hot = Hot(connection)
        for key in ("waiting", "dead", "done"):
            hot.arrive("app", key, "lane", b"payload", NOON)
        hot.run("UPDATE inbox SET state = key")
        hot.run("UPDATE inbox SET body = x'' WHERE state = 'done'")
        purge(hot, NOON + 71 * HOUR)
        assert hot.all("SELECT key, length(body) FROM inbox ORDER BY key") == [("dead", 7), ("waiting", 7)]
        purge(hot, NOON + 73 * HOUR)
        assert hot.all("SELECT key, state, length(body) FROM inbox ORDER BY key") == [
            ("dead", "dead", 0), ("waiting", "dead", 0),
        ]  # fmt: skip


async def test_old_buttons_and_counts_go(office: PostOffice) -> None:
    ana = office.person()
    office.tell(ana, View.of("x", actions=(Act("aid.help", _("Change"), "1"),)))
    office.tell(ana, "call", ASKED)
    await office.deliver(8 * HOUR)
    with office.store.write() as connection:
        hot = Hot(connection)
        purge(hot, NOON + 29 * DAY)
        assert hot.one("SELECT count(*) FROM button") == (1,)
        purge(hot, NOON + 31 * DAY)
        assert hot.one("SELECT (SELECT count(*) FROM button) + (SELECT count(*) FROM try_count)") == (0,)
