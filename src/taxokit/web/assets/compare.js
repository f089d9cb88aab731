// Compares two or three items by one file: the items of each combination, the ways between them, and the rungs below.
import { compare, gettext, isChecked, json, made } from "./site.js";

const place = document.getElementById("compare");
const [group, ...choices] = ["group", "a", "b", "c"].map((name) => document.getElementById(`compare-${name}`));
const unknown = document.getElementById("compare-unknown");
const status = document.getElementById("compare-status");
const result = document.getElementById("compare-result");
const data = await load();

// Returns the data. If the file cannot be loaded, the page says so, and the next key or click tries again.
async function load() {
  try {
    return await json(place.dataset.source);
  } catch {
    result.textContent = place.dataset.failed;
    await new Promise((again) => ["keydown", "pointerdown"].forEach((name) => document.addEventListener(name, again, { once: true })));
    result.textContent = "";
    return load();
  }
}

const option = (words, value) => made("option", words, { value });
const names = (paths) => [...paths].sort((a, b) => compare(data.nodes[a].name, data.nodes[b].name));

const nameOf = (path) => data.nodes[path].name;

function list(paths) {
  const items = made("ul", "", { className: "links" });
  for (const path of names(paths)) {
    const entry = made("li");
    entry.append(made("a", nameOf(path), { href: path, dir: "auto" }));
    if (isChecked(path)) entry.append(" ", made("span", gettext("checked"), { className: "badge" }));
    if (data.nodes[path].in) entry.append(" ", made("span", data.nodes[path].in, { className: "count" }));
    items.append(entry);
  }
  return items;
}

function part(title, paths, kind = "") {
  const section = made("section", "", { className: kind });
  const heading = made("h2", title);
  heading.append(" ", made("span", String(paths.length), { className: "count" }));
  section.append(heading, paths.length ? list(paths) : made("p", gettext("None."), { className: "quiet" }));
  return section;
}

function below(paths) {
  const reached = new Set(paths);
  for (const path of reached) for (const base of data.nodes[path].on ?? []) reached.add(base);
  return [...reached].filter((path) => !paths.has(path));
}

// The combinations of the chosen ones that share an item: all of them first, each alone last.
function combinations(chosen) {
  const numbers = [...Array(2 ** chosen.length).keys()].slice(1);
  const members = numbers.map((number) => chosen.filter((_, at) => number & (1 << at)));
  return members.sort((a, b) => b.length - a.length || chosen.indexOf(a[0]) - chosen.indexOf(b[0]));
}

function titleOf(members, chosen) {
  const [first, second] = members.map(nameOf);
  if (members.length === 1) return gettext("Only %(name)s", { name: first });
  if (members.length < chosen.length) {
    const other = nameOf(chosen.find((path) => !members.includes(path)));
    return gettext("%(first)s and %(second)s, not %(other)s", { first, second, other });
  }
  return members.length === 2 ? gettext("Both %(first)s and %(second)s", { first, second }) : gettext("All three");
}

function moves(chosen, sets) {
  const entries = made("ul", "", { className: "moves" });
  for (const from of chosen.keys()) {
    for (const to of chosen.keys()) {
      if (from === to) continue;
      const lacks = [...sets[to]].filter((path) => !sets[from].has(path)).length;
      const ends = { start: nameOf(chosen[from]), end: nameOf(chosen[to]), total: sets[to].size };
      const [before, after] = gettext("From %(start)s to %(end)s you lack %(number)s of %(total)s.", { ...ends, number: "\0" }).split("\0");
      const entry = made("li", before);
      entry.append(made("strong", String(lacks)), after);
      entries.append(entry);
    }
  }
  return entries;
}

