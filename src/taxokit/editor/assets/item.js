// The page of an item: each field that is left with another value is an operation, and what the server says of it is shown.
import { conflict } from "./conflict.js";
import { dialogs, offer } from "./dialogs.js";
import { look, send, tell } from "./edit.js";
import { controlOf, fields, isEdited, restore, saved, say, valuesOf, wasOf } from "./fields.js";
import { find } from "./frame.js";
import { problem, watch } from "./near.js";
import { gettext } from "./words.js";

const form = document.querySelector("form.fields[data-item]");
const { item } = form.dataset;

// Returns the operation that makes a change of a field.
function operationOf(field, { action, value, values, was }) {
  const { slot, operation } = field.dataset;
  if (operation === "rename") return { op: "rename", item, label: values[0] ?? "", was: was[0] ?? "" };
  if (operation === "link" && action === "add") return { op: "link", item, slot, values: [value] };
  if (operation === "link" && action === "remove") return { op: "unlink", item, slot, values: [value] };
  return { op: "set", item, slot, values, was };
}

let saving = Promise.resolve(); // one after the other
let told = ""; // what was undone, or made again
let sent = ""; // the field whose change is on its way, which arrives though the page is left

function save(field, what) {
  saving = saving.then(() => {
    const current = document.getElementById(field.id) ?? field; // a refresh may have replaced it
    return make(current, operationOf(current, { ...what, was: wasOf(current) }), what.values);
  }).catch(({ message }) => tell(message)); // what comes after it is saved all the same
  return saving;
}

async function make(field, operation, values) {
  sent = field.id;
  told = "";
  const answer = await send("/do", { operations: [operation] });
  sent = "";
  field.querySelector(":scope > .head > [data-saved]")?.replaceChildren();
  field.querySelector(":scope > .conflict")?.remove();
  if (answer.code === 200) {
    field = document.getElementById(field.id) ?? field; // a refresh may have replaced it meanwhile
    saved(field, values);
    shown.delete((field.parentElement.closest("[data-part]") ?? field).id); // it is no longer as the server sent it
    mark(field, gettext("Saved"));
    near.complain(field, []);
  } else if (answer.code === 409) ask(field, operation, values, answer.now);
  else {
    near.complain(field, [problem(answer)]);
    if (field.dataset.list) await refresh(true);
  }
  await look();
}

function mark(field, text) {
  const place = field.querySelector(":scope > .head > [data-saved]");
  if (!place) return;
  place.textContent = text;
  if (!field.dataset.list) say(form, `${field.querySelector("label").textContent}: ${text}`);
  setTimeout(() => (place.textContent = ""), 4000);
}

// Asks which value counts, where somebody else changed the one that this page shows.
function ask(field, operation, values, now) {
  const keep = () => make(field, { ...operation, was: operation.op === "rename" ? now[0] : now }, values);
  conflict(field, values, now, keep, () => {
    saved(field, now);
    restore(field, now);
    refresh(true);
    controlOf(field)?.focus();
  });
}

// --- the state of the server ------------------------------------------------------------------------------------------

const partsOf = (page) => new Map([...page.querySelectorAll("[data-part]")].filter((part) => !part.parentElement.closest("[data-part]")).map((part) => [part.id, part]));
const shown = new Map([...partsOf(document)].map(([id, part]) => [id, part.outerHTML]));
let refreshing, isAsked = false;

// Replaces the parts of the page that have changed, but for fields that are edited. With `isWhole`, also those of this page alone.
function refresh(isWhole = false) {
  isAsked = true;
  refreshing ??= (async () => {
    while (isAsked) {
      isAsked = false;
      const answer = await fetch(location.href);
      if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), "text/html"), isWhole);
      else if (answer.status !== 403) leave(); // another run has another key: the bar says so
    }
  })().catch(() => undefined).finally(() => (refreshing = undefined)); // the bar says if the editor does not answer
  return refreshing;
}

// The item is gone, or has another identifier: its parent has the rest.
function leave() {
  if (isBusy()) return tell(gettext("This item is gone."));
  sessionStorage.setItem("told", told || gettext("This item is gone."));
  location.replace(parentPath());
}

const isBusy = () => [...form.querySelectorAll(".field")].some(isEdited);
const parentPath = () => [...document.querySelectorAll(".trail a")].at(-1)?.href ?? "/";

function take(page, isWhole) {
  const now = partsOf(page), parts = partsOf(document);
  arrange(page.querySelector("form.fields[data-item]"));
  for (const [id, part] of now) {
    const old = parts.get(id);
    if (!old) shown.set(id, part.outerHTML);
    const isChanged = old && part.outerHTML !== shown.get(id) || (isWhole && old?.dataset.list);
    if (!old || !isChanged || old.querySelector("dialog[open]") || [old, ...old.querySelectorAll(".field")].some((field) => field.dataset.slot && (isEdited(field) || field.querySelector(":scope > .conflict")))) continue;
    const focus = placeOf(old);
    shown.set(id, part.outerHTML);
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    const told = old.querySelector(":scope > .head > [data-saved]")?.textContent;
    part.querySelectorAll("details").forEach((details, at) => { if (open[at]) details.open = true; });
    if (told) part.querySelector(":scope > .head > [data-saved]").textContent = told;
    old.replaceWith(document.adoptNode(part));
    focus?.(part);
  }
  document.title = page.title;
}

