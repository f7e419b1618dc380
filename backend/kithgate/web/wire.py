"""What travels: the shapes of requests, checked strictly, and how they become facts of the program."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, StringConstraints, ValidationError
from pydantic_core import from_json

from kithgate.errors import BadRequest, Unprocessable
from kithgate.invitation import STAYS, Invitation, Kind, Mutuals, Sender, Stay
from kithgate.questions import Kind as QuestionKind
from kithgate.questions import Question, Reply
from kithgate.store.cards import card_of
from kithgate.verdict import Answer, Label

MOST_INVITATIONS = 500


def _utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("outside the calendar") from error


Moment = Annotated[datetime, AfterValidator(_utc)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Short = Annotated[str, StringConstraints(max_length=300)]
Line = Annotated[str, StringConstraints(max_length=1000)]
Link = Annotated[str, StringConstraints(max_length=2000)]
Note = Annotated[str, StringConstraints(max_length=2000)]
Count = Annotated[int, Field(ge=0, le=100_000_000)]
Year = Annotated[int, Field(ge=1900, le=2200)]


class Wire(BaseModel):
    """A shape that travels: exact types, unknown fields ignored."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class StayWire(Wire):
    """Where somebody works or studies, or did; years as far as they are shown, `ended` null while it lasts."""

    name: Short
    started: Year | None = None
    ended: Year | None = None


Stays = Annotated[list[StayWire], Field(max_length=50)]


class SenderWire(Wire):
    """Who asks; null or absent means "not shown"."""

    name: Name
    profile_url: Link | None = None
    headline: Line | None = None
    company: Line | None = None
    school: Line | None = None
    location: Line | None = None
    jobs: Stays | None = None
    studies: Stays | None = None
    degree: Annotated[int, Field(ge=0, le=9)] | None = None
    connections: Count | None = None
    has_photo: bool | None = None
    verified: bool | None = None
    premium: bool | None = None
    open_to_work: bool | None = None
    follows_you: bool | None = None

    def fact(self) -> Sender:
        """The sender as the program knows them."""
        told = dict(self)
        told |= {name: tuple(Stay(**dict(each)) for each in told[name]) for name in STAYS if told[name] is not None}
        return Sender(**told)


class MutualsWire(Wire):
    """The connections both have, as the card shows them."""

    count: Count | None = None
    names: Annotated[list[Short], Field(max_length=100)] | None = None


class InvitationWire(Wire):
    """One connection request. Only `sender.name` is required."""

    sender: SenderWire
    id: Short | None = None
    site: Annotated[str, StringConstraints(min_length=1, max_length=60)] | None = None
    kind: Kind | None = None
    received_at: Moment | None = None
    first_seen_at: Moment | None = None
    note: Note | None = None
    note_truncated: bool | None = None
    mutuals: MutualsWire | None = None

    def fact(self) -> Invitation:
        """The invitation as the program knows it; an empty id or note is none."""
        mutuals = self.mutuals or MutualsWire()
        return Invitation(
            sender=self.sender.fact(),
            id=self.id or None,
            site=self.site or "linkedin",
            kind=self.kind or "person",
            received_at=self.received_at,
            first_seen_at=self.first_seen_at,
            note=self.note if self.note and self.note.strip() else None,
            note_truncated=self.note_truncated,
            mutuals=Mutuals(mutuals.count, tuple(mutuals.names or ())),
        )


class ManyInvitations(Wire):
    """Up to 500 invitations to judge together."""

    invitations: Annotated[list[InvitationWire], Field(max_length=MOST_INVITATIONS)]


class ManySenders(Wire):
    """Up to 500 senders; name and link tell who each is."""

    senders: Annotated[list[SenderWire], Field(max_length=MOST_INVITATIONS)]


class KnownWire(Wire):
    """Of each sender, in the same order, whether anything is remembered."""

    known: list[bool]


class DecisionWire(Wire):
    """What the person did with an invitation, and what they say it is, when they say so."""

    invitation: InvitationWire
    decision: Answer
    decided_at: Moment | None = None
    label: Label | None = None


class ManyDecisions(Wire):
    """Up to 500 decisions, kept all or none."""

    decisions: Annotated[list[DecisionWire], Field(max_length=MOST_INVITATIONS)]


class CorrectionWire(Wire):
    """What the person says an invitation is; it outranks every verdict."""

    invitation: InvitationWire
    label: Label


class ReplyWire(Wire):
    """What the person answers to a question; "skip" is never to be asked again."""

    answer: Reply


class OptionWire(Wire):
    """One way to answer, and its words."""

    answer: Reply
    text: str


class QuestionWire(Wire):
    """A question about an invitation that the owner accepted, with the answers there are."""

    id: str
    kind: QuestionKind
    text: str
    invitation: InvitationWire
    options: list[OptionWire]


class ManyQuestions(Wire):
    """The questions that are open now."""

    questions: list[QuestionWire]


