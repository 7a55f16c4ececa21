"""What a flow's author uses.

flow, action, card, timer, reader, command   decorators that say what a function is for
Talk                                          questions by name; the run pauses at the first open one
Turn                                          what any handler may do within its one transaction
Look                                          what a card may read
Text, Choice, When, Place, Amount, ...        fields: people's words to values
"""

from bot.talk.declaring import action, card, command, flow, reader, timer
from bot.talk.fields import (
    Answer,
    Choice,
    Count,
    Ear,
    Field,
    Hours,
    Invalid,
    Period,
    Phone,
    Place,
    Text,
    When,
)
from bot.talk.furniture import Anew, Draft, Ending, Furniture, HandOver, Reply, Toast
from bot.talk.look import Look
from bot.talk.money import Amount
from bot.talk.rights import Relations, Right, Verdict
from bot.talk.talk import Talk
from bot.talk.turn import Turn

__all__ = [
    "Amount", "Anew", "Answer", "Choice", "Count", "Draft", "Ear", "Ending", "Field", "Furniture", "HandOver", "Hours",
    "Invalid", "Look", "Period", "Phone", "Place", "Relations", "Reply", "Right", "Talk", "Text", "Toast", "Turn",
    "Verdict", "When", "action", "card", "command", "flow", "reader", "timer",
]  # fmt: skip
