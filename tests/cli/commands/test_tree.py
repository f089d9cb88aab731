"""`taxokit tree`: the hierarchy."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

WHOLE = """\
Kleiner Thesaurus der Energie
├── Erzeugung  erzeugung
│   ├── Photovoltaik  photovoltaik
│   ├── Solarzellentechnik  solarzellentechnik [deprecated]
│   ├── Strom  strom
│   └── Windkraft  windkraft
└── Speicherung  speicherung
    ├── Batterie  batterie
    ├── Heimspeicher  heimspeicher
    └── Pumpspeicher  pumpspeicher
"""

FOLDED = """\
The GenAI Engineering Role Taxonomy
├── disciplines (12)
│   ├── Forward Deployed GenAI Engineering
│   │       forward-deployed-genai-engineering (8 responsibilities)
│   ├── GenAI Agent Engineering  genai-agent-engineering (8 responsibilities)
│   ├── GenAI Application Engineering
│   │       genai-application-engineering (7 responsibilities)
│   ├── GenAI Data Engineering  genai-data-engineering (8 responsibilities)
│   ├── GenAI Engineering Leader  genai-engineering-leader (8 responsibilities)
│   ├── GenAI Inference Engineering
│   │       genai-inference-engineering (8 responsibilities)
│   ├── GenAI Platform Engineering
│   │       genai-platform-engineering (8 responsibilities)
│   ├── GenAI Safety & Evaluation Engineering
│   │       genai-safety-evaluation-engineering (8 responsibilities)
│   ├── GenAI Security Engineering
│   │       genai-security-engineering (8 responsibilities)
│   ├── GenAI Solutions Architecture
│   │       genai-solutions-architecture (8 responsibilities)
│   ├── GenAI Solutions & Delivery
│   │       genai-solutions-delivery (8 responsibilities)
│   └── LLMOps Engineering  llmops-engineering (8 responsibilities)
└── categories (14)
    ├── Agent Architecture  agent-architecture (10 skills)
    ├── Agent Operations  agent-operations (5 skills)
    ├── Agent Protocols  agent-protocols (2 skills)
    ├── Agent Safety, Evaluation & Governance
    │       agent-safety-governance (3 skills)
    ├── Cost Engineering  cost-engineering (5 skills)
    ├── Customization & Fine-Tuning  customization (8 skills)
    ├── Data Engineering  data-engineering (10 skills)
    ├── Evaluation & Red-Teaming  evaluation (8 skills)
    ├── Foundational Python  foundational-python (9 skills)
    ├── Inference Optimization  inference-optimization (10 skills)
    ├── Kubernetes & Containers  kubernetes (7 skills)
    ├── LLM Application Development  llm-application-development (9 skills)
    ├── Security & Compliance  security-compliance (8 skills)
    └── Service & API Engineering  service-engineering (8 skills)
