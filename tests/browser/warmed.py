"""Imported once, by the process that services are forked from: what every start of one would do anew."""

from pathlib import Path
from tempfile import TemporaryDirectory

import kithgate.web.server
import kithgate.web.service  # noqa: F401
from kithgate.judge import Judge
from kithgate.store import Store

with TemporaryDirectory() as folder:
    store = Store.open(Path(folder))
    Judge.open(store).warm_up()
    store.close()
