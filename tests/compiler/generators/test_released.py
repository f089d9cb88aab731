"""The types that release 1.0.0 holds fit the document that it holds."""

import importlib.util
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pydantic
import pytest


@pytest.fixture(scope="module")
def release(repository: Path) -> Path:
    return repository / "releases" / "1.0.0"


def test_typescript_takes_the_released_document(release: Path, tmp_path: Path, tsc: Callable[..., str]) -> None:
    shutil.copy(release / "taxonomy.json", tmp_path)
    shutil.copy(release / "schema/taxonomy.ts", tmp_path)
    use = 'import data from "./taxonomy.json";\nimport type { Taxonomy } from "./taxonomy";\nexport const t: Taxonomy = data;\n'
    (tmp_path / "use.ts").write_text(use + "export const n: number = t.disciplines.length;\n", encoding="utf-8")
    assert tsc(["use.ts"], cwd=tmp_path) == ""
    (tmp_path / "use.ts").write_text(use + "export const n: number = t.title;\n", encoding="utf-8")
    assert "not assignable to type 'number'" in tsc(["use.ts"], cwd=tmp_path)


def test_pydantic_reads_the_released_document(release: Path, tmp_path: Path) -> None:
    model = shutil.copy(
        release / "schema/taxonomy_model.py", tmp_path
    )  # else Python puts its bytecode into the release
    spec = importlib.util.spec_from_file_location("released_model", model)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["released_model"] = module
    spec.loader.exec_module(module)
    data = json.loads((release / "taxonomy.json").read_bytes())
    taxonomy = module.Taxonomy.model_validate(data)
    assert len(taxonomy.disciplines) == 12
    assert taxonomy.categories[0].skills[0].label == "Agent Memory Systems"
    with pytest.raises(pydantic.ValidationError):
        module.Taxonomy.model_validate({**data, "categories": "none"})
