// Reads taxonomy.json: which roles need a skill, and what each of them needs besides. No package, no build.

/** The roles that require a skill, with the labels of what they require, the most alike first. */
export function rolesWith(taxonomy, id) {
  const labels = new Map(taxonomy.categories.flatMap(({ skills }) => skills).map((skill) => [skill.id, skill.label]));
  return taxonomy.disciplines
    .map(({ label, responsibilities }) => ({
      role: label,
      skills: new Set(responsibilities.flatMap(({ requires = [] }) => requires)),
    }))
    .filter(({ skills }) => skills.has(id))
    .map(({ role, skills }) => ({ role, skills: [...skills].map((skill) => labels.get(skill)).sort() }))
    .sort((one, other) => one.skills.length - other.skills.length || one.role.localeCompare(other.role));
}

/** Shows them in a page: a list of roles, each with a list. Texts stay texts, whatever is in them. */
export function show(taxonomy, id, place) {
  const element = (name, ...inside) => {
    const made = place.ownerDocument.createElement(name);
    made.append(...inside);
    return made;
  };
  const details = rolesWith(taxonomy, id).map(({ role, skills }) =>
    element("details", element("summary", `${role} (${skills.length} skills)`),
      element("ul", ...skills.map((label) => element("li", label)))));
  place.replaceChildren(...details, element("p", taxonomy.citation));
}
