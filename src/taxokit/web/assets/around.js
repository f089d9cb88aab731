// The items around one, two links away: `?id=skill/agent-memory` names it. The links come in parts, by identifier.
import { gettext, json, made } from "./site.js";

const MOST_BEYOND = 5; // names of one kind for each neighbour
const box = document.getElementById("around");
const heading = document.querySelector("h1");
const { pages, source, failed } = box.dataset;
const firsts = box.dataset.parts.split(" ");
const [empty] = box.children;
const title = document.title;
const unnamed = heading.textContent;
const loaded = new Map();

function part(number) {
  if (!loaded.has(number)) {
    const content = json(`${source}${number}.json`);
    loaded.set(number, content);
    content.catch(() => loaded.delete(number));
  }
  return loaded.get(number);
}

// Returns an item with its links, each with its kind and its items; undefined if there is none.
async function item(id) {
  const { kinds, classes, items, links } = await part(Math.max(firsts.findLastIndex((first) => first <= id), 0));
  const place = links.findIndex((_, own) => items[own][0] === id);
  if (place < 0) return undefined;
  const known = links[place].map(([kind, total, ends]) => {
    const [words, comes, isHierarchy] = kinds[kind];
    return { words, comes, isHierarchy, total, ends: ends.map((end) => items[end]) };
  });
  return { entry: items[place], cls: classes[id.split("/")[0]], links: known };
}

function named([id, name, isDeprecated, language], isLink = true) {
  const shown = document.createDocumentFragment();
  const words = made(isLink ? "a" : "span", name, { dir: "auto", ...(isLink && { href: `?id=${id}` }) });
  if (language) words.lang = words.dataset.lang = language;
  shown.append(words);
  if (isDeprecated) shown.append(" ", made("span", gettext("deprecated"), { className: "badge old" }));
  return shown;
}

function more(total, shown, address) {
  return made("a", gettext("%(number)s more", { number: total - shown }), { href: address });
}

// The links of a neighbour, without those to the item in the middle.
function beyond(neighbour, middle) {
  const list = made("ul", "", { className: "beyond" });
  for (const { words, total, ends } of neighbour.links) {
    const others = ends.filter(([id]) => id !== middle);
    const left = total - (ends.length - others.length);
    if (!left) continue;
    const line = made("li", "");
    line.append(made("span", `${words}: `, { className: "quiet" }));
    others.slice(0, MOST_BEYOND).forEach((other, place) => line.append(place ? " · " : "", named(other)));
    if (left > MOST_BEYOND) line.append(" · ", more(left, Math.min(others.length, MOST_BEYOND), `?id=${neighbour.entry[0]}`));
    list.append(line);
  }
  return list;
}

function group({ words, total, isHierarchy, ends }, neighbours, middle) {
  const section = made("section", "", { className: isHierarchy ? "tie hierarchy" : "tie" });
  const head = made("h2", `${words} `);
  head.append(made("span", String(total), { className: "count" }));
  const list = made("ul");
  for (const end of ends) {
    const line = made("li");
    line.append(named(end));
    const neighbour = neighbours.get(end[0]);
    const others = neighbour && beyond(neighbour, middle);
    if (others?.childElementCount) line.append(others);
    list.append(line);
  }
  section.append(head, list);
  if (total > ends.length) {
    const line = made("p", "", { className: "more" });
    line.append(more(total, ends.length, pages + middle));
    section.append(line);
  }
  return section;
}

let latest = 0;

async function show() {
  const id = new URLSearchParams(location.search).get("id");
  const turn = ++latest;
  const own = id ? await item(id) : undefined;
  const ends = own ? own.links.flatMap((link) => link.ends.map(([end]) => end)) : [];
  const neighbours = new Map(await Promise.all(ends.map(async (end) => [end, await item(end)])));
  if (turn !== latest) return; // another item was chosen meanwhile
  for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
  if (!own) {
    heading.textContent = unnamed;
    box.replaceChildren(...(id ? [notice(gettext("No item with links is called %(name)s.", { name: id }))] : []), empty);
    return;
  }
  const name = own.entry[1];
  heading.textContent = gettext("Around %(name)s", { name });
  document.title = title.replace(unnamed, heading.textContent);
  const middle = made("div", "", { className: "middle" });
  const card = made("div");
  const line = made("p", "", { className: "name" });
  line.append(named(own.entry, false));
  card.append(made("p", own.cls, { className: "kind" }), line, made("a", gettext("Its page"), { href: pages + id }));
  middle.append(card);
  const sides = [true, false].map((comes) => {
    const side = made("div", "", { className: comes ? "side before" : "side after" });
    side.append(...own.links.filter((link) => Boolean(link.comes) === comes).map((link) => group(link, neighbours, id)));
    return side;
  });
  box.replaceChildren(middle, ...sides);
}

function notice(words) {
  const told = made("div", "", { className: "notice", role: "alert" });
  told.append(made("p", words));
  return told;
}

async function shown() {
  try {
    await show();
  } catch {
    box.replaceChildren(notice(failed));
    for (const name of ["keydown", "click"]) addEventListener(name, shown, { once: true });
  }
}

box.addEventListener("click", async (event) => {
  const link = event.target.closest("a[href^='?id=']");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  await shown();
  heading.focus();
  scrollTo(0, 0);
});
addEventListener("popstate", shown);
shown();
