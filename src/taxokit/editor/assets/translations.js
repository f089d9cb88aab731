// Texts to translate and review: saved when they are left, all by keyboard.
import { author } from "./author.js";
import { conflict } from "./conflict.js";
import { look, send, tell } from "./edit.js";
import { watch } from "./near.js";
import { gettext } from "./words.js";

const texts = [...document.querySelectorAll("[data-text]")];
const filters = document.querySelector("[data-filters]");
filters.addEventListener("change", (event) => event.target.matches("select") && filters.requestSubmit());

const fieldOf = (text) => text.querySelector("textarea");

function valuesOf(text) {
  const value = fieldOf(text).value.trim();
  return "lines" in text.dataset ? value.split("\n").map((line) => line.trim()).filter(Boolean) : [value].filter(Boolean);
}

const slotOf = (text) => text.querySelector(".field").dataset.slot;
const change = (text) => ({ op: "set", item: text.dataset.item, slot: slotOf(text), values: valuesOf(text) });

// Saves a text if it was changed. Returns false if it could not be saved.
function save(text) {
  const field = fieldOf(text);
  if (field.value.trim() === field.defaultValue.trim()) return true;
  const { value } = field;
  return done(text, [{ ...change(text), was: JSON.parse(text.dataset.was) }], () => (field.defaultValue = value));
}

async function review(text) {
  const reviewer = author();
  if (!reviewer || !(await saved(text))) return false;
  const { text: context, language, state, digests } = text.dataset;
  if (state !== "draft" && state !== "stale") return state === "reviewed";
  return done(text, [{ op: "review", language, names: [context], reviewer, seen: { [context]: digests } }]);
}

const takeBack = (text) => done(text, [{ op: "review", language: text.dataset.language, names: [text.dataset.text], undo: true }]);

// Makes operations, and shows the state of the text after them.
async function done(text, operations, then) {
  const answer = await send("/do", { operations });
  tell(answer.code === 200 || answer.code === 409 ? "" : [answer.message, answer.hint].filter(Boolean).join("; "));
  text.querySelector(".conflict")?.remove();
  if (answer.code === 409) ask(text, answer.now);
  await look();
  if (answer.code !== 200) return false;
  then?.();
  const { item, language, text: at } = text.dataset;
  const shown = await fetch(`/translations/${encodeURIComponent(language)}/text?${new URLSearchParams({ item, at })}`);
  if (shown.ok) show(text, await shown.json());
  return true;
}

// Asks which translation counts, where somebody else made another one meanwhile.
function ask(text, now) {
  const field = fieldOf(text);
  text.dataset.was = JSON.stringify(now);
  conflict(field.parentElement, valuesOf(text), now, () => saved(text), () => {
    field.value = field.defaultValue = now.join("\n");
    field.focus();
  });
}

function show(text, { state, words, values, digests, reviewer, counts }) {
  if (counts) {
    count(text.dataset.state, -1);
    count(state, 1);
  }
  Object.assign(text.dataset, { state, digests, was: JSON.stringify(values) });
  text.querySelector("[data-words]").textContent = words;
  text.querySelector("[data-evidence]").textContent = reviewer ? gettext("Reviewed by %(name)s", { name: reviewer }) : "";
}

function count(state, step) {
  const shown = document.querySelector(`ul.shares .${state} .number`);
  shown.textContent = (Number(shown.textContent.replaceAll(",", "")) + step).toLocaleString("en");
}

// A text is left while it is saved: what follows waits.
const saving = new Map();
function saved(text) {
  const next = (saving.get(text) ?? Promise.resolve()).then(() => save(text));
  saving.set(text, next);
  return next;
}

// Goes on at the end of a translation.
function edit(field) {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function go(text, step) {
  const other = texts[texts.indexOf(text) + step];
  if (other) {
    edit(fieldOf(other));
    other.scrollIntoView({ block: "nearest" });
  } else {
    document.querySelector(step > 0 ? "[data-next]" : "[data-previous]")?.click();
  }
}

for (const text of texts) {
  fieldOf(text).addEventListener("change", () => saved(text));
  text.querySelector("[data-save]").addEventListener("click", async () => (await saved(text)) && go(text, 1));
  text.querySelector("[data-review]").addEventListener("click", async () => (await review(text)) && go(text, 1));
  text.querySelector("[data-take-back]").addEventListener("click", () => takeBack(text));
  const near = watch(text, {
    item: text.dataset.item,
    operationsOf: () => [change(text)],
    apply(_, values) {
      fieldOf(text).value = values.join("\n");
      saved(text);
    },
  });
  if (texts.length > 1) continue;
  edit(fieldOf(text));
  near.ask();
}

document.addEventListener("keydown", async (event) => {
  const hasControl = event.ctrlKey || event.metaKey; // with Enter it saves in all forms
  if (event.altKey === hasControl || (hasControl && event.key !== "Enter")) return;
  const text = event.target.closest?.("[data-text]") ?? texts[0];
  if (!text || !["Enter", "ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  if (event.key !== "Enter") (await saved(text)) && go(text, event.key === "ArrowUp" ? -1 : 1);
  else if (await (event.shiftKey ? review(text) : saved(text))) go(text, 1);
});