// Adds fields and groups that are new in the form, and takes out those that are gone.
function arrange(fresh) {
  const names = new Set([...fresh.querySelectorAll("[id]")].map(({ id }) => id));
  for (const child of [...form.children]) if (child.id && !names.has(child.id) && ![...child.querySelectorAll(".field")].some(isEdited)) child.remove();
  let last = form.firstElementChild;
  for (const child of [...fresh.children].filter(({ id }) => id)) {
    const known = document.getElementById(child.id);
    if (!known) last.after(document.adoptNode(child));
    last = form.contains(known ?? child) && (known ?? child).parentElement === form ? (known ?? child) : last;
  }
}

const FOCUSED = "a, button, input, select, textarea, summary";

// Returns a function that gives the focus to the same place in another part, undefined if the focus is not in a part.
function placeOf(part) {
  const active = document.activeElement;
  if (!part.contains(active)) return undefined;
  const value = active.closest(".chip")?.dataset.value, mark = [...active.attributes].find(({ name }) => name.startsWith("data-"));
  const at = [...part.querySelectorAll(FOCUSED)].indexOf(active);
  const caret = active.matches("input:not([type]), input[type=url], textarea") ? [active.selectionStart, active.selectionEnd] : undefined;
  return (other) => {
    const chip = [...other.querySelectorAll(".chip")].find((entry) => entry.dataset.value === value);
    const marked = mark && (chip ?? other).querySelector(`[${mark.name}="${mark.value}"]`);
    const same = active.id ? document.getElementById(active.id) : (marked ?? other.querySelectorAll(FOCUSED)[at]);
    (same ?? other.querySelector("[data-add]"))?.focus({ preventScroll: true });
    if (same && caret) same.setSelectionRange(...caret);
  };
}

document.addEventListener("revision", () => saving.then(() => refresh()).then(() => near.ask()));
document.addEventListener("checked", () => refresh().then(() => isBusy() || near.ask())); // for the buttons of findings
document.addEventListener("stepped", (event) => {
  event.preventDefault();
  ({ told } = event.detail);
  tell(told);
});

// --- languages --------------------------------------------------------------------------------------------------------

form.addEventListener("chosen", ({ detail }) => history.replaceState(null, "", `?language=${detail.dataset.language}`));
form.querySelector("[data-new-language]")?.addEventListener("click", () => addLanguage());
const newLanguage = document.getElementById("new-language");
newLanguage?.addEventListener("keydown", (event) => event.key === "Enter" && addLanguage());
function addLanguage() {
  if (newLanguage.value.trim() && newLanguage.reportValidity()) location.search = `?language=${encodeURIComponent(newLanguage.value.trim())}`;
}

// A record that is named by its key gets fields, and is there with its first value.
form.addEventListener("click", ({ target }) => {
  const place = target.closest("[data-new-record]")?.closest("[data-record]");
  const keys = place && [...place.querySelectorAll("input")].map((input) => input.value.trim());
  if (keys?.every(Boolean)) location.search = `?${new URLSearchParams({ record: `${place.dataset.record}.${keys.join("/")}` })}`;
});
form.addEventListener("keydown", ({ key, target }) => key === "Enter" && target.closest("[data-record]")?.querySelector("[data-new-record]").click());
const record = new URLSearchParams(location.search).get("record");
if (record) document.getElementById(`in-${record}`)?.querySelector(".field :is(input, textarea, select)").focus();

// Returns the operations for what is typed in a field at the moment.
function pending(field, control) {
  const was = wasOf(field), value = control.value.trim(), chip = control.closest(".chip");
  if (!field.dataset.list) return valuesOf(field).join() === was.join() ? [] : [operationOf(field, { action: "set", values: valuesOf(field), was })];
  if (!value || valuesOf(field).includes(value)) return [];
  if (!("editing" in control.dataset)) return [operationOf(field, { action: "add", value, values: [...was, value], was })];
  return [operationOf(field, { action: "edit", values: was.map((other) => (other === chip.dataset.value ? value : other)), was })];
}

async function apply(field, values) {
  if (field.dataset.list) {
    await save(field, { action: "edit", values, was: wasOf(field) });
    return refresh(true);
  }
  controlOf(field).value = values[0] ?? "";
  controlOf(field).dispatchEvent(new Event("change", { bubbles: true }));
  controlOf(field).focus();
}

fields(form, { find, change: save });
const near = watch(form, { item, operationsOf: pending, apply, told: ({ released }) => offer(released) });
const isTold = "checked" in form.dataset && !form.querySelector("[data-findings] li"); // those of the page have no buttons
if (!isTold || document.querySelector("[data-unreleased][disabled]")) near.ask(undefined, undefined, isTold);

// Where an item is after an action: merged into another, removed, or with another identifier.
dialogs(item, find, (operation) => {
  const kind = item.split("/")[0];
  if (operation.op === "reidentify") location.replace(`/item/${kind}/${encodeURIComponent(operation.id)}`);
  else if (operation.op === "merge") location.assign(`/item/${kind}/${encodeURIComponent(operation.into)}`);
  else if (operation.op === "remove") location.replace(parentPath());
});

addEventListener("beforeunload", (event) => {
  if ([...form.querySelectorAll(".field")].some((field) => isEdited(field) && field.id !== sent)) event.preventDefault();
});
