"""The owner's profile and people: loaded as a kith, merged with what an archive tells, forgotten on request."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kithgate.errors import NotFound
from kithgate.kith import Education, Kith, Owner, Person, Position, name_key, person_key
from kithgate.store.cards import stamp
from kithgate.store.people_tables import people, person_keys, person_records, profiles
from kithgate.store.records import COLUMNS, joined_records, person_from_rows, record_of
from kithgate.store.suppression import Suppressed


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import changed among the people. `gone`: connected before, no longer in a whole list of connections."""

    new: int
    changed: int
    same: int
    gone: int
    kept_out: int


def load_kith(connection: Connection, owner: str) -> Kith:
    """The owner and everyone in the records."""
    emails: defaultdict[int, list[str]] = defaultdict(list)
    keys = select(person_keys.c.person, person_keys.c.value)
    for person, value in connection.execute(keys.where(person_keys.c.owner == owner, person_keys.c.kind == "email")):
        emails[person].append(value)
    rows: defaultdict[int, list[Sequence[Any]]] = defaultdict(list)
    columns = [person_records.c[name] for name in COLUMNS]
    query = select(person_records.c.person, *columns).where(person_records.c.owner == owner)
    for person, *row in connection.execute(query.order_by(person_records.c.person)).all():
        rows[person].append(row)
    known = tuple(person_from_rows(person, each, emails.get(person, ())) for person, each in rows.items())
    return Kith(_load_owner(connection, owner), known)


def merge_people(
    connection: Connection, owner: str, source: str, as_of: datetime, told: Sequence[Person], whole: bool = False
) -> Merged:
    """Joins what a source tells with what is stored; told the same again it changes nothing.

    `whole`: the list of connections is complete as of that time, so who is missing from it is no longer connected.
    """
    is_suppressed = Suppressed(connection, owner)
    kept = [_unmentioning(person, is_suppressed) for person in told if not is_suppressed(person)]
    known = _Known(connection, owner, source, kept)
    changes: dict[int, dict[str, Any]] = {}
    new, matched = 0, set[int]()
    for person in kept:
        record = record_of(person, source, stamp(as_of))
        person_id = known.match(person)
        if person_id is None:
            person_id = known.enlist(person)
            new += 1
        matched.add(person_id)
        known.learn(person_id, person)
        stored = changes.get(person_id) or known.records.get(person_id, {}).get(source)
        changes[person_id] = joined_records(stored, record, whole) if stored else record
    gone = 0
    for person_id, rows in known.records.items():
        stored = rows.get(source)
        if whole and stored and stored["connected_on"] and person_id not in matched and stored["as_of"] < stamp(as_of):
            changes[person_id] = {**stored, "connected_on": None, "as_of": stamp(as_of)}
            gone += 1
    changed = known.write(connection, owner, source, changes)
    return Merged(new, changed - new - gone, len(matched) - (changed - gone), gone, len(told) - len(kept))


def _unmentioning(person: Person, forgotten: Suppressed) -> Person:
    company, position = forgotten.text(person.company), forgotten.text(person.position)
    return (
        person
        if (company, position) == (person.company, person.position)
        else replace(person, company=company, position=position)
    )


