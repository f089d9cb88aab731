// The table: rows from the server by the address of the page, and edits of many cells, which are proposed before they are made.
import { perform, send, tell } from "./edit.js";
import { find as findItems } from "./frame.js";
import { Grid } from "./grid.js";
import { made } from "./helpers.js";
import { find, replaced } from "./replace.js";
import { gettext } from "./words.js";

const MOST_FOUND = 1000;
const MOST_TOLD = 20;
const MOST_TIME = 3000;

const element = document.querySelector("[data-table]");
const data = JSON.parse(element.dataset.table);
const path = `/table/${data.list}`;
const select = (name) => document.querySelector(`[data-${name}]`);
const [bar, replaceForm, headMenu, choice, count, words] = ["proposal", "replace", "head-menu", "columns", "count", "find"].map(select);
let proposal = null;

// --- the address: columns, words, conditions and order ---

const address = () => new URLSearchParams(location.search);
const conditions = () => new Map((address().get("is") ?? "").split(",").filter(Boolean).map((part) => [part.slice(0, part.lastIndexOf(":")), part.slice(part.lastIndexOf(":") + 1)]));

function change(values) {
  const query = address();
  for (const [name, value] of Object.entries(values)) value ? query.set(name, value) : query.delete(name);
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%40", "@");
  history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}`);
}

async function fetchRows(first, number) {
  const query = address();
  query.set("columns", data.columns.map((column) => column.name));
  query.set("from", first);
  query.set("count", number);
  const answer = await fetch(`${path}/rows?${query}`);
  if (!answer.ok) return tell((await answer.json().catch(() => ({}))).message ?? answer.statusText);
  const rows = await answer.json();
  count.textContent = `${rows.total}`;
  return rows;
}

// --- cells ---

const source = {
  newWords: gettext("New item"),
  fetchRows,
  columnNamed: (text) => [data.identifier, ...data.columns].findIndex(({ name, words }) => text === name || text === words),
  change: (cells) => propose(cells),
  cancel: () => drop(),
  // Offers the items that a cell can name, as they match what is typed.
  suggest(field, { range }) {
    const list = made("datalist", "", { id: "suggested" });
    field.after(list);
    field.setAttribute("list", list.id);
    field.addEventListener("input", async () => {
      const options = await findItems(field.value, range);
      list.replaceChildren(...options.map(({ id, name }) => made("option", name, { value: id })));
    });
  },
  cellOf(row, column) {
    const name = data.columns[column - 1].name, pending = proposal?.cells.get(`${row} ${name}`), known = grid.rows.get(row);
    if (pending) return { text: pending.text, state: pending.why ? "refused" : pending.finding ? "pending marked" : "pending", why: pending.why ?? pending.finding };
    const why = known?.marks[name]?.join("\n");
    return { text: known?.cells[column - 1] ?? "", state: why ? "marked" : known?.changed.includes(name) ? "changed" : "", why };
  },
};

const grid = new Grid(element, data.columns, source);

const open = () => (proposal?.isDone ? null : proposal);

// Tries texts of cells. One cell that can be changed is changed at once, a block is shown until somebody agrees.
async function propose(cells, inside = open()?.inside) {
  const known = new Map(open()?.cells);
  for (const { row, column, text } of cells) {
    const { name } = column ? data.columns[column - 1] : data.identifier, was = grid.rows.get(row)?.cells[column - 1];
    if (text === (was ?? "")) known.delete(`${row} ${name}`);
    else known.set(`${row} ${name}`, { row, name, text, was });
  }
  const isOne = !open() && known.size === 1 && ![...known.values()].some(({ row }) => row >= grid.total && data.columns.length > 1);
  proposal = { cells: known, inside, findings: [] };
  if (!known.size) return drop();
  const rows = [...known.values()].map(({ row }) => row);
  grid.extra = Math.max(1, Math.max(...rows) - grid.total + 2);
  const given = proposal;
  await grid.need(grid.total - 1, 1); // which says where new items are
  const answer = await send(`${path}/try`, { inside: insideOf(), cells: [...known.values()].map(({ row, name, text, was }) => ({ row: grid.nameOf(row), column: name, text, ...(was === undefined ? {} : { was }) })) });
  if (proposal !== given) return;
  if (answer.code !== 200) {
    tell(answer.message);
    return drop();
  }
  const places = new Map(rows.map((row) => [grid.nameOf(row), row]));
  for (const cell of known.values()) delete cell.why, delete cell.finding;
  for (const [reason, list] of [["why", answer.errors], ["finding", answer.findings]]) {
    for (const { row, column, message } of list) {
      const cell = known.get(`${places.get(row)} ${column}`);
      if (cell) cell[reason] = [cell[reason], message].filter(Boolean).join("\n");
    }
  }
  proposal.findings = answer.findings.map((finding) => ({ ...finding, row: places.get(finding.row) }));
  proposal.operations = answer.operations;
  if (isOne && !answer.errors.length) return apply();
  show();
}

const refused = () => [...proposal.cells.values()].filter(({ why }) => why);

function insideOf() {
  return proposal.inside ?? grid.rows.get(grid.total - 1)?.inside ?? "";
}

function show() {
  const isShown = Boolean(proposal);
  bar.hidden = !isShown;
  grid.draw();
  if (!isShown) return;
  const wrong = refused(), added = new Set([...proposal.cells.values()].filter(({ row }) => row >= grid.total).map(({ row }) => row)).size;
  const parts = [gettext("Cells to change: %(number)s", { number: proposal.cells.size - wrong.length })];
  if (added) parts.push(gettext("new items: %(number)s", { number: added }));
  if (wrong.length) parts.push(gettext("refused: %(number)s", { number: wrong.length }));
  if (proposal.findings.length) parts.push(gettext("new findings: %(number)s", { number: proposal.findings.length }));
  bar.querySelector("[data-summary]").textContent = parts.join(", ");
  const told = [...wrong.map(({ row, name, why }) => ({ row, column: name, message: why })), ...proposal.findings];
  bar.querySelector("[data-refused]").replaceChildren(...told.slice(0, MOST_TOLD).map(({ row, column, message }) => {
    const entry = made("li"), place = data.columns.findIndex(({ name }) => name === column) + 1;
    const words = [grid.rows.get(row)?.id ?? gettext("New item"), data.columns[place - 1]?.words].filter(Boolean).join(", ");
    const go = made("button", words, { type: "button", className: "link" });
    go.addEventListener("click", () => grid.go(row, place));
    entry.append(go, `: ${message}`);
    return entry;
  }));
  const inside = bar.querySelector("[data-inside]");
  inside.hidden = !added || !data.inside.length;
  inside.querySelector("input").value = insideOf();
  bar.querySelector("[data-apply]").disabled = Boolean(wrong.length) || !proposal.operations.length;
  bar.querySelector("[data-leave]").hidden = !wrong.length;
}

// Returns true if changes are proposed: then rows must keep their places.
function isBusy() {
  if (open()) tell(gettext("Apply or cancel the proposed changes first"));
  return Boolean(open());
}

function drop() {
  proposal = null;
  grid.extra = 1;
  show();
}

async function apply() {
  const current = proposal;
  const answer = await perform(current.operations);
  if (answer.code !== 200) return show();
  current.isDone = true; // and is shown until the rows have it
  await grid.reload();
  if (proposal === current) drop();
  if (element.contains(document.activeElement) || document.activeElement === document.body || bar.contains(document.activeElement)) grid.show();
}

bar.querySelector("[data-apply]").addEventListener("click", apply);
bar.querySelector("[data-cancel]").addEventListener("click", () => {
  drop();
  grid.show();
});
bar.querySelector("[data-leave]").addEventListener("click", () => {
  for (const { row, name } of refused()) proposal.cells.delete(`${row} ${name}`);
  propose([]);
});
bar.querySelector("[data-inside] input").addEventListener("change", (event) => {
  propose([], event.target.value);
});
bar.addEventListener("keydown", (event) => event.key === "Escape" && bar.querySelector("[data-cancel]").click());

// --- words, columns, and the menu of a head ---

let timer;
words.value = address().get("q") ?? "";
words.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (isBusy()) return;
    change({ q: words.value.trim() });
    element.scrollTop = 0;
    grid.reload();
  }, 200);
});
words.form.addEventListener("submit", (event) => event.preventDefault());

choice.addEventListener("change", () => {
  choice.dataset.changed = "true";
  const chosen = [...choice.querySelectorAll("input:checked")].map((box) => box.value);
  const kept = data.columns.map(({ name }) => name).filter((name) => chosen.includes(name));
  change({ columns: [...kept, ...chosen.filter((name) => !kept.includes(name))].join(",") });
});
choice.addEventListener("toggle", () => choice.open || !choice.matches("[data-changed]") || location.reload());

function heads() {
  const states = conditions(), sort = address().get("sort") ?? "";
  [...grid.head.children].slice(1).forEach((head, place) => {
    const { name } = data.columns[place], isSorted = sort.replace(/^-/, "") === name;
    head.setAttribute("aria-sort", isSorted ? (sort.startsWith("-") ? "descending" : "ascending") : "none");
    head.classList.toggle("filtered", states.has(name));
  });
}

grid.head.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { name, words: title } = data.columns[[...grid.head.children].indexOf(button.parentElement) - 1];
  headMenu.dataset.column = name;
  headMenu.querySelector("h2").textContent = title;
  const sort = address().get("sort") ?? "";
  headMenu.querySelector("form").elements.sort.value = sort === name ? "up" : sort === `-${name}` ? "down" : "";
  headMenu.querySelector("form").elements.state.value = conditions().get(name) ?? "";
  headMenu.showModal();
});
grid.head.addEventListener("keydown", (event) => {
  const buttons = [...grid.head.querySelectorAll("button")], place = buttons.indexOf(event.target);
  const step = { ArrowRight: grid.isRtl ? -1 : 1, ArrowLeft: grid.isRtl ? 1 : -1 }[event.key];
  if (step) buttons[place + step]?.focus();
  else if (event.key === "ArrowDown" || event.key === "Escape") grid.go(0, place + 1);
  else return;
  event.preventDefault();
});
headMenu.addEventListener("close", () => {
  if (headMenu.returnValue !== "set" || isBusy()) return;
  const { sort, state } = headMenu.querySelector("form").elements, name = headMenu.dataset.column, states = conditions();
  state.value ? states.set(name, state.value) : states.delete(name);
  const order = sort.value ? `${sort.value === "down" ? "-" : ""}${name}` : (address().get("sort") ?? "").replace(/^-/, "") === name ? "" : address().get("sort");
  change({ sort: order, is: [...states].map((pair) => pair.join(":")).join(",") });
  heads();
  element.scrollTop = 0;
  grid.reload();
});

// --- find and replace ---

const places = replaceForm.querySelector("[data-places]");
const found = replaceForm.querySelector("[data-found]");
let hits = [];

select("open-replace").addEventListener("click", () => replaceForm.showModal());
select("fill").addEventListener("click", () => grid.fillDown());
select("edit").addEventListener("click", () => grid.edit());

replaceForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = replaceForm.querySelector("form").elements;
  hits = [];
  places.replaceChildren();
  if (!form.words.value) return;
  found.textContent = gettext("Searching…");
  await grid.loadAll();
  const cells = [];
  for (const [row, { cells: texts }] of [...grid.rows].sort(([a], [b]) => a - b)) {
    data.columns.forEach((about, place) => about.isText && (!form.column.value || form.column.value === about.name) && texts[place] && cells.push({ row, column: place + 1, text: texts[place] }));
  }
  try {
    const options = { isExpression: form.expression.checked, isExact: form.exact.checked, isWhole: form.whole.checked };
    const late = gettext("The expression takes too long");
    const all = await find(cells.map(({ text }) => text), form.words.value, form.replacement.value, options, { most: MOST_FOUND, time: MOST_TIME, late });
    hits = all.map((place) => ({ ...place, cell: cells[place.number] }));
    const number = `${hits.length}${hits.length === MOST_FOUND ? "+" : ""}`;
    found.textContent = gettext("Replacements: %(number)s", { number });
  } catch (error) {
    found.textContent = error.message;
  }
  places.replaceChildren(...hits.map(entryOf));
  replaceForm.querySelector("[data-replace-now]").disabled = !hits.length;
});

function entryOf(hit) {
  const { row, column, text } = hit.cell, entry = made("li"), label = made("label");
  hit.box = made("input", "", { type: "checkbox", checked: true });
  const after = hit.start + hit.old.length;
  const line = made("span", "", { dir: "auto" });
  line.append(`${hit.start > 40 ? "…" : ""}${text.slice(Math.max(0, hit.start - 40), hit.start)}`, made("del", hit.old), made("ins", hit.new), `${text.slice(after, after + 40)}${text.length > after + 40 ? "…" : ""}`);
  label.append(hit.box, " ", made("span", `${grid.rows.get(row).id}, ${data.columns[column - 1].words}`, { className: "quiet" }), line);
  entry.append(label);
  return entry;
}

replaceForm.querySelector("[data-replace-now]").addEventListener("click", () => {
  const chosen = new Map();
  for (const hit of hits) if (hit.box.checked) chosen.set(hit.cell, [...(chosen.get(hit.cell) ?? []), hit]);
  replaceForm.close();
  propose([...chosen].map(([{ row, column, text }, its]) => ({ row, column, text: replaced(text, its) })));
});
for (const dialog of [replaceForm, headMenu]) dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());

// --- the beginning ---

document.addEventListener("revision", () => open() || grid.reload());
addEventListener("beforeunload", (event) => (grid.editor || open()) && event.preventDefault());
addEventListener("pagehide", () => history.replaceState({ active: grid.active }, ""));
heads();
await grid.reload();
const { row, column } = history.state?.active ?? {};
if (row !== undefined && row < grid.size) grid.active = grid.anchor = { row, column: Math.min(column, data.columns.length) };
grid.draw();
