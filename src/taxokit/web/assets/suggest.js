// The form of a suggestion: filled from the data of the item in the address, and made into a document of operations.
import { chipFor, fields, saved, valuesOf, wasOf } from "./fields.js";
import { gettext, json, made } from "./site.js";

const LONGEST = 8_000; // characters of an address
const MOST_COMPARED = 400, MOST_OPTIONS = 12, MOST_NAMED = 40; // words of a text; options; names in a list
const LINE = 70; // characters
const PATIENCE = 2_000; // milliseconds for the names of references, before the form is shown without them
const place = document.getElementById("suggest");
const at = (name) => document.getElementById(`suggest-${name}`);
const { kind, index, pages, taxonomy, release, report } = place.dataset;
const form = place.querySelector("form"), about = at("about"), deprecation = at("deprecate");
const kinds = JSON.parse(place.dataset.kinds);
const id = new URLSearchParams(location.search).get("id") ?? "";
const item = id ? `${kind}/${id}` : "";
const keys = { draft: `taxokit:suggest:${pages}${kind}/${id}`, author: "taxokit.author" };
let finder, name = "";

// --- references: the search of the site -------------------------------------------------------------------------------

const search = async (query) => {
  finder ??= import("./finder.js").then(({ opened }) => opened((part) => json(part ? index.replace(".json", `/${part}.json`) : index)));
  const { search: find, entry } = await finder.catch((error) => { finder = undefined; throw error; });
  return { ...(await find(query)), entry };
};
const nameIn = (href) => href.slice(pages.length); // kind/id

async function find(query, range) {
  const words = query.trim();
  if (!words) return [];
  const { places, entry } = await search(words);
  const options = [];
  for (const hit of places) {
    const [href, label, where, , definition] = await entry(hit);
    const [of, own] = nameIn(href).split("/");
    if (kinds[range].includes(of) && nameIn(href) !== item) options.push({ id: own, name: label, parent: where, about: definition });
    if (options.length === MOST_OPTIONS) break;
  }
  return options;
}

// Gives the chips and the fields for references the names of the items. What cannot be found keeps its identifier.
async function nameReferences(field) {
  const { range } = (field.querySelector("[data-add], [data-range]") ?? field).dataset;
  if (!kinds[range]) return;
  for (const value of valuesOf(field).slice(0, MOST_NAMED)) {
    for (const of of kinds[range]) {
      const { places, entry } = await search(`${of}/${value}`).catch(() => ({ places: [] }));
      const [href, label] = places.length === 1 ? await entry(places[0]) : [];
      if (href !== `${pages}${of}/${value}`) continue;
      if (field.dataset.list) [...field.querySelectorAll(".chip")].filter((part) => part.dataset.value === value).forEach((part) => (part.querySelector("span[dir]").textContent = label));
      else Object.assign(field.querySelector("[data-range]"), { value: label, defaultValue: label });
    }
  }
}

// --- the form ---------------------------------------------------------------------------------------------------------

const all = () => [...form.querySelectorAll(".field")];
const inDeprecation = (field) => deprecation?.contains(field);
const ownFields = () => all().filter((field) => !inDeprecation(field) && !("parent" in field.dataset));
const label = () => valuesOf(ownFields().find((field) => field.dataset.operation === "rename"))[0];

function fill(field, values) {
  if (field.dataset.list) {
    field.querySelector(".values").replaceChildren(...values.map((value) => chipFor(field, value)));
  } else {
    const control = field.querySelector("input, textarea, select");
    control.value = values[0] ?? "";
    if (control.rows) control.rows = Math.max(2, Math.ceil(control.value.length / LINE));
    if (control.dataset.range) Object.assign(control.dataset, { value: values[0] ?? "" });
    if ("defaultValue" in control) control.defaultValue = control.value;
  }
}

// Adds the fields of a language, if they are not there yet.
function language(tag) {
  if (place.querySelector(`[data-tag="${CSS.escape(tag)}"]`)) return;
  const group = at("translation").content.firstElementChild.cloneNode(true);
  for (const element of [group, ...group.querySelectorAll("*")]) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll(new RegExp(`(?<=[@.])${place.dataset.any}(?![\\w])`, "g"), tag);
    if (element.lang) element.lang = tag;
  }
  const option = [...at("language").options].find(({ value }) => value === tag);
  group.dataset.tag = tag;
  group.querySelector("summary").textContent = option?.textContent ?? tag;
  option?.remove();
  at("languages").append(group);
  at("translate").parentElement.hidden = !at("language").options.length;
  return group;
}

