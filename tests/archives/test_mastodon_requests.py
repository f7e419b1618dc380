"""What Mastodon's API answers, with every attribute that its documentation lists, as invitations."""

import json
from typing import Any

import pytest

from kithgate.archives.mastodon_requests import answers_in, follow_requests
from kithgate.errors import Unprocessable
from kithgate.invitation import Mutuals, Sender
from kithgate.kith import person_key

YARA = {
    "id": "109888770",
    "username": "yara",
    "acct": "yara@fedi.example",
    "display_name": "Yara :moss: Lindholm",
    "locked": False,
    "bot": False,
    "discoverable": True,
    "group": False,
    "created_at": "2019-02-08T00:00:00.000Z",
    "note": '<p>Botanist.<br />Moss &amp; lichens, 10:30:45 <a href="https://fedi.example/tags/moss" class="mention '
    'hashtag" rel="nofollow">#<span>moss</span></a></p><p>:moss: bad puns. she/her</p>',
    "url": "https://fedi.example/@yara",
    "uri": "https://fedi.example/users/yara",
    "avatar": "https://files.example/accounts/avatars/109/original/a.png",
    "avatar_static": "https://files.example/accounts/avatars/109/original/a.png",
    "header": "https://files.example/headers/original/missing.png",
    "header_static": "https://files.example/headers/original/missing.png",
    "followers_count": 547,
    "following_count": 404,
    "statuses_count": 28468,
    "last_status_at": "2026-11-17",
    "emojis": [{"shortcode": "moss", "url": "https://f.example/1", "static_url": "https://f.example/1"}],
    "fields": [
        {"name": "Pronouns", "value": "she/her", "verified_at": None},
        {"name": "Website", "value": '<a href="https://moss.example">moss</a>', "verified_at": "2019-11-10T10:31:10Z"},
    ],
}
OLA = {
    "id": "109888772",
    "username": "ola",
    "acct": "ola",
    "display_name": "",
    "note": "",
    "avatar": "/avatars/original/missing.png",
}
RELATIONSHIP = {
    "id": "109888770",
    "following": False,
    "showing_reblogs": False,
    "notifying": False,
    "languages": None,
    "followed_by": True,
    "blocking": False,
    "blocked_by": False,
    "muting": False,
    "muting_notifications": False,
    "requested": False,
    "domain_blocking": False,
    "endorsed": False,
    "note": "",
}
FAMILIAR = [{"id": "109888770", "accounts": [{**OLA, "id": "7"}, {**YARA, "id": "8", "display_name": "Mo Adeyemi"}]}]


def said(*answers: Any) -> str:
    return "".join(map(json.dumps, answers))


def test_an_account_is_read_whole() -> None:
    answers = answers_in(said([YARA, OLA]))
    assert answers is not None
    yara, ola = follow_requests(answers)
    assert yara.sender == Sender(
        name="Yara Lindholm",
        profile_url="https://fedi.example/@yara",
        headline="Botanist.\nMoss & lichens, 10:30:45 #moss\nbad puns. she/her",
        connections=547,
        has_photo=True,
        verified=True,
    )
    assert (yara.id, yara.site, yara.kind, yara.note) == ("109888770", "mastodon", "person", None)
    # The day an account was made is not the day it asked.
    assert yara.received_at is None and yara.mutuals == Mutuals()
    assert ola.sender == Sender(name="ola", has_photo=False)


def test_what_other_answers_say_is_added_to_the_right_account() -> None:
    answers = answers_in(said([OLA, YARA], FAMILIAR, [RELATIONSHIP]))
    assert answers is not None
    ola, yara = follow_requests(answers)
    assert yara.mutuals == Mutuals(2, ("ola", "Mo Adeyemi")) and yara.sender.follows_you is True
    assert ola.mutuals == Mutuals() and ola.sender.follows_you is None


def test_nobody_familiar_is_known_to_be_nobody() -> None:
    assert follow_requests([[YARA], [{"id": YARA["id"], "accounts": []}]])[0].mutuals == Mutuals(0)


def test_pages_of_an_answer_follow_each_other() -> None:
    answers = answers_in(said([YARA]) + "\n\n" + said([OLA]))
    assert answers is not None and [request.id for request in follow_requests(answers)] == [YARA["id"], OLA["id"]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "name\nTom Reyes",
        '{"sender": {"name": "Tom"}}',
        '[{"sender": {"name": "Tom"}}]',
        "[1]",
        said([YARA]) + "x",
    ],
)
def test_anything_else_is_left_to_others(text: str) -> None:
    assert answers_in(text) is None


def test_an_error_of_the_server_is_passed_on() -> None:
    with pytest.raises(Unprocessable, match="The access token is invalid.*read:follows"):
        answers_in('{"error": "The access token is invalid"}')


@pytest.mark.parametrize(
    "broken",
    [
        {"fields": "x", "emojis": 3, "avatar": None, "note": 7, "followers_count": -1, "display_name": None},
        {"note": "</span}.space <a href=", "emojis": [None, {}], "fields": [{}]},
        {"note": "<p>" * 5000 + "deep", "url": ""},
    ],
)
def test_a_field_that_is_not_as_documented_is_not_known(broken: dict[str, Any]) -> None:
    (request,) = follow_requests([[{**YARA, **broken}]])
    assert request.sender.name in ("yara", "Yara Lindholm", "Yara :moss: Lindholm")


def test_an_account_is_the_same_from_every_server() -> None:
    seen = {"https://social.example/@yara@fedi.example", "https://fedi.example/@yara", "https://FEDI.example/@Yara/"}
    assert {person_key(link) for link in seen} == {"fedi.example/@yara"}
    assert person_key("https://social.example/@yara") == "social.example/@yara"