class _Known:
    """Everyone stored, by what they are known again, and the rows to be written."""

    def __init__(self, connection: Connection, owner: str, source: str, told: Sequence[Person]) -> None:
        self.source = source
        self.records = _records(connection, owner)
        self._keys: dict[tuple[str, str], int] = {
            (row.kind, row.value): row.person
            for row in connection.execute(select(person_keys).where(person_keys.c.owner == owner))
        }
        self._bearers: defaultdict[str, list[int]] = defaultdict(list)
        for row in connection.execute(select(people.c.id, people.c.name_key).where(people.c.owner == owner)):
            self._bearers[row.name_key].append(row.id)
        self._told = Counter(name_key(person.name) for person in told)
        self._taken: set[int] = set()
        self._fresh_people: list[dict[str, Any]] = []
        self._fresh_keys: list[dict[str, Any]] = []
        newest = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'people'").scalar()
        self._last: int = newest or 0

    def enlist(self, person: Person) -> int:
        """A number for somebody new."""
        self._last += 1
        self._fresh_people.append({"id": self._last, "name_key": name_key(person.name)})
        return self._last

    def match(self, person: Person) -> int | None:
        """Who this is: by link, e-mail, the same connection under the same name, or a name that only one bears."""
        for key in _keys_of(person):
            if key in self._keys:
                return self._keys[key]
        bearers = [each for each in self._bearers.get(name_key(person.name), []) if self._may_be(each, person)]
        free = [each for each in bearers if each not in self._taken]
        for each in free:
            stored = self.records.get(each, {}).get(self.source)
            if stored and stored["connected_on"] == (person.connected_on and person.connected_on.isoformat()):
                return each
        return bearers[0] if len(bearers) == 1 and self._told[name_key(person.name)] == 1 else None

    def _may_be(self, person_id: int, person: Person) -> bool:
        """Two different links on one site are two people."""
        stored = self.records.get(person_id, {}).get(self.source)
        theirs, told = stored and person_key(stored["profile_url"]), person_key(person.profile_url)
        return not (theirs and told and theirs != told)

    def learn(self, person_id: int, person: Person) -> None:
        """Remembers by what to know them again."""
        self._taken.add(person_id)
        for kind, value in _keys_of(person):
            if (kind, value) not in self._keys:
                self._keys[kind, value] = person_id
                self._fresh_keys.append({"kind": kind, "value": value, "person": person_id})

    def write(self, connection: Connection, owner: str, source: str, changes: Mapping[int, Mapping[str, Any]]) -> int:
        """Writes what differs from what is stored; of how many people it says something new."""
        fresh, changed, told_new = [], [], 0
        for person_id, row in changes.items():
            stored = self.records.get(person_id, {}).get(source)
            if stored is None:
                fresh.append({**row, "owner": owner, "person": person_id})
            elif row != stored:
                changed.append({**row, "_person": person_id, "_source": source})
                told_new += row != {**stored, "as_of": row["as_of"]}
        _insert(connection, people, owner, self._fresh_people)
        _insert(connection, person_keys, owner, self._fresh_keys)
        _insert(connection, person_records, owner, fresh)
        if changed:
            chosen = (person_records.c.person == bindparam("_person")) & (
                person_records.c.source == bindparam("_source")
            )
            names = [name for name in changed[0] if not name.startswith("_") and name != "source"]
            connection.execute(
                update(person_records).where(chosen).values({name: bindparam(f"{name}_") for name in names}),
                [{f"{name}_" if name in names else name: value for name, value in row.items()} for row in changed],
            )
        return len(fresh) + told_new


def save_owner(connection: Connection, owner: str, told: Owner, as_of: datetime) -> None:
    """Keeps what the newest archive says of the owner; what it does not say stays as it was."""
    row = connection.execute(select(profiles).where(profiles.c.owner == owner)).first()
    facts = _owner_facts(told)
    if row is None:
        connection.execute(insert(profiles), {"owner": owner, "as_of": stamp(as_of), "facts": facts})
        return
    older, newer = (row.facts, facts) if row.as_of <= stamp(as_of) else (facts, row.facts)
    merged = {**older, **{name: value for name, value in newer.items() if value}}
    if merged != row.facts:
        change = {"facts": merged, "as_of": max(row.as_of, stamp(as_of))}
        connection.execute(update(profiles).where(profiles.c.owner == owner).values(change))


def delete_person(connection: Connection, owner: str, person_id: int) -> None:
    """Removes a person from the records. Raises NotFound."""
    removed = connection.execute(delete(people).where(people.c.owner == owner, people.c.id == person_id))
    if removed.rowcount == 0:
        raise NotFound("There is no such person in your records.")


def _insert(connection: Connection, table: Any, owner: str, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), [{**row, "owner": owner} for row in rows])


def _keys_of(person: Person) -> Iterable[tuple[str, str]]:
    if key := person_key(person.profile_url):
        yield "link", key
    for email in person.emails:
        yield "email", email


def _records(connection: Connection, owner: str) -> dict[int, dict[str, dict[str, Any]]]:
    """Rows by person and source, without the columns that only the database needs."""
    names = [column.name for column in person_records.c if column.name not in ("owner", "person")]
    chosen = [person_records.c[name] for name in names]
    query = select(person_records.c.person, *chosen).where(person_records.c.owner == owner)
    source = names.index("source")
    found: dict[int, dict[str, dict[str, Any]]] = {}
    for person, *values in connection.execute(query):
        found.setdefault(person, {})[values[source]] = dict(zip(names, values, strict=True))
    return found


def _owner_facts(told: Owner) -> dict[str, Any]:
    facts = asdict(told)
    for name in ("positions", "education"):
        for each in facts[name]:
            each.update({key: each[key] and each[key].isoformat() for key in ("started", "ended")})
    return facts


def _load_owner(connection: Connection, owner: str) -> Owner:
    facts = connection.execute(select(profiles.c.facts).where(profiles.c.owner == owner)).scalar()
    if facts is None:
        return Owner()
    positions = tuple(Position(**_dated(each)) for each in facts["positions"])
    education = tuple(Education(**_dated(each)) for each in facts["education"])
    lists = {name: tuple(facts[name]) for name in ("skills", "works")}
    return Owner(**{**facts, **lists, "positions": positions, "education": education})


def _dated(row: Mapping[str, Any]) -> dict[str, Any]:
    dates = {key: row[key] and date.fromisoformat(row[key]) for key in ("started", "ended")}
    return {**row, **dates}
