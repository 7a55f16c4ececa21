"""Messages on the screen: words, and buttons that are edited in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from adapters.memory.posts import Key, Post
from adapters.terminal.transcript import visible

#: Posts that are kept on the screen.
MOST = 100


class KeyButton(Button):
    """One button of a message, with the number that presses it."""

    def __init__(self, key: Key) -> None:
        super().__init__(Content(visible(f"{key.number} {key.label}")), compact=True)
        self.key = key


class PostView(Vertical):
    """One message with its buttons."""

    class Pressed(Message):
        """A button of a message was pressed."""

        def __init__(self, post: Post, key: Key) -> None:
            super().__init__()
            self.post, self.key = post, key

    def __init__(self, post: Post, name: str) -> None:
        super().__init__(classes="of-hub" if post.author is None else "")
        self.post, self.author = post, name
        self._looks = looks(post)

    def compose(self) -> ComposeResult:
        yield Static(self._content(), markup=False)
        yield Horizontal(*map(KeyButton, self.post.keys), classes="keys")

    async def show(self, post: Post) -> None:
        """The post as it is now, if it looks different."""
        before, self.post = self._looks, post
        self._looks = looks(post)
        if before == self._looks:
            return
        self.query_one(Static).update(self._content())
        if before[0] != self._looks[0]:
            row = self.query_one(".keys", Horizontal)
            await row.remove_children()
            await row.mount_all(map(KeyButton, post.keys))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if isinstance(event.button, KeyButton):
            self.post_message(self.Pressed(self.post, event.button.key))

    def _content(self) -> Content:
        post = self.post
        marks = " (pinned)" * post.pinned + " (edited)" * bool(post.edits)
        pictures = [f"[{alt}]" for alt in post.images]
        reactions = [f"{emoji} {len(users)}" for emoji, users in post.reactions.items() if users]
        below = "".join(f"\n{line}" for line in (*pictures, "  ".join(reactions)) if line)
        return Content.assemble((f"{self.author}{marks}: ", "bold"), visible(post.text + below))


class PostList(VerticalScroll):
    """The messages of one chat, oldest first, the newest in sight."""

    async def show(self, posts: Sequence[Post], names: dict[str | None, str]) -> None:
        """Make what is on the screen the same as these posts, touching only what differs."""
        wanted = {post.ref: post for post in posts[-MOST:]}
        there = {view.post.ref: view for view in self.query(PostView)}
        await self.remove_children([view for ref, view in there.items() if ref not in wanted])
        for ref, post in wanted.items():
            if ref in there:
                await there[ref].show(post)
        fresh = [PostView(post, names[post.author]) for ref, post in wanted.items() if ref not in there]
        if fresh:
            await self.mount_all(fresh)
        self.scroll_end(animate=False)


def looks(post: Post) -> tuple[object, ...]:
    """What can be seen of a post; its keys first."""
    reactions = tuple((emoji, len(users)) for emoji, users in post.reactions.items())
    return post.keys, post.text, post.edits, post.pinned, post.images, reactions


def names_of(users: Iterable[tuple[str, str]]) -> dict[str | None, str]:
    """Shown names by user; the hub's is under None."""
    return {None: "hub", **{user: visible(name) or user for user, name in users}}
