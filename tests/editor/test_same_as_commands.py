"""Operations through the browser's API change the same bytes as their commands, and undoing all of them none."""

import shlex
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from support.depth import examples
from support.editing import Editing, opened
from taxokit.edit.operation_json import from_json
from taxokit.edit.operations import OPERATIONS
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, named_items
from taxokit.taxonomy.schema import Slot

JSON = dict[str, Any]

TEXTS = st.sampled_from(["Neu", "A: b # c", "- 'x' \"y\"", "yes", "2026-01-01", "für é 😀 ", "x" * 130]) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=12
)
SLUGS = st.sampled_from(["new-one", "another", "third"])


def _slots(item: Item) -> list[Slot]:
    return [slot for slot in item.cls.slots if not slot.identifier and not slot.contains and not slot.computed]


@st.composite
def _operation(draw: st.DrawFn, taxonomy: Taxonomy) -> JSON:
    """Return an operation with items of a taxonomy: most are possible."""
    items = [item for item in named_items(taxonomy) if item.id]
    item = draw(st.sampled_from(items))
    alike = [other for other in items if other.cls is item.cls]
    slots = _slots(item)
    slot = draw(st.sampled_from([*(slot for slot in slots if slot.kind == "text"), *slots]))
    name, other = full_id(item), draw(st.sampled_from(alike))
    texts = (
        TEXTS if not slot.refers else st.sampled_from([one.id for one in items if one.cls.name == slot.range] or ["x"])
    )
    values = draw(st.lists(texts, min_size=0, max_size=3 if slot.multivalued else 1, unique=True))
    language = draw(st.sampled_from(["", "@de", "@en", "@ar"])) if slot.kind == "text" else ""
    return draw(
        st.sampled_from(
            [
                {"op": "set", "item": name, "slot": f"{slot.name}{language}", "values": values},
                {"op": "link", "item": name, "slot": slot.name, "values": values},
                {"op": "unlink", "item": name, "slot": slot.name, "values": values},
                {"op": "rename", "item": name, "label": draw(TEXTS)},
                {"op": "reidentify", "item": name, "id": draw(SLUGS)},
                {"op": "move", "item": name, "parent": full_id(draw(st.sampled_from(items)))},
                {"op": "add", "kind": item.cls.kind, "id": draw(SLUGS), "values": {"label": [draw(TEXTS)]}},
                {"op": "remove", "item": name},
                {"op": "deprecate", "item": name, "reason": draw(TEXTS), "replaced_by": [full_id(other)]},
                {"op": "merge", "items": [name], "into": full_id(other), "reason": draw(TEXTS)},
                {"op": "split", "item": name, "into": [full_id(other)], "rewire": draw(st.booleans())},
                {"op": "review", "language": next(iter(item.translations), "de"), "names": [name], "reviewer": "Ada"},
            ]
        )
    )


def _files(root: Path) -> dict[str, bytes]:
    folders = ("taxonomy", "translations", "mappings", "schema")
    paths = (path for folder in folders for path in (root / folder).rglob("*"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def _shown(editing: Editing) -> dict[str, bytes]:
    """Return the files as they would be with all steps."""
    changes = {path: text for path, (_, text) in editing.editor.session.changes.items()}
    return {
        **{path: data for path, data in _files(editing.root).items() if path not in changes},
        **{path: text.encode() for path, text in changes.items() if text is not None},
    }


@pytest.fixture(scope="session")
def templates(project_template: Path, kitchen_template: Path, thesaurus_template: Path) -> Sequence[Path]:
    """Repositories of several schemas, with and without releases."""
    return project_template, kitchen_template, thesaurus_template


@settings(
    max_examples=examples(120, 3), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data())
def test_operations_and_their_commands_write_the_same_bytes(
    templates: Sequence[Path], run: Callable[..., Any], data: st.DataObject
) -> None:
    template = data.draw(st.sampled_from(templates))
    with TemporaryDirectory(dir=None) as made, opened(shutil.copytree(template, Path(made) / "edited")) as editing:
        commanded = Path(shutil.copytree(template, Path(made) / "commanded"))
        before, steps = _files(commanded), 0
        for _ in range(data.draw(st.integers(2, 4))):
            operation = data.draw(_operation(editing.editor.taxonomy))
            answer = editing.post("/do", {"operations": [operation]})
            assert answer.status_code in (200, 422), answer.text
            result = run(*shlex.split(from_json(operation).command)[1:], cwd=commanded)
            is_made = answer.json().get("number") is not None
            event(f"{operation['op']}: {'made' if is_made else 'none'}, {result.code}")
            if is_made and result.code:  # the command refuses what causes an error; the editor, to write that
                assert editing.post("/undo").status_code == 200
            elif not is_made:
                assert result.code or _files(commanded) == _shown(editing), operation
            else:
                steps += 1
            assert _shown(editing) == _files(commanded), operation
        while editing.editor.session.steps:
            assert editing.post("/undo").status_code == 200
        assert _shown(editing) == before == _files(editing.root)
        for _ in range(steps):
            assert editing.post("/redo").status_code == 200


def test_each_operation_is_tried(project_template: Path) -> None:
    """No operation is left out of the property but those of mappings, which have tests of their own."""
    source = Path(__file__).read_text("utf-8")
    missing = {name for name in OPERATIONS if f'"op": "{name}"' not in source}
    assert missing <= {"map", "remap", "unmap"}, missing
