"""A release as a package for npm: JSON, the types of its schema and its identifiers, and a look-up by identifier.

It is for ECMAScript and CommonJS. Modules of ECMAScript that import JSON are understood neither by all browsers nor by
all bundlers, so `index.js` contains the document.
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from taxokit.edit.minting import slug_of
from taxokit.formats.edition import Artifact
from taxokit.formats.forms import DOCUMENT, LICENSE_FILE
from taxokit.releases.releases import Released
from taxokit.taxonomy.attribution import Agent, Attribution, attribution_of
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import is_deprecated
from taxokit.taxonomy.schema import Class, Schema
from taxokit.text.codes import licenses
from taxokit.text.errors import ConfigError
from taxokit.text.json_text import compact_json, json_text
from taxokit.text.normalize import one_line
from taxokit.text.patterns import lazy_compile
from taxokit.text.quoting import escaped, line_comment, link, typescript_comment, typescript_name
from taxokit.text.versions import Version

_NAME = lazy_compile(r"(?=.{1,214}$)(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*")
"""The names of new packages: https://docs.npmjs.com/cli/configuring-npm/package-json#name."""
_DECLARED = lazy_compile(r"^export (?:type|interface) (\w+)")
_SCHEMA, _TYPES, _ATTRIBUTION = "taxonomy.schema.json", "taxonomy.ts", "ATTRIBUTION.md"

_LOOK_UP = """
// Each class of items: its kind, the slot of its identifier, and the slots that have items, each with their class.
const classes = %s;

let items;

function collect(owner, slots) {
  for (const [slot, number] of slots) {
    const [kind, name, inner] = classes[number];
    for (const item of owner[slot] ?? []) {
      if (kind) items.set(`${kind}/${item[name]}`, item);
      collect(item, inner);
    }
  }
}

function find(kind, id) {
  if (!items) {
    items = new Map();
    collect(taxonomy, classes[0][2]);
  }
  return items.get(`${kind}/${id}`);
}

function get(kind, id) {
  const item = find(kind, id);
  if (!item) throw new RangeError(`there is no ${kind} ${id}`);
  return item;
}
"""


def package_name(title: str, name: str | None) -> str:
    """Return the name of a package: as it is given, else the words of the title. Raises ConfigError."""
    if name is None:
        name = slug_of(title.lower())
        if not name:
            raise ConfigError(f"the title {title!r} makes no name for a package", hint="name it with --name")
        return name if "-" in name else f"{name}-taxonomy"  # single words are taken, some by Node itself
    if not _NAME.fullmatch(name):
        raise ConfigError(f"npm takes no package with the name {name!r}", hint="write it as @example/some-words")
    return name


def package_files(release: Released, name: str, repository: str) -> Iterator[Artifact]:
    """Yield the files of the package of a release. Raises ReleaseError if a file of the release cannot be read.

    `repository` is its address on the web, "" without any.
    """
    schema, document = release.schema, release.document
    credit, taxonomy = attribution_of(schema, document), Taxonomy(schema, document)
    head = "".join(f"{line_comment('//', line)}\n" for line in credit.lines)
    text = compact_json(document).replace("\\", "\\\\").replace("'", "\\'")
    code, names = _LOOK_UP % compact_json(list(_classes(schema))), "{ find, get, taxonomy };\n"
    types = release.read_text(f"schema/{_TYPES}")
    types += "".join(_declarations(taxonomy, {match[1] for match in map(_DECLARED.match, types.split("\n")) if match}))
    written = {
        "README.md": _readme(taxonomy, credit, name),
        "index.cjs": f'{head}\nconst taxonomy = require("./{DOCUMENT}");\n{code}\nmodule.exports = {names}',
        "index.d.cts": types,
        "index.d.ts": types,
        "index.js": f"{head}\nconst taxonomy = JSON.parse('{text}');\n{code}\nexport {names}",
    }
    files = {path: text.encode() for path, text in written.items()}
    files |= {path: release.read_bytes(path) for path in (_ATTRIBUTION, LICENSE_FILE, DOCUMENT)}
    files[_SCHEMA] = release.read_bytes(f"schema/{_SCHEMA}")
    package = {"name": name, **_package(credit, schema, repository), "files": sorted(files)}
    yield from (Artifact(path, data) for path, data in files.items())
    yield Artifact("package.json", json_text(package).encode())


