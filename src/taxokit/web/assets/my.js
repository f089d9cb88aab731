// How far the checked items lead: to each top of a tie, and which one to learn next. A link carries them after the `#`.
import { all, base, button, compare, gettext, idOf, json, keeps, made, onChange, set } from "./site.js";

const place = document.getElementById("my");
const at = (name) => document.getElementById(`my-${name}`);
const say = (words) => (at("status").textContent = words);
const percent = (part, whole) => `${part === whole ? 100 : Math.floor((100 * part) / whole)} %`;
const MOST_NEXT = 5;
let data, linked, before;

const known = () => Object.keys(data.nodes).map(idOf);
const pathOf = (id) => base + id;

// The identifiers of a link, `#skill=a,b`, by kind; those of no item in this release are said, and left out.
function inLink() {
  const pairs = [...new URLSearchParams(location.hash.slice(1))];
  return pairs.flatMap(([kind, ids]) => ids.split(",").filter(Boolean).map((id) => `${kind}/${id}`));
}

function link() {
  const kinds = new Map();
  for (const id of [...all()].sort()) {
    const [kind, slug] = id.split("/");
    kinds.set(kind, [...(kinds.get(kind) ?? []), slug]);
  }
  const fragment = [...kinds].map(([kind, ids]) => `${kind}=${ids.join(",")}`).join("&");
  return `${location.origin}${location.pathname}#${fragment}`;
}

function offer() {
  const ids = inLink();
  if (!ids.length) return close();
  const items = new Set(known());
  const mine = all();
  linked = new Set(ids.filter((id) => items.has(id)));
  const unknown = ids.filter((id) => !items.has(id));
  const added = [...linked].filter((id) => !mine.has(id)).length;
  const words = [gettext("This link carries %(number)s; %(added)s of them are not checked here.", { number: linked.size, added })];
  if (unknown.length) words.push(gettext("Not in this release: %(names)s.", { names: unknown.join(gettext(", ")) }));
  const choice = (text, ids) =>
    button(text, () => {
      history.replaceState(null, "", location.pathname);
      close();
      if (ids) set(ids);
      else show();
      say(ids ? gettext("Kept in this browser.") : "");
    });
  const actions = made("p", "", { className: "actions" });
  const lines = [made("p", words.join(" "))];
  if (linked.size) {
    lines.push(made("p", gettext("Until you choose, this page shows the link.")));
    actions.append(choice(gettext("Add to mine"), [...mine, ...linked]), choice(gettext("Replace mine"), [...linked]));
  } else linked = undefined; // nothing of the link is here: it must not replace what is
  actions.append(choice(gettext("Leave"), null));
  at("link").replaceChildren(...lines, actions);
  at("link").hidden = false;
  show();
}

function close() {
  linked = undefined;
  at("link").hidden = true;
}

// Everything that some items need and that is not checked, down to what is.
function missing(paths, have) {
  const plan = new Set(paths.filter((path) => !have.has(idOf(path))));
  for (const path of plan) for (const lower of data.nodes[path].on ?? []) if (!have.has(idOf(lower))) plan.add(lower);
  return plan;
}

// The steps that can be taken now, those first that lead to most of the plan.
function next(goals, have) {
  const plan = missing(goals.flat(), have);
  const above = new Map([...plan].map((path) => [path, []]));
  for (const path of plan) for (const lower of data.nodes[path].on ?? []) above.get(lower)?.push(path);
  const steps = [...plan].filter((path) => (data.nodes[path].on ?? []).every((lower) => !plan.has(lower)));
  const measured = steps.map((path) => {
    const unlocked = new Set([path]);
    for (const step of unlocked) for (const higher of above.get(step)) unlocked.add(higher);
    const leads = goals.filter((needed) => needed.some((end) => unlocked.has(end))).length;
    return { path, unlocks: unlocked.size - 1, leads };
  });
  const name = ({ path }) => data.nodes[path].name;
  return measured.sort((a, b) => b.unlocks - a.unlocks || b.leads - a.leads || compare(name(a), name(b)));
}

