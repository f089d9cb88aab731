"""Words of messages about a vocabulary whose kinds have the names that SKOS gives them."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

FAULTS = {
    "collections/animals-on-display.yaml": "id: animals-on-display\nmembers:\n  - fish\n",
    "concept_schemes/plants.yaml": "id: plants\n",
    "concepts/fish.yaml": "id: fish\nlabel: Fish\nin_scheme:\n  - animals\nbroader:\n  - mammals\n  - vertebrates\n"
    "related:\n  - fish\n  - vertebrates\nexact_match:\n  - https://example.org/animals/concept/mammals\n",
    "concepts/vertebrates.yaml": "id: vertebrates\nlabel: Mammals\nin_scheme:\n  - animals\ntop_concept_of:\n  - animals\n"
    "broader:\n  - birds\n",
    "concepts/birds.yaml": "id: birds\nlabel: Fish\nin_scheme:\n  - animals\n",
}


def test_no_kind_stands_twice(animals: Path, run: Callable[..., Any]) -> None:
    """As in `the broader concept concept 2333`: a name begins with its kind already."""
    for path, text in FAULTS.items():
        (animals / "taxonomy" / path).write_text(text, encoding="utf-8")
    findings = json.loads(run("check", "--all", "--format", "json", cwd=animals).out)["findings"]
    rules = {finding["rule"] for finding in findings}
    assert {"top-concept-with-broader", "redundant-broader", "self-reference"} <= rules
    texts = [f"{finding['message']}; {finding['hint']}" for finding in findings]
    kinds = "(?:concept|scheme|collection)s?"
    assert [text for text in texts if re.search(rf"\b{kinds} (?:concept|concept-scheme|collection) ", text)] == []
