"""What everybody needs before anything else: being greeted, helped, linked, forgotten; and what organizers set up.

welcome   helping   lost   calling         the first words, and a person always within reach
me   tongues   privacy                     one's own settings, and what is kept
claiming   linking   forgetting            becoming an organizer, one person with two accounts, leaving for good
setup   settings   chats                   the community's decisions, and the chats it lives in
people   door   approving   devices        who is here, who comes in, who is trusted with what, and is it still them
duty   reminding   digest   copying        whose turn it is, what is missing, what is open in short and as plain text
ending   waiting                           erasing the community or counting it out, with a day to stop it
"""

from __future__ import annotations

from bot.contract.words import _
from bot.talk import Furniture
from bot.talk.turn import Turn
from flows.basics import (
    approving,
    calling,
    chats,
    claiming,
    copying,
    devices,
    digest,
    door,
    duty,
    ending,
    forgetting,
    helping,
    linking,
    lost,
    me,
    mine,
    people,
    privacy,
    reminding,
    settings,
    setup,
    tongues,
    waiting,
    welcome,
)
from flows.basics.rights import RIGHTS


def _on_person(turn: Turn, person_id: int, what: str) -> None:
    """The hub came to a chat, nobody answered a call, or an account looks different."""
    topic, _colon, rest = what.partition(":")
    if topic == "chat":
        chat_id, _colon, deed = rest.partition(":")
        chats.on_chat(turn, person_id, int(chat_id), deed)
    elif topic == "nobody" and f":{calling.CALL}:" in what:
        calling.nobody_answers(turn, rest.partition(":")[2])
    elif topic == "devices":
        cause, _colon, account_id = rest.partition(":")
        devices.tell(turn, person_id, cause, int(account_id))


FURNITURE = Furniture(
    "basics",
    title=_("You and this hub"),
    rights=RIGHTS,
    talks=(
        me.settings, mine.see_mine, calling.write, linking.link, linking.unlink, forgetting.forget,
        setup.set_up_community, settings.change_settings, chats.set_up_chat, people.people,
        ending.erase_community, ending.export_community,
    ),
    deeds=(
        calling.call_by_button, calling.take, calling.reply, lost.take_guess, welcome.more, tongues.take_language,
        privacy.show_all, privacy.show_room, linking.say_yes, linking.say_no, approving.approve, approving.refuse,
        chats.set_up_by_button,
        door.ask_in, door.open_the_door, door.keep_the_door, door.invite_again, duty.go_off, duty.go_on,
        waiting.stop_it, devices.confirm, mine.show_more, *digest.DEEDS,
    ),
    timers=(
        chats.leave, duty.come_back, duty.look_a_day_ahead, reminding.look_for_emergency, waiting.come_true,
        *digest.TIMERS,
    ),
    commands=(
        welcome.start, welcome.say_who, welcome.show_more, helping.show_help, calling.call_a_person,
        tongues.which_language, me.stop, privacy.show_privacy, forgetting.show_data, claiming.claim_hub,
        setup.set_up, duty.show_duty, mine.list_mine, copying.copy_board, *digest.COMMANDS,
    ),
    kinds=(
        *calling.KINDS, *linking.KINDS, *approving.KINDS, *chats.KINDS, *duty.KINDS, *reminding.KINDS, *waiting.KINDS,
        *devices.KINDS, *digest.KINDS,
    ),
    settings=digest.SETTINGS,
    starts=digest.plan,
    alarms=claiming.hear_claim,
    replies=calling.hear_reply,
    listens=lambda turn, heard: lost.hear_location(turn, heard) or claiming.hear_code(turn, heard),
    on_person=_on_person,
    greeting=welcome.greet,
    lost=lost.answer_lost,
)  # fmt: skip
