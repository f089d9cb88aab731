"""The inspector of the protocol, from npm, lists what the command offers and calls each tool. At full depth."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support import node_packages
from support.hosts import node

pytestmark = pytest.mark.full

_IS_ERROR = 5  # the exit code of the inspector for a refusal

CALLS = {
    "search": ["query=agent memory", "limit=2"],
    "describe": ["item=Agent Memory Systems"],
    "path": ["item=LLMOps Engineering"],
    "gap": ["target=LLMOps Engineering", 'have=["Docker", "quantum prompting"]'],
    "compare": ["first=LLMOps Engineering", "second=GenAI Agent Engineering"],
    "tag": ["text=We need LangGraph and FastAPI."],
    "changes": ["item=skill/agent-memory-systems"],
    "resolve": ['names=["15-1252.00", "Docker"]'],
}


@pytest.fixture(scope="module")
def inspect(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Ask the command by the inspector, and return the exit code and the JSON that it prints."""
    try:
        modules = node_packages.install(node_packages.FOLDER / "inspector")
    except node_packages.InstallError as error:
        pytest.skip(str(error))
    script = modules / ".bin/mcp-inspector"
    command = shutil.which("taxokit", path=str(Path(sys.executable).parent))
    home = tmp_path_factory.mktemp("home")

    def ask(method: str, *options: str) -> Any:
        words = [node(), str(script), "--cli", str(command), "mcp", str(repository / "releases"), "--method", method]
        environment = {"HOME": str(home), "PATH": f"{Path(node()).parent}:/usr/bin:/bin"}
        done = subprocess.run(
            [*words, *options], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode in (0, _IS_ERROR), done.stderr
        return done.returncode, json.loads(done.stdout)

    return ask


def test_inspector_lists_tools_that_are_portable(inspect: Callable[..., Any]) -> None:
    code, listed = inspect("tools/list", "--strict")  # which would end with 6 for schemas that some clients cannot read
    assert code == 0
    assert {tool["name"] for tool in listed["tools"]} == {*CALLS}


@pytest.mark.parametrize("tool", CALLS)
def test_inspector_calls_each_tool(inspect: Callable[..., Any], tool: str) -> None:
    pairs = [word for pair in CALLS[tool] for word in ("--tool-arg", pair)]
    code, result = inspect("tools/call", "--tool-name", tool, *pairs)
    assert (code, result["isError"]) == (0, False)
    assert json.loads(result["content"][0]["text"]) == result["structuredContent"]


def test_inspector_shows_refusals_resources_and_prompts(inspect: Callable[..., Any]) -> None:
    code, result = inspect("tools/call", "--tool-name", "describe", "--tool-arg", "item=quantum prompting")
    assert (code, result["isError"]) == (_IS_ERROR, True)
    assert "there is no item 'quantum prompting'" in result["content"][0]["text"]
    assert len(inspect("resources/list")[1]["resources"]) == 7 + 26  # of all, disciplines, categories
    assert len(inspect("resources/templates/list")[1]["resourceTemplates"]) == 2
    read = inspect("resources/read", "--uri", "taxokit:///items/skill/agent-memory-systems")[1]
    assert "Agent Memory Systems" in read["contents"][0]["text"]
    prompt = inspect("prompts/get", "--prompt-name", "next_steps", "--prompt-args", "target=LLMOps Engineering")[1]
    assert "`path`" in prompt["messages"][0]["content"]["text"]
