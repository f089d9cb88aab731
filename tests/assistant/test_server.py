"""The server: resources, prompts, completion, new releases, cancellation, and the real command over its streams."""

import json
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, MCPError, StdioServerParameters
from mcp_types import PromptReference, ResourceTemplateReference

from support.assistants import Asked
from taxokit.assistant import server
from taxokit.assistant.tools import Tool
from taxokit.assistant.view import Answer, View

SKILL = "skill/agent-memory-systems"
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}


def test_resources_are_listed_and_read(roles: Asked) -> None:
    async def ask(client: Client) -> list[Any]:
        listed = {str(about.uri): about for about in (await client.list_resources()).resources}
        texts = {address: (await client.read_resource(address)).contents[0].text for address in listed}
        link = (await client.call_tool("describe", {"item": SKILL})).content[1].uri
        read = [
            (await client.read_resource(at)).contents[0].text for at in (link, f"https://genbodha.ai/taxonomy/{SKILL}")
        ]
        templates = (await client.list_resource_templates()).resource_templates
        return [texts, read, [about.uri_template for about in templates]]

    texts, read, templates = roles(ask)
    versions = ("1.4.0", "1.3.0", "1.2.0", "1.1.0", "1.0.0")
    assert [entry["version"] for entry in json.loads(texts["taxokit:///releases"])["releases"]] == [*versions]
    assert {f"taxokit:///releases/{version}" for version in versions} < {*texts}
    assert "CC-BY-4.0" in json.loads(texts["taxokit:///releases/1.0.0"])["citation"]
    assert texts["taxokit:///taxonomy.md"].startswith("# The GenAI Engineering Role Taxonomy 1.4.0\n")
    assert read[0] == read[1]
    assert json.loads(read[0])["item"]["id"] == SKILL
    assert set(templates) == {"taxokit:///items/{kind}/{id}", "taxokit:///releases/{version}"}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("taxokit:///releases/9.9.9", "there is no release '9.9.9'. Choose from 1.0.0"),
        ("taxokit:///items/skill/nope", "there is no item 'skill/nope'"),
        ("https://example.org/", "there is no resource 'https://example.org/', only"),
        ("taxokit:///../../etc/passwd", "there is no resource"),
    ],
)
def test_unknown_resource_is_an_error_of_the_protocol(roles: Asked, address: str, words: str) -> None:
    with pytest.raises(MCPError) as caught:
        roles(lambda client: client.read_resource(address))
    assert words in caught.value.message


def test_prompts_and_completion(roles: Asked) -> None:
    async def ask(client: Client) -> list[Any]:
        prompts = {prompt.name: prompt for prompt in (await client.list_prompts()).prompts}
        written = [
            await client.get_prompt("next_steps", {"target": "LLMOps Engineering", "background": "Python, Docker"}),
            await client.get_prompt("items_in_text", {"text": "We need asyncio."}),
            await client.get_prompt("what_changed", {"identifiers": SKILL}),
        ]
        item = ResourceTemplateReference(type="ref/resource", uri="taxokit:///items/{kind}/{id}")
        completions = [
            await client.complete(
                PromptReference(type="ref/prompt", name="next_steps"), {"name": "target", "value": "llm"}
            ),
            await client.complete(item, {"name": "kind", "value": "s"}),
            await client.complete(item, {"name": "id", "value": "agent-m"}, {"kind": "skill"}),
            await client.complete(item, {"name": "other", "value": ""}),
        ]
        return [
            prompts,
            [message.messages[0].content.text for message in written],
            [result.completion.values for result in completions],
        ]

    prompts, written, completions = roles(ask)
    assert {*prompts} == {"next_steps", "items_in_text", "what_changed"}
    assert "`tag`" in written[0]
    assert written[0].endswith("Python, Docker")
    assert written[1].endswith("We need asyncio.")
    assert "from 1.3.0 to 1.4.0" in written[2]
    assert "LLMOps Engineering" in completions[0]
    assert completions[1:] == [["skill"], ["agent-memory-systems"], []]
    with pytest.raises(MCPError, match="needs the argument 'text'"):
        roles(lambda client: client.get_prompt("items_in_text", {}))
    with pytest.raises(MCPError, match="there is no prompt"):
        roles(lambda client: client.get_prompt("nope", {}))
    with pytest.raises(MCPError, match=r"there is no tool 'serch'; did you mean 'search'\?"):
        roles.call("serch")


def test_new_release_is_served_from_the_next_call_on(repository: Path, tmp_path: Path) -> None:
    shutil.copytree(repository / "releases/1.0.0", tmp_path / "1.0.0")
    asked = Asked(tmp_path)
    assert asked.data("search", query="memory")["version"] == "1.0.0"
    (tmp_path / "1.1.0").mkdir()  # one that is not complete yet
    assert asked.data("search", query="memory")["version"] == "1.0.0"
    shutil.copytree(repository / "releases/1.1.0", tmp_path / "1.1.0", dirs_exist_ok=True)
    answer = asked.data("search", query="memory")
    assert answer["version"] == "1.1.0"
    assert {tool.name for tool in asked(lambda client: client.list_tools()).tools} >= {"changes", "path"}


def test_releases_that_disappear_are_answered_from_memory(repository: Path, tmp_path: Path) -> None:
    for version in ("1.0.0", "1.1.0"):
        shutil.copytree(repository / "releases" / version, tmp_path / "releases" / version)
    asked = Asked(tmp_path / "releases")
    asked.data("search", query="memory")
    shutil.rmtree(tmp_path / "releases")
    assert asked.data("search", query="memory")["version"] == "1.1.0"
    for tool, arguments in (("changes", {}), ("resolve", {"names": ["earlier"]})):
        words = asked.refusal(tool, **arguments)
        assert words.startswith("a release that the answer needs cannot be read now")
        assert str(tmp_path) not in words


