"""A Bot API server that tests run: real HTTP, the limits and texts of the real one, faults on purpose, and people.

world     users, chats, messages, updates that wait; the diary of what people did and saw
people    what people do
methods   what the bot may ask for; `checks` refuses what Telegram refuses, `limits` counts
faults    what goes wrong when asked to
wire      HTTP on a thread of its own

with Server() as server:
    server.people.say("maria", "hello")
    Telegram(server.token, base_url=server.base_url, base_file_url=server.base_file_url)
"""

from tests.telegram.server.faults import Fault
from tests.telegram.server.people import People
from tests.telegram.server.wire import Server
from tests.telegram.server.world import ApiError, World

__all__ = ["ApiError", "Fault", "People", "Server", "World"]
