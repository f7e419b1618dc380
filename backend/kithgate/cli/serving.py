"""The commands around the running service."""

import argparse
import logging
import signal
import sys
from types import FrameType

from kithgate.cli.command import Command, option, whole
from kithgate.cli.folder import folder_of, records, served_alone, testing_of
from kithgate.settings import DEFAULT_PORT, TESTING_PORT

_LAST_PORT = 65535


def serve(arguments: argparse.Namespace) -> int:
    """Runs the service until it is told to stop."""
    # Judging pulls in scikit-learn; no other command should wait for that.
    from kithgate.judge import Judge
    from kithgate.web.pairing import open_dashboard, open_pairing
    from kithgate.web.server import listen
    from kithgate.web.service import Service

    logging.basicConfig(level=logging.WARNING, format="kithgate: %(message)s", stream=sys.stderr)
    port = arguments.port or (TESTING_PORT if testing_of(arguments) else DEFAULT_PORT)
    with records(arguments) as store, served_alone(folder_of(arguments)):
        service = Service(store, Judge.open(store), port)
        server = listen(service, arguments.address)

        def stop(_signal: int, _frame: FrameType | None) -> None:
            service.let_go()
            raise KeyboardInterrupt

        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, stop)
        print(f"Kithgate is up at http://127.0.0.1:{port}")
        print(f"Its page for you:   http://127.0.0.1:{port}/?key={open_dashboard(store)}   (good once)")
        if arguments.pair:
            print(f"Pairing code:       {open_pairing(store)}   (type it in the extension within 10 minutes)")
        else:
            print("To add a browser:   kithgate pair")
        print("Stop it with Ctrl-C.", flush=True)
        service.warm_up()
        try:
            server.run()
        finally:
            server.close()
            service.close()
    return 0


def pair(arguments: argparse.Namespace) -> int:
    """Prints the code that lets one browser in."""
    from kithgate.web.pairing import open_pairing

    with records(arguments) as store:
        code = open_pairing(store)
    print(code)
    print("Type it in the extension within 10 minutes; it is good for one browser.", file=sys.stderr)
    return 0


def dashboard(arguments: argparse.Namespace) -> int:
    """Prints a new link to the page for people."""
    from kithgate.web.pairing import open_dashboard

    port = arguments.port or (TESTING_PORT if testing_of(arguments) else DEFAULT_PORT)
    with records(arguments) as store:
        print(f"http://127.0.0.1:{port}/?key={open_dashboard(store)}")
    return 0


_PORT = option(
    "--port",
    meaning=f"the port of the service, 1 to {_LAST_PORT} (default {DEFAULT_PORT})",
    type=whole(1, _LAST_PORT),
    metavar="N",
)

SERVING = (
    Command(
        "serve",
        "run the service on this machine",
        "kithgate serve --port 8765",
        serve,
        (
            _PORT,
            option("--address", meaning="127.0.0.1, and nothing else", default="127.0.0.1"),
            option("--pair", meaning="open pairing at once and print the code", action="store_true"),
        ),
    ),
    Command("pair", "open pairing for 10 minutes and print the 6-digit code", "kithgate pair", pair),
    Command("dashboard", "print a new link to the page for people", "kithgate dashboard", dashboard, (_PORT,)),
)