def test_release_alone_and_withdrawn_release(repository: Path, tmp_path: Path) -> None:
    assert Asked(repository / "releases/1.1.0").data("search", query="memory")["version"] == "1.1.0"
    for version in ("1.0.0", "1.1.0"):
        shutil.copytree(repository / "releases" / version, tmp_path / version)
    (tmp_path / "withdrawn.json").write_text('{"1.1.0": "Wrong links."}', encoding="utf-8")
    asked = Asked(tmp_path)
    assert "withdrawn" not in asked.data("search", query="memory")
    assert asked.data("search", query="memory", version="1.1.0")["withdrawn"] == "Wrong links."


def test_cancelled_call_and_a_slow_one_hold_up_nobody(animals: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    began, over = threading.Event(), threading.Event()

    def slow(view: View) -> Answer:
        began.set()
        over.wait(30)
        return Answer({})

    made = server.TOOLS.all()
    tools = {**made, "slow": lambda _view, _library: Tool("Slow", "Slow.", {}, (), {}, slow)}
    monkeypatch.setattr(server.TOOLS, "all", lambda: tools)
    own = Asked(animals.where)

    async def ask(client: Client) -> bool:
        async with anyio.create_task_group() as group:
            group.start_soon(client.call_tool, "slow", {})
            await anyio.to_thread.run_sync(began.wait)
            answer = await client.call_tool("search", {"query": "mammals"})
            group.cancel_scope.cancel()
        again = await client.call_tool("search", {"query": "mammals"})
        return not answer.is_error and not again.is_error

    try:
        assert own(ask)
        own.assistant._seconds = 0.05  # noqa: SLF001
        assert own.refusal("slow") == "the answer took longer than 0.05 seconds; ask for less"
    finally:
        over.set()


def test_failure_that_nobody_expected_is_no_traceback(animals: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(view: View) -> Answer:
        raise ZeroDivisionError("secret")

    tools = {"broken": lambda _view, _library: Tool("Broken", "Broken.", {}, (), {}, broken)}
    monkeypatch.setattr(server.TOOLS, "all", lambda: tools)
    assert "secret" not in (words := Asked(animals.where).refusal("broken"))
    assert "the log of the server says why" in words


# --- the command ------------------------------------------------------------------------------------------------------


def test_command_answers_and_ends_with_its_input(repository: Path) -> None:
    call = {
        "jsonrpc": "2.0",
        "id": 2,
        "method": "tools/call",
        "params": {"name": "search", "arguments": {"query": "rag"}},
    }
    lines = [INITIALIZE, {"jsonrpc": "2.0", "method": "notifications/initialized"}, call]
    done = subprocess.run(
        [sys.executable, "-m", "taxokit", "mcp", str(repository / "releases")],
        input="\n".join(["no JSON", *map(json.dumps, lines), json.dumps(lines[-1:])]),
        capture_output=True, text=True, encoding="utf-8", timeout=9, check=True,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    answers = {answer["id"]: answer for answer in map(json.loads, done.stdout.splitlines())}
    assert set(answers) == {None, 0, 2}
    assert done.stdout.count('"code":-32700') == 2
    assert answers[0]["result"]["serverInfo"]["title"] == "The GenAI Engineering Role Taxonomy"
    assert answers[2]["result"]["structuredContent"]["items"]


@pytest.mark.full
def test_command_does_not_answer_what_was_cancelled(repository: Path) -> None:
    text = "We need LangGraph, vector search and FastAPI. " * 4_000
    slow = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "tag", "arguments": {"text": text}}}
    cancel = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}}
    quick = {
        "jsonrpc": "2.0",
        "id": 3,
        "method": "tools/call",
        "params": {"name": "search", "arguments": {"query": "rag"}},
    }
    messages = [INITIALIZE, {"jsonrpc": "2.0", "method": "notifications/initialized"}, slow, cancel, quick]
    with subprocess.Popen(
        [sys.executable, "-m", "taxokit", "mcp", str(repository / "releases")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        for message in messages:
            process.stdin.write(json.dumps(message) + "\n")
        process.stdin.flush()
        assert [json.loads(process.stdout.readline())["id"] for _ in range(2)] == [0, 3]
        process.stdin.close()
        assert process.wait(60) == 0
        assert process.stdout.read() == ""


@pytest.mark.full
def test_command_answers_the_client_of_the_sdk(repository: Path, tmp_path: Path) -> None:
    async def ask(*arguments: str, cwd: Path) -> list[str]:
        parameters = StdioServerParameters(
            command=sys.executable, args=["-m", "taxokit", "mcp", *arguments], cwd=str(cwd)
        )
        async with Client(parameters) as client:
            await client.call_tool("search", {"query": "rag"})
            return [tool.name for tool in (await client.list_tools()).tools]

    assert anyio.run(lambda: ask(cwd=repository)) == anyio.run(
        lambda: ask(str(repository / "releases/1.3.0"), cwd=tmp_path)
    )


@pytest.mark.full
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_ends_the_command(repository: Path, number: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "taxokit", "mcp", str(repository / "releases")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps(INITIALIZE) + "\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(number)
        process.wait(20)
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "nowhere: is not a folder; name a folder of releases, or download one with `taxokit fetch`"),
        (["."], "contains no release"),
        ([], "go to a repository, or name a folder of releases, a release or a URL"),
    ],
)
def test_command_without_releases_says_so(tmp_path: Path, arguments: list[str], words: str) -> None:
    command = [sys.executable, "-m", "taxokit", "mcp", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, input="", check=False)
    assert done.returncode != 0
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr
