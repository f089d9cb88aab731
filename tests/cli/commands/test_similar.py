"""`taxokit similar`: items that may be the same thing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

REAL = """\
1. 0.63 routing, cost, model
   Agent Cost Control & Model Routing (skill/agent-cost-control-model-routing)
   Cost-Aware Model Routing (skill/cost-aware-model-routing)
2. 0.62 continuously ~ continuous, evaluation, pipelines, quality
   Build automated evaluation pipelines to continuously measure LLM output
     quality (responsibility/build-automated-evaluation-pipelines)
   Build continuous evaluation pipelines for production LLM quality
     (responsibility/build-continuous-evaluation-pipelines)
3. 0.59 cd, ci, applications ~ application, pipelines
   Implement CI/CD pipelines with GitOps for GenAI applications
     (responsibility/implement-gitops-ci-cd-pipelines)
   Design CI/CD pipelines for LLM application deployment
     (responsibility/design-llm-application-ci-cd)
3 of 26 pairs; --limit 26 prints all
"""

NEIGHBOURS = """\
1. 0.30 memory
   GPU Memory Management (skill/gpu-memory-management)
2. 0.25 systems
   Threat Modeling for AI Systems (skill/threat-modeling-for-ai-systems)
3. 0.21 agent
   Agent Release Management (skill/agent-release-management)
3 of 6 pairs; --limit 6 prints all
"""


SCARCELY = """\
1. 0.19 speichert
   Pumpspeicher (term/pumpspeicher)
"""


def test_pairs(project_copy: Path, run: Run) -> None:
    result = run("similar", "--limit", 3, cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, REAL, "")


def test_neighbours(project_copy: Path, thesaurus: Path, run: Run) -> None:
    result = run("similar", "skill/agent-memory-systems", "--limit", 3, cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, NEIGHBOURS, "")
    assert run("similar", "batterie", "--min-score", 0.15, cwd=thesaurus).out == SCARCELY


def test_nothing_alike(thesaurus: Path, run: Run) -> None:
    result = run("similar", "--min-score", 0.9, cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, "", "taxokit: no similar items with a score of 0.9 or more\n")
    assert run("similar", "erzeugung", cwd=thesaurus).err == "taxokit: no similar items\n"
    content = json.loads(run("similar", "--min-score", 0.9, "--format", "json", cwd=thesaurus).out)
    assert content == {"format": 1, "total": 0, "pairs": []}


def test_json(thesaurus: Path, run: Run) -> None:
    content = json.loads(run("similar", "--kind", "term", "--min-score", 0.3, "--format", "json", cwd=thesaurus).out)
    [pair] = content["pairs"]
    assert (pair["first"]["id"], pair["second"]["id"]) == ("photovoltaik", "windkraft")
    assert pair["words"][0] == {"first": "umwandlung", "second": "umwandlung"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["strom", "--kind", "term"], "--kind cannot be combined with an ID"),
        (["nothing"], "there is no item 'nothing'"),
        (["--kind", "nothing"], "there is no kind 'nothing'"),
        (["--min-score", "2"], "'--min-score'"),
    ],
)
def test_wrong_usage(thesaurus: Path, run: Run, arguments: list[str], message: str) -> None:
    result = run("similar", *arguments, cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
