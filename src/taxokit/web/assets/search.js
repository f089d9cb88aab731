// The field for searching, at the head of each page: a combobox (WAI-ARIA), whose options are links. The search page lists all.
const MOST_OPTIONS = 8, MOST_RESULTS = 50;

const form = document.querySelector("form.search");
const [field, list, status] = form.children;
const results = document.getElementById("search-results");
const source = form.dataset.index;
const read = async (number) => (await fetch(number === "" ? source : source.replace(".json", `/${number}.json`))).json();
let finder, chosen = -1;
const find = async (query) => (await (finder ??= import("./finder.js").then(({ opened }) => opened(read))))(query);
const countText = (number) => (number ? `${number} ${number === 1 ? "result" : "results"}` : "Nothing found");
const made = (name, text, attributes) => Object.assign(document.createElement(name), { textContent: text, ...attributes });

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

async function show() {
  const query = field.value;
  const hits = await find(query);
  if (query !== field.value) return; // more was typed meanwhile
  list.replaceChildren(...hits.slice(0, MOST_OPTIONS).map(([href, name, kind], at) => {
    const option = made("a", name, { href, id: `search-${at}`, role: "option", tabIndex: -1, ariaSelected: "false", dir: "auto" });
    option.append(made("span", kind));
    return option;
  }));
  status.textContent = query.trim() ? countText(hits.length) : "";
  open(hits.length > 0);
}

field.addEventListener("input", show);
field.addEventListener("focus", () => find(""), { once: true });
field.addEventListener("keydown", (event) => {
  const last = list.children.length - 1;
  if (event.isComposing) return;
  if (event.key === "ArrowDown" && last >= 0) list.hidden ? open(true) : choose(chosen < last ? chosen + 1 : 0);
  else if (event.key === "ArrowUp" && last >= 0) choose(chosen > 0 ? chosen - 1 : last);
  else if (event.key === "Enter" && !list.hidden && chosen >= 0) list.children[chosen].click();
  else if (event.key === "Escape" && !list.hidden) open(false);
  else if (event.key === "Escape") field.value = "";
  else return;
  event.preventDefault();
});
form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || open(false));
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || document.documentElement.dataset.shortcut === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  field.select();
});
if (results) showAll(results);

async function showAll(place) {
  const query = (field.value = new URLSearchParams(location.search).get("q") ?? "");
  if (!query.trim()) return field.focus();
  const hits = await find(query);
  const items = hits.slice(0, MOST_RESULTS).map(([href, name, kind, , about]) => {
    const item = made("li", "");
    item.append(made("a", name, { href, dir: "auto" }), made("p", kind, { className: "kind" }));
    if (about) item.append(made("p", about, { dir: "auto" }));
    return item;
  });
  const rows = made("ul", "", { className: "children" });
  rows.append(...items);
  place.replaceChildren(made("p", `${countText(hits.length)} for “${query}”`, { className: "quiet" }), rows);
}
