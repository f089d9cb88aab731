"""The tools: their schemas, and their answers on several taxonomies, by the client of the SDK in memory."""

import json
from typing import Any

import jsonschema_rs
import pytest

from support.assistants import Asked

ROLE, OTHER, SKILL = "discipline/genai-agent-engineering", "llmops-engineering", "skill/agent-memory-systems"

CALLS: list[tuple[str, dict[str, Any]]] = [
    ("search", {"query": "agent memory", "kind": "skill"}),
    ("search", {"query": "xyzzyplugh"}),
    ("describe", {"item": SKILL}),
    ("describe", {"item": f"https://genbodha.ai/taxonomy/{ROLE}", "version": "1.0.0"}),
    ("path", {"item": ROLE}),
    ("gap", {"target": ROLE, "have": ["Mem0", "python core programming", "skill/quantum-prompting"]}),
    ("compare", {"first": ROLE, "second": OTHER}),
    ("compare", {"first": SKILL, "second": "skill/agent-safety-guardrails-injection-defense"}),
    ("tag", {"text": "We need LangGraph, vector search and FastAPI."}),
    ("changes", {}),
    ("changes", {"item": SKILL}),
    ("resolve", {"names": ["15-1252.00", SKILL, "Docker", "no such thing"]}),
]


def test_answers_are_short_and_as_their_schemas_say(roles: Asked) -> None:
    async def ask(client: Any) -> dict[str, Any]:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        return tools | {str(n): await client.call_tool(name, given) for n, (name, given) in enumerate(CALLS)}

    answers = roles(ask)
    tools = {name: about for name, about in answers.items() if not name.isdigit()}
    assert {*tools} == {"changes", "compare", "describe", "gap", "path", "resolve", "search", "tag"}
    for number, (name, _) in enumerate(CALLS):
        result = answers[str(number)]
        assert not result.is_error, result.content[0].text
        assert json.loads(result.content[0].text) == result.structured_content
        assert len(result.content[0].text.encode()) <= 4_200, name
        assert result.structured_content["source"].count("CC-BY-4.0") == 1
        jsonschema_rs.validator_for(tools[name].output_schema).validate(result.structured_content)
    shown = [tool.model_dump(by_alias=True, mode="json", exclude_none=True) for tool in tools.values()]
    assert len(json.dumps(shown)) < 18_000
    for tool in shown:
        assert tool["annotations"] == {
            "readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False,
        }  # fmt: skip
        assert tool["title"]
        assert all(about["description"] for about in tool["inputSchema"]["properties"].values())
        for other in ("inputSchema", "outputSchema"):
            assert jsonschema_rs.meta.is_valid(tool[other])


def test_path_and_gap_say_what_the_client_says(roles: Asked) -> None:
    rows = roles.data("path", item=ROLE)
    more = roles.data("path", item=ROLE, offset=rows["next_offset"])
    taxonomy = roles.assistant._library.current.taxonomy  # noqa: SLF001
    role = taxonomy[ROLE]
    steps = [row["step"] for row in (*rows["items"], *more["items"])]
    assert steps == sorted(steps)
    assert {row["id"] for row in (*rows["items"], *more["items"])} == {f"skill/{item.id}" for item in role.gap(())}
    asked = {row["id"] for row in (*rows["items"], *more["items"]) if "asked" in row}
    assert asked == {f"skill/{item.id}" for item in role.follow("responsibilities", "requires")}
    gap = roles.data("gap", target=ROLE, have=[SKILL, "quantum prompting"], limit=1)
    assert gap["known"] == [SKILL]
    assert gap["total"] == len(role.gap([SKILL]))
    assert gap["not_found"][0]["name"] == "quantum prompting"
    assert gap["not_found"][0]["nearest"]


def test_compare_divides_what_two_items_need(roles: Asked) -> None:
    taxonomy = roles.assistant._library.current.taxonomy  # noqa: SLF001
    one, other = ({*taxonomy[name].needs()} for name in (ROLE, OTHER))
    needs = roles.data("compare", first=ROLE, second=OTHER)["links"][0]
    assert needs["link"] == "needs"
    totals = [needs[name]["total"] for name in ("common", "only_first", "only_second")]
    assert totals == [len(one & other), len(one - other), len(other - one)]


