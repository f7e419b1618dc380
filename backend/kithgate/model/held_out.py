"""How the starter does on worlds it has not seen: `python -m kithgate.model.held_out CORPUS [TARGET.json]`.

Each world is judged by a model fitted without it, in three stages: nothing known, records known, records and decisions
known. `card only` is what the extension says while the service is off. Scored on the last two fifths of each world, the
first three fifths being the decisions of the third stage.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from kithgate.features.past import accepted
from kithgate.model.badge import bars
from kithgate.model.baselines import BASELINES, as_judged
from kithgate.model.card_only import seen_on_card
from kithgate.model.corpus_rows import Row, corpus_rows
from kithgate.model.linear import Linear, Scored, score
from kithgate.model.measures import MEASURES, Figures, Judged, figures, intervals, reliability
from kithgate.model.saved import fitted
from kithgate.model.starter import Starter
from kithgate.model.starter_fit import HISTORY, calibrate, curves, first_lessons, leave_notes_out, leave_one_world_out
from kithgate.settings import AT_MOST_HIDDEN
from kithgate.verdict import Badge

NOTE_FOLDS = 10


def held_out(rows: Sequence[Row]) -> dict[str, list[Judged]]:
    """Verdicts by stage and kind, from models that saw nothing of the world judged."""
    fits = list(leave_one_world_out(rows))
    calibration = calibrate(fits)
    fresh, taught = curves(fits, calibration)
    judged: defaultdict[str, list[Judged]] = defaultdict(list)
    for _, raw, of_world in fits:
        model = calibration.of(raw)
        base = Starter(model, fresh, taught)
        for stage in ("cold", "kith", "learned"):
            of_stage = [row for row in of_world if row.stage == stage]
            test = [row for row in of_stage if row.place >= HISTORY]
            past = fitted(model, first_lessons(of_world)) if stage == "learned" else None
            serving, limits = past.model if past else model, bars(AT_MOST_HIDDEN, past, base)
            for row in test:
                verdict = _judged(serving, row, limits.badge)
                judged[f"{stage} all"].append(verdict)
                judged[f"{stage} {'with note' if row.has_note else 'no note'}"].append(verdict)
            if stage != "kith":
                offline = [replace(row, numbers=seen_on_card(row.numbers, row.example.invitation)) for row in test]
                judged[f"{stage} card only"] += [_judged(serving, row, limits.badge) for row in offline]
        _baselines([row for row in of_world if row.stage == "learned"], judged)
    for raw, notes in leave_notes_out(rows, NOTE_FOLDS):
        model = calibration.of(raw)
        limits = bars(AT_MOST_HIDDEN, None, Starter(model, fresh, taught))
        judged["single notes cold"] += [_judged(model, row, limits.badge) for row in notes]
    return dict(judged)


def _judged(model: Linear, row: Row, badge: Callable[[Scored], Badge]) -> Judged:
    scored = score(model, row.numbers)
    return Judged(row.label, scored.probabilities, badge(scored))


def _baselines(of_world: Sequence[Row], judged: defaultdict[str, list[Judged]]) -> None:
    history = [(row.example, accepted(row.example) is True) for row in of_world if row.place < HISTORY]
    for name, rule in BASELINES.items():
        judged[f"baseline {name}"] += [
            as_judged(rule(history, row.example), row.label) for row in of_world if row.place >= HISTORY
        ]


def table(judged: dict[str, list[Judged]]) -> str:
    """The figures as Markdown."""
    lines = [f"| [95 %] | n | {' | '.join(MEASURES)} |".replace("_", " "), "|---" * (2 + len(MEASURES)) + "|"]
    for name, rows in judged.items():
        found, sure = figures(rows), intervals(rows)
        cells = [
            f"{getattr(found, measure):.3f} [{sure[measure][0]:.2f}, {sure[measure][1]:.2f}]{_of(found, measure)}"
            for measure in MEASURES
        ]
        lines.append(f"| {name} | {found.n} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _of(found: Figures, measure: str) -> str:
    counts = {"hidden": found.wanted, "let_in": found.unwanted}
    return f" of {counts[measure]}" if measure in counts else ""


def main(corpus: Path, target: Path | None) -> None:
    """Print the table, and write the figures where asked."""
    judged = held_out(corpus_rows(corpus))
    print(table(judged))
    print("\nreliability of `learned all`: mean P(spam), share spam, count")
    for mean, spam, count in reliability(judged["learned all"]):
        print(f"  {mean:.2f}  {spam:.2f}  {count}")
    if target:
        target.write_text(json.dumps({name: figures(rows).as_dict() for name, rows in judged.items()}, indent=1) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
