"""Corrections of typing errors are told from changes of meaning that look alike."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.typos import fold_typography, is_correction

PAIRS = yaml.safe_load(Path(__file__).with_name("typos.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("old", "new"), PAIRS["typo"])
def test_corrections_of_typing_errors(old: str, new: str) -> None:
    assert is_correction(old, new)
    assert is_correction(new, old)


@pytest.mark.parametrize(("old", "new"), PAIRS["meaning"])
def test_changes_of_meaning(old: str, new: str) -> None:
    assert not is_correction(old, new)
    assert not is_correction(new, old)


SIMILAR = st.text(st.sampled_from(" -'.,()a1Aß5mM\u00a0’–"), max_size=8)


@given(st.text() | SIMILAR, st.text() | SIMILAR)
def test_any_two_texts_are_compared_alike_in_both_directions(old: str, new: str) -> None:
    assert is_correction(old, old)
    assert is_correction(old, new) == is_correction(new, old)
    assert not is_correction([old], [old, new])
    assert is_correction(old, new) is False or fold_typography(old) == fold_typography(new)
