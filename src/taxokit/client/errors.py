"""What the client raises, beside the errors of reading a release; each is also what Python programs expect."""

from taxokit.query.lookup import UnknownNameError
from taxokit.text.errors import TaxokitError


class NotFoundError(UnknownNameError, KeyError):
    """No item, kind or slot has this name, or several items have it; the hint has the nearest names."""


class MissingPackageError(TaxokitError, ImportError):
    """A package is not installed that one function needs."""
