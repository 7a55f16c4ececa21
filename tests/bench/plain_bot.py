"""The bot that one would write with python-telegram-bot alone: a ConversationHandler, and its memory in SQLite.

    python -m tests.bench.plain_bot <token> <base_url> <database>

It says what the hub says, and stores the request. What it promises less: an update counts as received once it is
fetched, before it is handled; answers so far are written down once a minute. `kill -9` loses both.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BasePersistence,
    CallbackContext,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PersistenceInput,
    filters,
)

from tests.bench.script import STAGES

WORDS, KIND, PLACE, SURE = range(4)
Memory = dict[Any, Any]
ANSWERS = [answer for _line, answer in STAGES]


class Notebook(BasePersistence[Memory, Memory, Memory]):
    """Everything as JSON in one table."""

    def __init__(self, database: sqlite3.Connection) -> None:
        super().__init__(PersistenceInput(bot_data=False, chat_data=False, callback_data=False))
        self._database = database
        database.execute("CREATE TABLE IF NOT EXISTS memory (name TEXT PRIMARY KEY, value TEXT)")

    def _write(self, name: str, value: object) -> None:
        with self._database:
            self._database.execute("REPLACE INTO memory VALUES (?, ?)", (name, json.dumps(value)))

    async def get_user_data(self) -> dict[int, Memory]:
        return {}

    async def update_user_data(self, user_id: int, data: Memory) -> None:
        self._write(f"user:{user_id}", data)

    async def drop_user_data(self, user_id: int) -> None:
        with self._database:
            self._database.execute("DELETE FROM memory WHERE name = ?", (f"user:{user_id}",))

    async def get_conversations(self, name: str) -> Memory:
        return {}

    async def update_conversation(self, name: str, key: Any, new_state: object | None) -> None:
        self._write(f"{name}:{key}", new_state)

    async def refresh_user_data(self, user_id: int, user_data: Memory) -> None: ...
    async def get_bot_data(self) -> Memory:
        return {}

    async def update_bot_data(self, data: Memory) -> None: ...
    async def refresh_bot_data(self, bot_data: Memory) -> None: ...
    async def get_chat_data(self) -> dict[int, Memory]:
        return {}

    async def update_chat_data(self, chat_id: int, data: Memory) -> None: ...
    async def refresh_chat_data(self, chat_id: int, chat_data: Memory) -> None: ...
    async def drop_chat_data(self, chat_id: int) -> None: ...
    async def get_callback_data(self) -> None: ...
    async def update_callback_data(self, data: Any) -> None: ...
    async def flush(self) -> None: ...


class PlainBot:
    """The conversation."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.execute("CREATE TABLE IF NOT EXISTS request (person INTEGER, answers TEXT)")

    async def _next(
        self, update: Update, context: CallbackContext[Any, Memory, Memory, Memory], stage: int
    ) -> int:
        assert update.message is not None
        assert context.user_data is not None
        context.user_data[stage] = update.message.text
        await update.message.reply_text(f"{ANSWERS[stage]}?")
        return stage

    async def need(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        return await self._next(update, context, WORDS)

    async def words(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        return await self._next(update, context, KIND)

    async def kind(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        return await self._next(update, context, PLACE)

    async def place(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        return await self._next(update, context, SURE)

    async def sure(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        assert update.message is not None
        assert update.effective_user is not None
        with self._database:
            answers = json.dumps(context.user_data)
            self._database.execute("INSERT INTO request VALUES (?, ?)", (update.effective_user.id, answers))
        await update.message.reply_text(ANSWERS[-1])
        return ConversationHandler.END

    def conversation(self) -> ConversationHandler[Any]:
        said = filters.TEXT & ~filters.COMMAND
        steps = {WORDS: self.words, KIND: self.kind, PLACE: self.place, SURE: self.sure}
        return ConversationHandler(
            entry_points=[CommandHandler("need", self.need)],
            states={stage: [MessageHandler(said, step)] for stage, step in steps.items()},
            fallbacks=[],
            name="need",
            persistent=True,
        )


def main(token: str, base_url: str, file: str) -> None:
    database = sqlite3.connect(file)
    database.execute("PRAGMA journal_mode=WAL")
    application = (
        Application.builder().token(token).base_url(base_url).persistence(Notebook(database)).build()
    )
    application.add_handler(PlainBot(database).conversation())
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
