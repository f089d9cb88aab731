// Compares two or three items by one file: shared items, items of one alone, and the items on the levels below.
const place = document.getElementById("compare");
const [group, ...choices] = ["group", "a", "b", "c"].map((name) => document.getElementById(`compare-${name}`));
const result = document.getElementById("compare-result");
const data = await load();

// Returns the data. If the file cannot be loaded, the page says so, and the next key or click tries again.
async function load() {
  try {
    const answer = await fetch(place.dataset.source);
    if (!answer.ok) throw new Error(answer.status);
    return await answer.json();
  } catch {
    result.textContent = place.dataset.failed;
    await new Promise((again) => ["keydown", "pointerdown"].forEach((name) => document.addEventListener(name, again, { once: true })));
    result.textContent = "";
    return load();
  }
}

const element = (name, words = "", attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = words;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};
const option = (words, value) => element("option", words, { value });
const names = (paths) => paths.sort((a, b) => data.nodes[a].name.localeCompare(data.nodes[b].name));

function list(paths) {
  const made = element("ul", "", { class: "links" });
  for (const path of names(paths)) {
    const entry = element("li");
    entry.append(element("a", data.nodes[path].name, { href: path }));
    if (data.nodes[path].in) entry.append(" ", element("span", data.nodes[path].in, { class: "count" }));
    made.append(entry);
  }
  return made;
}

function part(title, paths, kind = "") {
  const made = element("section", "", { class: kind });
  const heading = element("h2", title);
  heading.append(" ", element("span", String(paths.length), { class: "count" }));
  made.append(heading, paths.length ? list(paths) : element("p", "None.", { class: "quiet" }));
  return made;
}

function below(paths) {
  const reached = new Set(paths);
  for (const path of reached) for (const base of data.nodes[path].on ?? []) reached.add(base);
  return [...reached].filter((path) => !paths.has(path));
}

function show() {
  const chosen = [...new Set(choices.map((choice) => choice.value).filter(Boolean))];
  const query = new URLSearchParams({ list: group.value });
  chosen.forEach((path, position) => query.set("abc"[position], path));
  history.replaceState(null, "", `?${query}`);
  result.replaceChildren();
  if (chosen.length < 2) return;
  const { items, what: heading } = data.groups[group.value];
  const sets = chosen.map((path) => new Set(items[path]));
  const all = [...new Set(chosen.flatMap((path) => items[path]))];
  const having = (path) => sets.filter((set) => set.has(path)).length;
  const columns = element("div", "", { class: "compared" });
  columns.append(part(chosen.length === 2 ? "Both" : "All three", all.filter((path) => having(path) === sets.length), "all"));
  if (sets.length === 3) columns.append(part("Two of them", all.filter((path) => having(path) === 2)));
  chosen.forEach((path, position) => {
    columns.append(part(`Only ${data.nodes[path].name}`, all.filter((item) => having(item) === 1 && sets[position].has(item))));
  });
  result.append(element("h2", heading), columns);
  const foundations = sets.map(below);
  const levels = new Map();
  for (const path of new Set(foundations.flat())) {
    if (all.includes(path)) continue;
    const { word, level } = data.nodes[path];
    const title = `${word} ${level}`;
    levels.set(title, [...(levels.get(title) ?? []), path]);
  }
  if (!levels.size) return;
  const lower = element("div", "", { class: "compared" });
  for (const title of [...levels.keys()].sort((a, b) => b.localeCompare(a, undefined, { numeric: true }))) lower.append(part(title, levels.get(title)));
  result.append(element("h2", "On the levels below"), lower);
}

function fill() {
  const paths = names(Object.keys(data.groups[group.value].items));
  choices.forEach((choice, position) => {
    choice.replaceChildren(option(position === 2 ? "None" : "Choose", ""), ...paths.map((path) => option(data.nodes[path].name, path)));
  });
}

group.append(...data.groups.map(({ label }, position) => option(label, String(position))));
const parameters = new URLSearchParams(location.search);
const requested = ["a", "b", "c"].map((name) => parameters.get(name) ?? "");
const fitting = data.groups.findIndex(({ items }) => Object.hasOwn(items, requested[0]));
group.value = String(Math.max(fitting, 0));
fill();
choices.forEach((choice, position) => {
  if (Object.hasOwn(data.groups[group.value].items, requested[position])) choice.value = requested[position];
});
show();
place.classList.add("ready");
group.addEventListener("change", () => (fill(), show()));
for (const choice of choices) choice.addEventListener("change", show);
