"""The kinds of parameters of a query: each tells what it takes, and is read as strictly as a body."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flask import request

from kithgate.errors import Unprocessable

_LONGEST = 12

_Word = TypeVar("_Word", bound=str)
_Other = TypeVar("_Other")
Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Words:
    """Any text."""

    name: str

    def schema(self) -> Schema:
        """As JSON Schema."""
        return {"type": "string"}

    def asked(self) -> str:
        """The text; empty when it is not given."""
        return request.args.get(self.name, "")


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number; a greater one is cut to `most`."""

    name: str
    most: int | None = None

    def schema(self) -> Schema:
        """As JSON Schema."""
        return {"type": "integer", "minimum": 0}

    def asked(self, otherwise: _Other) -> int | _Other:
        """The number, or something else when it is not given. Raises Unprocessable."""
        text = request.args.get(self.name)
        if text is None:
            return otherwise
        if not (text.isascii() and text.isdecimal()) or len(text) > _LONGEST:
            raise Unprocessable(f"The parameter {self.name} is a whole number.")
        return int(text) if self.most is None else min(int(text), self.most)


@dataclass(frozen=True, slots=True)
class OneOf(Generic[_Word]):
    """One of these words."""

    name: str
    values: tuple[_Word, ...]

    def schema(self) -> Schema:
        """As JSON Schema."""
        return {"type": "string", "enum": list(self.values)}

    def asked(self) -> _Word | None:
        """The word, or None when it is not given. Raises Unprocessable."""
        text = request.args.get(self.name)
        if text is not None and text not in self.values:
            raise Unprocessable(f"The parameter {self.name} is one of {', '.join(self.values)}.")
        return next((value for value in self.values if value == text), None)


@dataclass(frozen=True, slots=True)
class Switch:
    """On by its name alone or as "true"; off as "false" and when it is not given."""

    name: str

    def schema(self) -> Schema:
        """As JSON Schema."""
        return {"type": "string", "enum": ["", "true", "false"]}

    def asked(self) -> bool:
        """Whether it is on. Raises Unprocessable."""
        text = request.args.get(self.name, "false")
        if text not in ("", "true", "false"):
            raise Unprocessable(f"The parameter {self.name} is true or false.")
        return text != "false"


Parameter = Words | Number | OneOf[Any] | Switch
