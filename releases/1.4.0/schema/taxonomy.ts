// The GenAI Engineering Role Taxonomy, edition 1.4.0 by the editors of this repository, issued 2026-12-01.
// Its schema was written by the editors of this repository. Source: https://genbodha.ai/taxonomy
// Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/
// Cite as: the editors of this repository. Schema of "The GenAI Engineering Role Taxonomy", edition 1.4.0, 2026-12-01. https://genbodha.ai/taxonomy (CC-BY-4.0).
// Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.

/** Any of the known strings, or one that a later release adds. */
export type Open<T extends string> = T | (string & Record<never, never>);

/** The status of a concept. */
export type Status =
  /** Proposed; may still change or go. */
  | "draft"
  /** In use. What a concept without a status is. */
  | "stable"
  /** Kept for whoever already uses it; not to be used anew. */
  | "deprecated";

/** How the concepts named by `replaced_by` stand in for a deprecated one. */
export type Replacement =
  /** Exactly one concept takes its place; data can be migrated automatically. */
  | "one"
  /** Several can take its place; whoever migrates picks one. */
  | "any"
  /** Several take its place together. */
  | "all"
  /** Nothing takes its place. */
  | "none";

/** What an agent is. */
export type AgentType =
  /** A person. */
  | "person"
  /** An organization, or a group of people that acts as one. */
  | "organization";

/** The source of the values of a slot. */
export type ProvenanceSource =
  /** Verbatim from the published page. */
  | "published"
  /** Added by the editors of the taxonomy; not on the published page. */
  | "editorial";

/** The whole taxonomy with its metadata. One file, `taxonomy.yaml`, and a folder for each kind of item. */
export interface Taxonomy {
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** The title. */
  title: string;
  /** What it is about, in a few sentences. */
  description: string;
  /** The version of the release, as SemVer. */
  version?: string;
  /** The version of the release before this one. */
  previous_version?: string;
  /**
   * The date of the release.
   * A date, as YYYY-MM-DD.
   */
  issued?: string;
  /** What every IRI of the taxonomy begins with; ends in a slash. */
  namespace: string;
  /** The language of every text, as a BCP 47 tag. */
  language: string;
  /** The licence, as an SPDX identifier. */
  license: string;
  /** The page of the licence. */
  license_url: string;
  /** Who made it, and must be credited. */
  creator: Agent;
  /** Who edits it, and made what is not in the published work. */
  contributor?: Agent;
  /** Who publishes it. */
  publisher: Agent;
  /** The published work that it is an edition of. A taxonomy that is its own source has none. */
  based_on?: PublishedWork;
  /** What holds for this edition, if it differs from the title, the description and the counts of the published work. */
  edition_statement?: string;
  /** A page about it. */
  homepage: string;
  /** The credit line of the release. */
  citation?: string;
  /** How to make the credit line. Knows {title}, {version}, {edition}, {issued}, {creator}, {publisher}, {homepage}, {license}, {license_url}, and {based_on}, the credit line of the published work. {version} leaves out a patch of zero. */
  citation_template: string;
  /** How many items each table holds; checked against the data, so that nothing gets lost unseen. */
  counts?: { [table: string]: number | undefined };
  /** For each slot of a class, the source of its values. */
  provenance?: ProvenanceStatement[];
  /** The roles. One file each. */
  disciplines: Discipline[];
  /** The categories of skills. One file each. */
  categories: Category[];
  /** The graded labs. One file each. Version 1.0 publishes none. */
  labs?: Lab[];
}

/** Who made or publishes the taxonomy. */
export interface Agent {
  /** An IRI that names the agent. */
  id: string;
  /** The name of its class. */
  type?: string;
  /** The name of the agent. */
  name: string;
  /** Whether the agent is a person or an organization. */
  agent_type?: Open<AgentType>;
}

/** A work that was published before, on which the taxonomy is based. */
export interface PublishedWork {
  /** An IRI that names the work, such as that of the taxonomy with `#source`. */
  id: string;
  /** The name of its class. */
  type?: string;
  /** The title. */
  title: string;
  /** The version that the work gave itself. */
  work_version: string;
  /**
   * The day on which it was published.
   * A date, as YYYY-MM-DD.
   */
  published_on: string;
  /** Who made it, and must be credited. */
  creator: Agent;
  /** The page on which it was published. */
  page: string;
  /** Its credit line, as it was published with it. */
  credit_line: string;
}

