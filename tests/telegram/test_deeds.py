"""What the hub does on Telegram, as people see it."""

from __future__ import annotations

import pytest

from adapters.telegram import Telegram
from adapters.telegram.members import powers
from bot.contract.address import Address, Who
from bot.contract.delivery import Closed, NotSent, Outgoing, Refused
from bot.contract.plain import Button, Image, Line, PlainView, Run, Sound
from tests.telegram import acts
from tests.telegram.rig import GROUP, telegram
from tests.telegram.server import Server
from tests.telegram.server.world import Json


@pytest.fixture
def maria(server: Server) -> Address:
    return server.world.address(server.world.private("maria"))


@pytest.fixture
def group(server: Server) -> Address:
    return server.world.address(server.world.group(GROUP))


def newest(server: Server, chat: Address) -> Json:
    return list(server.world.chats[int(chat.chat)].messages.values())[-1]


async def test_a_card_hangs_silently_with_buttons_and_no_preview(
    server: Server, adapter: Telegram, group: Address
) -> None:
    view = PlainView(
        (Line((Run("Food", bold=True), Run(" see "), Run("map", url="https://example.org/m"))),),
        (Button("I can help", "b:1"),),
        silent=True,
    )
    await acts.send(adapter, group, view)
    message = newest(server, group)
    assert message["silent"]
    assert [one["type"] for one in message["entities"]] == ["bold", "text_link"]
    assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "b:1"
    assert '"is_disabled": true' in server.asked("sendMessage")[0]["link_preview_options"]


async def test_v5_secrets_cannot_be_forwarded(server: Server, adapter: Telegram, maria: Address) -> None:
    await acts.send(adapter, maria, acts.plain("2410 N Weil St", secret=True))
    assert newest(server, maria)["has_protected_content"]
    await acts.send(adapter, maria, "hello")
    assert "has_protected_content" not in newest(server, maria)


async def test_an_edit_drops_the_buttons_that_are_gone(
    server: Server, adapter: Telegram, group: Address
) -> None:
    view = PlainView((Line((Run("Food"),)),), (Button("I can help", "b:1"),))
    sent = await acts.send(adapter, group, view)
    await acts.do(adapter, "edit", group, {"text": "Food: Sam helps"}, sent.ref)
    message = newest(server, group)
    assert (message["text"], "reply_markup" in message) == ("Food: Sam helps", False)


async def test_the_keyboard_that_stays_comes_with_a_message(
    server: Server, adapter: Telegram, maria: Address
) -> None:
    sent = await acts.send(adapter, maria, acts.plain("Hello.", keyboard=("I need something", "A person")))
    keys = newest(server, maria)["keys"]
    assert ([key["text"] for key in keys["keyboard"][0]], keys["is_persistent"]) == (
        ["I need something", "A person"],
        True,
    )
    await acts.do(
        adapter, "edit", maria, {"text": "Hi.", "reply_markup": keys}, sent.ref
    )  # it cannot be edited in


async def test_topics_and_general(server: Server, adapter: Telegram, group: Address) -> None:
    topic = server.people.open_topic(GROUP, "Rides")
    await acts.send(adapter, Address("telegram", group.chat, str(topic)), "in rides")
    assert newest(server, group)["message_thread_id"] == topic
    await acts.send(adapter, group, "in general")
    assert "message_thread_id" not in newest(server, group)


async def test_a_closed_topic_takes_nothing(server: Server, adapter: Telegram, group: Address) -> None:
    topic = server.people.open_topic(GROUP, "Rides")
    server.world.group(GROUP).closed.add(topic)
    with pytest.raises(Closed):
        await acts.send(adapter, Address("telegram", group.chat, str(topic)), "hello?")


async def test_replies_point_at_their_message_and_outlive_it(
    server: Server, adapter: Telegram, group: Address
) -> None:
    said = server.people.say("maria", "/need", to=GROUP)
    ref = f"{group.chat}.{said['message_id']}"
    await acts.send(adapter, group, "Let's go on in private.", reply_to=ref)
    assert newest(server, group)["reply_to_message"]["message_id"] == said["message_id"]
    server.people.delete(ref)
    await acts.send(adapter, group, "Still here.", reply_to=ref)
    assert newest(server, group)["text"] == "Still here."


async def test_pictures_and_files_go_and_are_changed(
    server: Server, adapter: Telegram, group: Address
) -> None:
    view = PlainView(
        (Line((Run("Saturday", bold=True),)),), (Button("Sign up", "b:s"),), (Image("s.png", "Roster"),)
    )
    sent = await acts.send(adapter, group, view)
    message = newest(server, group)
    assert server.world.files[message["photo"][0]["file_id"]] == b"content of s.png"
    assert (message["caption"], message["caption_entities"][0]["type"]) == ("Saturday", "bold")
    (part,) = adapter.render(PlainView((Line((Run("Sunday"),)),), (), (Image("t.png", "Roster"),)))
    edited = await acts.do(adapter, "edit", group, part, sent.ref)
    message = newest(server, group)
    assert server.world.files[message["photo"][0]["file_id"]] == b"content of t.png"
    assert (message["caption"], edited.order > sent.order) == ("Sunday", True)
    await acts.send(adapter, group, PlainView((), (), (Image("week.ics", "Calendar"),)))
    assert "document" in newest(server, group)


