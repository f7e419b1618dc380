"""One folder of records: its transactions, which other rooms fill, and a method for whatever is one by itself."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from kithgate.errors import Conflict, StoreUnavailable
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Kith
from kithgate.store import documents, dropped_notes, history, people
from kithgate.store.database import FILE_NAME, failing_plainly, open_engine
from kithgate.store.tables import LOCAL
from kithgate.verdict import Example, Gist, Label, Source, Verdict


@dataclass(frozen=True, slots=True)
class Store:
    """The records of one owner. Safe to share between threads: each call is one transaction of its own."""

    folder: Path
    engine: Engine
    owner: str = LOCAL

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Opens the records of a folder; makes and migrates them when needed. Raises StoreUnavailable."""
        return cls(folder, open_engine(folder / FILE_NAME, make=True))

    @classmethod
    def open_backup(cls, backup: Path) -> "Store":
        """Opens a copy of the records, and migrates it when needed. Raises StoreUnavailable, also when it is gone."""
        return cls(backup.parent, open_engine(backup, make=False))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the records."""
        with failing_plainly(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, as_of: str | None = None) -> Iterator[Connection]:
        """A transaction: everything in it is on disk when the block ends, or nothing when it raises.

        Raises Conflict when the records are no longer of the revision `as_of`.
        """
        with failing_plainly(), self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            if as_of not in (None, documents.revision(connection, self.owner)):
                raise Conflict("The records changed meanwhile: try again.")
            yield connection

    def kith(self) -> Kith:
        """The owner and the people the owner knows."""
        with self.reading() as connection:
            return people.load_kith(connection, self.owner)

    def past(self) -> tuple[Example, ...]:
        """Every remembered invitation in order of time, with what is known of its label."""
        with self.reading() as connection:
            return history.past(connection, self.owner)

    def remember(
        self, invitations: Sequence[Invitation], verdicts: Sequence[Verdict], now: datetime, as_of: str | None = None
    ) -> None:
        """Keeps what was seen, and what was said of it unless that was by records of another revision than `as_of`."""
        with self.writing() as connection:
            history.remember(connection, self.owner, invitations, verdicts, now, as_of)

    def decide(self, examples: Sequence[Example]) -> list[str]:
        """Keeps decisions, all or none, on disk before it returns; their ids, the same ones when nothing is new."""
        with self.writing() as connection:
            return history.decide(connection, self.owner, examples)

    def correct(self, invitation: Invitation, label: Label, now: datetime, source: Source = "site") -> str:
        """Keeps what the person says it is; the id undoes it."""
        with self.writing() as connection:
            return history.decide(connection, self.owner, [Example(invitation, now, None, label, now, source)])[0]

    def undo(self, decision_id: str) -> None:
        """Removes a decision or correction without a trace. Raises NotFound."""
        with self.writing() as connection:
            history.undo(connection, self.owner, decision_id)

    def drop_notes(self, stays: Mapping[str, Gist], as_of: str | None = None) -> None:
        """Drops the texts of notes, by the keys of their invitations, for what is to stay of them.

        Raises Conflict as `writing` does.
        """
        with self.writing(as_of) as connection:
            dropped_notes.drop(connection, self.owner, stays)

    def known(self, senders: Sequence[Sender]) -> list[bool]:
        """Of each sender whether anything is remembered."""
        with self.reading() as connection:
            return history.known(connection, self.owner, senders)

    def setting(self, name: str) -> Any:
        """The value of a setting, or its default."""
        with self.reading() as connection:
            return documents.setting(connection, self.owner, name)

    def settings(self) -> dict[str, Any]:
        """Every setting by name, its default where the person never chose."""
        with self.reading() as connection:
            return documents.settings_of(connection, self.owner)

    def set_setting(self, name: str, value: Any) -> None:
        """Keeps the value of a setting."""
        self.set_settings({name: value})

    def set_settings(self, values: Mapping[str, Any]) -> None:
        """Keeps the values of settings, all or none."""
        with self.writing() as connection:
            for name, value in values.items():
                documents.set_setting(connection, self.owner, name, value)

    def document(self, name: str) -> bytes | None:
        """The newest bytes saved under a name, checked against their digest."""
        with self.reading() as connection:
            return documents.document(connection, self.owner, name)

    def save_document(self, name: str, body: bytes, as_of: str | None = None) -> None:
        """Saves bytes under a name; the versions before stay for a while. Raises Conflict as `writing` does."""
        with self.writing(as_of) as connection:
            documents.save_document(connection, self.owner, name, body)

    def replace_document(self, name: str, body: bytes, as_of: str | None = None) -> None:
        """Saves bytes under a name in the place of those before. Raises Conflict as `writing` does."""
        with self.writing(as_of) as connection:
            if documents.digest_of(connection, self.owner, name) != hashlib.sha256(body).hexdigest():
                documents.drop_document(connection, self.owner, name)
                documents.save_document(connection, self.owner, name, body)

    def document_versions(self, name: str) -> list[tuple[bytes, datetime]]:
        """All bytes kept under a name with the time they were saved, the newest first."""
        with self.reading() as connection:
            return documents.versions(connection, self.owner, name)

    def digest(self, name: str) -> str | None:
        """The digest of the newest bytes saved under a name."""
        with self.reading() as connection:
            return documents.digest_of(connection, self.owner, name)

    def back_to(self, name: str, digest: str | None) -> bool:
        """Makes earlier bytes the newest again, None for none at all; whether they are still there."""
        with self.writing() as connection:
            return documents.back_to(connection, self.owner, name, digest)

    def log_mark(self) -> str:
        """Differs after every decision, correction and undoing."""
        with self.reading() as connection:
            return history.log_mark(connection, self.owner)

    def drop_document(self, name: str) -> None:
        """Removes what was saved under a name, all versions."""
        with self.writing() as connection:
            documents.drop_document(connection, self.owner, name)

    def roll_back(self, name: str) -> None:
        """Goes back to the bytes saved before the newest. Raises NotFound."""
        with self.writing() as connection:
            documents.roll_back(connection, self.owner, name)

    def mark_changed(self) -> None:
        """Tells whoever read the records, a service that runs on them too, that they are not what was read."""
        with self.writing() as connection:
            documents.mark_changed(connection, self.owner)

    def revision(self) -> str:
        """Differs after every `mark_changed` and whenever somebody was forgotten."""
        with self.reading() as connection:
            return documents.revision(connection, self.owner)

    def wipe_traces(self) -> None:
        """Empties the write-ahead log into the file, so that what was deleted is in neither.

        Raises StoreUnavailable while somebody reads what was there before, after waiting ten seconds.
        """
        with failing_plainly(), self.engine.connect() as connection:
            busy, *_ = connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise StoreUnavailable(
                "It is deleted, but stays in the log beside the records while something else reads them: "
                "end that, then start Kithgate anew."
            )

    def whole(self) -> bool:
        """Whether SQLite finds the database undamaged."""
        with self.reading() as connection:
            return bool(connection.execute(text("PRAGMA integrity_check")).scalar() == "ok")

    def close(self) -> None:
        """Gives the files back."""
        self.engine.dispose()
