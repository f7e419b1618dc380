"""The real service as its own process, started, killed and asked as a person would."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from kithgate.store import Store, history
from kithgate.verdict import Example
from kithgate.web.pairing import open_dashboard, open_pairing

OTHER_PROTOCOL = "from kithgate.web import pairing; pairing.PROTOCOL = {}; from kithgate.cli.main import main; main()"


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
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self, protocol: int | None = None) -> None:
        """Starts it and waits until it answers; with `protocol` it speaks another one than this extension."""
        program = ["-m", "kithgate"] if protocol is None else ["-c", OTHER_PROTOCOL.format(protocol)]
        log = (self.folder / "serve.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, *program, "serve", "--port", str(self.port), "--data-dir", str(self.folder)],
            stdout=log,
            stderr=log,
        )
        log.close()
        deadline = time.monotonic() + 60
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self.folder / "serve.log").read_text())
            time.sleep(0.1)

    def answers(self) -> bool:
        """Whether GET /health succeeds."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=1) as reply:
                return bool(reply.status == 200)
        except OSError:
            return False

    def kill(self) -> None:
        """kill -9: no chance to say goodbye."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()
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
            self.process.wait(10)
