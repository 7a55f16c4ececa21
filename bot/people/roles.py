"""Roles live in the database only, and work from the accounts listed on their grant (H5, H4)."""

from __future__ import annotations

import json

from bot.store.hot import Hot, to_json

ROLES = ("organizer", "dispatcher", "facilitator", "treasurer", "helper")


def give(hot: Hot, person_id: int, role: str, by: int | None, now: float) -> bool:
    """Give a role for all accounts the person has now; False if they had it.

    Raises:
        ValueError: for a role that does not exist.
    """
    if role not in ROLES:
        raise ValueError(role)
    if has(hot, person_id, role):
        return False
    accounts = [row[0] for row in hot.all("SELECT id FROM account WHERE person_id = ?", (person_id,))]
    hot.insert(
        "role_grant", person_id=person_id, role=role, accounts=to_json(accounts), by_person=by, given_at=now,
        taken_at=None,
    )  # fmt: skip
    return True


def take(hot: Hot, person_id: int, role: str, now: float) -> bool:
    """Take a role back; False if they did not have it."""
    return (
        hot.run(
            "UPDATE role_grant SET taken_at = ? WHERE person_id = ? AND role = ? AND taken_at IS NULL",
            (now, person_id, role),
        )
        > 0
    )


def has(hot: Hot, person_id: int, role: str) -> bool:
    """Whether a person holds a role from any account."""
    found = hot.one(
        "SELECT 1 FROM role_grant WHERE person_id = ? AND role = ? AND taken_at IS NULL", (person_id, role)
    )
    return found is not None


def extend(hot: Hot, person_id: int, account_id: int) -> None:
    """Let a newly linked account use the person's roles (after the confirmation that H4 asks for)."""
    for grant_id, accounts in hot.all(
        "SELECT id, accounts FROM role_grant WHERE person_id = ? AND taken_at IS NULL", (person_id,)
    ):
        listed = sorted({*json.loads(accounts), account_id})
        hot.run("UPDATE role_grant SET accounts = ? WHERE id = ?", (to_json(listed), grant_id))


def withdraw(hot: Hot, person_id: int, account_id: int) -> None:
    """An account is no longer the person's: their roles no longer work from it."""
    for grant_id, accounts in hot.all(
        "SELECT id, accounts FROM role_grant WHERE person_id = ?", (person_id,)
    ):
        left = [listed for listed in json.loads(accounts) if listed != account_id]
        hot.run("UPDATE role_grant SET accounts = ? WHERE id = ?", (to_json(left), grant_id))
