"""Whose turn it is to be pinged: a rota per office, handed over in one tap.

The first one in line who is not off is on duty; nobody on the rota: the officers, else the organizers.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.store.hot import Hot

#: The role that serves an office (design, section 3).
OFFICERS = {"aid": "dispatcher", "shifts": "dispatcher", "assembly": "facilitator", "fund": "treasurer"}


def line(hot: Hot, office: str, now: float) -> list[int]:
    """Person ids in the order in which they are asked; never a banned person, or one who is off."""
    rota = hot.all(
        "SELECT d.person_id, d.off_until FROM duty d JOIN person p ON p.id = d.person_id"
        " WHERE d.office = ? AND p.standing <> 'banned' ORDER BY d.place, d.id",
        (office,),
    )
    off = {person_id for person_id, until in rota if until is not None and until > now}
    on = [person_id for person_id, _until in rota if person_id not in off]
    return on or [person_id for person_id in officers(hot, office) if person_id not in off]


def away(hot: Hot, office: str, now: float) -> list[tuple[int, float]]:
    """Who is off, and until when."""
    rows = hot.all(
        "SELECT person_id, off_until FROM duty WHERE office = ? AND off_until > ? ORDER BY off_until, place",
        (office, now),
    )
    return [(row[0], row[1]) for row in rows]


def serves(hot: Hot, roles: Collection[str], office: str) -> bool:
    """Whether these roles make an officer there; where the whole community is meant, of any office."""
    if office not in OFFICERS:
        return not set(OFFICERS.values()).isdisjoint(roles)
    officer = OFFICERS[office]
    return officer in roles or ("organizer" in roles and not holders(hot, officer))


def officers(hot: Hot, office: str) -> list[int]:
    """Everybody with the office's role; where nobody has it, the organizers stand in."""
    return holders(hot, OFFICERS[office]) or holders(hot, "organizer")


def holders(hot: Hot, role: str) -> list[int]:
    """Person ids with a role, in the order in which it was given."""
    rows = hot.all(
        "SELECT DISTINCT g.person_id, min(g.id) FROM role_grant g JOIN person p ON p.id = g.person_id"
        " WHERE g.role = ? AND g.taken_at IS NULL AND p.standing <> 'banned' GROUP BY g.person_id ORDER BY min(g.id)",
        (role,),
    )
    return [row[0] for row in rows]


def join(hot: Hot, office: str, person_id: int) -> None:
    """Put somebody at the end of the line (again on duty, if they were off)."""
    last = hot.one("SELECT coalesce(max(place), 0) FROM duty WHERE office = ?", (office,))
    place = (last[0] if last else 0) + 1
    hot.run(
        "INSERT INTO duty (office, person_id, place, off_until) VALUES (?,?,?,NULL)"
        " ON CONFLICT (office, person_id) DO UPDATE SET off_until = NULL",
        (office, person_id, place),
    )


def be_off(hot: Hot, office: str, person_id: int, until: float) -> None:
    """Off duty until a moment; whoever is next in line takes over."""
    join(hot, office, person_id)
    hot.run("UPDATE duty SET off_until = ? WHERE office = ? AND person_id = ?", (until, office, person_id))


def leave(hot: Hot, office: str, person_id: int) -> None:
    hot.run("DELETE FROM duty WHERE office = ? AND person_id = ?", (office, person_id))
