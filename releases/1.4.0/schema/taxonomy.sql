-- The GenAI Engineering Role Taxonomy, edition 1.4.0 by the editors of this repository, issued 2026-12-01.
-- Its schema was written by the editors of this repository. Source: https://genbodha.ai/taxonomy
-- Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/
-- Cite as: the editors of this repository. Schema of "The GenAI Engineering Role Taxonomy", edition 1.4.0, 2026-12-01. https://genbodha.ai/taxonomy (CC-BY-4.0).
-- Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.
--
-- csv/NAME.csv fills the table NAME, in the order of this file, and an empty cell is NULL:
-- PostgreSQL: \copy "NAME" FROM 'csv/NAME.csv' WITH (FORMAT csv, HEADER true)
-- DuckDB: COPY "NAME" FROM 'csv/NAME.csv' (HEADER true)
-- SQLite: .import --csv --skip 1 csv/NAME.csv NAME
-- and, since it writes '' for an empty cell: UPDATE "NAME" SET "COLUMN" = NULLIF("COLUMN", '');

-- The whole taxonomy with its metadata. One file, `taxonomy.yaml`, and a folder for each kind of item.
CREATE TABLE "taxonomy" (
  "uri" TEXT,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "version" TEXT,
  "previous_version" TEXT,
  "issued" DATE,
  "namespace" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "license_url" TEXT NOT NULL,
  "creator_id" TEXT,
  "creator_name" TEXT,
  "creator_agent_type" TEXT,
  "contributor_id" TEXT,
  "contributor_name" TEXT,
  "contributor_agent_type" TEXT,
  "publisher_id" TEXT,
  "publisher_name" TEXT,
  "publisher_agent_type" TEXT,
  "based_on_id" TEXT,
  "based_on_title" TEXT,
  "based_on_work_version" TEXT,
  "based_on_published_on" DATE,
  "based_on_creator_id" TEXT,
  "based_on_creator_name" TEXT,
  "based_on_creator_agent_type" TEXT,
  "based_on_page" TEXT,
  "based_on_credit_line" TEXT,
  "edition_statement" TEXT,
  "homepage" TEXT NOT NULL,
  "citation" TEXT,
  "citation_template" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL
);

-- The source of the values of one slot of one class, and since which release.
CREATE TABLE "provenance" (
  "class" TEXT NOT NULL,
  "slot" TEXT NOT NULL,
  "uri" TEXT,
  "class_uri" TEXT,
  "property_uri" TEXT,
  "source" TEXT NOT NULL,
  "since" TEXT NOT NULL,
  "note" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "slot")
);

-- A role in generative-AI engineering, with what it is responsible for.
CREATE TABLE "disciplines" (
  "id" TEXT NOT NULL,
  "uri" TEXT,
  "label" TEXT NOT NULL,
  "position" INTEGER,
  "definition" TEXT,
  "status" TEXT,
  "deprecated_in" TEXT,
  "deprecation_reason" TEXT,
  "replacement" TEXT,
  "introduced_in" TEXT,
  "created" DATE,
  "changed_in" TEXT,
  "modified" DATE,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("id")
);

-- One thing that a role does. Its label is the whole sentence.
CREATE TABLE "responsibilities" (
  "id" TEXT NOT NULL,
  "uri" TEXT,
  "discipline" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "definition" TEXT,
  "status" TEXT,
  "deprecated_in" TEXT,
  "deprecation_reason" TEXT,
  "replacement" TEXT,
  "introduced_in" TEXT,
  "created" DATE,
  "changed_in" TEXT,
  "modified" DATE,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("discipline") REFERENCES "disciplines" ("id")
);

-- A group of skills; a top concept of the skill scheme.
CREATE TABLE "categories" (
  "id" TEXT NOT NULL,
  "uri" TEXT,
  "label" TEXT NOT NULL,
  "definition" TEXT,
  "status" TEXT,
  "deprecated_in" TEXT,
  "deprecation_reason" TEXT,
  "replacement" TEXT,
  "introduced_in" TEXT,
  "created" DATE,
  "changed_in" TEXT,
  "modified" DATE,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("id")
);

