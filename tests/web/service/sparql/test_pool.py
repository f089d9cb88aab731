import asyncio
import json
import os
import resource
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from support.service_process import resident
from taxokit.releases.releases import released
from taxokit.repository.project import find_project
from taxokit.text.errors import TaxokitError
from taxokit.web.responses import RequestError
from taxokit.web.sparql_pool import Pool, write_store
from taxokit.web.sparql_worker import MEMORY, MOST_IN_MEMORY, Job

JSON = "application/sparql-results+json"
TEN = "VALUES ?{} {{ 0 1 2 3 4 5 6 7 8 9 }}"
ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {' '.join(TEN.format(name) for name in 'abcdefghijkl')} }}"
Use = Callable[[Pool], Awaitable[None]]


@pytest.fixture(scope="module")
def store(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    release = released(find_project(repository))[0]
    folder = tmp_path_factory.mktemp("sparql") / "store"
    write_store(folder, {"https://example.org/1.0.0": release}, release)
    return folder


def use(store: Path, work: Use, workers: int = 1, waiting: int = 64, result_bytes: int = 1_000_000) -> None:
    """Let some work use a pool, which is stopped in the end."""

    async def run() -> None:
        pool = Pool(store, workers, waiting, result_bytes)
        await pool.start()
        try:
            await asyncio.wait_for(work(pool), 60)
        finally:
            await pool.stop()

    asyncio.run(run())


async def outcome(pool: Pool, query: str, seconds: float = 30.0) -> int:
    """Return the status of a query, 200 for one with a result."""
    try:
        await pool.run(Job(query, seconds, JSON))
    except RequestError as error:
        return error.status_code
    return 200


def workers() -> set[int]:
    """The workers of this process, which may have other children."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="utf-8").split()
    return {int(pid) for pid in children if b"sparql_worker" in Path(f"/proc/{pid}/cmdline").read_bytes()}


def descriptors(pid: int) -> list[str]:
    return [str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()]


def test_each_query_gets_its_own_result(store: Path) -> None:
    async def work(pool: Pool) -> None:
        queries = [f"SELECT ?x {{ VALUES ?x {{ {number} }} }}" for number in range(60)]
        results = await asyncio.gather(*(pool.run(Job(query, 30.0, JSON)) for query in queries))
        values = [json.loads(result.content)["results"]["bindings"][0]["x"]["value"] for result in results]
        assert values == [str(number) for number in range(60)]

    use(store, work, workers=2)


def test_a_worker_opens_nothing(store: Path, tmp_path: Path) -> None:
    """`SERVICE` reaches no host, however it is written."""

    async def work(pool: Pool) -> None:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        assert await outcome(pool, f"SELECT * {{ SERVICE <{address}> {{ ?a ?b ?c }} }}") == 403
        assert await outcome(pool, f"SELECT * {{ SERVICE SILENT <{address}> {{ ?a ?b ?c }} }}") == 200
        (worker,) = workers()
        assert resource.prlimit(worker, resource.RLIMIT_NOFILE)[0] == 0
        assert resource.prlimit(worker, resource.RLIMIT_FSIZE)[0] == 0
        targets = descriptors(worker)
        assert all(target.startswith("socket:") or target == os.devnull for target in targets)
        assert sum(target.startswith("socket:") for target in targets) == 1

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        use(store, work)
        with pytest.raises(TimeoutError):
            listener.accept()


def test_large_store_is_read_from_disk(tmp_path: Path) -> None:
    """All of it, by a process that can open no file any more."""
    random = Random(0)
    lines = [
        f'<x:{random.randbytes(9).hex()}> <x:{number % 7}> "{random.randbytes(400).hex()}" .\n'
        for number in range(16_000)
    ]
    written = Store(str(tmp_path))
    for start in range(4):  # so that it has more files than are open from the start
        data = "".join(lines[start::4]).encode()
        written.bulk_load(data, format=RdfFormat.N_TRIPLES)
        written.bulk_load(data, format=RdfFormat.N_TRIPLES, to_graph=NamedNode("x:graph"))
    del written
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) > MOST_IN_MEMORY
    subject, _, value, _ = random.choice(lines).split()

    async def work(pool: Pool) -> None:
        for pattern in (f"{subject} ?p ?o", f"?s <x:3> {value}", f"?s ?p {value}", f"{subject} ?p {value}"):
            for query in (f"ASK {{ {pattern} }}", f"ASK {{ GRAPH ?g {{ {pattern} }} }}"):
                answer = json.loads((await pool.run(Job(query.replace("<x:3>", "?q"), 30.0, JSON))).content)
                assert answer["boolean"], query
        answer = await pool.run(Job("SELECT (COUNT(?o) AS ?n) { GRAPH ?g { ?s <x:3> ?o } }", 30.0, "text/csv"))
        assert int(answer.content.split()[1]) == sum(" <x:3> " in line for line in lines)
        (worker,) = workers()
        assert any(target.startswith(str(tmp_path)) for target in descriptors(worker))
        assert resource.prlimit(worker, resource.RLIMIT_NOFILE)[0] > 0, "so that it could open a connection"
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        for call in ("SERVICE", "service SILENT", "\\u0053ERVICE"):
            assert await outcome(pool, f"SELECT * {{ {call} <{address}> {{ ?a ?b ?c }} }}") == 403

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        use(tmp_path, work)
        with pytest.raises(TimeoutError):
            listener.accept()


def test_worker_imports_nothing_from_its_working_folder(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pyoxigraph", "json", "struct", "taxokit", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w').close()\n", encoding="utf-8")
        (store / f"{name}.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w').close()\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    async def work(pool: Pool) -> None:
        assert await outcome(pool, "ASK {}") == 200

    use(store, work)
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    "query",
    [
        ENDLESS,
        f"SELECT * {{ {' '.join(TEN.format(name) for name in 'abcdefgh')} }} ORDER BY ?h ?a",
        pytest.param("ASK " + "{" * 20_000 + "}" * 20_000, marks=pytest.mark.full),
        'SELECT ?d { BIND("'
        + "a" * 999
        + '" AS ?a) '
        + " ".join(f'BIND(REPLACE(?{a},"a",?{a}) AS ?{b})' for a, b in ("ab", "bc", "cd"))
        + "}",
    ],
    ids=["time", "memory", "depth", "text"],
)
def test_expensive_query_is_ended_and_the_next_is_answered(store: Path, query: str) -> None:
    async def work(pool: Pool) -> None:
        most = 0
        for _ in range(2):
            task = asyncio.create_task(outcome(pool, query, 1.0))
            while not task.done():
                most = max([most, *map(resident, workers())])
                await asyncio.sleep(0.02)
            assert task.result() == 503
            assert await outcome(pool, "ASK {}") == 200
        assert most < MEMORY

    use(store, work)
    assert not workers()


def test_queries_wait_in_a_queue_with_a_limit(store: Path) -> None:
    async def work(pool: Pool) -> None:
        running = asyncio.create_task(outcome(pool, ENDLESS, 2.0))
        await asyncio.sleep(0)
        waiting = [asyncio.create_task(outcome(pool, "ASK {}")) for _ in range(3)]
        await asyncio.sleep(0)
        assert pool.waiting == 3
        with pytest.raises(RequestError) as refused:
            await pool.run(Job("ASK {}", 5.0, JSON))
        assert refused.value.status_code == 503
        assert refused.value.headers
        waiting[0].cancel()
        await asyncio.sleep(0)
        impatient = asyncio.create_task(pool.run(Job("ASK {}", 0.2, JSON)))
        with pytest.raises(RequestError) as unserved:
            await impatient
        assert unserved.value.headers
        assert await running == 503
        assert await asyncio.gather(*waiting[1:]) == [200, 200]

    use(store, work, waiting=3)


def test_a_cancelled_query_leaves_the_worker_to_the_next(store: Path) -> None:
    async def work(pool: Pool) -> None:
        for _ in range(2):
            task = asyncio.create_task(outcome(pool, ENDLESS, 1.0))
            await asyncio.sleep(0.1)
            task.cancel()
            assert await outcome(pool, "ASK {}") == 200
        quick = asyncio.create_task(outcome(pool, "ASK {}"))
        await asyncio.sleep(0)
        quick.cancel()
        assert await outcome(pool, "ASK {}") == 200

    use(store, work)


def test_a_worker_that_is_killed_by_others_is_replaced(store: Path) -> None:
    async def work(pool: Pool) -> None:
        for pid in workers():
            os.kill(pid, 9)
        statuses = [await outcome(pool, "ASK {}") for _ in range(4)]
        assert set(statuses) <= {200, 503}
        assert statuses.count(503) <= 2  # jobs of a worker whose end was not known yet
        assert await outcome(pool, "ASK {}") == 200

    use(store, work, workers=2)


def test_a_pool_without_a_store_does_not_start(tmp_path: Path) -> None:
    async def work(pool: Pool) -> None:
        raise AssertionError

    with pytest.raises(TaxokitError, match="does not start"):
        use(tmp_path, work)
    assert not workers()