const wordsIn = (value) => (value === undefined || value === null ? [] : [value].flat().filter((part) => typeof part !== "object").map(String));

function show(data) {
  const holder = data[place.dataset.translations] ?? {};
  if (at("translation")) {
    for (const tag of Object.keys(holder)) language(tag);
    if ([...at("language").options].some(({ value }) => value === place.dataset.language)) language(place.dataset.language);
    const own = place.querySelector(`[data-tag="${CSS.escape(place.dataset.language)}"]`);
    if (own) own.open = true;
  }
  for (const field of ownFields()) {
    const tag = field.closest("[data-tag]")?.dataset.tag, { slot } = field.dataset;
    fill(field, wordsIn(tag ? holder[tag]?.[slot.split("@")[0].split(".").at(-1)] : data[slot]));
    saved(field, valuesOf(field));
  }
}

// --- the suggestion ---------------------------------------------------------------------------------------------------

const without = (some, others) => some.filter((value) => !others.includes(value));
const isSame = (some, others) => JSON.stringify(some) === JSON.stringify(others);
const changed = () => ownFields().filter((field) => !isSame(valuesOf(field), wasOf(field)));

function operationsOf(field) {
  const { slot, operation, list } = field.dataset, values = valuesOf(field), was = wasOf(field);
  if (operation === "rename") return [{ op: "rename", item, label: values[0] ?? "", was: was[0] ?? "" }];
  const added = without(values, was), removed = without(was, values);
  if (operation !== "link" || (list === "ordered" && !isSame(was.filter((value) => !removed.includes(value)).concat(added), values))) return [{ op: "set", item, slot, values, was }];
  return [["link", added], ["unlink", removed]].filter(([, some]) => some.length).map(([op, some]) => ({ op, item, slot, values: some }));
}

const partOf = (part) => deprecation && [...deprecation.querySelectorAll(".field")].find((field) => field.dataset.slot === deprecation.dataset[part]);
function deprecate() {
  if (!deprecation?.open || !item) return [];
  const [reason, replacedBy, replacement] = ["reason", "replacedBy", "replacement"].map((part) => (partOf(part) ? valuesOf(partOf(part)) : []));
  return [{ op: "deprecate", item, ...(reason[0] && { reason: reason[0] }), ...(replacedBy.length && { replaced_by: replacedBy }), ...(replacement[0] && { replacement: replacement[0] }) }];
}

function add() {
  const filled = changed();
  if (!filled.length) return [];
  const parent = form.querySelector("[data-parent]");
  const values = Object.fromEntries(filled.map((field) => [field.dataset.slot, valuesOf(field)]));
  return [{ op: "add", kind, id: "", ...(parent && valuesOf(parent)[0] && { parent: valuesOf(parent)[0] }), values }];
}

function documentOf() {
  const operations = item ? [...changed().flatMap(operationsOf), ...deprecate()] : add();
  const author = Object.fromEntries(["name", "email"].map((part) => [part, about.elements[part].value.trim()]).filter(([, text]) => text));
  const comment = about.elements.comment.value.trim();
  return { suggestion: 1, taxonomy, ...(release && { release }), ...(Object.keys(author).length && { author }), ...(comment && { comment }), operations };
}

// Returns the fields without which the suggestion says nothing.
const missing = () => all().filter((field) => "required" in field.dataset && !inDeprecation(field) && !field.hidden && !field.closest("[data-tag]") && !valuesOf(field).length);

// Returns the words of two texts in one row, each with whether it is in the old one, in the new one, or in both.
function marks(old, now) {
  const a = old.split(/(?<=\s)/), b = now.split(/(?<=\s)/);
  if (a.length > MOST_COMPARED || b.length > MOST_COMPARED) return [["del", old], ["ins", now]].filter(([, text]) => text);
  const same = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) same[i][j] = a[i].trim() === b[j].trim() ? same[i + 1][j + 1] + 1 : Math.max(same[i + 1][j], same[i][j + 1]);
  const rows = [];
  const push = (kind, word) => (rows.at(-1)?.[0] === kind ? (rows.at(-1)[1] += word) : rows.push([kind, word]));
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i].trim() === b[j].trim()) push("", b[j]), (i += 1), (j += 1);
    else if (j >= b.length || (i < a.length && same[i + 1][j] >= same[i][j + 1])) push("del", a[i]), (i += 1);
    else push("ins", b[j]), (j += 1);
  }
  return rows;
}