def test_resolve_knows_own_names_and_foreign_identifiers(roles: Asked) -> None:
    names = ["mem0", SKILL, "onet:15-1252.00", "15-1252.00", "https://genbodha.ai/taxonomy/" + SKILL, "Nonsense"]
    results = [entry.get("items", []) for entry in roles.data("resolve", names=names)["results"]]
    assert [[row["id"] for row in rows] for rows in (results[0], results[1], results[4])] == [[SKILL]] * 3
    assert results[2] == results[3] != []
    assert all("onet:15-1252.00 Software Developers" in row["mapping"] for row in results[2])
    assert results[5] == []


def test_names_in_other_languages_mean_items(animals: Asked) -> None:
    mammals = animals.data("describe", item="SÄUGETIERE")
    assert mammals["item"]["id"] == "concept/mammals"
    assert mammals["translations"]["de"]["label"] == "Säugetiere"
    results = animals.data("resolve", names=["wirbeltiere", "Fische"])["results"]
    assert [row["id"] for result in results for row in result["items"]] == ["concept/vertebrates", "concept/fish"]


def test_iris_are_those_of_the_taxonomy(animals: Asked, roles: Asked) -> None:
    for asked, query in ((animals, "mammals"), (roles, "memory")):
        answer = asked.data("search", query=query)
        for row in answer["items"]:
            assert row["iri"] == asked.assistant._library.current.taxonomy[row["id"]].iri  # noqa: SLF001
            assert "iris" not in answer or row["iri"] == answer["iris"].replace("{id}", row["id"])


def test_skill_tells_which_roles_need_it_and_a_category_its_skills(roles: Asked) -> None:
    taxonomy = roles.assistant._library.current.taxonomy  # noqa: SLF001
    for skill in (SKILL, "skill/file-io-json-exception-handling"):
        rows = roles.data("describe", item=skill, full=True)["needed_by"]
        needing = {f"discipline/{role.id}" for role in taxonomy.disciplines if taxonomy[skill] in role.gap(())}
        asking = {f"discipline/{role.id}" for role in taxonomy.disciplines if taxonomy[skill] in role.needs()}
        assert {row["id"] for row in rows} == needing
        assert {row["id"] for row in rows if "asked" in row} == asking
    category = roles.data("describe", item="category/agent-architecture")
    assert len(category["links"]["skills"]) == len(taxonomy["category/agent-architecture"].skills)
    assert "needed_by" not in category


def test_nothing_is_near_a_name_without_sense(roles: Asked) -> None:
    names = ["Q7.8.9", "nope nope", "O*NET 15-1252.00", "Kubernetes"]
    results = roles.data("resolve", names=names)["results"]
    assert [result.get("nearest") for result in results] == [[], [], None, None]
    assert "onet:15-1252.00" in results[2]["items"][0]["mapping"]
    assert results[3]["items"][0]["id"] == "category/kubernetes"


def test_many_names_come_in_parts(roles: Asked) -> None:
    names = [item.iri for item in roles.assistant._library.current.taxonomy.skills][:50]  # noqa: SLF001
    part = roles.data("resolve", names=names)
    assert part["total"] == 50
    rest = roles.data("resolve", names=names, offset=part["next_offset"])
    iris = [row["iri"] for result in (*part["results"], *rest["results"]) for row in result["items"]]
    assert iris == names[: len(iris)]
    assert len(iris) > 30
    assert len(json.dumps(roles.data("gap", target=ROLE, have=[f"memory {n}" for n in range(100)]))) < 12_000


