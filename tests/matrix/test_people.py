"""The people of the tests see and do on a real homeserver what apps see and do; the hub is played by one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from adapters.memory.posts import Showing
from tests.matrix.server import contents
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.people import People
from tests.matrix.server.street import Street
from tests.matrix.server.synapse import Synapse
from tests.matrix.server.timeline import POLL

CARD = "Groceries for 3\n1️⃣ I can help (help 12)\nWrite to Maria: write 12"
QUESTION = {
    POLL: {
        "question": {"org.matrix.msc1767.text": "As what?"},
        "kind": "org.matrix.msc3381.poll.disclosed",
        "max_selections": 1,
        "answers": [
            {"id": "n:0", "org.matrix.msc1767.text": "Packer"},
            {"id": "n:1", "org.matrix.msc1767.text": "Driver"},
        ],
    }
}


@dataclass
class Scene:
    """A street, and somebody who plays the hub."""

    street: Street
    people: People
    hub: Neighbour

    def send(self, room: str, content: contents.Json, kind: str = "m.room.message") -> str:
        return self.street.loop.do(self.hub.send(room, kind, content))

    def heard(self) -> list[contents.Json]:
        """What the hub sees of others in its rooms, oldest first."""
        for room in self.hub.invites:
            self.hub.call("POST", f"/join/{room}", {})
        self.hub.invites.clear()
        changes = self.street.loop.do(self.hub.look())
        return [change.message.content for change in changes if change.sender != self.hub.id]


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "encrypted"])
def scene(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with Synapse(tmp_path_factory.mktemp("synapse")) as synapse:
        bot = synapse.register("talkoot")
        street = Street(synapse, bot, encrypted=request.param)
        hub = Neighbour("hub", bot, synapse, synapse.folder / "hub")
        street.loop.do(hub.arrive())
        scene = Scene(street, People(street), hub)
        try:
            scene.people.add_bot("maria", "oak street")
            scene.heard()
            scene.heard()
            yield scene
        finally:
            street.loop.do(hub.go())
            street.close()


def test_words_in_private_reach_the_hub_even_before_it_came(scene: Scene) -> None:
    scene.people.say("maria", "hello")
    heard = scene.heard() + scene.heard()
    assert [content["body"] for content in heard] == ["hello"]
    assert scene.street.room("maria").encrypted is scene.street.encrypted
    scene.people.edit("maria", "hello there")
    assert [content["body"] for content in scene.heard()] == ["hello there"]


def test_a_poll_a_keycap_and_a_typed_form_are_tapped_alike(scene: Scene) -> None:
    room = scene.street.private("maria")
    poll = scene.send(room, QUESTION, POLL)
    scene.people.tap("maria", "driver")
    scene.heard()
    assert scene.hub.rooms[room].messages[poll].votes == {scene.street.user("maria").id: ["n:1"]}
    group = scene.street.groups["oak street"]
    card = scene.send(group, contents.text(CARD))
    scene.people.join("sam", "oak street")
    for _twice in range(2):
        scene.people.tap("sam", "I can help")
        scene.heard()
    assert list(scene.hub.rooms[group].messages[card].reactions["1️⃣"].values()) == [
        scene.street.user("sam").id
    ]
    scene.people.tap("sam", "Write to Maria")
    (said,) = scene.heard()
    assert (said["body"], said["m.relates_to"]) == ("write 12", {"m.in_reply_to": {"event_id": card}})
    with pytest.raises(LookupError, match="there is: I can help, Packer, Driver"):
        scene.people.tap("maria", "Nothing like it")


def test_the_diary_tells_what_the_hub_showed_to_whom(scene: Scene) -> None:
    group, private = scene.street.groups["oak street"], scene.street.private("maria")
    scene.street.look()
    before = len(scene.street.diary)
    card = scene.send(group, contents.text("2 of 3\n1️⃣ I can help"))
    scene.send(group, contents.edit("3 of 3", card))
    scene.send(private, contents.text("Somebody helps."))
    gone = scene.send(private, contents.text("2410 N Weil St"))
    scene.hub.call("PUT", f"/rooms/{private}/redact/{gone}/r1", {})
    scene.street.look()
    shown = [one for one in scene.street.diary[before:] if isinstance(one, Showing)]
    told = [(one.deed, one.title, one.person, one.text.split("\n")[0]) for one in shown]
    assert told[:3] == [
        ("send", "oak street", None, "2 of 3"),
        ("edit", "oak street", None, "3 of 3"),
        ("send", "", "maria", "Somebody helps."),
    ]
    assert [key.label for key in shown[0].keys] == ["I can help"]
    assert "2410" not in " ".join(message.text for _room, message in scene.street.visible("maria"))
    assert scene.street.newest("maria", "3 of 3").edits == 1


def test_a_photo_opens_for_the_hub(scene: Scene) -> None:
    from nio.crypto.attachments import decrypt_attachment

    scene.people.send("maria", "photo", b"a crib", text="look")
    (said,) = scene.heard()
    sealed = said.get("file")
    url = (sealed or said)["url"].removeprefix("mxc://")
    stored = scene.street.synapse.http.get(
        f"/_matrix/client/v1/media/download/{url}",
        headers={"Authorization": f"Bearer {scene.hub.account.token}"},
    ).content
    if sealed:
        stored = decrypt_attachment(stored, sealed["key"]["k"], sealed["hashes"]["sha256"], sealed["iv"])
    assert (said["body"], stored) == ("look", b"a crib")
    assert bool(sealed) is scene.street.encrypted


def test_people_follow_the_hub_into_a_private_room_it_opens(scene: Scene) -> None:
    lee = scene.street.user("lee")
    wanted = {"is_direct": True, "invite": [lee.id], "preset": "trusted_private_chat"}
    room = scene.hub.call("POST", "/createRoom", wanted)["room_id"]
    assert scene.street.private("lee") == room
    scene.heard()
    scene.send(room, contents.text("Hello Lee"))
    assert scene.street.newest("lee", "hello").text == "Hello Lee"


def test_a_room_goes_on_in_another_and_people_come_and_go(scene: Scene) -> None:
    old = scene.street.groups["oak street"]
    new = scene.people.upgrade("maria", "oak street")
    scene.street.look()
    assert scene.street.user("maria").rooms[old].moved == new
    scene.people.say("sam", "hello", to="oak street")
    assert scene.street.user("sam").rooms[new].title == "oak street"
    scene.people.leave("sam", "oak street")
    scene.street.look()
    assert scene.street.user("maria").rooms[new].members[scene.street.user("sam").id] == "leave"
    scene.people.rename("maria", "Maria L")
    profile = scene.street.synapse.call("GET", f"/profile/{scene.street.user('maria').id}/displayname")
    assert profile == {"displayname": "Maria L"}
