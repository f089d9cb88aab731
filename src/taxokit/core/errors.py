"""Exceptions for "we cannot go on". A bad source is not one of these: it is a finding (see `findings`)."""


class TaxokitError(Exception):
    """What the command line reports in one line: where, what, why, and what to do."""


class ConfigError(TaxokitError):
    """The configuration, the compiled schema or the place where we run cannot be used."""


class SourceError(TaxokitError):
    """An input cannot be read at all."""


class ReleaseError(TaxokitError):
    """A release cannot be cut, or one that exists is not what it should be."""


class UnreadableReleaseError(ReleaseError):
    """There is no such release, its name is no version, or what it holds cannot be read."""