const shownIn = (field, value) => [...field.querySelectorAll(".chip")].find((part) => part.dataset.value === value)?.querySelector("[data-edit], span[dir]")?.textContent ?? field.querySelector("[data-range]")?.value ?? value;
const labelOf = (field) => [field.querySelector("label").textContent, field.closest("[data-tag]")?.querySelector("summary").textContent].filter(Boolean).join(" · ");

function change(field) {
  const entry = made("li"), values = valuesOf(field), was = wasOf(field);
  entry.append(made("p", labelOf(field), { className: "what" }));
  const text = made("p", "", { dir: "auto", className: "text" });
  if (field.dataset.list) {
    for (const value of without(values, was)) text.append(made("ins", shownIn(field, value), { className: "chip" }), " ");
    for (const value of without(was, values)) text.append(made("del", names.get(value) ?? value, { className: "chip" }), " ");
    if (!text.childNodes.length) text.append(values.map((value) => shownIn(field, value)).join(gettext(", ")));
  } else if (field.dataset.control === "reference") {
    if (was.length) text.append(made("del", names.get(was[0]) ?? was[0]), " ");
    if (values.length) text.append(made("ins", shownIn(field, values[0])));
  } else text.append(...marks(was[0] ?? "", values[0] ?? "").map(([kind, words]) => (kind ? made(kind, words) : words)));
  entry.append(text);
  return entry;
}
const names = new Map(); // of references, for those that are removed

function update() {
  const suggestion = documentOf(), isEmpty = !suggestion.operations.length, lacks = missing();
  const rows = changed().map(change);
  if (suggestion.operations.at(-1)?.op === "deprecate") {
    const entry = made("li"), { reason = "" } = suggestion.operations.at(-1), by = partOf("replacedBy");
    entry.append(made("p", deprecation.querySelector("summary").textContent, { className: "what" }), made("p", reason, { dir: "auto" }));
    if (by) entry.append(...valuesOf(by).map((value) => made("ins", shownIn(by, value), { className: "chip" })));
    rows.push(entry);
  }
  at("changes").replaceChildren(...rows);
  at("none").hidden = !isEmpty;
  const text = JSON.stringify(suggestion, null, 1);
  at("text").textContent = isEmpty ? "" : text;
  const problem = !isEmpty && lacks.length ? gettext("Fill in: %(names)s", { names: lacks.map(labelOf).join(gettext(", ")) }) : about.checkValidity() ? "" : gettext("Check your name and your address.");
  const isReady = !isEmpty && !problem;
  for (const element of [at("save"), at("send")]) if (element) isReady ? element.removeAttribute("aria-disabled") : element.setAttribute("aria-disabled", "true");
  tell(problem);
  if (at("send")) at("send").href = isReady ? address(suggestion, text) : "#suggestion";
  keep();
}

function tell(words) {
  at("problem").textContent = words;
  at("problem").hidden = !words;
}

// Returns the address of the issue, with the suggestion in it if it has room there.
function address(suggestion, text) {
  const title = gettext("Suggestion: %(name)s", { name: name || label() || kind });
  const filled = (...lines) => report.replace("%7Btitle%7D", () => encodeURIComponent(title)).replace("%7Biri%7D", () => encodeURIComponent(lines.filter(Boolean).join("\n\n")));
  const iri = item ? `${place.dataset.page}${item}` : "";
  for (const block of [text, JSON.stringify(suggestion)]) {
    const whole = filled(iri, suggestion.comment, `\`\`\`json\n${block}\n\`\`\``);
    if (report.includes("%7Biri%7D") && whole.length <= LONGEST) return whole;
  }
  tell(gettext("The suggestion is too long for an address: copy its text, and paste it into the issue."));
  return filled(iri);
}

// --- what is kept -----------------------------------------------------------------------------------------------------