async def test_a_picture_that_is_gone_is_refused(server: Server, group: Address) -> None:
    bare = telegram(server)
    (part,) = bare.render(PlainView((), (), (Image("gone.png", "Roster"),)))
    with pytest.raises(Refused):
        await bare.deliver(Outgoing("send", group, "t", part))
    await bare.close()


async def test_a41_a_voice_note_goes_as_one(server: Server, adapter: Telegram, group: Address) -> None:
    view = PlainView((Line((Run("Sam writes:"),)),), sounds=(Sound("b.ogg", "voice note"),))
    await acts.send(adapter, group, view)
    message = newest(server, group)
    assert server.world.files[message["voice"]["file_id"]] == b"content of b.ogg"
    assert message["caption"] == "Sam writes:"


async def test_a_file_that_came_can_be_fetched(server: Server, adapter: Telegram) -> None:
    server.world.files["abc"] = b"\x89PNG"
    assert await adapter.fetch("abc") == b"\x89PNG"
    with pytest.raises(ValueError, match="too large"):
        await adapter.fetch("abc", most=3)


async def test_toasts_pins_and_reactions(server: Server, adapter: Telegram, group: Address) -> None:
    server.people.add_bot("maria", GROUP, "administrator", ("can_pin_messages",))
    sent = await acts.send(adapter, group, "Food")
    chat = server.world.group(GROUP)
    callback = server.people.press("maria", chat, newest(server, group), "b:1")
    await acts.do(adapter, "toast", group, {"text": "Noted."}, callback)
    await acts.do(
        adapter, "toast", group, {}, server.people.press("maria", chat, newest(server, group), "b:1")
    )
    await acts.do(adapter, "pin", group, None, sent.ref)
    await acts.do(adapter, "react", group, {"emoji": "🙏"}, sent.ref)
    toasts = [entry for entry in server.world.diary if getattr(entry, "deed", "") == "toast"]
    assert [(toast.text, getattr(toast, "person", "")) for toast in toasts] == [("Noted.", "maria")]
    assert not server.world.open_callbacks, "every press is answered"
    assert chat.pinned == [int(sent.ref.rpartition(".")[2])]
    assert server.asked("pinChatMessage")[0]["disable_notification"] == "true"
    assert newest(server, group)["own_reactions"][0]["emoji"] == "🙏"


async def test_a_leaked_number_goes_where_the_bot_may_delete(
    server: Server, adapter: Telegram, group: Address
) -> None:
    said = server.people.say("maria", "call 414 555 0100", to=GROUP)
    ref = f"{group.chat}.{said['message_id']}"
    with pytest.raises(Refused):
        await acts.do(adapter, "delete", group, None, ref)
    server.people.add_bot("maria", GROUP, "administrator", ("can_delete_messages",))
    await acts.do(adapter, "delete", group, None, ref)
    assert said["message_id"] not in server.world.group(GROUP).messages


async def test_v25_leaving(server: Server, adapter: Telegram, group: Address) -> None:
    await acts.do(adapter, "leave", group)
    assert server.world.group(GROUP).members[server.world.bot.id] == "left"


async def test_v15_a_private_chat_is_the_other_ones_alone_and_needs_no_leaving(
    server: Server, adapter: Telegram, maria: Address
) -> None:
    await acts.do(adapter, "leave", maria)
    assert server.asked("leaveChat") == []


async def test_h19_presence_and_powers_are_what_telegram_says_now(
    server: Server, adapter: Telegram, group: Address
) -> None:
    sam = Who("telegram", str(server.world.user("sam").id))
    assert await adapter.present(sam, group) is False  # never met
    server.people.join("sam", GROUP)
    assert await adapter.present(sam, group) is True
    server.people.leave("sam", GROUP)
    assert await adapter.present(sam, group) is False
    assert await adapter.present(Who("matrix", "@sam:x"), group) is False
    assert not (await powers(adapter.bot, adapter.me.id, group)).admin
    server.people.add_bot("maria", GROUP, "administrator", ("can_pin_messages",))
    now = await powers(adapter.bot, adapter.me.id, group)
    assert (now.admin, now.pins, now.deletes) == (True, True, False)
    server.fail("502")
    assert await adapter.present(sam, group) is None
    server.people.add_bot("maria", GROUP, "kicked")
    assert await adapter.present(sam, group) is None


async def test_who_may_be_written_to(server: Server, adapter: Telegram) -> None:
    server.people.join("sam", GROUP)
    who = {name: Who("telegram", str(server.world.user(name).id)) for name in ("maria", "sam", "lee")}
    assert await adapter.private_chat(who["maria"]) == server.world.address(server.world.private("maria"))
    assert await adapter.private_chat(who["sam"]) is None, "never pressed START"
    assert await adapter.private_chat(who["lee"]) is None, "never met"
    assert await adapter.private_chat(Who("telegram", group_id(server))) is None, "speaks as a group"
    server.people.block("maria")
    assert await adapter.private_chat(who["maria"]) is None


def group_id(server: Server) -> str:
    return str(server.world.group(GROUP).id)


async def test_nothing_is_sent_before_the_bot_knows_its_name(server: Server, maria: Address) -> None:
    fresh = telegram(server, username="")
    assert fresh.door("go") is None
    with pytest.raises(NotSent):
        await acts.send(fresh, maria, "hello")
    assert fresh.door("go") == f"https://t.me/{server.world.bot.username}?start=go"
    await acts.send(fresh, maria, "hello")
    await fresh.close()
