"""A sentence for a person, kept as what it says, so that it can be said in any language there is a table for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Table = Mapping[str, str]
"""A language: from the English template to its own."""

ENGLISH: Table = {}


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English template, and what stands in its {blanks}: words that stay as they are, or further sentences.

    A template without blanks is said as it stands; the empty one says nothing. `str` says it in English.
    """

    template: str
    values: tuple[tuple[str, "str | int | Sentence"], ...] = ()

    def in_language(self, table: Table) -> str:
        """In the language of the table; in English where the table lacks it."""
        template = table.get(self.template, self.template)
        if not self.values:
            return template
        said = {name: value.in_language(table) if isinstance(value, Sentence) else value for name, value in self.values}
        return template.format_map(said)

    def filled(self, **values: "str | int | Sentence") -> "Sentence":
        """The same template with these values."""
        return Sentence(self.template, tuple(values.items()))

    @property
    def people(self) -> tuple[str, ...]:
        """Who stands in a blank called {name}, in sentences within too: the owner's own people."""
        return tuple(
            person
            for name, value in self.values
            for person in (value.people if isinstance(value, Sentence) else (str(value),) if name == "name" else ())
        )

    def __str__(self) -> str:
        return self.in_language(ENGLISH)


NOTHING = Sentence("")


def say(template: str, **values: "str | int | Sentence") -> Sentence:
    """A sentence of a template, which is written out here: so the tables of languages can be held against them all."""
    return Sentence(template).filled(**values)


_MONTHS: tuple[Sentence, ...] = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)


def month(day: date) -> Sentence:
    """The month of a day and its year, as what happened in it is told."""
    return say("{month} {year}", month=_MONTHS[day.month - 1], year=day.year)
