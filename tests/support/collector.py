"""The garbage collector, kept away from what lives as long as the run: the tests, and the packages that they import.

Python looks through all objects again and again for cycles to collect, and the tool itself asks for it after each release
that it verifies. Among thousands of tests, and with LinkML in memory, that would be a fifth of the run. What tests keep
for those after them, such as parsed sources, is set aside as well: each verified release takes ten times as long else.
"""

import gc
import sys
from collections.abc import Generator

import pytest

_MANY = 100
_RARELY = (20_000, 20, 20)  # so many new objects, and rounds of each generation, before it looks
_modules = 0


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    gc.disable()  # the tests that are collected stay
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    _set_aside()


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None or nextitem.path != item.path or len(sys.modules) > _modules + _MANY:
        _set_aside()


def _set_aside() -> None:
    global _modules  # noqa: PLW0603 - there is one collector
    _modules = len(sys.modules)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_RARELY)
