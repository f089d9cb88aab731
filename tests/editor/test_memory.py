"""The memory of the process over many steps and pages."""

import re
import sys
from pathlib import Path

import httpx
import pytest

from support.service_process import Service

SKILL = "skill/agent-memory-systems"


@pytest.mark.full
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_steps_and_pages_leave_no_garbage(served: tuple[Service, str]) -> None:
    service, address = served
    status = Path(f"/proc/{service.process.pid}/status")
    with httpx.Client(follow_redirects=True, timeout=60) as client:
        token = re.search(r'name="csrf" content="(\w+)"', client.get(address).text)
        assert token
        headers = {"origin": service.url, "x-csrf": token[1]}
        sizes = []
        for number in range(200):
            operation = {"op": "set", "item": SKILL, "slot": "definition", "values": [f"Text number {number}."]}
            assert client.post(f"{service.url}/do", json={"operations": [operation]}, headers=headers).is_success
            assert client.get(f"{service.url}/item/{SKILL}").is_success
            memory = re.search(r"VmRSS:\s+(\d+)", status.read_text("ascii"))
            assert memory
            sizes.append(int(memory[1]) // 1024)
    assert sizes[-1] - sizes[80] < 25, sizes[::20]  # MB