-- Something that a person can do and that a lab can measure.
CREATE TABLE "skills" (
  "id" TEXT NOT NULL,
  "uri" TEXT,
  "category" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "definition" TEXT,
  "status" TEXT,
  "deprecated_in" TEXT,
  "deprecation_reason" TEXT,
  "replacement" TEXT,
  "introduced_in" TEXT,
  "created" DATE,
  "changed_in" TEXT,
  "modified" DATE,
  "rung" INTEGER,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("category") REFERENCES "categories" ("id")
);

-- A graded lab, which measures skills.
CREATE TABLE "labs" (
  "id" TEXT NOT NULL,
  "uri" TEXT,
  "title" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "passing_score" INTEGER,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("id")
);

-- The source of the value of one slot of one item, if the statement about the class says another one.
CREATE TABLE "value_provenance" (
  "uri" TEXT,
  "discipline" TEXT,
  "responsibility" TEXT,
  "category" TEXT,
  "skill" TEXT,
  "slot" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "note" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("uri"),
  FOREIGN KEY ("discipline") REFERENCES "disciplines" ("id"),
  FOREIGN KEY ("responsibility") REFERENCES "responsibilities" ("id"),
  FOREIGN KEY ("category") REFERENCES "categories" ("id"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id")
);

-- What is known of one link from a responsibility to a skill that it requires.
CREATE TABLE "requirements" (
  "required_skill" TEXT NOT NULL,
  "responsibility" TEXT NOT NULL,
  "importance" REAL,
  "uri" TEXT,
  "basis" TEXT,
  "raters" INTEGER,
  "agreement" REAL,
  "source" TEXT,
  "note" TEXT,
  "disputed" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("uri"),
  FOREIGN KEY ("required_skill") REFERENCES "skills" ("id"),
  FOREIGN KEY ("responsibility") REFERENCES "responsibilities" ("id")
);

-- What is known of one link from a skill to a skill that it builds on.
CREATE TABLE "prerequisites" (
  "presupposed_skill" TEXT NOT NULL,
  "skill" TEXT NOT NULL,
  "uri" TEXT,
  "source" TEXT,
  "note" TEXT,
  "disputed" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("uri"),
  FOREIGN KEY ("presupposed_skill") REFERENCES "skills" ("id"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id")
);

-- How many items each table holds; checked against the data, so that nothing gets lost unseen.
CREATE TABLE "counts" (
  "table" TEXT NOT NULL,
  "entities" INTEGER NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("table")
);

-- Other names that people use for it.
CREATE TABLE "alt_labels" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Spellings that a search should find and that nobody should see, such as common misspellings.
CREATE TABLE "hidden_labels" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Where it begins and ends, and which of its neighbours is meant beyond that.
CREATE TABLE "scope_notes" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Remarks for readers.
CREATE TABLE "notes" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Remarks for the editors of the taxonomy.
CREATE TABLE "editorial_notes" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Examples of its use.
CREATE TABLE "examples" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- The words in other languages, by language tag. The language of the taxonomy itself is not repeated here.
CREATE TABLE "translations" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "tag" TEXT NOT NULL,
  "slot" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "tag", "slot", "value")
);

