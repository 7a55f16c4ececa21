"""Live views: one post, then edits; the board for the rest; clutter that goes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.contract.delivery import Ambiguous, Delivered, Outgoing
from bot.contract.views import Act, View
from bot.contract.words import _
from bot.delivery import board
from bot.store import cards
from bot.store.hot import Hot
from bot.talk.sharing import share
from tests.delivery.kit import APP, NOON, STATE, ZONE, PostOffice

HOUR, DAY = 3600.0, 86400.0


async def test_a_card_hangs_in_every_chat_of_its_purpose_and_nowhere_else(office: PostOffice) -> None:
    groups = [
        office.group("requests"),
        office.group("shifts requests"),
        office.group("fund"),
        office.group(""),
    ]
    office.person()
    office.run("UPDATE chat SET gone_at = 1 WHERE id = ?", groups[1])
    office.open("1", "Bread")
    await office.deliver()
    assert office.rows("SELECT chat_id FROM card WHERE message IS NOT NULL") == [(groups[0],)]
    assert office.platform.texts == ["Bread"]


async def test_ten_thousand_changes_cost_a_handful_of_edits(office: PostOffice) -> None:
    office.group()
    office.open("1", "0 votes")
    await office.deliver()
    for second in range(10):
        for vote in range(100):
            office.open("1", f"{second * 100 + vote + 1} votes")
        await office.deliver(1)
    await office.deliver(5)
    assert office.platform.texts == ["1000 votes"]
    assert len(office.platform.deeds("edit")) <= 10 / 3 + 2


async def test_at_most_one_refresh_waits_and_the_latest_state_wins(office: PostOffice) -> None:
    office.group()
    for words in ("a", "b", "c"):
        office.open("1", words)
    assert office.value("SELECT count(*) FROM outbox") == 1
    await office.deliver()
    assert office.platform.deeds() == ["c"]


async def test_the_same_picture_is_not_sent_again(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    office.open("1", "Bread")
    await office.deliver(5)
    assert len(office.platform.calls) == 1
    assert office.value("SELECT shown FROM card WHERE subject = '1'") == 2


async def test_a_change_while_a_card_is_being_sent_is_not_lost(office: PostOffice) -> None:
    office.group()
    office.open("1", "old")
    deliver = office.platform.deliver

    async def slow(message: Outgoing) -> Delivered:
        office.platform.deliver = deliver  # type: ignore[method-assign]  # a fault on purpose
        office.open("1", "new")
        return await deliver(message)

    office.platform.deliver = slow  # type: ignore[method-assign]  # somebody acts during the call
    await office.deliver(5)
    assert office.platform.texts == ["new"]


async def test_a_vanished_card_is_posted_anew(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    office.platform.shown.clear()
    office.open("1", "Bread and milk")
    await office.deliver(5)
    assert office.platform.texts == ["Bread and milk"]
    assert office.value("SELECT message FROM card WHERE subject = '1'") in office.platform.shown


async def test_nothing_to_draw_takes_the_card_down(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    del STATE["1"]
    with office.store.write() as connection:
        cards.touch(Hot(connection), "request", "1", "requests", office.clock)
    await office.deliver(5)
    assert office.platform.texts == []
    assert office.value("SELECT state FROM card") == "gone"


async def test_x1_a_post_of_unknown_fate_is_made_once_more(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    office.platform.faults = [(Ambiguous(), False)]
    await office.deliver(10)
    assert office.platform.texts == ["Bread"]


# -- buttons ---------------------------------------------------------------------------------------------


async def test_h1_a_cards_buttons_are_opaque_and_stay_the_same(office: PostOffice) -> None:
    group = office.group()
    office.open("1", "Bread")
    await office.deliver()
    first = office.platform.calls[-1][1].part["keys"]
    office.open("1", "Bread and milk")
    await office.deliver(5)
    assert office.platform.calls[-1][1].part["keys"] == first
    label, token, typed = first[0]
    assert (label, typed) == ("I can help", "help 1")
    assert token.startswith("b:")
    assert len(token) >= 2 + 22  # 128 bits
    columns = "verb, thing, chat_id, person_id, card_id IS NOT NULL, outbox_id"
    assert office.rows(f"SELECT {columns} FROM button WHERE token = ?", token[2:]) == [
        ("aid.help", "1", group, None, 1, None)
    ]
    assert office.value("SELECT count(*) FROM button") == 1


async def test_h1_a_private_messages_buttons_are_for_its_reader_and_survive_a_retry(
    office: PostOffice,
) -> None:
    ana = office.person()
    row = office.tell(ana, View.of("Bread?", actions=(Act("aid.help", _("Change"), "12"),)), "aid.accepted")
    office.platform.faults = [(Ambiguous(), True)]
    await office.deliver(10)
    first, second = (part["keys"] for part in office.platform.shown.values())
    assert first == second
    columns = "person_id, outbox_id, chat_id, card_id, expires_at"
    assert office.rows(f"SELECT {columns} FROM button") == [
        (ana, row, office.chat_of(ana), None, NOON + 30 * DAY)
    ]


# -- the board -------------------------------------------------------------------------------------------


async def test_rule_13_the_third_open_thing_lives_on_one_board(office: PostOffice) -> None:
    office.decide("group_posts_an_hour", 10)
    group = office.group()
    for subject in "1234":
        office.open(subject, f"thing {subject}")
        await office.deliver(1)
    assert office.platform.texts == ["thing 1", "thing 2"]
    await office.deliver(30)
    assert office.platform.texts[2].split("\n") == [
        "4 things are open here:", "• #1 thing 1", "• #2 thing 2", "• #3 thing 3", "• #4 thing 4",
    ]  # fmt: skip
    states = office.rows("SELECT subject, state FROM card WHERE kind = 'request' ORDER BY subject")
    assert states == [("1", "live"), ("2", "live"), ("3", "board"), ("4", "board")]
    assert [call.ref for _at, call in office.platform.calls if call.deed == "pin"] == ["m3"]
    office.open("5", "thing 5")
    office.close("3")
    await office.deliver(60)
    assert len(office.platform.deeds()) == 3
    assert "#5 thing 5" in office.platform.texts[2]
    assert "#3" not in office.platform.texts[2]
    assert office.value("SELECT count(*) FROM card WHERE chat_id = ? AND kind = 'board'", group) == 1


async def test_g1_a_place_is_kept_for_the_board_while_there_is_none(office: PostOffice) -> None:
    office.group()
    for subject in "123":
        office.open(subject, f"thing {subject}")
    await office.deliver(60)
    assert len(office.platform.texts) == 2
    assert office.platform.texts[0] == "thing 1"
    assert office.platform.texts[1].split("\n")[0] == "3 things are open here:"
    office.close("1")
    office.close("2")
    office.close("3")
    await office.deliver(2 * HOUR)
    for subject in "45":
        office.open(subject, f"thing {subject}")
    await office.deliver(60)
    assert {"thing 4", "thing 5"} <= set(office.platform.texts)  # it hangs, so both places are theirs


async def test_two_open_things_need_no_board(office: PostOffice) -> None:
    office.decide("group_posts_an_hour", 10)
    office.group()
    office.open("1", "one")
    office.open("2", "two")
    await office.deliver(120)
    assert office.platform.texts == ["one", "two"]


def test_g1_a_board_has_at_most_twelve_lines_and_a_share_for_each_room() -> None:
    long, short = [(f"a{n}",) for n in range(30)], [(f"b{n}",) for n in range(3)]
    shown = share([long, short], 10)
    assert len(shown) == 10
    assert [row[0] for row in shown] == [f"a{n}" for n in range(7)] + ["b0", "b1", "b2"]


async def test_g1_a_long_board_says_how_many_more_there_are(office: PostOffice) -> None:
    office.group()
    for number in range(20):
        office.open(f"{number + 1}", "thing")
    await office.deliver(60)
    lines = office.platform.texts[-1].split("\n")
    assert len(lines) == board.MOST
    assert (lines[0], lines[-1]) == ("20 things are open here:", "and 10 more")


async def test_l1_a_group_of_two_languages_reads_both(office: PostOffice) -> None:
    office.group(languages="en es")
    for subject in "123":
        office.open(subject, "pan")
    await office.deliver(60)
    assert office.platform.texts[-1].split("\n")[:3] == [
        "3 things are open here:", "Aquí hay 3 cosas abiertas:", "• #1 pan",
    ]  # fmt: skip


# -- hours and budget ------------------------------------------------------------------------------------


def local(hour: int, day: int = 25) -> float:
    return datetime(2026, 11, day, hour, tzinfo=ZONE).timestamp()


async def test_rule_12_no_post_at_night_except_urgent_ones(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, APP, now=local(22))
    office.group()
    office.open("1", "Bread")
    office.open("9", "Insulin")  # loud
    await office.deliver(120)
    assert office.platform.texts == ["Insulin"]
    await office.deliver(local(8, 26) - office.clock + 60)
    assert office.platform.texts == ["Insulin", "Bread"]
    assert office.platform.calls[1][0] >= local(8, 26)
    assert [call.part["silent"] for _at, call in office.platform.calls] == [False, True]


async def test_g1_a_day_of_open_things_stays_inside_the_budget_and_all_are_on_the_board(
    tmp_path: Path,
) -> None:
    office = PostOffice(tmp_path, APP, now=local(8))
    office.group()
    for hour in range(12):
        for number in range(2):
            subject = f"{hour * 2 + number + 10}"
            office.open(subject, f"thing {subject}")
            await office.deliver(60)
            assert len(STATE) < 3 or all(f"#{open_thing} " in board_text(office) for open_thing in STATE)
            if len(STATE) > 2:
                office.close(min(STATE, key=int))
                STATE.pop(min(STATE, key=int))
        await office.deliver(3600 - 120)
    posts = [at for at, call in office.platform.calls if call.deed == "send"]
    assert len(posts) <= 6
    assert max(sum(start <= at < start + HOUR for at in posts) for start in posts) <= 2


def board_text(office: PostOffice) -> str:
    ref = office.value("SELECT message FROM card WHERE kind = 'board'")
    return str(office.platform.shown[ref]["text"]) if ref else ""


async def test_g1_urgent_sayings_use_the_places_kept_for_them(office: PostOffice) -> None:
    group = office.group()
    office.decide("group_posts_an_hour", 10)
    for number in range(6):
        office.put(group, None, f"news {number}", "announce")
    for number in range(3):
        office.put(group, None, f"cancelled {number}", "announce", urgent=True)
    await office.deliver(60)
    news = [f"news {number}" for number in range(3)]  # and one place is the board's
    assert sorted(office.platform.texts) == ["cancelled 0", "cancelled 1", *news]


async def test_g1_what_is_urgent_is_posted_as_soon_as_the_hour_has_room(office: PostOffice) -> None:
    group = office.group()
    for number in range(2):
        office.put(group, None, f"news {number}", "announce", urgent=True)
    await office.deliver(60)
    began = office.clock
    office.open("9", "Insulin")  # loud
    office.open("1", "Bread")
    await office.deliver(HOUR - 300)
    assert "Insulin" not in office.platform.texts
    await office.deliver(600)
    assert "Insulin" in office.platform.texts
    posts = [at for at, call in office.platform.calls if call.deed == "send"]
    assert max(sum(start <= at < start + HOUR for at in posts) for start in posts) <= 2
    assert posts[2] > began


async def test_g1_what_is_not_urgent_any_more_stays_on_the_board(office: PostOffice) -> None:
    group = office.group()
    for number in range(2):
        office.put(group, None, f"news {number}", "announce", urgent=True)
    await office.deliver(60)
    office.open("9", "Insulin")
    await office.deliver(60)
    office.close("9")
    await office.deliver(2 * HOUR)
    assert "Insulin" not in office.platform.texts