/** The source of the values of one slot of one class, and since which release. */
export interface ProvenanceStatement {
  /** The class that the statement is about. */
  class: string;
  /** The slot that the statement is about. */
  slot: string;
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** The IRI of the class that the statement is about, so that a query finds the source of its values. */
  class_uri?: string;
  /** The IRI of the property that the statement is about. */
  property_uri?: string;
  /** Whether the values were published or are editorial. */
  source: Open<ProvenanceSource>;
  /** The first release for which the statement holds. */
  since: string;
  /** What a reader should know about it. */
  note?: string;
}

/** The source of the value of one slot of one item, if the statement about the class says another one. */
export interface ValueProvenance {
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** The slot that the statement is about. */
  slot: string;
  /** Whether the values were published or are editorial. */
  source: Open<ProvenanceSource>;
  /** What a reader should know about it. */
  note?: string;
}

/** What disciplines, responsibilities, categories and skills have in common. */
export interface Concept {
  /** The identifier within its class, a slug. Never changed, removed or reused once it was released. */
  id: string;
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** The names of the classes that its class inherits from. */
  supertypes?: string[];
  /** The concept scheme that it belongs to. */
  in_scheme?: string;
  /** The preferred name, or for a responsibility the whole sentence. */
  label: string;
  /** Other names that people use for it. */
  alt_labels?: string[];
  /** Spellings that a search should find and that nobody should see, such as common misspellings. */
  hidden_labels?: string[];
  /** What it is, in one sentence. */
  definition?: string;
  /** Where it begins and ends, and which of its neighbours is meant beyond that. */
  scope_notes?: string[];
  /** Remarks for readers. */
  notes?: string[];
  /** Remarks for the editors of the taxonomy. */
  editorial_notes?: string[];
  /** Examples of its use. */
  examples?: string[];
  /** The words in other languages, by language tag. The language of the taxonomy itself is not repeated here. */
  translations?: { [tag: string]: Translation | undefined };
  /** Its status; stable if none is given. */
  status?: Open<Status>;
  /** The release that deprecated it. */
  deprecated_in?: string;
  /** Why it was deprecated, for whoever still uses it. */
  deprecation_reason?: string;
  /**
   * What takes its place, within the same class.
   * Identifiers of {@link Concept}.
   */
  replaced_by?: string[];
  /** How the concepts named by `replaced_by` stand in for it. */
  replacement?: Open<Replacement>;
  /** The release in which it first appeared. */
  introduced_in?: string;
  /**
   * The date of the release in which it first appeared.
   * A date, as YYYY-MM-DD.
   */
  created?: string;
  /** The last release that changed it, if any did. */
  changed_in?: string;
  /**
   * The date of the last release that changed it, if any did.
   * A date, as YYYY-MM-DD.
   */
  modified?: string;
  /** The sources of its values, if the statement about its class says others. */
  value_provenance?: ValueProvenance[];
  /** Concepts elsewhere that can be used in its place in any application. */
  exact_match?: string[];
  /** Concepts elsewhere that can be used in its place in some applications. */
  close_match?: string[];
  /** Broader concepts elsewhere. */
  broad_match?: string[];
  /** Narrower concepts elsewhere. */
  narrow_match?: string[];
  /** Related concepts elsewhere. */
  related_match?: string[];
}

/** A role in generative-AI engineering, with what it is responsible for. */
export interface Discipline extends Concept {
  /** The concept scheme at whose top it is. */
  top_concept_of?: string;
  /**
   * The place in the order of its list, from 1.
   * A whole number.
   */
  position?: number;
  /**
   * What takes its place, within the same class.
   * Identifiers of {@link Discipline}.
   */
  replaced_by?: string[];
  /** What the role does, in the order in which it is told. */
  responsibilities?: Responsibility[];
}

