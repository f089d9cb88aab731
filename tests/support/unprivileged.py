"""`unprivileged.py MODULE [ARGUMENT]...`: run a module without the privilege to read against the permissions.

Tests can run as root, for whom no permission is denied. Root without these two capabilities (capabilities(7)) is
denied what its owner is; processes that it starts do not get them back.
"""

import ctypes
import os
import runpy
import sys

_DROPPED = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
_PR_CAPBSET_DROP = 24
_VERSION_3 = 0x20080522


def _drop() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted and inheritable: of the capabilities 0 to 31, of the others
    failed = libc.capget(header, sets)
    for capability in _DROPPED:
        failed = failed or libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
        for number in range(3):
            sets[number] &= ~(1 << capability)
    if failed or libc.capset(header, sets):
        sys.exit("the capabilities cannot be dropped")


if __name__ == "__main__":
    if os.geteuid() == 0:
        _drop()
    module, *arguments = sys.argv[1:]
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__")
