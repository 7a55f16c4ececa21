"""A person's app in Node, as an object here: what it is told to do, and what it could show."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.interop.node import HERE, HOME
from tests.matrix.server.synapse import Account, Synapse

PATIENCE = 30.0


@dataclass
class App:
    """One account in one app."""

    account: Account
    process: asyncio.subprocess.Process
    #: Texts it could show, and why it could not show others.
    saw: list[str] = field(default_factory=list)
    shut: list[str] = field(default_factory=list)
    answers: list[dict[str, Any]] = field(default_factory=list)

    async def do(self, deed: str, **how: Any) -> Any:
        """Let it do something; what came of it."""
        assert self.process.stdin is not None
        before = len(self.answers)
        self.process.stdin.write(json.dumps({"do": deed, **how}).encode() + b"\n")
        await self.until(lambda: len(self.answers) > before)
        answer = self.answers[-1]
        assert "fault" not in answer, answer
        return answer.get("result")

    async def until(self, done: Callable[[], object], patience: float = PATIENCE) -> bool:
        """Wait for something to become true; whether it did."""
        for _tenth in range(int(patience * 10)):
            if done():
                return True
            assert self.process.returncode is None, "the app has ended"
            await asyncio.sleep(0.1)
        return bool(done())

    async def listen(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            told = json.loads(line)
            if "done" in told:
                self.answers.append(told)
            elif "saw" in told:
                self.saw.append(told["saw"])
            else:
                self.shut.append(told["shut"])


@asynccontextmanager
async def running(node: Path, synapse: Synapse, account: Account) -> AsyncIterator[App]:
    """An app that is signed in, has an identity, and knows its rooms."""
    arguments = (HOME / "node_modules", synapse.url, account.user_id, account.device, account.token)
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        node, HERE / "app.mjs", *map(str, arguments), stdin=pipe, stdout=pipe, limit=2**20
    )
    app = App(account, process)
    ear = asyncio.create_task(app.listen())
    try:
        assert await app.until(lambda: app.answers), "the app did not start"
        yield app
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        ear.cancel()
        await asyncio.gather(ear, return_exceptions=True)