-- What takes its place, within the same class.
CREATE TABLE "replaced_by" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "discipline" TEXT,
  "discipline_label" TEXT,
  "responsibility" TEXT,
  "responsibility_label" TEXT,
  "category" TEXT,
  "category_label" TEXT,
  "skill" TEXT,
  "skill_label" TEXT,
  "replaced_by_discipline" TEXT,
  "replaced_by_discipline_label" TEXT,
  "replaced_by_responsibility" TEXT,
  "replaced_by_responsibility_label" TEXT,
  "replaced_by_category" TEXT,
  "replaced_by_category_label" TEXT,
  "replaced_by_skill" TEXT,
  "replaced_by_skill_label" TEXT,
  "source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value"),
  FOREIGN KEY ("discipline") REFERENCES "disciplines" ("id"),
  FOREIGN KEY ("responsibility") REFERENCES "responsibilities" ("id"),
  FOREIGN KEY ("category") REFERENCES "categories" ("id"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id"),
  FOREIGN KEY ("replaced_by_discipline") REFERENCES "disciplines" ("id"),
  FOREIGN KEY ("replaced_by_responsibility") REFERENCES "responsibilities" ("id"),
  FOREIGN KEY ("replaced_by_category") REFERENCES "categories" ("id"),
  FOREIGN KEY ("replaced_by_skill") REFERENCES "skills" ("id")
);

-- Concepts elsewhere that can be used in its place in any application.
CREATE TABLE "exact_match" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Concepts elsewhere that can be used in its place in some applications.
CREATE TABLE "close_match" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Broader concepts elsewhere.
CREATE TABLE "broad_match" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Narrower concepts elsewhere.
CREATE TABLE "narrow_match" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- Related concepts elsewhere.
CREATE TABLE "related_match" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- The skills that someone needs to carry the responsibility out.
CREATE TABLE "requires" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "responsibility" TEXT NOT NULL,
  "responsibility_label" TEXT,
  "skill" TEXT NOT NULL,
  "skill_label" TEXT,
  "source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value"),
  FOREIGN KEY ("responsibility") REFERENCES "responsibilities" ("id"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id")
);

-- The responsibilities that require the skill.
CREATE TABLE "required_by" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "skill" TEXT NOT NULL,
  "skill_label" TEXT,
  "responsibility" TEXT NOT NULL,
  "responsibility_label" TEXT,
  "source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id"),
  FOREIGN KEY ("responsibility") REFERENCES "responsibilities" ("id")
);

-- The skills that this one presupposes directly.
CREATE TABLE "builds_on" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "skill" TEXT NOT NULL,
  "skill_label" TEXT,
  "builds_on_skill" TEXT NOT NULL,
  "builds_on_skill_label" TEXT,
  "source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id"),
  FOREIGN KEY ("builds_on_skill") REFERENCES "skills" ("id")
);

-- The labs that measure the skill.
CREATE TABLE "assessed_by" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "skill" TEXT NOT NULL,
  "skill_label" TEXT,
  "lab" TEXT NOT NULL,
  "lab_title" TEXT,
  "source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id"),
  FOREIGN KEY ("lab") REFERENCES "labs" ("id")
);

-- The skills that the lab measures.
CREATE TABLE "assesses" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "lab" TEXT NOT NULL,
  "lab_title" TEXT,
  "skill" TEXT NOT NULL,
  "skill_label" TEXT,
  "source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value"),
  FOREIGN KEY ("lab") REFERENCES "labs" ("id"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id")
);

-- The whole at a glance: a row for each chain down from a discipline; nothing deprecated.
CREATE TABLE "overview" (
  "discipline_label" TEXT,
  "responsibility_label" TEXT,
  "category_label" TEXT,
  "skill_label" TEXT,
  "discipline_definition" TEXT,
  "responsibility_definition" TEXT,
  "category_definition" TEXT,
  "skill_definition" TEXT,
  "discipline" TEXT,
  "responsibility" TEXT,
  "category" TEXT,
  "skill" TEXT,
  "responsibilities_source" TEXT,
  "requires_source" TEXT,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  FOREIGN KEY ("discipline") REFERENCES "disciplines" ("id"),
  FOREIGN KEY ("responsibility") REFERENCES "responsibilities" ("id"),
  FOREIGN KEY ("category") REFERENCES "categories" ("id"),
  FOREIGN KEY ("skill") REFERENCES "skills" ("id")
);
