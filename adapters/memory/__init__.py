"""A chat service in a list: the platform that tests and the terminal room talk to.

    square    who exists, what hangs where, what still waits for the hub
    people    what people do: say, tap, react, edit, delete, join, leave, block
    deeds     what the hub does: send, edit, delete, pin, toast, react; and the faults that befall it
    adapter   the contract over all of it

It is one service with three faces (`presets`): buttons, reactions and polls, or plain text only. It never
touches a network, a clock of its own or a disk.
"""

from adapters.memory.adapter import Memory
from adapters.memory.people import People
from adapters.memory.posts import Key, Post, Showing
from adapters.memory.presets import BUTTONS, PLAIN, REACTIONS
from adapters.memory.square import Square

__all__ = ["BUTTONS", "PLAIN", "REACTIONS", "Key", "Memory", "People", "Post", "Showing", "Square"]
