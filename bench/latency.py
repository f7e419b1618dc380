"""How long one card and a page of a hundred take, beside a bare JSON echo on the same server in the same run.

The owner is one of the corpus with the people of all its worlds; the page is a hundred of that owner's requests, of
which half carry a note, many more than in life, where it is three. Asked again: as a page that stays open asks. New:
cards, senders and notes that the service never met before, so that nothing of them is remembered.
"""

import http.client
import itertools
import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import request

from kithgate.judge import Judge
from kithgate.model.corpus import in_order, read_worlds
from kithgate.store import Store, people, tokens
from kithgate.store.cards import card_of
from kithgate.web import server as web
from kithgate.web.app import create_app
from kithgate.web.service import Service

WORLDS = Path(__file__).parents[1] / "models" / "corpus" / "worlds"
OWNER = "k1-university-librarian-dublin"
PAGE = 100
NOTED_IN_LIFE = 3
"""How many of a hundred requests carry a note."""

ROUNDS = 300
PAGE_ROUNDS = 40

Body = dict[str, Any]


def main() -> None:
    """Prints medians and 95th percentiles in milliseconds, and how many echoes each median is worth."""
    worlds = read_worlds(WORLDS)
    mine = next(world for world in worlds if world.slug == OWNER)
    cards = [card_of(truth.example.invitation) for truth in in_order(mine)][:PAGE]
    page: Body = {"invitations": cards}
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "records")
        with store.writing() as connection:
            bearer = tokens.issue(connection, store.owner, "bench", "script", None)
            everyone = [person for world in worlds for person in world.kith.people]
            people.save_owner(connection, store.owner, mine.kith.owner, datetime.now(UTC))
            people.merge_people(connection, store.owner, "bench", datetime.now(UTC), everyone)
        port = int(sys.argv[1]) if len(sys.argv) > 1 else 8799
        service = Service(store, Judge.open(store), port)
        app = create_app(service)
        app.add_url_rule("/echo", "echo", lambda: request.get_json(), methods=["POST"])
        server = web.listen(service, app=app)
        threading.Thread(target=server.run, daemon=True).start()
        line = http.client.HTTPConnection("127.0.0.1", port)
        headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}

        def median(name: str, path: str, bodies: Iterator[Body], rounds: int) -> float:
            times = sorted(_timed(line, path, json.dumps(next(bodies)), headers) for _ in range(rounds))
            service.settle()
            middle = statistics.median(times)
            print(f"{name:42} p50 {middle:7.2f} ms   p95 {times[int(len(times) * 0.95)]:7.2f} ms", end="")
            return middle

        silent = [card | {"note": None} for card in cards]
        noted = [n for n, card in enumerate(cards) if card["note"]][:NOTED_IN_LIFE]
        in_life = [cards[n] if n in noted else card for n, card in enumerate(silent)]
        median("warming up", "/classify", itertools.repeat(page), 3)
        print(f"   {len(everyone)} people, {sum(bool(card['note']) for card in cards)} of {PAGE} cards with a note")
        for what, pages, rounds, bound in (("one card", _singles, ROUNDS, 4), ("the page", _whole, PAGE_ROUNDS, 15)):
            echo = median(f"echo, {what}", "/echo", pages(itertools.repeat(cards)), rounds)
            print()
            for name, asked in (
                ("asked again", itertools.repeat(cards)),
                ("new, without notes", _new(silent)),
                ("new, notes as in life", _new(in_life)),
                ("new, with notes", _new(cards)),
            ):
                times = median(f"classify, {what} {name}", "/classify", pages(asked), rounds) / echo
                print(f"   {times:5.1f} echoes, bound {bound}{'' if times <= bound else ': MISSED'}")
        server.close()
        service.close()


def _singles(pages: Iterator[list[Body]]) -> Iterator[Body]:
    return (card for page in pages for card in page)


def _whole(pages: Iterator[list[Body]]) -> Iterator[Body]:
    return ({"invitations": page} for page in pages)


def _new(cards: list[Body]) -> Iterator[list[Body]]:
    """The cards as of other people who wrote something else, again and again."""
    for n in itertools.count():
        yield [
            card
            | {
                "id": f"{card['id']}-{n}",
                "note": card["note"] and f"{card['note']} No {n} of {len(card['note'])}.",
                "sender": card["sender"] | {"name": f"{card['sender']['name']} {n}", "profile_url": None},
            }
            for card in cards
        ]


def _timed(line: http.client.HTTPConnection, path: str, body: str, headers: dict[str, str]) -> float:
    """Milliseconds from sending to the whole answer."""
    began = time.perf_counter()
    line.request("POST", path, body, headers)
    reply = line.getresponse()
    content = reply.read()
    if reply.status != 200:
        raise SystemExit(f"{path} answered {reply.status}: {content[:200]!r}")
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
