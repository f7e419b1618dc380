"""Mastodon's pending follow requests as its API tells them: accounts, what binds them to the owner, whom both know.

Kithgate calls no server: the person asks their own, with their own token, and hands over the answers one after the
other. `/api/v1/follow_requests` answers Account[], `/api/v1/accounts/relationships` Relationship[],
`/api/v1/accounts/familiar_followers` FamiliarFollowers[]: see https://docs.joinmastodon.org/methods/follow_requests/
"""

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, Final

from kithgate.errors import Unprocessable
from kithgate.invitation import Invitation, Mutuals, Sender

SITE = "mastodon"
_EMOJI = re.compile(r":(\w+):")
_VISIBLE = re.compile(r"\S")
_NO_PICTURE = "/missing.png"
_PARAGRAPHS: Final = ("p", "br", "li", "div")

Row = dict[str, Any]


def answers_in(text: str) -> list[list[Row]] | None:
    """The answers in a text, one after the other; `None` when it holds anything else.

    Raises Unprocessable when the server answered with an error.
    """
    answers = list(_values(text))
    for answer in answers:
        if isinstance(answer, dict) and isinstance(answer.get("error"), str) and "sender" not in answer:
            raise Unprocessable(f"The server answered “{answer['error']}”: check the token and its scope read:follows.")
    rows = [answer for answer in answers if isinstance(answer, list) and all(isinstance(row, dict) for row in answer)]
    return rows if len(rows) == len(answers) and any(map(_is_account, _flat(rows))) else None


def follow_requests(answers: Iterable[list[Row]]) -> list[Invitation]:
    """The accounts that ask to follow, as invitations; what another answer says of them is added."""
    rows = list(_flat(answers))
    familiar = {str(row.get("id")): row["accounts"] for row in rows if isinstance(row.get("accounts"), list)}
    follows = {str(row.get("id")): row["followed_by"] for row in rows if isinstance(row.get("followed_by"), bool)}
    return [_invitation(row, familiar.get(row["id"]), follows.get(row["id"])) for row in rows if _is_account(row)]


def _invitation(account: Row, familiar: list[Row] | None, follows_you: bool | None) -> Invitation:
    fields = account.get("fields")
    avatar = account.get("avatar")
    sender = Sender(
        name=_name(account),
        profile_url=_text(account, "url"),
        headline=_without_emojis(_lines(_text(account, "note") or ""), account) or None,
        connections=_count(account, "followers_count"),
        has_photo=not avatar.endswith(_NO_PICTURE) if isinstance(avatar, str) else None,
        verified=any(field.get("verified_at") for field in fields) if isinstance(fields, list) else None,
        follows_you=follows_you,
    )
    mutuals = Mutuals() if familiar is None else Mutuals(len(familiar), tuple(map(_name, familiar)))
    return Invitation(
        sender, id=account["id"], site=SITE, kind="group" if account.get("group") is True else "person", mutuals=mutuals
    )


def _name(account: Row) -> str:
    return (
        _without_emojis(_text(account, "display_name") or "", account)
        or _text(account, "username")
        or _text(account, "acct")
        or "?"
    )


def _without_emojis(text: str, account: Row) -> str:
    """The text as the server's page shows it, where a code such as :flag: is a picture."""
    emojis = account.get("emojis")
    codes = {row.get("shortcode") for row in emojis if isinstance(row, dict)} if isinstance(emojis, list) else set()
    shown = _EMOJI.sub(lambda found: " " if found[1] in codes else found[0], text)
    lines = (" ".join(line.split()) for line in shown.split("\n"))
    return "\n".join(line for line in lines if line)


def _is_account(row: Row) -> bool:
    return isinstance(row.get("id"), str) and isinstance(row.get("acct"), str)


def _text(row: Row, field: str) -> str | None:
    value = row.get(field)
    return value if isinstance(value, str) and value else None


def _count(row: Row, field: str) -> int | None:
    value = row.get(field)
    return value if isinstance(value, int) and value >= 0 else None


def _flat(answers: Iterable[list[Row]]) -> Iterator[Row]:
    return (row for answer in answers for row in answer)


def _values(text: str) -> Iterator[Any]:
    """The JSON values of a text, which nothing or white space parts; ends at the first that is none."""
    decoder, at = json.JSONDecoder(), 0
    while begins := _VISIBLE.search(text, at):
        try:
            value, at = decoder.raw_decode(text, begins.start())
        except (ValueError, RecursionError):
            yield None
            return
        yield value


class _Bio(HTMLParser):
    """Collects the text of a bio, one line a paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _PARAGRAPHS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data.replace("\n", " "))


def _lines(html: str) -> str:
    bio = _Bio()
    bio.feed(html)
    bio.close()
    return "".join(bio.parts)
