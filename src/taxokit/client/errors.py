"""The errors of the client, beside those of reading a release; each is also an error that Python programs expect."""

from taxokit.query.lookup import UnknownNameError
from taxokit.text.errors import TaxokitError


class NotFoundError(UnknownNameError, KeyError):
    """No item, kind or slot has this name, or several items have it; the hint has the nearest names."""


class MissingPackageError(TaxokitError, ImportError):
    """A package that a function needs is not installed."""
