// The suggestion of a reader: opened from a file or a text, and each of its changes accepted or rejected.
import { send, tell } from "./edit.js";

const NEXT = "#next"; // in the address: the focus goes to the next change to decide on

async function done(path, data) {
  const answer = await send(`/suggestion${path}`, data);
  if (answer.code !== 200) return tell([answer.message, answer.hint].filter(Boolean).join("; "));
  history.replaceState(null, "", NEXT);
  location.reload();
}

const form = document.querySelector("[data-suggested]");
if (form) {
  const text = form.querySelector("textarea");
  form.querySelector("[type=file]").addEventListener("change", async ({ target }) => {
    if (!target.files[0]) return;
    text.value = await target.files[0].text();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done("", { text: text.value });
  });
}

// Returns the operation of a change with the texts as they were changed here, without those that are empty.
function operationOf(change) {
  const operation = JSON.parse(change.dataset.operation);
  for (const text of [...change.querySelectorAll("[data-path]")].reverse()) {
    const path = JSON.parse(text.dataset.path), last = path.pop();
    const holder = path.reduce((value, key) => value[key], operation);
    if (text.value.trim() || !Array.isArray(holder)) holder[last] = text.value.trim();
    else holder.splice(last, 1);
  }
  for (const [slot, own] of Object.entries(operation.values ?? {})) if (Array.isArray(own) && !own.length) delete operation.values[slot];
  const { now } = change.querySelector("[data-accept]").dataset;
  if (now) operation.was = operation.op === "rename" ? JSON.parse(now)[0] : JSON.parse(now);
  return operation;
}

for (const change of document.querySelectorAll("[data-number]")) {
  const number = Number(change.dataset.number);
  change.querySelector("[data-accept]")?.addEventListener("click", () => done("/accept", { number, operation: operationOf(change) }));
  change.querySelector("[data-reject]")?.addEventListener("click", () => done("/reject", { number }));
}
document.querySelector("[data-close]")?.addEventListener("click", () => done("/close"));
if (location.hash === NEXT) {
  history.replaceState(null, "", location.pathname);
  (document.querySelector("[data-number]:not([data-state]) [data-accept]") ?? document.querySelector("[data-close]"))?.focus();
}
