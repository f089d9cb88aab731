"""How long a batch of 1,000 queries of reconciliation takes, and whether own labels with a wrong letter come first.

Of release 1.2.0, of the thesaurus in `tests/data`, and of a made vocabulary, whose labels are words of the definitions
in release 1.2.0. The time is that of the processor, from the JSON of the queries to that of the answer. Usage:

    python benchmarks/reconciliation.py [SIZE]
"""

import json
import random
import shutil
import statistics
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from measuring import Bar
from starlette.requests import Request

from taxokit.query.names import NameIndex
from taxokit.rdf import terms
from taxokit.releases.releases import find_release
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots, label_of, named_items
from taxokit.text.normalize import words_of
from taxokit.web.reconciliation.entities import Entities
from taxokit.web.reconciliation.queries import Reconciler, read_batch
from taxokit.web.responses import json_of, json_response

ROOT = Path(__file__).resolve().parents[1]
BATCH, RUNS = 1_000, 5
SECONDS, MISSED = 1.0, 0.01


def released() -> Taxonomy:
    """Return the taxonomy of release 1.2.0."""
    release = find_release(find_project(ROOT), "1.2.0")
    return Taxonomy(release.schema, release.document)


def thesaurus() -> Taxonomy:
    """Return the thesaurus, whose schema is compiled first."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(ROOT / "tests/data/thesaurus", Path(name) / "thesaurus"))
        subprocess.run([sys.executable, "-m", "taxokit", "--root", str(folder), "schema"], check=True)
        return load(find_project(folder))


def made(size: int) -> Taxonomy:
    """Return a taxonomy with `size` more items, each with a label of two to five words and another name."""
    real = released()
    texts = [item.meaning(terms.DEFINITION) for item in named_items(real)]
    words = sorted({word for text in texts if isinstance(text, str) for word in words_of(text) if word.isalpha()})
    rng = random.Random(size)  # noqa: S311
    labels: dict[str, None] = {}
    while len(labels) < size:
        labels[" ".join(rng.sample(words, rng.randint(2, 5)))] = None
    folder, place = next((name, slot) for name, slot in real.schema.folders.items() if real.document.get(name))
    slot = child_slots(real.schema, real.schema.classes[place.range])[0]
    rows = [{"id": f"made-{n}", "label": label, "alt_labels": [f"{label} one"]} for n, label in enumerate(labels)]
    top = {"id": "made", "label": "Made", slot.name: rows}
    return Taxonomy(real.schema, {**real.document, folder: [top]})


def misspelled(item: Item, rng: random.Random) -> str:
    """Return the label of an item with one letter changed."""
    label = label_of(item)
    place = rng.choice([place for place, letter in enumerate(label) if letter.isalpha()])
    other = rng.choice([letter for letter in string.ascii_lowercase if letter != label[place].lower()])
    return label[:place] + other + label[place + 1 :]


def batch_seconds(taxonomy: Taxonomy, names: Sequence[str]) -> float:
    """Return the processor time of a batch, as the endpoint answers it."""
    entities = Entities(taxonomy)
    text = json.dumps({str(number): {"query": name} for number, name in enumerate(names)})
    request = Request({"type": "http", "method": "POST", "path": "/", "headers": [], "query_string": b""})
    start = time.process_time()
    batch = read_batch(entities, json_of(text, "`queries`"), BATCH)
    reconciler = Reconciler(entities)
    json_response(request, {name: {"result": reconciler.candidates(query)} for name, query in batch.items()})
    return time.process_time() - start


def bars(title: str, taxonomy: Taxonomy, limit: float | None) -> list[Bar]:
    """Measure one taxonomy."""
    rng = random.Random(BATCH)  # noqa: S311
    matcher = taxonomy.derive(NameIndex)
    items = [item for item in named_items(taxonomy) if any(map(str.isalpha, label_of(item)))]
    asked = [(item, misspelled(item, rng)) for item in (rng.choice(items) for _ in range(BATCH))]
    names = [name for _, name in asked]
    taken = [batch_seconds(taxonomy, names) for _ in range(RUNS)]
    first = [matches[0].item if (matches := matcher.matches(name)) else None for name in names]
    missed = sum(found is not item for found, (item, _) in zip(first, asked, strict=True)) / BATCH
    return [
        Bar(f"{title}, {len(items):,} items: seconds of a batch", statistics.median(taken), limit, min(taken)),
        Bar(f"{title}: share of own labels, one letter wrong, not first", missed, MISSED, missed),
    ]


def main() -> None:
    """Print the figures, and exit with 1 where a bar is missed."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    found = [
        *bars("release 1.2.0", released(), SECONDS),
        *bars("thesaurus", thesaurus(), SECONDS),
        *bars("made", made(size), None),
    ]
    print("| figure | median | minimum | bar | met |", "|---|---:|---:|---:|---|", sep="\n")
    print(*(bar.row() for bar in found), sep="\n")
    sys.exit(0 if all(bar.met for bar in found) else 1)


if __name__ == "__main__":
    main()
