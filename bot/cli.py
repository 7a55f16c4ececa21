"""The commands: `talkoot run`, `talkoot chat` and what an operator needs."""

import click


@click.group()
@click.version_option(package_name="talkoot")
def main() -> None:
    """A hub that a community runs for itself, in its own chats."""
