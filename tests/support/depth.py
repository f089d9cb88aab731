"""How deep a run of the tests goes: quick by default, as before each change lands, or full, as every night.

Every test that is quick runs in full, too. What is for full runs alone is marked `full`, by `pytest.mark.full` on a test
or on one of its parameters, or, where a test has many cases that are alike, by `pytest.mark.one_in`; and tests by random
examples try fewer of them in quick runs.
"""

import os
from collections import Counter

import pytest
from hypothesis import is_hypothesis_test, settings

QUICK_SHARE = 20
"""In quick runs one in so many random examples is tried."""
FEWEST = 6
"""So many examples are tried at least, where there are as many."""

_is_full = os.environ.get("TAXOKIT_TESTS") == "full"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--full",
        action="store_true",
        default=_is_full,
        help="run everything at full depth; TAXOKIT_TESTS=full does the same",
    )


def pytest_configure(config: pytest.Config) -> None:
    global _is_full  # noqa: PLW0603 - a run has one depth
    _is_full = config.getoption("full")
    os.environ["TAXOKIT_TESTS"] = "full" if _is_full else "quick"  # for processes that tests start
    config.addinivalue_line("markers", "full: runs at full depth only, see `make test-full`")
    config.addinivalue_line("markers", "one_in(number): quick runs try one in so many of its cases")


def is_full() -> bool:
    """Say whether this run goes to full depth."""
    return _is_full


def pytest_report_header(config: pytest.Config) -> str:
    return "depth: full" if config.getoption("full") else "depth: quick; `--full` runs everything"


def examples(full: int, quick: int = 0) -> int:
    """Return how many random examples a test tries in this run that tries so many in a full one, or `quick`.

    For tests that make another by `@given` within; those that bear it themselves are seen to.
    """
    return full if _is_full else quick or min(full, max(FEWEST, full // QUICK_SHARE))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("full"):
        return
    cases: Counter[str] = Counter()
    kept: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        share, test = item.get_closest_marker("one_in"), item.nodeid.partition("[")[0]
        is_deep = item.get_closest_marker("full") or (share and cases[test] % share.args[0])
        cases[test] += not item.get_closest_marker("full")
        (left_out if is_deep else kept).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=left_out)
    for test in {item.function for item in items if isinstance(item, pytest.Function)}:
        if is_hypothesis_test(test):
            # Hypothesis has no public way to look at the settings of a test, or to give it others.
            chosen = test._hypothesis_internal_use_settings  # noqa: SLF001
            test._hypothesis_internal_use_settings = settings(chosen, max_examples=examples(chosen.max_examples))  # noqa: SLF001


_TRIED: pytest.StashKey[dict[str, int]] = pytest.StashKey()


@pytest.fixture
def tried(request: pytest.FixtureRequest) -> "Counter[str]":
    """Counts what a test tried, for the summary of a full run."""
    counted: Counter[str] = Counter()
    request.node.stash[_TRIED] = counted
    return counted


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Put what a test tried into its report, as a mapping that can go from one process to another."""
    if call.when == "call" and _TRIED in item.stash:
        counted = item.stash[_TRIED]
        item.user_properties.append(("tried", dict(counted)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    counted: Counter[str] = Counter()
    for report in [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]:
        for name, value in report.user_properties:
            if name == "tried" and isinstance(value, dict):
                counted.update(value)
    if counted and config.getoption("full"):
        terminalreporter.section("tried")
        for what, number in counted.most_common():
            terminalreporter.line(f"{number:6,} {what}")
