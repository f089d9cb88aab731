"""`/mcp`: the protocol over HTTP by a running service, its limits and its checks of callers."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

pytest.importorskip("mcp", reason="the extra `mcp` is not installed")

import anyio
from mcp import Client

from support.service_process import Service, served

pytestmark = pytest.mark.full

HEADERS = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
PLACES = ("/mcp", "/taxonomy/mcp")


def call(tool: str, **arguments: Any) -> dict[str, Any]:
    params = {"name": tool, "arguments": arguments}
    return {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}


@pytest.fixture(scope="module")
def releases(repository: Path) -> Path:
    return repository / "releases"


@pytest.fixture(scope="module")
def service(releases: Path) -> Iterator[Service]:
    with served(releases, "--mcp", "--body-bytes", 100_000, "--url", "http://taxonomy.example:8000") as running:
        yield running


def post(service: Service, message: object, path: str = "/mcp", **headers: str) -> httpx.Response:
    content = message if isinstance(message, bytes) else json.dumps(message).encode()
    return service.client.post(service.url + path, content=content, headers=HEADERS | headers)


@pytest.mark.parametrize("path", PLACES)
def test_answer_is_json_without_a_session(service: Service, path: str) -> None:
    answer = post(service, call("search", query="memory"), path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert "mcp-session-id" not in answer.headers
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json()["result"]["structuredContent"]["items"]


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_client_of_the_sdk_lists_and_calls(service: Service, mode: Any) -> None:
    async def ask() -> list[Any]:
        async with Client(f"{service.url}/mcp", mode=mode) as client:
            tools = (await client.list_tools()).tools
            answer = await client.call_tool("gap", {"target": "LLMOps Engineering", "have": ["Docker"]})
            text = (await client.read_resource("taxokit:///taxonomy.md")).contents[0].text
            return [len(tools), answer.structured_content["total"], text[:10]]

    tools, total, text = anyio.run(ask)
    assert (tools, text) == (8, "# The GenA")
    assert total > 10


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "taxonomy.example"}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "[::1"}, 421),
        ({"Origin": "https://taxonomy.example"}, 200),
        ({"Origin": "http://localhost:6274"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Content-Type": "text/plain"}, 400),
        ({"Accept": "text/html"}, 406),
        ({"MCP-Protocol-Version": "1999-01-01"}, 400),
    ],
)
def test_callers_are_checked(service: Service, headers: dict[str, str], status: int) -> None:
    assert post(service, call("search", query="memory"), **headers).status_code == status


@pytest.mark.parametrize(
    ("message", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 50_000, 400),
        (call("tag", text="x" * 200_000), 413),
        ({"jsonrpc": "2.0", "id": 1, "method": "nope"}, 200),
        (call("nope"), 200),
    ],
)
def test_wrong_messages_are_answered(service: Service, message: object, status: int) -> None:
    answer = post(service, message)
    assert answer.status_code == status
    assert status != 200 or answer.json()["error"]["message"]
    assert post(service, call("search", query="memory")).status_code == 200


def test_no_streams_and_no_answers_unless_asked_for(service: Service, releases: Path) -> None:
    answer = service.get("/mcp", accept="text/event-stream")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST, OPTIONS")
    options = service.client.options(f"{service.url}/mcp")
    assert options.headers["access-control-allow-methods"] == "POST, OPTIONS"
    with served(releases) as other:
        assert post(other, call("search", query="memory")).status_code in (404, 405)


def test_fifty_clients_at_once_and_pages_beside_them(service: Service) -> None:
    text = "We need LangGraph, vector search and FastAPI. " * 400
    pages: list[float] = []

    async def ask(number: int) -> bool:
        async with Client(f"{service.url}/mcp") as client:
            answers = [
                await client.call_tool("search", {"query": "memory"}),
                await client.call_tool("tag", {"text": text}),
            ]
            return not any(answer.is_error for answer in answers)

    async def all_of_them() -> list[bool]:
        done: list[bool] = []

        async def one(number: int) -> None:
            done.append(await ask(number))

        async def look() -> None:
            async with httpx.AsyncClient(timeout=60) as client:
                while len(done) < 50:
                    start = time.perf_counter()
                    assert (await client.get(f"{service.url}/taxonomy")).status_code == 200
                    pages.append(time.perf_counter() - start)
                    await anyio.sleep(0.05)

        async with anyio.create_task_group() as group:
            group.start_soon(look)
            for number in range(50):
                group.start_soon(one, number)
        return done

    assert anyio.run(all_of_them) == [True] * 50
    assert sorted(pages)[len(pages) // 2] < 2
    metrics = service.get("/metrics").text
    assert 'taxokit_mcp_calls_total{tool="tag",result="answered"}' in metrics


def test_slow_call_ends_in_time(releases: Path) -> None:
    with served(releases, "--mcp", "--call-seconds", 0.001) as running:
        result = post(running, call("changes", from_version="1.0.0")).json()["result"]
        assert result["isError"]
        assert result["content"][0]["text"] == "the answer took longer than 0.001 seconds; ask for less"


def test_workers_and_new_releases(releases: Path, tmp_path: Path) -> None:
    shutil.copytree(releases / "1.0.0", tmp_path / "1.0.0")
    with served(tmp_path, "--mcp", "--watch", "--workers", 2) as running:
        assert post(running, call("search", query="rag")).json()["result"]["structuredContent"]["version"] == "1.0.0"
        shutil.copytree(releases / "1.1.0", tmp_path / "1.1.0")
        end = time.monotonic() + 60
        while post(running, call("search", query="rag")).json()["result"]["structuredContent"]["version"] != "1.1.0":
            assert time.monotonic() < end
            time.sleep(0.2)
        assert running.stop() == 0