function entry(path, text) {
  const item = made("li");
  item.append(made("a", data.nodes[path].name, { href: path, dir: "auto" }));
  if (text) item.append(made("p", text));
  return item;
}

const of = (number, total) => gettext("%(number)s of %(total)s", { number, total });
const lacking = (number, below) => {
  if (!number) return gettext("Nothing missing");
  return below ? gettext("%(number)s missing, %(below)s below these", { number, below }) : gettext("%(number)s missing", { number });
};
const ties = () => data.groups.filter((group) => group.is_tie);

function show() {
  if (!data) return;
  const have = linked ?? all();
  const items = new Set([...document.querySelectorAll(".checklist .can input")].map((box) => box.value));
  const number = [...items].filter((id) => have.has(id)).length;
  at("progress").value = number;
  at("count").textContent = gettext("%(number)s of %(total)s, %(share)s", { number, total: items.size, share: percent(number, items.size) });
  for (const part of document.querySelectorAll("[data-part]")) {
    const own = [...part.closest("section").querySelectorAll(".can input")].map((box) => box.value);
    part.textContent = of(own.filter((id) => have.has(id)).length, own.length);
  }
  for (const row of document.querySelectorAll("[data-goal]")) {
    const needed = ties().find(({ items: tops }) => tops[row.dataset.goal])?.items[row.dataset.goal] ?? [];
    const lacks = needed.filter((path) => !have.has(idOf(path)));
    const has = needed.length - lacks.length;
    const below = missing(needed, have).size - lacks.length;
    row.querySelector("progress").value = has;
    row.querySelector(".share").textContent = percent(has, needed.length);
    row.querySelector(".of").textContent = of(has, needed.length);
    row.querySelector(".lacks").textContent = lacking(lacks.length, below);
    row.querySelector("details ul").replaceChildren(...lacks.map((path) => entry(path)));
  }
  const goal = at("goal").value;
  const goals = ties().flatMap(({ items: tops }) => (goal ? (tops[goal] ? [tops[goal]] : []) : Object.values(tops)));
  const steps = next(goals, have).slice(0, MOST_NEXT).map(({ path, unlocks, leads }) => {
    const { in: top, level, word } = data.nodes[path];
    const reasons = [unlocks ? gettext("Opens the way to %(number)s more", { number: unlocks }) : gettext("Is the last step on its way")];
    if (goals.length > 1) reasons.push(gettext("leads to %(number)s of %(total)s", { number: leads, total: goals.length }));
    if (top) reasons.push(top);
    if (word) reasons.push(`${word} ${level}`);
    return entry(path, reasons.join(" · "));
  });
  at("next").replaceChildren(...(steps.length ? steps : [made("li", gettext("Nothing is missing."))]));
}

async function read() {
  try {
    data = await json(place.dataset.source);
  } catch {
    at("problem").replaceChildren(gettext("The data of this page could not be loaded."), " ", button(gettext("Try again"), read));
    at("problem").hidden = false;
    return;
  }
  at("problem").hidden = true;
  at("goal").append(...ties().flatMap(({ items }) => Object.keys(items).map((path) => made("option", data.nodes[path].name, { value: path }))));
  onChange(show);
  offer();
  if (!keeps()) say(gettext("This browser keeps nothing: copy a link before you leave."));
}

at("goal").addEventListener("change", show);
at("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(link());
    say(gettext("Copied."));
  } catch {
    history.replaceState(null, "", link()); // no clipboard without TLS: the address has it
    say(gettext("The link is in the address bar."));
  }
});
at("clear").addEventListener("click", () => {
  const ids = before ?? [];
  before = before ? undefined : all();
  set(ids);
  at("clear").textContent = before ? gettext("Undo") : gettext("Clear");
});
addEventListener("hashchange", offer);
read();
