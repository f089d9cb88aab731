"""The depth of a run: quick, as before each change lands, or full, as every night (`--full`).

Tests and parameters marked `full` run at full depth alone, and tests by random examples try fewer of them in quick runs.
"""

import os
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import is_hypothesis_test, settings


def is_full() -> bool:
    """Return True if this run goes to full depth."""
    return os.environ.get("TAXOKIT_TESTS") == "full"


def examples(full: int, quick: int = 0) -> int:
    """Return the number of random examples in this run: `full`, or in a quick run `quick`, by default a twentieth."""
    return full if is_full() else quick or min(full, max(6, full // 20))


def share(cases: Iterable[Any], every: int) -> list[Any]:
    """Return cases as parameters of a test, of which quick runs try one in `every`."""
    return [_case(case, pytest.mark.full if number % every else ()) for number, case in enumerate(cases)]


def _case(case: Any, marks: Any) -> Any:
    if hasattr(case, "marks"):  # of `pytest.param`
        return pytest.param(*case.values, marks=[*case.marks, *([marks] if marks else [])], id=case.id)
    return pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=marks)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--full",
        action="store_true",
        default=is_full(),
        help="run everything at full depth; TAXOKIT_TESTS=full does the same",
    )


def pytest_configure(config: pytest.Config) -> None:
    os.environ["TAXOKIT_TESTS"] = "full" if config.getoption("full") else "quick"  # also for processes that tests start
    config.addinivalue_line("markers", "full: runs at full depth only, see `make test-full`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if is_full():
        return
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("full")])
    items[:] = [item for item in items if not item.get_closest_marker("full")]
    for test in {item.function for item in items if isinstance(item, pytest.Function)}:
        if is_hypothesis_test(test):
            # Hypothesis has no public way to look at the settings of a test, or to give it others.
            chosen = test._hypothesis_internal_use_settings  # noqa: SLF001
            test._hypothesis_internal_use_settings = settings(chosen, max_examples=examples(chosen.max_examples))  # noqa: SLF001