def _package(credit: Attribution, schema: Schema, repository: str) -> dict[str, Any]:
    content = {
        "version": _semantic(credit.version),
        "description": one_line(credit.summary),
        "keywords": ["taxonomy", "vocabulary", *(cls.kind for cls in schema.item_classes)],
        "homepage": credit.homepage,
        "repository": {"type": "git", "url": f"git+{repository}.git"} if repository else None,
        "license": credit.license if credit.license in licenses() else f"SEE LICENSE IN {LICENSE_FILE}",
        "author": _person(credit.creator),
        "contributors": [_person(credit.editor)] if credit.editor else None,
        "citation": credit.citation,
        "engines": {"node": ">=20"},
        "type": "module",
        "main": "./index.cjs",
        "types": "./index.d.cts",
        "exports": {
            ".": {
                "import": {"types": "./index.d.ts", "default": "./index.js"},
                "require": {"types": "./index.d.cts", "default": "./index.cjs"},
            },
            **{f"./{name}": f"./{name}" for name in (DOCUMENT, _SCHEMA, "package.json")},
        },
        "sideEffects": False,
    }
    return {key: value for key, value in content.items() if value is not None}


def _semantic(version: Version) -> str:
    """Return a version as npm takes it: of three numbers."""
    suffix = str(version).partition("-")[2]
    return f"{version.line}.{version.patch}" + (f"-{suffix}" if suffix else "")


def _person(agent: Agent) -> dict[str, str]:
    return {"name": agent.name, "url": agent.page} if agent.page else {"name": agent.name}


def _classes(schema: Schema) -> Iterator[tuple[str, str, list[tuple[str, int]]]]:
    """Yield the classes of items, the root first: kind, slot of the identifier, and the slots that have items."""
    known: list[Class] = [schema.root]
    for cls in known:  # it grows
        lists = [(slot.name, schema.classes[slot.range]) for slot in cls.containers if slot.nesting == "list"]
        known += [inner for inner in dict.fromkeys(inner for _, inner in lists) if inner not in known]
        identifier = cls.identifier if cls in schema.item_classes else None
        numbers = [(name, known.index(inner)) for name, inner in lists]
        yield cls.kind if identifier else "", identifier.name if identifier else "", numbers


def _declarations(taxonomy: Taxonomy, taken: set[str]) -> Iterator[str]:
    """Yield the types of what the package exports, beside those of the schema, which have the names in `taken`."""
    classes, ids = taxonomy.schema.item_classes, {}
    for cls in classes:
        ids[cls] = _free_name(f"{typescript_name(cls.name)}Id", taken)
        names = [item.id for item in taxonomy.by_class[cls.name] if item.id]
        union = "".join(f"\n  | {json.dumps(name)}" for name in names) or " never"
        comment = typescript_comment([f"The identifiers of the kind {cls.kind}."])
        yield f"\n{comment}\nexport type {ids[cls]} ={union};\n"
    of_item, of_id = _free_name("Items", taken), _free_name("Ids", taken)
    types = {cls: typescript_name(cls.name) for cls in classes}
    for name, words, of_kind in ((of_item, "items", types), (of_id, "identifiers", ids)):
        lines = "".join(f"  {json.dumps(cls.kind)}: {type_name};\n" for cls, type_name in of_kind.items())
        yield f"\n/** The type of the {words} of each kind. */\nexport interface {name} {{\n{lines}}}\n"
    yield (
        f"\n/** The whole taxonomy, as in {DOCUMENT}. */\n"
        f"export const taxonomy: {typescript_name(taxonomy.schema.root.name)};\n"
        "\n/** Return the item of a kind with an identifier. Throws a RangeError if there is none. */\n"
        f"export function get<K extends keyof {of_item}>(kind: K, id: {of_id}[K]): {of_item}[K];\n"
        "\n/** Return the item of a kind with an identifier, undefined if there is none. */\n"
        f"export function find<K extends keyof {of_item}>(kind: K, id: string): {of_item}[K] | undefined;\n"
    )


def _free_name(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _readme(taxonomy: Taxonomy, credit: Attribution, name: str) -> str:
    items = max((taxonomy.by_class[cls.name] for cls in taxonomy.schema.item_classes), key=len, default=[])
    examples = (item for item in items if item.id and not is_deprecated(taxonomy, item))
    calls = [f"get({json.dumps(item.cls.kind)}, {json.dumps(item.id)})" for item in islice(examples, 1)]
    uses = "\n".join(f"console.log({value});" for value in ("Object.keys(taxonomy)", *calls))
    return f"""\
# {escaped(credit.title)}

{escaped(credit.abstract)}

Version {credit.version} as JSON, with types for TypeScript.

```console
$ npm install {name}
```

```js
import {{ get, taxonomy }} from {json.dumps(name)};

{uses}
```

- `taxonomy` is the whole document, as in `{DOCUMENT}`.
- `get(kind, id)` returns the item of a kind with an identifier; TypeScript knows every identifier.
- `find(kind, id)` takes any text, such as an identifier in another item, and returns `undefined` if there is none.
- `{name}/{DOCUMENT}` is the JSON, and `{name}/{_SCHEMA}` its JSON Schema.
- In CommonJS, `require("{name}")` returns the same.

## Credit

> {credit.in_words(credit.citation)}

The licence is {link(credit.license, credit.license_url)}. `{_ATTRIBUTION}` has the words for changed copies.
"""
