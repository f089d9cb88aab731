// The field for searching, at the head of each page: a combobox (WAI-ARIA), whose options are links. The search page lists all.
const MOST_OPTIONS = 8, MOST_RESULTS = 50;

const form = document.querySelector("form.search");
const [field, list, status] = form.children;
const source = form.dataset.index;
const addressOf = (query, kind) => `${form.action}?${new URLSearchParams(kind ? { q: query, kind } : { q: query })}`;
let opening, chosen = -1;

const read = (part) => json(part ? source.replace(".json", `/${part}.json`) : source);

// Returns the finder and what it finds. If a file cannot be loaded, the next key tries again.
async function find(query) {
  opening ??= import("./finder.js").then(async ({ opened, marked }) => ({ ...(await opened(read)), marked }));
  try {
    const finder = await opening;
    return { ...finder, ...(await finder.search(query)) };
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

const countText = ({ said, places }) => [said.none, said.one][places.length] ?? said.results.replace("{}", places.length);

function withMarks(element, text, { marked, marks }) {
  element.append(...marked(text, marks).map(([piece, isFound]) => (isFound ? made("mark", piece) : piece)));
  return element;
}

// Tells what the reader should know, to the eyes as well if there is nothing else to see.
function tell(text, isSeen, { near = [], said } = {}) {
  status.replaceChildren(text);
  if (near.length) status.append(`. ${said.similar} `, ...near.flatMap((word, at) => [at ? said.comma : "", made("a", word, { href: addressOf(word) })]));
  status.className = isSeen ? "told" : "unseen";
}

function choose(position) {
  list.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = position;
  const option = list.children[chosen];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", option?.id ?? "");
}

function open(isOpen) {
  list.hidden = !isOpen;
  field.setAttribute("aria-expanded", String(isOpen));
  choose(-1);
}

function option(at, href) {
  return made("a", "", { href, id: `search-${at}`, role: "option", tabIndex: -1, ariaSelected: "false", dir: "auto" });
}

async function show() {
  const query = field.value;
  try {
    const hits = await find(query);
    const entries = await Promise.all(hits.places.slice(0, MOST_OPTIONS).map(hits.entry));
    if (query !== field.value) return; // more was typed meanwhile
    const options = entries.map(([href, name, kind], at) => {
      const entry = withMarks(option(at, href), name, hits);
      entry.append(made("span", kind));
      return entry;
    });
    if (hits.places.length > MOST_OPTIONS) {
      options.push(Object.assign(option(MOST_OPTIONS, addressOf(query)), { textContent: hits.said.all.replace("{}", hits.places.length), className: "all" }));
    }
    list.replaceChildren(...options);
    tell(query.trim() ? countText(hits) : "", query.trim() && !options.length, hits);
    open(options.length > 0);
  } catch {
    if (query !== field.value) return;
    open(false);
    tell(form.dataset.failed, true);
  }
}

field.addEventListener("input", show);
field.addEventListener("focus", () => find("").catch(() => {}), { once: true });
field.addEventListener("keydown", (event) => {
  const last = list.children.length - 1;
  if (event.isComposing) return;
  if (event.key === "ArrowDown" && last >= 0) list.hidden ? open(true) : choose(chosen < last ? chosen + 1 : 0);
  else if (event.key === "ArrowUp" && last >= 0) choose(chosen > 0 ? chosen - 1 : last);
  else if (event.key === "Enter" && !list.hidden && chosen >= 0) list.children[chosen].click();
  else if (event.key === "Escape" && !list.hidden) open(false);
  else if (event.key === "Escape") { field.value = ""; tell("", false); } else return;
  event.preventDefault();
});
form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || (open(false), status.className = "unseen"));
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || document.documentElement.dataset.shortcut === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  field.select();
});
const page = document.getElementById("search-results");
if (page) showAll();

async function showAll() {
  const parameters = new URLSearchParams(location.search);
  const query = (field.value = parameters.get("q") ?? "");
  if (!query.trim()) return field.focus();
  const [told, kinds, results] = page.children;
  try {
    const hits = await find(query);
    const kind = hits.kinds.some(([name]) => name === parameters.get("kind")) ? parameters.get("kind") : "";
    const places = kind ? hits.ofKind(hits.places, kind) : hits.places;
    document.title = hits.said.title.replace("{}", () => query) + document.title.slice(document.querySelector("h1").textContent.length);
    told.textContent = hits.said.of.replace("{count}", countText({ ...hits, places })).replace("{query}", () => query);
    const filter = (name, label, number) => {
      const link = made("a", label, { href: addressOf(query, name) });
      if (name === kind) link.ariaCurrent = "true";
      link.append(" ", made("span", number, { className: "count" }));
      const item = made("li", "");
      item.append(link);
      return item;
    };
    if (hits.kinds.length > 1) kinds.replaceChildren(filter("", hits.said.every, hits.places.length), ...hits.kinds.map((row) => filter(...row)));
    results.replaceChildren();
    await append(hits, places, results);
    if (hits.near.length) told.append(`. ${hits.said.similar} `, ...hits.near.flatMap((word, at) => [at ? hits.said.comma : "", made("a", word, { href: addressOf(word) })]));
  } catch {
    told.textContent = form.dataset.failed;
    document.addEventListener("keydown", showAll, { once: true });
  }
}

async function append(hits, places, results) {
  const from = results.children.length;
  const entries = await Promise.all(places.slice(from, from + MOST_RESULTS).map(hits.entry));
  results.append(...entries.map((entry) => result(hits, entry)));
  if (places.length <= from + MOST_RESULTS) return;
  const more = made("button", hits.said.more, { type: "button" });
  more.addEventListener("click", () => { more.remove(); append(hits, places, results).then(() => results.children[from + MOST_RESULTS].querySelector("a").focus()); });
  results.after(more);
}

function result(hits, [href, name, kind, others, about]) {
  const item = made("li", "");
  const isMarked = (text) => hits.marked(text, hits.marks).some(([, isFound]) => isFound);
  item.append(withMarks(made("a", "", { href, dir: "auto" }), name, hits), made("p", kind, { className: "kind" }));
  const other = isMarked(name) ? undefined : others.find(isMarked);
  if (other) item.append(withMarks(made("p", `${hits.said.also} `, { dir: "auto" }), other, hits));
  if (about) item.append(withMarks(made("p", "", { dir: "auto" }), about, hits));
  return item;
}