class PairingWire(Wire):
    """The six digits the person typed, and what this browser is to be called."""

    code: Annotated[str, StringConstraints(min_length=6, max_length=6)]
    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    protocol: Count | None = None
    version: Short | None = None


class ChallengeWire(Wire):
    """A caller asks the service to prove that it knows the caller's token."""

    id: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    nonce: Annotated[str, StringConstraints(min_length=16, max_length=128)]
    protocol: Count | None = None
    version: Short | None = None


class EntryWire(Wire):
    """The key out of a dashboard link."""

    key: Annotated[str, StringConstraints(min_length=1, max_length=128)]


class ChoicesWire(Wire):
    """New values by the names of settings; the others stay as they are."""

    settings: dict[str, JsonValue]


class ChoiceWire(Wire):
    """One setting: what it is now, what it was before anyone chose, and what it means."""

    name: str
    value: JsonValue
    default: JsonValue
    meaning: str


class AllChoices(Wire):
    """Every setting, in a fixed order."""

    settings: list[ChoiceWire]


class AuditMarkWire(Wire):
    """What the person decided about one of their connections; null takes it back."""

    person: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,12}$")]
    mark: Literal["keep", "unsure", "let_go"] | None


class Nothing(Wire):
    """An empty object."""


class UploadWire(Wire):
    """An export of another program, in one file or several."""

    file: list[bytes]


class EvidenceWire(Wire):
    """One reason: how far it pulls, and for which label."""

    code: str
    supports: Label
    weight: float
    text: str
    people: Annotated[list[str], Field(description="Who of the owner's people the text names.")]


class ProbabilitiesWire(Wire):
    """They sum to 1."""

    personal: float
    vouched: float
    spam: float


class MarkWire(Wire):
    """Which model spoke, and how many decisions it had learned from."""

    version: str
    trained_on: int


class VerdictWire(Wire):
    """What Kithgate says of an invitation, and why."""

    id: str | None
    label: Label
    badge: Literal["accept", "ignore", "review"]
    confidence: float
    probabilities: ProbabilitiesWire
    evidence: list[EvidenceWire]
    model: MarkWire
    nearest: Annotated[str | None, Field(description="The owner's own decision on a request like this one.")] = None


class ManyVerdicts(Wire):
    """Verdicts in the order of the invitations; while the revision stays, they stay."""

    verdicts: list[VerdictWire]
    revision: str


class RevisionWire(Wire):
    """Of what verdicts rest on."""

    revision: str


_Shape = TypeVar("_Shape", bound=Wire)


class Mistaken(Unprocessable):
    """Well-formed JSON of the wrong shape; `errors` names the fields."""

    def __init__(self, detail: str, errors: Sequence[dict[str, str]]) -> None:
        super().__init__(detail)
        self.errors = errors


def read(body: bytes, shape: type[_Shape]) -> _Shape:
    """The body as that shape. Raises BadRequest for what is not JSON, Mistaken for JSON of another shape."""
    _decoded(body)
    return _shaped(body, shape)


def read_nothing(body: bytes) -> None:
    """Takes an empty body or an object in which nothing is told. Raises as `read` does."""
    read(body or b"{}", Nothing)


def read_one_or_many(body: bytes, one: type[_Shape], many: type[Wire], field: str) -> tuple[list[Any], bool]:
    """The items of the body, and whether they came as a list under `field`."""
    decoded = _decoded(body)
    if isinstance(decoded, dict) and field in decoded:
        return list(getattr(_shaped(body, many), field)), True
    return [_shaped(body, one)], False


def persons(invitations: Sequence[InvitationWire]) -> list[Invitation]:
    """The invitations as facts. Raises Mistaken when one of them does not come from a person."""
    facts = [each.fact() for each in invitations]
    for index, fact in enumerate(facts):
        if fact.kind != "person":
            detail = f"Only people are judged: invitation {index} is from a {fact.kind}. Leave it out."
            raise Mistaken(detail, [{"path": f"invitations/{index}/kind", "says": "must be person"}])
    return facts


def question_row(question: Question) -> dict[str, Any]:
    """A question as JSON."""
    return {**asdict(question), "invitation": card_of(question.invitation)}


def _decoded(body: bytes) -> Any:
    try:
        return from_json(body, allow_inf_nan=False, cache_strings="none")
    except (ValueError, RecursionError) as error:
        raise BadRequest("The body is not valid JSON in UTF-8: check quotes, numbers, nesting and encoding.") from error


def _shaped(body: bytes, shape: type[_Shape]) -> _Shape:
    try:
        return shape.model_validate_json(body)
    except ValidationError as wrong:
        errors = [
            {"path": "/".join(map(str, each["loc"])), "says": each["msg"]}
            for each in wrong.errors(include_url=False, include_context=False, include_input=False)[:20]
        ]
        where = errors[0]["path"] or "the body"
        raise Mistaken(f"The request does not fit: {where}: {errors[0]['says']}.", errors) from wrong
