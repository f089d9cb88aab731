"""Ctrl-C in tests also where the run itself is in the background of a shell script, which has it ignored."""

import signal


def pytest_configure() -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # else processes that tests start would inherit that
        signal.signal(signal.SIGINT, signal.default_int_handler)
