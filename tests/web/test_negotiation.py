"""Which form an `Accept` header gets: the table that every host is held to (`tests/web/site/test_hosts.py`)."""

import pytest

from support.accept import ACCEPT
from taxokit.web.addresses import negotiate


@pytest.mark.parametrize(("accept", "form"), ACCEPT.items())
def test_a_header_gets_its_form(accept: str | None, form: str | None) -> None:
    assert negotiate(accept) == form


def test_a_long_hostile_header_takes_no_time_that_grows_with_its_square() -> None:
    """It would never end if parts of it could be read in two ways."""
    assert negotiate("text/turtle" + " ; " * 20_000 + "\0") == "html"
    assert negotiate('text/html;a="' * 5_000) == "html"
