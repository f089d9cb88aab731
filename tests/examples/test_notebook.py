"""The notebook runs from top to bottom, and the outputs that it stores are those of a run."""

import ast
import contextlib
import io
import json
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

PLOTS = find_spec("matplotlib") is not None
OF_MACHINES = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|usr|work|Users)/|\b0x[0-9a-f]{6,}\b")


@pytest.fixture(scope="module")
def notebook(repository: Path) -> dict[str, Any]:
    return json.loads((repository / "examples/roles.ipynb").read_text(encoding="utf-8"))


def _cells(notebook: dict[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]], bool]]:
    """Yield the source and the outputs of each cell of code, and True if the outputs depend on the tagger."""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            yield "".join(cell["source"]), cell["outputs"], "tagger" in cell["metadata"].get("tags", ())


def _stored(outputs: list[dict[str, Any]]) -> dict[str, str]:
    """Return the outputs of a cell by media type; `text` is what it prints."""
    texts: dict[str, str] = {}
    for output in outputs:
        assert output["output_type"] in ("execute_result", "stream", "display_data"), output
        texts |= {name: "".join(data) for name, data in output.get("data", {"text": output.get("text", "")}).items()}
    return texts


def test_outputs_are_stored_and_name_no_machine(notebook: dict[str, Any]) -> None:
    outputs = [_stored(outputs) for _, outputs, _ in _cells(notebook)]
    assert all(outputs)
    assert sum("image/svg+xml" in texts for texts in outputs) == 2
    assert not OF_MACHINES.search("".join(text for texts in outputs for text in texts.values()))


def test_cells_run_in_order_and_give_the_stored_outputs(
    notebook: dict[str, Any], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "examples")
    names: dict[str, Any] = {}
    for source, outputs, is_of_tagger in _cells(notebook):
        if "plot_" in source and not PLOTS:
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            value = _run(source, names)
        stored = _stored(outputs)
        if not is_of_tagger:
            assert printed.getvalue() == stored.get("text", "")
            for media_type, form in (("text/html", "_repr_html_"), ("image/svg+xml", "_repr_svg_")):
                if type(value).__module__.startswith("taxokit") and hasattr(value, form):
                    assert getattr(value, form)().strip() == stored[media_type].strip(), source


def _run(source: str, names: dict[str, Any]) -> Any:
    """Run a cell, and return the value of its last expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)  # noqa: S102 - the notebook is ours
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None  # noqa: S307


@pytest.mark.full
def test_kernel_gives_the_stored_outputs(
    notebook: dict[str, Any], repository: Path, request: pytest.FixtureRequest
) -> None:
    """With `--snapshot-update`, the outputs of the run are stored."""
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed: pip install --group full")
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    path = repository / "examples/roles.ipynb"
    opened = nbformat.read(path, as_version=4)
    about = dict(opened.metadata)
    resources = {"metadata": {"path": path.parent}}
    client = nbclient.NotebookClient(
        opened, timeout=120, kernel_name="python3", resources=resources, record_timing=False
    )
    client.execute()
    opened.metadata = about  # without the version of Python
    if request.config.getoption("update_snapshots"):
        path.write_text(nbformat.writes(opened) + "\n", encoding="utf-8")
        return
    again = json.loads(nbformat.writes(opened))
    for (source, before, is_of_tagger), (_, after, _) in zip(_cells(notebook), _cells(again), strict=True):
        if not is_of_tagger:
            pixels = {"image/png": ""}  # which depend on the libraries of the machine
            assert _stored(after) | pixels == _stored(before) | pixels, source