/** One thing that a role does. Its label is the whole sentence. */
export interface Responsibility extends Concept {
  /**
   * What it is directly inside of.
   * Identifier of {@link Discipline}.
   */
  broader?: string;
  /**
   * What takes its place, within the same class.
   * Identifiers of {@link Responsibility}.
   */
  replaced_by?: string[];
  /**
   * The skills that someone needs to carry the responsibility out.
   * Identifiers of {@link Skill}.
   */
  requires?: string[];
  /** What is known of the links in `requires`, for those of which something is. */
  requirements?: Requirement[];
}

/** What is known of one link from a responsibility to a skill that it requires. */
export interface Requirement {
  /**
   * The skill that the link leads to; it is in `requires` too.
   * Identifier of {@link Skill}.
   */
  required_skill: string;
  /** How important the skill is for the responsibility, from 1 (not) to 5 (extremely), as the mean of the ratings. */
  importance?: number;
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** What the importance was found by, such as a study with its date. */
  basis?: string;
  /**
   * How many people rated the link.
   * A whole number.
   */
  raters?: number;
  /** How far the raters agree, from 0 (as by chance) to 1 (fully), as a coefficient that `basis` names. */
  agreement?: number;
  /** Whether the link was published or is editorial, if the statement about the links says otherwise. */
  source?: Open<ProvenanceSource>;
  /** Why the link is there. */
  note?: string;
  /** Why the link is disputed; to remove it takes a major version. */
  disputed?: string;
}

/** A group of skills; a top concept of the skill scheme. */
export interface Category extends Concept {
  /** The concept scheme at whose top it is. */
  top_concept_of?: string;
  /**
   * What takes its place, within the same class.
   * Identifiers of {@link Category}.
   */
  replaced_by?: string[];
  /** The skills of the category. */
  skills?: Skill[];
}

/** Something that a person can do and that a lab can measure. */
export interface Skill extends Concept {
  /**
   * What it is directly inside of.
   * Identifier of {@link Category}.
   */
  broader?: string;
  /**
   * What takes its place, within the same class.
   * Identifiers of {@link Skill}.
   */
  replaced_by?: string[];
  /**
   * The responsibilities that require the skill.
   * Identifiers of {@link Responsibility}.
   */
  required_by?: string[];
  /**
   * The skills that this one presupposes directly.
   * Identifiers of {@link Skill}.
   */
  builds_on?: string[];
  /** What is known of the links in `builds_on`, for those of which something is. */
  prerequisites?: Prerequisite[];
  /**
   * How deep its prerequisites go: the length of the longest chain of skills below it. Foundations stand at 0. It measures depth, not difficulty: skills on the same rung need not be equally hard.
   * A whole number.
   */
  rung?: number;
  /**
   * The labs that measure the skill.
   * Identifiers of {@link Lab}.
   */
  assessed_by?: string[];
}

/** What is known of one link from a skill to a skill that it builds on. */
export interface Prerequisite {
  /**
   * The skill that the link leads to; it is in `builds_on` too.
   * Identifier of {@link Skill}.
   */
  presupposed_skill: string;
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** Whether the link was published or is editorial, if the statement about the links says otherwise. */
  source?: Open<ProvenanceSource>;
  /** Why the link is there. */
  note?: string;
  /** Why the link is disputed; to remove it takes a major version. */
  disputed?: string;
}

/** A graded lab, which measures skills. */
export interface Lab {
  /** The identifier within its class, a slug. Never changed, removed or reused once it was released. */
  id: string;
  /** The IRI, made of the namespace, the kind and the identifier. */
  uri: string;
  /** The name of its class. */
  type?: string;
  /** The title. */
  title: string;
  /** The page of the lab. */
  url: string;
  /**
   * The skills that the lab measures.
   * Identifiers of {@link Skill}.
   */
  assesses?: string[];
  /**
   * The score that passes, in percent.
   * A whole number.
   */
  passing_score?: number;
}

/** The words of a concept in another language. */
export interface Translation {
  /** The preferred name, or for a responsibility the whole sentence. */
  label?: string;
  /** Other names that people use for it. */
  alt_labels?: string[];
  /** What it is, in one sentence. */
  definition?: string;
}
