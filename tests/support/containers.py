"""Images from `deploy/Dockerfile`, built and run by Docker or Podman, also inside of a container where neither has all rights."""

import os
import resource
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = "docker.io/library/python:3.13-slim"
OWN_PYTHON = "localhost/taxokit-tests/python:3.13"
"""The image that takes its place where no registry is reached: Debian 13, which has Python 3.13."""

_OF_DEBIAN = "python3,python3-venv,ca-certificates"
_OF_THIS_MACHINE = ("/etc/ssl/certs", "/etc/pip.conf")  # by which pip reaches its index


class Engine:
    """A program for containers, with the options that it needs on this machine."""

    def __init__(self, program: str, common: Sequence[str], building: Sequence[str], running: Sequence[str]) -> None:
        self.program, self.common, self.building, self.running = program, common, building, running

    def call(self, *words: str, limit: float = 1200, data: str | None = None) -> "subprocess.CompletedProcess[str]":
        """Run the program."""
        command = [self.program, *self.common, *words]
        return subprocess.run(
            command, cwd=ROOT, input=data, check=False, capture_output=True, encoding="utf-8", timeout=limit
        )

    def run_words(self, image: str, *words: str, options: Sequence[str] = ()) -> list[str]:
        """Return the command that runs a container once, in the network of this machine."""
        common = ("run", "--rm", "--network", "host", *self.running, *options)
        return [self.program, *self.common, *common, image, *words]

    def base(self, folder: Path) -> str:
        """Return the image that ours begin with, "" if there is no way to have it."""
        if self.call("pull", "--quiet", PYTHON, limit=300).returncode == 0:
            return PYTHON
        if self.call("image", "inspect", OWN_PYTHON).returncode == 0:
            return OWN_PYTHON
        if os.geteuid() or not shutil.which("debootstrap"):
            return ""
        system = folder / "system"
        options = ["--variant=minbase", f"--include={_OF_DEBIAN}"]
        if subprocess.run(["debootstrap", *options, "trixie", system], check=False, capture_output=True).returncode:
            return ""
        for name in ("proc", "sys"):  # which it leaves mounted where it may not unmount
            subprocess.run(["umount", system / name], check=False, capture_output=True)
        (system / "usr/bin/python").symlink_to("python3")
        archive = folder / "system.tar"
        subprocess.run(["tar", "--one-file-system", "-C", system, "-cf", archive, "."], check=True)
        path = "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        done = self.call("import", "--change", path, str(archive), OWN_PYTHON)
        return OWN_PYTHON if done.returncode == 0 else ""

    def build(self, target: str, base: str) -> str:
        """Build an image, and return its name."""
        name = f"localhost/taxokit-tests/{target}"
        options = ["--file", "deploy/Dockerfile", "--target", target, "--build-arg", f"PYTHON={base}", "--tag", name]
        done = self.call("build", *self.building, *options, ".")
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return name


def find_engine() -> Engine | None:
    """Return an engine that works here, if there is one."""
    docker = Engine("docker", (), (), ())
    if shutil.which("docker") and docker.call("info").returncode == 0:
        return docker
    if not shutil.which("podman"):
        return None
    limits = [
        f"--ulimit={name}={':'.join(map(str, resource.getrlimit(number)))}"
        for name, number in (("nproc", resource.RLIMIT_NPROC), ("nofile", resource.RLIMIT_NOFILE))
    ]
    mounted = [f"--volume={path}:{path}:ro" for path in _OF_THIS_MACHINE if Path(path).exists()]
    runtime = ("--runtime", "runc", "--cgroup-manager", "cgroupfs") if shutil.which("runc") else ()
    building = ("--isolation", "chroot", "--network", "host", "--format", "docker", *limits, *mounted)
    return Engine("podman", runtime, building, ("--ulimit", "host"))