const stored = (storage, key) => {
  try {
    return JSON.parse(storage().getItem(key) ?? "{}") ?? {};
  } catch {
    return {}; // nothing can be kept in this browser, or it has something else
  }
};
const store = (storage, key, value) => {
  try {
    if (value) storage().setItem(key, JSON.stringify(value));
    else storage().removeItem(key);
  } catch {
    // it holds for this page
  }
};

function keep() {
  const values = Object.fromEntries(all().filter((field) => !isSame(valuesOf(field), wasOf(field))).map((field) => [field.dataset.slot + (inDeprecation(field) ? "!" : ""), valuesOf(field)]));
  const tags = Object.fromEntries([...form.querySelectorAll("[data-tag] .field")].map((field) => [field.dataset.slot, field.closest("[data-tag]").dataset.tag]));
  store(() => sessionStorage, keys.draft, { values, tags, comment: about.elements.comment.value, isOld: Boolean(deprecation?.open) });
  const { name: { value: own }, email: { value: email } } = about.elements;
  store(() => localStorage, keys.author, about.elements.keep.checked ? { name: own, email } : undefined);
}

function restoreDraft() {
  const { values = {}, tags = {}, comment = "", isOld = false } = stored(() => sessionStorage, keys.draft);
  for (const [key, own] of Object.entries(values)) {
    const slot = key.replace("!", ""), tag = tags[slot];
    if (tag && at("translation")) language(tag);
    const field = all().find((other) => other.dataset.slot === slot && Boolean(inDeprecation(other)) === key.endsWith("!"));
    if (field && Array.isArray(own)) fill(field, own.map(String));
    for (let group = field?.closest("details.group"); group; group = group.parentElement.closest("details.group")) group.open = true;
  }
  about.elements.comment.value = comment;
  if (deprecation) deprecation.open = isOld;
  const author = stored(() => localStorage, keys.author);
  for (const part of ["name", "email"]) about.elements[part].value = author[part] ?? "";
  about.elements.keep.checked = Boolean(author.name || author.email);
}

// --- events -----------------------------------------------------------------------------------------------------------

at("translate")?.addEventListener("click", () => {
  const group = language(at("language").value);
  group.open = true;
  group.querySelector("input, textarea").focus();
});
about.addEventListener("submit", (event) => event.preventDefault());
about.addEventListener("input", update);
deprecation?.addEventListener("toggle", update);
form.addEventListener("input", () => setTimeout(update));
form.addEventListener("change", () => setTimeout(update));
form.addEventListener("click", () => setTimeout(update));
at("send")?.addEventListener("click", (event) => at("send").hasAttribute("aria-disabled") && event.preventDefault());
at("save").addEventListener("click", () => {
  if (at("save").hasAttribute("aria-disabled")) return;
  const link = made("a", "", { href: URL.createObjectURL(new Blob([`${at("text").textContent}\n`], { type: "application/json" })), download: `suggestion-${id || kind}.json` });
  link.click();
  URL.revokeObjectURL(link.href);
});
at("clear").addEventListener("click", () => {
  store(() => sessionStorage, keys.draft);
  about.elements.comment.value = "";
  for (const field of all()) fill(field, wasOf(field));
  for (const field of all()) nameReferences(field);
  if (deprecation) deprecation.open = false;
  update();
});

// Gives all references their names, and notes them for those that are removed.
async function named() {
  for (const field of all()) await nameReferences(field);
  for (const part of form.querySelectorAll(".chip span[dir]")) names.set(part.closest(".chip").dataset.value, part.textContent);
}

async function start() {
  if (item) {
    const { item: data } = await json(`${place.dataset.items}${kind}/${encodeURIComponent(id)}.json`);
    show(data);
    name = label() ?? id;
    at("of").append(made("a", name, { href: `${pages}${item}`, dir: "auto" }));
  } else {
    show({});
    document.querySelector("h1").textContent = at("of").dataset.new;
    if (deprecation) deprecation.hidden = true;
    for (const parent of form.querySelectorAll("[data-parent]")) parent.hidden = false;
  }
  await Promise.race([named(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  restoreDraft();
  await Promise.race([named(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  fields(form, { find, change: update });
  place.hidden = false;
  update();
}
start().catch(() => {
  at("of").textContent = gettext("The data of this page could not be loaded.");
});
