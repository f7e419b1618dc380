"""The real service as its own process, started, killed and asked as a person would."""

import multiprocessing
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from functools import cache
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kithgate.cli.main import main
from kithgate.store import Store, history
from kithgate.verdict import Example
from kithgate.web import pairing
from kithgate.web.pairing import open_dashboard, open_pairing


@cache
def warm() -> ForkServerContext:
    """Where services are forked from: it has read the model and made its patterns once, for all of them.

    That `kithgate serve` starts as a command is for tests/security to see.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["warmed"])
    with patch.dict(os.environ, PYTHONPATH=str(Path(__file__).parent)):  # it looks there, and not where pytest does
        forkserver.ensure_running()
    return context


def serve(folder: Path, port: int, protocol: int | None) -> None:
    """`kithgate serve`, in the process that this is called in. With `protocol` it speaks another than the extension."""
    if protocol is not None:
        pairing.PROTOCOL = protocol
    with (folder / "serve.log").open("ab") as log:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(log.fileno(), stream.fileno())
    sys.exit(main(["serve", "--port", str(port), "--data-dir", str(folder)]))


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class OwnService:
    """`kithgate serve` at one port and one folder, as often as needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.process: Any = None
        self.start()

    def start(self, protocol: int | None = None) -> None:
        """Starts it and waits until it answers; with `protocol` it speaks another one than this extension."""
        self.process = warm().Process(target=serve, args=(self.folder, self.port, protocol))
        self.process.start()
        deadline = time.monotonic() + 60
        while not self.answers():
            if not self.process.is_alive() or time.monotonic() > deadline:
                raise RuntimeError((self.folder / "serve.log").read_text())
            time.sleep(0.02)

    def answers(self) -> bool:
        """Whether GET /health succeeds."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=1) as reply:
                return bool(reply.status == 200)
        except OSError:
            return False

    def kill(self) -> None:
        """kill -9: no chance to say goodbye."""
        self.process.kill()
        self.process.join()
        self.process = None

    def run(self, *words: str) -> str:
        """One `kithgate` command on the same folder; its output."""
        command = [sys.executable, "-m", "kithgate", *words, "--data-dir", str(self.folder)]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout

    def code(self) -> str:
        """Opens pairing; the six digits."""
        return self._of_store(open_pairing)

    def dashboard(self) -> str:
        """A new link to the page for people."""
        return f"http://127.0.0.1:{self.port}/?key={self._of_store(open_dashboard)}"

    def _of_store(self, ask: Callable[[Store], str]) -> str:
        store = Store.open(self.folder)
        try:
            return ask(store)
        finally:
            store.close()

    def decided(self) -> list[Example]:
        """The decisions it has on disk, oldest first."""
        store = Store.open(self.folder)
        try:
            answered = [example for example in store.past() if example.answer and example.decided_at]
        finally:
            store.close()
        return sorted(answered, key=lambda example: str(example.decided_at))

    def log(self) -> list[tuple[str, str]]:
        """Whose request was answered or corrected and how, in the order in which that was told."""
        store = Store.open(self.folder)
        try:
            with store.reading() as connection:
                rows = history.entries(connection, store.owner, 1000, None)
        finally:
            store.close()
        return [(row["card"]["sender"]["name"], row["answer"] or row["label"]) for row in reversed(rows)]

    def close(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.join(10)
