"""Work behind the answers, which nobody waits for: when it fails the log says so, and nothing else stops."""

import logging
from collections.abc import Callable

from kithgate.errors import KithgateError

_log = logging.getLogger(__name__)


def quietly(work: Callable[[], object]) -> None:
    """Does the work; of an error inside Kithgate the kind alone is logged: a message may hold what was being read."""
    try:
        work()
    except KithgateError as error:
        _log.error("%s", error)
    except Exception as error:
        _log.error("behind an answer: %s", type(error).__name__)
