"""Measure `taxokit mcp` and `/mcp` of the service over the releases here: start, calls, sizes, 50 clients at once.

python benchmarks/assistants.py
"""

import asyncio
import json
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
from mcp import Client, StdioServerParameters

RELEASES = Path(__file__).resolve().parents[1] / "releases"
COMMAND = ["-m", "taxokit", "mcp", str(RELEASES)]
CALLS: dict[str, dict[str, Any]] = {
    "search": {"query": "agent memory"},
    "describe": {"item": "skill/agent-memory-systems"},
    "path": {"item": "discipline/genai-agent-engineering"},
    "gap": {"target": "discipline/genai-agent-engineering", "have": ["Python Core Programming", "Docker", "asyncio"]},
    "compare": {"first": "GenAI Agent Engineering", "second": "LLMOps Engineering"},
    "tag": {
        "text": "You build RAG pipelines in async Python with FastAPI and LangGraph, and deploy them with Docker. " * 5
    },
    "changes": {},
    "resolve": {"names": ["15-1252.00", "Docker", "mem0"]},
}
STARTS, TIMES, CLIENTS, SECONDS = 7, 40, 50, 8.0
HEADERS = {"accept": "application/json, text/event-stream", "mcp-protocol-version": "2025-06-18"}
_PROC = Path("/proc")


def message(method: str, params: dict[str, Any]) -> dict[str, Any]:
    """Return a request of the protocol."""
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}


def size_of(data: object) -> int:
    """Return the size of JSON, in bytes."""
    return len(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def memory(pid: int) -> float:
    """Return the memory of a process and its children, in MB."""
    children = (_PROC / f"{pid}/task/{pid}/children").read_text().split()
    pages = sum(int((_PROC / f"{own}/statm").read_text().split()[1]) for own in (pid, *children))
    return pages * 4096 / 1e6


def start() -> tuple[float, float]:
    """Return the time from the start of the command to its first answer, and its memory."""
    client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "benchmark", "version": "1"}}
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("a pipe is missing")
        process.stdin.write(json.dumps(message("initialize", client)) + "\n")
        process.stdin.flush()
        process.stdout.readline()
        seconds, size = time.perf_counter() - begin, memory(process.pid)
        process.stdin.close()
    return seconds, size


async def calls() -> None:
    """Print the size of the list of tools, and of each tool the size of its answer and its times."""
    async with Client(StdioServerParameters(command=sys.executable, args=COMMAND)) as client:
        tools = [
            tool.model_dump(by_alias=True, mode="json", exclude_none=True) for tool in (await client.list_tools()).tools
        ]
        read = [{name: tool[name] for name in ("name", "description", "inputSchema")} for tool in tools]
        print(f"list of tools: {size_of(tools):,} bytes, {size_of(read):,} of them for a model")
        for name, arguments in CALLS.items():
            seconds = []
            for _ in range(TIMES + 1):
                begin = time.perf_counter()
                result = await client.call_tool(name, arguments)
                seconds.append(time.perf_counter() - begin)
            size, (first, *later) = size_of(result.structured_content), seconds
            print(f"{name}: first {first * 1e3:.0f} ms, median {statistics.median(later) * 1e3:.1f} ms, {size:,} bytes")


async def many(address: str) -> list[float]:
    """Return the times of the calls that clients make at once, each tool in turn."""
    seconds: list[float] = []
    end = time.perf_counter() + SECONDS

    async def one(number: int) -> None:
        async with httpx.AsyncClient(timeout=60, headers=HEADERS) as client:
            while time.perf_counter() < end:
                number += 1
                name, arguments = list(CALLS.items())[number % len(CALLS)]
                begin = time.perf_counter()
                answer = await client.post(address, json=message("tools/call", {"name": name, "arguments": arguments}))
                seconds.append(time.perf_counter() - begin)
                if answer.json()["result"]["isError"]:
                    raise RuntimeError(answer.text)

    await asyncio.gather(*map(one, range(CLIENTS)))
    return sorted(seconds)


def serve(workers: int) -> None:
    """Print how a service with some workers answers many clients."""
    words = [
        "-m",
        "taxokit",
        "serve",
        str(RELEASES),
        "--mcp",
        "--port",
        "0",
        "--no-access-log",
        "--workers",
        str(workers),
    ]
    with subprocess.Popen([sys.executable, *words], stderr=subprocess.PIPE, text=True) as process:
        if process.stderr is None:
            raise RuntimeError("a pipe is missing")
        lines = [process.stderr.readline() for _ in range(workers)]
        match = re.match(r"http://[\d.]+:\d+", lines[0])
        if match is None:
            raise RuntimeError(lines[0])
        seconds = asyncio.run(many(f"{match[0]}/mcp"))
        size = memory(process.pid)
        process.terminate()
    median, slow = statistics.median(seconds), seconds[int(len(seconds) * 0.95)]
    rate = len(seconds) / SECONDS
    print(f"{workers} workers: {rate:.0f} calls/s, median {median * 1e3:.0f}, p95 {slow * 1e3:.0f} ms, {size:.0f} MB")


def main() -> None:
    """Print all figures."""
    starts = [start() for _ in range(STARTS)]
    seconds, sizes = ([entry[place] for entry in starts] for place in (0, 1))
    print(
        f"start: best {min(seconds):.2f} s, median {statistics.median(seconds):.2f} s,"
        f" {statistics.median(sizes):.0f} MB"
    )
    asyncio.run(calls())
    for workers in (1, 2):
        serve(workers)


if __name__ == "__main__":
    main()