"""

ONE = """\
Agent Safety, Evaluation & Governance  agent-safety-governance
├── Agent Evaluation & Benchmarking  agent-evaluation-benchmarking
├── Agent Safety Guardrails & Injection Defense
│       agent-safety-guardrails-injection-defense
└── Enterprise Agent Governance & Audit  enterprise-agent-governance-audit
"""

SAFETY = """\
GenAI Safety & Evaluation Engineering  genai-safety-evaluation-engineering
├── Build automated evaluation pipelines to continuously measure LLM output
│       quality  build-automated-evaluation-pipelines
├── Conduct red-team exercises — probe LLMs for vulnerabilities
│       conduct-red-team-exercises
├── Implement production guardrails — content filters, PII detection, jailbreak
│       prevention  implement-production-guardrails
├── Design GenAI governance frameworks aligned with regulations
│       design-genai-governance-frameworks
├── Evaluate GenAI agent behavior — trajectory quality, tool selection accuracy
│       evaluate-agent-behavior
├── Monitor bias, fairness, and hallucination rates in production
│       monitor-bias-and-hallucination-rates
├── Build safety incident response processes for deployed GenAI systems
│       build-safety-incident-response
└── Design LlamaFirewall policies for agent safety  design-agent-safety-policies
"""


def test_whole(thesaurus: Path, run: Run) -> None:
    result = run("tree", cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_depth(project_copy: Path, run: Run) -> None:
    result = run("tree", "--depth", 1, cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, FOLDED, "")
    assert run("tree", "--depth", 0, cwd=project_copy).out == (
        "The GenAI Engineering Role Taxonomy\n(12 disciplines, 95 responsibilities, 14 categories, 102 skills)\n"
    )


def test_below_one_item(project_copy: Path, run: Run) -> None:
    assert run("tree", "agent-safety-governance", cwd=project_copy).out == ONE
    assert run("tree", "discipline/genai-safety-evaluation-engineering", cwd=project_copy).out == SAFETY


def test_down_to_a_kind(thesaurus: Path, run: Run) -> None:
    assert run("tree", "--kind", "theme", cwd=thesaurus).out == (
        "Kleiner Thesaurus der Energie\n├── Erzeugung  erzeugung (4 terms)\n└── Speicherung  speicherung (3 terms)\n"
    )


def test_one_that_is_folded_is_counted_in_the_singular(thesaurus: Path, run: Run) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    path.write_text("id: erzeugung\nlabel: Erzeugung\nterms: [{id: strom, label: Strom}]\n", encoding="utf-8")
    assert run("tree", "erzeugung", "--depth", 0, cwd=thesaurus).out == "Erzeugung  erzeugung (1 term)\n"


def test_json(thesaurus: Path, run: Run) -> None:
    content = json.loads(run("tree", "speicherung", "--format", "json", cwd=thesaurus).out)
    names = ["batterie", "heimspeicher", "pumpspeicher"]
    assert content == {
        "format": 1,
        "tree": {
            "kind": "theme",
            "id": "speicherung",
            "label": "Speicherung",
            "deprecated": False,
            "repeated": False,
            "children": {
                "terms": [
                    {
                        "kind": "term",
                        "id": name,
                        "label": name.capitalize(),
                        "deprecated": False,
                        "repeated": False,
                        "children": {},
                        "folded": {},
                    }
                    for name in names
                ]
            },
            "folded": {},
        },
    }


@pytest.mark.parametrize("arguments", [["nothing"], ["--kind", "nothing"], ["--depth", "-1"]])
def test_wrong_usage(thesaurus: Path, run: Run, arguments: list[str]) -> None:
    result = run("tree", *arguments, cwd=thesaurus)
    assert (result.code, result.out) == (2, "")


@pytest.fixture
def vocabulary(tmp_path: Path, run: Run) -> Path:
    """A repository of the template `skos`, which nests nothing: what is broader is said by links."""
    options = "--title Animals --namespace https://example.org/v/ --license CC0-1.0 --language en"
    who = ["--creator", "Example", "--creator-url", "https://example.org"]
    assert run("init", "vocabulary", "--template", "skos", *options.split(), *who, cwd=tmp_path).code == 0
    root = tmp_path / "vocabulary"
    for path in (root / "taxonomy").glob("*/*.yaml"):
        path.unlink()
    (root / "taxonomy/concept_schemes").mkdir(exist_ok=True)
    (root / "taxonomy/concept_schemes/animals.yaml").write_text("id: animals\nlabel: All animals\n", encoding="utf-8")
    concept(root, "vertebrates", "top_concept_of: [animals]\n")
    concept(root, "mammals", "broader: [vertebrates]\n")
    concept(root, "fish", "broader: [vertebrates]\n")
    return root


def concept(root: Path, name: str, content: str = "") -> None:
    path = root / f"taxonomy/concepts/{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"id: {name}\nlabel: {name.capitalize()}\n{content}", encoding="utf-8")


def test_links_to_what_is_broader(vocabulary: Path, run: Run) -> None:
    concept(vocabulary, "whales", "broader: [mammals, swimmers]\n")
    concept(vocabulary, "orcas", "broader: [whales]\n")
    concept(vocabulary, "swimmers")
    result = run("tree", cwd=vocabulary)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        """\
Animals
├── concept_schemes (1)
│   └── All animals  animals
│       └── Vertebrates  vertebrates
│           ├── Fish  fish
│           └── Mammals  mammals
│               └── Whales  whales
│                   └── Orcas  orcas
└── concepts (1)
    └── Swimmers  swimmers
        └── Whales  whales [see above]
"""
    )
    assert run("tree", "--depth", 1, cwd=vocabulary).out == (
        """\
Animals
├── concept_schemes (1)
│   └── All animals  animals (5 concepts)
└── concepts (1)
    └── Swimmers  swimmers (2 concepts)
"""
    )
    assert run("tree", "swimmers", cwd=vocabulary).out == (
        "Swimmers  swimmers\n└── Whales  whales\n    └── Orcas  orcas\n"
    )
    assert run("tree", "--kind", "concept-scheme", cwd=vocabulary).out == (
        "Animals  (3 concepts)\n└── concept_schemes (1)\n    └── All animals  animals (5 concepts)\n"
    )


def test_what_hangs_together_in_a_circle_is_printed_once(vocabulary: Path, run: Run) -> None:
    for name in ("fish", "mammals", "vertebrates"):
        (vocabulary / f"taxonomy/concepts/{name}.yaml").unlink()
    concept(vocabulary, "hen", "broader: [egg]\n")
    concept(vocabulary, "egg", "broader: [hen]\n")
    concept(vocabulary, "self", "broader: [self]\n")
    assert run("tree", "--kind", "concept", cwd=vocabulary).out == (
        """\
Animals  (1 concept-scheme)
└── concepts (2)
    ├── Egg  egg
    │   └── Hen  hen
    │       └── Egg  egg [see above]
    └── Self  self
"""
    )
    content = json.loads(run("tree", "hen", "--format", "json", cwd=vocabulary).out)
    (egg,) = content["tree"]["children"]["concepts"]
    assert [child["repeated"] for child in egg["children"]["concepts"]] == [True]
