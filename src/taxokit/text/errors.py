"""Exceptions that end a command. A bad source is not an exception, but a finding (see `diagnostics`)."""


class TaxokitError(Exception):
    """An error that the command line reports in one line: `where: message; hint`.

    `where` is the file, or another input, at fault, and `hint` the remedy; both may be empty.
    """

    def __init__(self, message: str, *, where: object = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = str(where)
        self.hint = hint

    def __str__(self) -> str:
        """Return the line, without the parts that are empty."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message}; {self.hint}" if self.hint else f"{place}{self.message}"


class ConfigError(TaxokitError):
    """The configuration, the compiled schema or the working folder cannot be used."""


class SourceError(TaxokitError):
    """An input cannot be read at all."""


class MissingFileError(SourceError):
    """There is no such file."""


class BusyError(TaxokitError):
    """Another process is writing in the same place."""


class ReleaseError(TaxokitError):
    """A release cannot be cut, or is not as it should be."""


class UnreadableReleaseError(ReleaseError):
    """There is no such release, its name is not a version, or its files cannot be read."""
