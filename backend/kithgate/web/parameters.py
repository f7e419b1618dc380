"""The parameters of a query, checked as strictly as a body."""

from typing import Any, TypeVar

from flask import request

from kithgate.errors import Unprocessable

PAGE = 100
_MOST = 1000
_LONGEST = 12

_Word = TypeVar("_Word", bound=str)


def number(name: str, otherwise: Any) -> Any:
    """The whole number of that name; a `limit` is cut to what one answer may hold. Raises Unprocessable."""
    text = request.args.get(name)
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdecimal()) or len(text) > _LONGEST:
        raise Unprocessable(f"The parameter {name} is a whole number.")
    return min(int(text), _MOST) if name == "limit" else int(text)


def one_of(name: str, values: tuple[_Word, ...]) -> _Word | None:
    """One of these words, or None when it is not given. Raises Unprocessable."""
    text = request.args.get(name)
    if text is not None and text not in values:
        raise Unprocessable(f"The parameter {name} is one of {', '.join(values)}.")
    return next((value for value in values if value == text), None)
