"""How long one card and a page of a hundred take, beside a bare JSON echo on the same server in the same run."""

import http.client
import json
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from flask import request

from kithgate.judge import Judge
from kithgate.store import Store, tokens
from kithgate.web import server as web
from kithgate.web.app import create_app
from kithgate.web.service import Service

CARD = {
    "id": "urn:li:invitation:7012",
    "note": "Hi Ana, Emily Ruiz said we should talk about the Leeds study.",
    "sender": {"name": "Tom Reyes", "headline": "Ward manager at St James's"},
    "mutuals": {"count": 3, "names": ["Emily Ruiz"]},
}
ROUNDS = 300


def main() -> None:
    """Prints medians and 95th percentiles in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "records")
        with store.writing() as connection:
            bearer = tokens.issue(connection, store.owner, "bench", "script", None)
        port = int(sys.argv[1]) if len(sys.argv) > 1 else 8799
        service = Service(store, Judge.open(store), port)
        app = create_app(service)
        app.add_url_rule("/echo", "echo", lambda: request.get_json(), methods=["POST"])
        server = web.listen(service, app=app)
        threading.Thread(target=server.run, daemon=True).start()
        line = http.client.HTTPConnection("127.0.0.1", port)
        headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
        one, hundred = json.dumps(CARD), json.dumps({"invitations": [CARD | {"id": f"urn:{n}"} for n in range(100)]})
        for name, path, body, rounds in (
            ("echo, one card", "/echo", one, ROUNDS),
            ("classify, one card", "/classify", one, ROUNDS),
            ("echo, 100 cards", "/echo", hundred, ROUNDS // 10),
            ("classify, 100 cards", "/classify", hundred, ROUNDS // 10),
        ):
            times = sorted(timed(line, path, body, headers) for _ in range(rounds))
            print(f"{name:20} p50 {statistics.median(times):7.2f} ms   p95 {times[int(len(times) * 0.95)]:7.2f} ms")
        service.settle()
        server.close()


def timed(line: http.client.HTTPConnection, path: str, body: str, headers: Any) -> float:
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
