"""The sources to which an import adds: their items as drafts, untouched examples, and the file with the metadata."""

from collections.abc import Collection, Mapping

from taxokit.importer.csv_source import CsvSource
from taxokit.importer.drafts import Draft, known_draft
from taxokit.importer.rdf_source import RdfSource
from taxokit.importer.template import NewTaxonomy, example_texts, templates
from taxokit.rdf import terms
from taxokit.releases.releases import released
from taxokit.repository.project import TAXONOMY_FILE, Project
from taxokit.repository.reading import SOURCE, read_file
from taxokit.taxonomy.lifecycle import UNKNOWN_VERSION, earlier_version_slot
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import language_of
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import ConfigError
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.patch import yaml_of


class Existing:
    """The sources to which an import adds: the taxonomy without the files that it replaces, and its items as drafts.

    The import writes the `texts`, by path, None to remove a file, and replaces the files of the items `described`.
    """

    def __init__(
        self,
        project: Project,
        texts: Mapping[str, str | None] | None = None,
        described: Collection[str] = (),
        contributor: str = "",
    ) -> None:
        """Load the sources. Raises ConfigError if they cannot be read."""
        self.project = project
        self.contributor = contributor
        self.texts = texts or {}
        self.taxonomy = load(project, texts)
        if self.taxonomy.diagnostics:
            raise ConfigError("the existing sources have errors", hint="run `taxokit check`, and fix them first")
        self.replaced: set[str] = set()
        self.drafts = []
        for item in self.taxonomy.items:
            iri = self.taxonomy.iri(item) if item.id else ""
            origin = self.taxonomy.origin(item) if iri in described else None
            if origin and item.slot and not (item.path or origin.route):
                self.replaced.add(origin.path)
                self.drafts.append(Draft(item.cls, item.slot.name, item.id, iri))
            elif iri:
                self.drafts.append(known_draft(item, iri))

    def with_earlier_version(self, version: str) -> Mapping[str, str]:
        """Return the file with the metadata, by path, that says which version was taken over before a first release.

        Empty if the schema has no slot for it, the file says so already, or there are releases.
        """
        taxonomy = self.taxonomy
        slot = earlier_version_slot(taxonomy.schema)
        if slot is None or slot.name in taxonomy.document or released(self.project, prereleases=True):
            return {}
        text = taxonomy.text_of(TAXONOMY_FILE)
        node = parser.compose(text, TAXONOMY_FILE)
        if node is None or isinstance(node, Diagnostic):
            return {}
        value = yaml_of(version or UNKNOWN_VERSION)
        addition = patch.insert_key(text, node, (), slot.name, value, tuple(taxonomy.root.cls.by_name))
        return {TAXONOMY_FILE: patch.apply(text, [addition])}


def with_description(taxonomy: Taxonomy, source: RdfSource | CsvSource) -> Mapping[str, str]:
    """Return the file with the metadata, by path, with the description of a source in place of the template's.

    Empty if the source has none in the language of the taxonomy, or the taxonomy has one of its own.
    """
    description, slot = source.metadata().get("description"), taxonomy.root.cls.meaning(terms.DESCRIPTION)
    if not description or slot is None or source.language != language_of(taxonomy):
        return {}
    text = taxonomy.text_of(TAXONOMY_FILE)
    node = parser.compose(text, TAXONOMY_FILE)
    placeholders = (taxonomy.metadata(terms.TITLE), *(template.description for template in templates().values()))
    if node is None or isinstance(node, Diagnostic) or taxonomy.document.get(slot.name) not in placeholders:
        return {}
    return {TAXONOMY_FILE: patch.apply(text, [patch.set_value(text, node, (slot.name,), yaml_of(description))])}


def untouched_examples(project: Project, taxonomy: Taxonomy) -> dict[str, bytes]:
    """Return the files of all items if they are the examples of a template, and nothing is released; else none."""
    if released(project):
        return {}
    texts = {path: read_file(project.root, path, SOURCE) for path in taxonomy.files if path != TAXONOMY_FILE}
    for template in templates().values():
        for language in template.words:
            examples = dict(example_texts(NewTaxonomy("", "", "", "", "", language, template.name)))
            if texts and all(text == examples.get(path, "").encode() for path, text in texts.items()):
                return texts
    return {}
