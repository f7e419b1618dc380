"""Whatever is sent, the answer is a verdict or a sentence, and never a server error."""

import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kithgate.web.app import create_app
from running import Running

GOOD = {
    "id": "urn:li:invitation:7012",
    "site": "linkedin",
    "kind": "person",
    "received_at": "2026-11-02T09:14:00Z",
    "first_seen_at": None,
    "note": "Hi Ana, Emily Ruiz said we should talk about the Leeds study.",
    "note_truncated": False,
    "sender": {"name": "Tom Reyes", "headline": "Ward manager", "degree": 2, "has_photo": True},
    "mutuals": {"count": 3, "names": ["Emily Ruiz"]},
}


def post(running: Running, body: bytes, path: str = "/classify"):  # type: ignore[no-untyped-def]
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {running.bearer}"}
    return running.raw("POST", path, body, headers)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[" * 100_000, 400),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 400),
        (b'{"sender": {"name": "\\ud800"}}', 400),
        (b'{"sender": {"name": "a"}, "extra": NaN}', 400),
        (b'{"sender": {"name": "a"}, "mutuals": {"count": Infinity}}', 400),
        (b'{"sender": {"name": "a"}, "mutuals": {"count": 1e400}}', 422),
        (b'{"sender": {"name": "a"}, "mutuals": {"count": 1' + b"0" * 5000 + b"}}", 400),
        ('{"sender": {"name": "Zoë"}}'.encode("latin-1"), 400),
        ('{"sender": {"name": "a"}}'.encode("utf-16"), 400),
        (b'\xef\xbb\xbf{"sender": {"name": "a"}}', 400),
        (b"[]", 422),
        (b'"text"', 422),
        (b"null", 422),
        (b"{}", 422),
        (b'{"sender": null}', 422),
        (b'{"sender": {"name": ""}}', 422),
        (b'{"sender": {"name": 7}}', 422),
        (b'{"sender": {"name": "a", "has_photo": 1}}', 422),
        (b'{"sender": {"name": "a"}, "received_at": "yesterday"}', 422),
        (b'{"sender": {"name": "a"}, "received_at": "0001-01-01T00:00:00+23:00"}', 422),
        (b'{"sender": {"name": "a"}, "kind": "robot"}', 422),
        (b'{"sender": {"name": "a"}, "kind": "company"}', 422),
        (b'{"invitations": 7}', 422),
        (b'{"invitations": [{"sender": {"name": "a"}}, {}]}', 422),
        (json.dumps({"sender": {"name": "a" * 301}}).encode(), 422),
        (json.dumps(GOOD | {"note": "a" * 2001}).encode(), 422),
        (json.dumps({"invitations": [{"sender": {"name": "a"}}] * 501}).encode(), 422),
    ],
)
def test_a_bad_body_gets_a_sentence(running: Running, body: bytes, status: int) -> None:
    reply = post(running, body)
    assert reply.status == status, reply.body
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json["type"].startswith("urn:kithgate:problem:") and reply.json["detail"].endswith(".")


@pytest.mark.parametrize(
    "body",
    [
        {"sender": {"name": "a"}},
        {"sender": {"name": "a" * 300}, "note": "n" * 2000},
        {
            "sender": {"name": "a", "headline": None},
            "mutuals": None,
            "note": None,
            "kind": None,
            "site": None,
            "id": None,
        },
        {"sender": {"name": "a", "shoe_size": 44}, "colour": "blue", "mutuals": {"names": None, "count": None}},
        {"sender": {"name": "a\u0000\u202e\U0001f600"}, "received_at": "2026-11-02T09:14:00"},
        GOOD,
    ],
)
def test_a_good_body_gets_a_verdict(running: Running, body: dict[str, object]) -> None:
    reply = post(running, json.dumps(body).encode())
    assert reply.status == 200, reply.body
    assert abs(sum(reply.json["probabilities"].values()) - 1) < 1e-9


def test_a_bad_invitation_among_good_ones_is_named(running: Running) -> None:
    reply = post(running, json.dumps({"invitations": [GOOD, GOOD, GOOD | {"note": 7}]}).encode())
    assert reply.json["errors"] == [{"path": "invitations/2/note", "says": "Input should be a valid string"}]
    assert "invitations/2/note" in reply.json["detail"]


def test_five_hundred_are_answered_in_order_and_none_gives_none(running: Running) -> None:
    asked = [GOOD | {"id": f"urn:{n}"} for n in range(500)]
    reply = post(running, json.dumps({"invitations": asked}).encode())
    assert [verdict["id"] for verdict in reply.json["verdicts"]] == [each["id"] for each in asked]
    assert post(running, b'{"invitations": []}').json["verdicts"] == []


def test_what_was_sent_is_never_repeated_or_logged(running: Running, capfd: pytest.CaptureFixture[str]) -> None:
    canary = "Canary-4711"
    for path in ("/classify", "/decisions", "/corrections", "/pair", "/health", "/train", "/enter"):
        for body in (
            {"sender": canary},
            {"invitation": {"sender": {"name": canary}}, "decision": canary},
            [canary],
            canary,
        ):
            reply = post(running, json.dumps(body).encode(), path)
            assert canary.encode() not in reply.body
    assert canary not in "".join(capfd.readouterr())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*GOOD, "name", "invitations", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=JSON, path=st.sampled_from(["/classify", "/decisions", "/corrections", "/pair", "/health", "/enter", "/train"])
)
def test_any_json_gets_an_answer_below_500(running: Running, body: object, path: str) -> None:
    assert post(running, json.dumps(body).encode(), path).status < 500


def test_thousands_of_mutated_bodies_never_cause_a_server_error(running: Running) -> None:
    chance = random.Random(20261122)
    app = create_app(running.service).test_client()  # without the network, for speed
    headers = {"Authorization": f"Bearer {running.bearer}", "Host": f"127.0.0.1:{running.port}"}
    seeds = [
        json.dumps(GOOD).encode(),
        json.dumps({"decisions": [{"invitation": GOOD, "decision": "ignored"}]}).encode(),
    ]
    statuses: dict[int, int] = {}
    for _ in range(2500):
        body = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(body))
            match chance.randrange(4):
                case 0:
                    body[at] = chance.randrange(256)
                case 1:
                    del body[at : at + chance.randint(1, 20)]
                case 2:
                    body[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
                case _:
                    body[at:at] = chance.choice(
                        [b"\\ud800", b"NaN", b"1e999", b"[[", b'{"', b"\x00", b"null", b"-0", b'""']
                    )
            if not body:
                break
        path = chance.choice(["/classify", "/decisions"])
        status = app.post(path, data=bytes(body), content_type="application/json", headers=headers).status_code
        statuses[status] = statuses.get(status, 0) + 1
    assert max(statuses) < 500, statuses
    assert statuses.get(200, 0) > 20 and statuses.get(400, 0) > 20, statuses
