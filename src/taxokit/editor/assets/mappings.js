// Candidates and mappings of an item: judged by keys or buttons, and files of a target, which are read here.
import { author } from "./author.js";
import { perform, send, tell } from "./edit.js";
import { gettext } from "./words.js";

const MOST = 16777216; // bytes of a file
const filters = document.querySelector("[data-filters]");
filters.addEventListener("change", (event) => event.target.matches("select") && filters.requestSubmit());

const terms = [...document.querySelectorAll("[data-operation]")];
const article = document.querySelector("article[data-new]");
const comment = document.querySelector("[data-comment]");

async function done(operation, then = () => location.reload()) {
  const answer = await perform([operation]);
  if (answer.code === 200) then();
}

const next = () => document.querySelector("[data-next]").click();

// Returns an operation with who judged, and the comment. An accepted proposal of a program has a reviewer, all else an author.
function judgement(operation, more = {}) {
  const name = author();
  if (!name) return null;
  const isProposal = "evidence" in operation && !more.negative;
  const evidence = { ...(isProposal ? { ...operation.evidence, reviewer_label: name } : {}), ...(comment.value.trim() ? { comment: comment.value.trim() } : {}) };
  const defaults = isProposal ? operation.defaults : { author_label: name, ...operation.defaults };
  return { ...operation, ...more, evidence, defaults };
}

function judge(operation, more, then) {
  const made = judgement(operation, more);
  if (made) done(made, then);
}

const operationOf = (term) => JSON.parse(term.dataset.operation);
const accept = (term, predicate) => judge(operationOf(term), { predicate });
const reject = (term) => judge(operationOf(term), { predicate: term.dataset.proposed, negative: true });
const none = () => judge(JSON.parse(article.dataset.new), {}, next);

for (const term of terms) {
  for (const button of term.querySelectorAll("[data-predicate]")) button.addEventListener("click", () => accept(term, button.dataset.predicate));
  term.querySelector("[data-reject]")?.addEventListener("click", () => reject(term));
}
document.querySelector("[data-none]")?.addEventListener("click", none);
document.querySelector("[data-no-note]")?.addEventListener("click", (event) => done(JSON.parse(event.target.closest("button").dataset.noNote)));
for (const row of document.querySelectorAll("[data-row]")) {
  const place = JSON.parse(row.dataset.row);
  row.querySelector("[data-remove]").addEventListener("click", () => done({ op: "unmap", ...place }));
  row.addEventListener("change", ({ target }) => done({ op: "remap", ...place, values: { [target.dataset.value]: target.value.trim() } }));
}
document.querySelector("[data-other]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  judge(JSON.parse(article.dataset.new), Object.fromEntries(new FormData(event.target)));
});

// --- keys ---
terms[0]?.focus({ preventScroll: true });

function move(step) {
  const place = terms.indexOf(document.activeElement.closest("[data-operation]"));
  terms[Math.min(Math.max(place + step, 0), terms.length - 1)]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (!article || event.ctrlKey || event.metaKey) return;
  const { key, target } = event;
  if (event.altKey) {
    const link = { ArrowDown: "[data-next]", ArrowUp: "[data-previous]" }[key];
    if (link) event.preventDefault();
    if (link) document.querySelector(link).click();
    return;
  }
  if (document.documentElement.dataset.shortcut === "off" || target.closest("input, textarea, select, dialog")) return;
  const term = target.closest("[data-operation]") ?? terms[0];
  const button = term?.querySelector(`[aria-keyshortcuts="${CSS.escape(key)}"]`) ?? (key === "n" ? document.querySelector("[data-none]") : null);
  const field = { c: comment, s: document.querySelector("[data-search]") }[key];
  if (button) button.click();
  else if (field) field.focus();
  else if (key === "ArrowDown" || key === "ArrowUp") move(key === "ArrowDown" ? 1 : -1);
  else return;
  event.preventDefault();
});

// --- files ---
const form = document.querySelector("[data-file]");
const state = document.querySelector("[data-file-state]");

async function read(files) {
  const { file: _, ...given } = Object.fromEntries(new FormData(form));
  for (const file of files.length ? files : [null]) {
    if (file && file.size > MOST) return fail(gettext("%(name)s is too large: at most 16 MB.", { name: file.name }));
    const query = new URLSearchParams({ ...given, name: file?.name ?? "" });
    const answer = await send(`${form.dataset.file}?${query}`, file ?? {});
    if (answer.code !== 200) return fail([answer.message, answer.hint].filter(Boolean).join("; "));
    if (!(await isRead())) return;
  }
  location.reload();
}

function fail(words) {
  state.textContent = words;
}

// Waits until the file is read. Returns false if it cannot be.
async function isRead() {
  for (;;) {
    const answer = await (await fetch(form.dataset.file)).json();
    fail(answer.reading ? gettext("Reading…") : answer.failure);
    if (!answer.reading) return !answer.failure;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  tell("");
  read([...form.elements.file.files]);
});
if ("reading" in form.dataset) isRead().then((isDone) => isDone && location.reload());
