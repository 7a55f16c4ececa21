"""A card in several messages: all of them are kept up to date, and none outlives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.delivery import Ambiguous, NotSent
from bot.store import cards, hung
from bot.store.hot import Hot
from tests.delivery.kit import STATE, PostOffice, limited

HOUR = 3600.0


@pytest.fixture
def office(tmp_path: Path) -> PostOffice:
    """Ten letters a message, and polls."""
    return PostOffice(tmp_path, limited(text_limit=10, polls=True, buttons=False))


async def opened(office: PostOffice, words: str) -> None:
    """A card hangs there with these words."""
    office.group()
    office.open("1", words)
    await office.deliver()


async def changed(office: PostOffice, words: str) -> None:
    office.open("1", words)
    await office.deliver(10)


async def test_a_long_card_is_all_shown_in_order(office: PostOffice) -> None:
    await opened(office, "0123456789abcdefghijKLMNO")
    assert office.platform.texts == ["0123456789", "abcdefghij", "KLMNO"]


async def test_only_what_changed_of_it_is_edited(office: PostOffice) -> None:
    await opened(office, "0123456789abcdefghijKLMNO")
    await changed(office, "0123456789abcdefghijKLMNOPQ")
    await changed(office, "xxxxxxxxxxabcdefghijKLMNOPQ")
    assert office.platform.texts == ["xxxxxxxxxx", "abcdefghij", "KLMNOPQ"]
    assert office.platform.deeds("edit") == ["KLMNOPQ", "xxxxxxxxxx"]


async def test_what_it_needs_no_more_is_taken_away_and_what_it_needs_is_added(office: PostOffice) -> None:
    await opened(office, "0123456789abcdefghijKLMNO")
    await changed(office, "0123456789")
    assert office.platform.texts == ["0123456789"]
    await changed(office, "0123456789grown")
    assert office.platform.texts == ["0123456789", "grown"]


@pytest.mark.parametrize("fault", [NotSent(), Ambiguous()], ids=["not sent", "unknown"])
async def test_x1_the_others_wait_for_the_first(office: PostOffice, fault: Exception) -> None:
    office.group()
    office.platform.faults = [(fault, False)]
    office.open("1", "0123456789abcde")
    await office.deliver(60)
    assert office.platform.texts == ["0123456789", "abcde"]


async def test_x1_a_split_message_keeps_its_order_when_the_first_part_never_left(office: PostOffice) -> None:
    ana = office.person()
    office.platform.faults = [(NotSent(), False)]
    office.tell(ana, "0123456789abcde")
    await office.deliver(60)
    assert office.platform.texts == ["0123456789", "abcde"]


async def test_x1_a_change_overtakes_what_still_waits(office: PostOffice) -> None:
    await opened(office, "0123456789")
    office.platform.faults = [(NotSent(), False)] * 2
    office.open("1", "0123456789abc")
    await office.deliver(3)
    assert office.platform.texts == ["0123456789"]
    office.open("1", "0123456789abcdef")
    await office.deliver(60)
    assert office.platform.texts == ["0123456789", "abcdef"]


async def test_a_further_message_that_somebody_took_away_comes_back(office: PostOffice) -> None:
    await opened(office, "0123456789abc")
    del office.platform.shown["m2"]
    await changed(office, "0123456789abcdef")
    assert office.platform.texts == ["0123456789", "abcdef"]
    await changed(office, "0123456789abcdefgh")
    assert office.platform.texts == ["0123456789", "abcdefgh"]


async def test_a_vanished_card_is_posted_anew_with_all_of_it(office: PostOffice) -> None:
    await opened(office, "Vote 7890abcde")
    del office.platform.shown["m1"]
    await changed(office, "Vote 789xabcde")
    assert office.platform.texts == ["Vote 789xa", "bcde", "Poll: I can help"]


async def test_nothing_to_draw_takes_all_of_it_down(office: PostOffice) -> None:
    await opened(office, "Vote 7890abcde")
    del STATE["1"]
    with office.store.write() as connection:
        cards.touch(Hot(connection), "request", "1", "requests", office.clock)
    await office.deliver(10)
    assert office.platform.texts == []
    assert office.rows("SELECT 1 FROM card_part") == []


async def test_rule_14_a_closed_card_is_cleared_away_with_all_of_it(office: PostOffice) -> None:
    await opened(office, "Vote 7890abcde")
    office.close("1", "Done. It is the hall")
    await office.deliver(10)
    assert office.platform.texts == ["Done. It i", "s the hall", "Poll: I can help"]
    await office.deliver(47 * HOUR, step=HOUR)
    assert office.platform.texts == []


async def test_rule_14_an_answer_to_any_of_it_keeps_it(office: PostOffice) -> None:
    await opened(office, "0123456789abcde")
    with office.store.write() as connection:
        cards.replied(Hot(connection), int(office.value("SELECT id FROM chat")), "m2")
    office.close("1", "Done. All.")
    await office.deliver(47 * HOUR, step=HOUR)
    assert office.platform.texts == ["Done. All."]


async def test_each_of_its_messages_leads_to_the_card(office: PostOffice) -> None:
    await opened(office, "Vote 7890abcde")
    with office.store.read() as connection:
        found = [hung.card_of(Hot(connection), 1, ref) for ref in office.platform.shown]
        assert found == [hung.Hanging(1, "request", "1")] * 3
        assert hung.card_of(Hot(connection), 1, "m9") is None


# -- the poll below a vote -------------------------------------------------------------------------------


async def test_p16_a_poll_stays_as_it_was_made_while_the_vote_goes_on(office: PostOffice) -> None:
    await opened(office, "Vote 0")
    for words in ("Vote 1", "Vote 2 abcdef", "Vote 3"):
        await changed(office, words)
    assert office.platform.texts == ["Vote 3", "Poll: I can help"]
    assert not office.platform.ended


@pytest.mark.parametrize("fault", [None, NotSent(), Ambiguous()], ids=["at once", "not sent", "unknown"])
async def test_p16_a_poll_is_ended_once_with_its_vote(office: PostOffice, fault: Exception | None) -> None:
    await opened(office, "Vote 0")
    office.close("1")
    office.platform.faults = [
        (None, True),
        (fault, not isinstance(fault, NotSent)),
    ]  # the card's edit, the end
    await office.deliver(60)
    await changed(office, "Done again.")
    assert office.platform.ended == {"m2": "This vote is over."}
    ends = [call for _at, call in office.platform.calls if call.deed == "end"]
    assert len({call.txn for call in ends}) == 1


async def test_p16_a_vote_that_is_open_again_has_a_poll_that_takes_answers(office: PostOffice) -> None:
    await opened(office, "Vote 0")
    office.close("1")
    await office.deliver(10)
    with office.store.write() as connection:
        STATE["1"] = "Vote 1"
        cards.reopen(Hot(connection), "request", "1", "requests", office.clock)
    await office.deliver(10)
    assert office.platform.texts == ["Vote 1", "Poll: I can help"]
    assert set(office.platform.ended) == {"m2"}
    assert list(office.platform.shown) == ["m1", "m3"]