def test_changes_tell_what_became_of_an_identifier(thesaurus: Asked) -> None:
    whole = thesaurus.data("changes", from_version="1.0.0")
    assert (whole["from"], whole["to"], whole["bump"]) == ("1.0.0", "2.0.0", "major")
    assert "breaking" in whole["items"][0]
    reworded = next(row for row in whole["items"] if row["kind"] == "reworded")
    assert reworded["values"][0].keys() == {"old", "new"}
    answer = thesaurus.data("changes", item="pumpspeicher")
    assert answer["item"] == {"id": "term/pumpspeicher", "meaning": "replaced by batterie", "now": ["term/batterie"]}
    assert "deprecated" in answer["kinds"]
    text = thesaurus.refusal("changes", from_version="2.0.0", to_version="1.0.0")
    assert text.startswith("`to_version`: 1.0.0 is not later than 2.0.0.")


def test_plain_vocabulary_has_no_tools_without_a_meaning(animals: Asked) -> None:
    async def ask(client: Any) -> list[Any]:
        tools = (await client.list_tools()).tools
        return [tools, (await client.list_prompts()).prompts]

    tools, prompts = animals(ask)
    assert {tool.name for tool in tools} == {"compare", "describe", "resolve", "search", "tag"}
    assert {prompt.name for prompt in prompts} == {"items_in_text"}
    words = " ".join(tool.description for tool in tools)
    assert "Animals" in words
    assert "concept" in words
    assert not {"skill", "role"} & {*words.lower().replace(",", " ").split()}
    label = animals.data("search", query="mammals")["items"][0]["label"]
    described = animals.data("describe", item=label)
    assert described["item"]["iri"].startswith("https://example.org/animals/")
    assert animals.data("compare", first=label, second=label)["links"]
    assert animals.data("tag", text=f"Of {label} and others")["items"][0]["label"] == label
    assert animals.data("resolve", names=[label])["results"][0]["items"]


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("describe", {"item": "quantum prompting"}, "`item`: there is no item 'quantum prompting' in The GenAI"),
        ("search", {}, "`query`: must be given."),
        ("search", {"qery": "x", "query": "x"}, "`search` has no argument 'qery'. Did you mean 'query'?"),
        ("search", {"query": "x", "kind": "skil"}, "(did you mean 'skill'?)"),
        ("search", {"query": "x", "limit": "5"}, "`limit`: must be an integer."),
        ("search", {"query": "x", "limit": 0}, "`limit`: it is less than the minimum of 1."),
        ("search", {"query": "x" * 100_000}, "`query`: it is longer than 400 characters."),
        ("search", {"query": "x", "version": "9.9.9"}, "`version`: must be 1.0.0, 1.1.0"),
        ("gap", {"target": ROLE, "have": [1]}, "`have[0]`: must be a string."),
        ("gap", {"target": ROLE, "have": ["x"] * 101}, "`have`: it has more than 100 items."),
        ("tag", {"text": ""}, "`text`: it is shorter than 1 character."),
        ("compare", {"first": "agent engineer", "second": "skill/nope"}, "`second`: there is no item 'skill/nope'"),
        ("compare", {"first": ROLE, "second": "\u202eno\x1b[31m"}, "`second`: there is no item '\\u202eno\\x1b[31m'"),
        ("changes", {"kind": "label-add"}, "`kind`: no change is of the kind 'label-add'. Choose from"),
        ("changes", {"item": "no-such-thing"}, "`item`: there is no item 'no-such-thing'"),
    ],
)
def test_refusals_say_what_was_wrong(roles: Asked, tool: str, arguments: dict[str, Any], words: str) -> None:
    refusal = roles.refusal(tool, **arguments)
    assert words in refusal
    assert len(refusal) < 1_000


def test_missing_values_count_as_not_given_and_any_text_is_searched(roles: Asked) -> None:
    assert (
        roles.data("search", query="memory", kind=None, limit=5.0)["total"]
        == roles.data("search", query="memory")["total"]
    )
    for text in ("日本語", "\u0000", "🦀" * 50, "a\u0301", "'; DROP TABLE", "../../etc/passwd", "{id}"):
        assert "items" in roles.data("search", query=text)
        assert roles.data("resolve", names=[text])["results"][0]["nearest"] is not None
