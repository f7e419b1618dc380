"""Build the starter model from the corpus: `python -m kithgate.model.build CORPUS TARGET`."""

import sys
from pathlib import Path

from kithgate.model.corpus_rows import corpus_rows
from kithgate.model.starter import dump
from kithgate.model.starter_fit import fit_starter


def main(corpus: Path, target: Path) -> None:
    """Write `starter.json` and `wording.json`."""
    rows = corpus_rows(corpus)
    target.mkdir(parents=True, exist_ok=True)
    starter, wording = fit_starter(rows)
    (target / "wording.json").write_bytes(wording.contents())
    (target / "starter.json").write_bytes(dump(starter, wording))
    print(f"{len(rows)} rows of {len({row.group for row in rows})} groups -> {target / 'starter.json'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