function show() {
  const chosen = chosenPaths();
  result.replaceChildren();
  status.className = chosen.length < 2 ? "quiet" : "unseen"; // the cards say it
  if (chosen.length < 2) {
    status.textContent = gettext("Choose at least two, or a number in the tables.");
    return;
  }
  const { items, what: heading } = data.groups[group.value];
  const sets = chosen.map((path) => new Set(items[path]));
  const all = [...new Set(chosen.flatMap((path) => items[path]))];
  const columns = made("div", "", { className: chosen.length === 3 ? "compared three" : "compared" });
  const counts = combinations(chosen).map((members) => {
    const own = all.filter((item) => chosen.every((path, at) => sets[at].has(item) === members.includes(path)));
    const title = titleOf(members, chosen);
    columns.append(part(title, own, members.length === chosen.length ? "all" : ""));
    return `${title}: ${own.length}`;
  });
  status.textContent = counts.join(" · ");
  result.append(made("h2", heading), moves(chosen, sets), columns);
  const levels = new Map();
  for (const path of new Set(sets.flatMap(below))) {
    if (all.includes(path)) continue;
    const title = `${data.nodes[path].word} ${data.nodes[path].level}`;
    levels.set(title, [...(levels.get(title) ?? []), path]);
  }
  if (!levels.size) return;
  const lower = made("div", "", { className: "compared" });
  for (const title of [...levels.keys()].sort((a, b) => compare(b, a))) lower.append(part(title, levels.get(title)));
  result.append(made("h2", gettext("On the rungs below")), lower);
}

// --- the address: a list and its items by name ---

const chosenPaths = () => [...new Set(choices.map((choice) => choice.value).filter(Boolean))];
const slug = (path) => path.split("/").at(-1);

// Returns the name of an item in its list: its identifier, with its kind if another one has the same.
function short(path, paths) {
  const isAlone = paths.filter((other) => slug(other) === slug(path)).length === 1;
  return isAlone ? slug(path) : path.split("/").slice(-2).join("/");
}

const pathOf = (name, paths) => paths.find((path) => path === name || short(path, paths) === name || path.endsWith(`/${name}`)) ?? "";

function address() {
  const { name, items } = data.groups[group.value];
  const paths = Object.keys(items);
  const pairs = chosenPaths().map((path, at) => ["abc"[at], short(path, paths)]);
  const query = new URLSearchParams([["list", name], ...pairs]);
  return pairs.length ? `?${String(query).replaceAll("%2F", "/")}` : location.pathname;
}

function fill() {
  const paths = names(Object.keys(data.groups[group.value].items));
  choices.forEach((choice, position) => {
    choice.replaceChildren(option(position === 2 ? gettext("None") : gettext("Choose"), ""), ...paths.map((path) => option(nameOf(path), path)));
  });
}

function read() {
  const parameters = new URLSearchParams(location.search);
  const requested = ["a", "b", "c"].map((name) => parameters.get(name) ?? "");
  const listed = parameters.get("list");
  const named = data.groups.findIndex(({ name }, at) => name === listed || String(at) === listed); // a number in old links
  const fitting = data.groups.findIndex(({ items }) => requested[0] && pathOf(requested[0], Object.keys(items)));
  const missing = listed && named < 0 ? [listed] : [];
  group.value = String(Math.max(named >= 0 ? named : fitting, 0));
  fill();
  const paths = Object.keys(data.groups[group.value].items);
  choices.forEach((choice, position) => {
    choice.value = pathOf(requested[position], paths);
    if (requested[position] && !choice.value) missing.push(requested[position]);
  });
  unknown.hidden = !missing.length;
  unknown.textContent = gettext("Not among “%(list)s” in this release: %(names)s.", { list: data.groups[group.value].label, names: missing.join(gettext(", ")) });
  show();
  return missing.length === 0;
}

function change() {
  unknown.hidden = true;
  history.pushState(null, "", address());
  show();
}

group.append(...data.groups.map(({ label }, position) => option(label, String(position))));
if (read()) history.replaceState(null, "", address());
place.classList.add("ready");
group.addEventListener("change", () => (fill(), change()));
for (const choice of choices) choice.addEventListener("change", change);
addEventListener("popstate", read);
