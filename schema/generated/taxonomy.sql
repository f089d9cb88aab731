-- Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.

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
  "contributor_id" TEXT,
  "contributor_name" TEXT,
  "publisher_id" TEXT,
  "publisher_name" TEXT,
  "based_on_id" TEXT,
  "based_on_title" TEXT,
  "based_on_work_version" TEXT,
  "based_on_published_on" DATE,
  "based_on_creator_id" TEXT,
  "based_on_creator_name" TEXT,
  "based_on_page" TEXT,
  "based_on_credit_line" TEXT,
  "edition_statement" TEXT,
  "homepage" TEXT NOT NULL,
  "citation" TEXT,
  "citation_template" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL
);

-- Says of one slot of one class where its values come from, and since which release.
CREATE TABLE "provenance" (
  "class" TEXT NOT NULL,
  "slot" TEXT NOT NULL,
  "uri" TEXT,
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
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
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
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- The responsibilities that require the skill.
CREATE TABLE "required_by" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- The skills that this one presupposes directly.
CREATE TABLE "builds_on" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- The labs that measure the skill.
CREATE TABLE "assessed_by" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);

-- The skills that the lab measures.
CREATE TABLE "assesses" (
  "class" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "attribution" TEXT NOT NULL,
  PRIMARY KEY ("class", "id", "value")
);
