// Actions of an item in dialogs: what one would do is shown before it is done.
import { look, send } from "./edit.js";
import { fields, saved, valuesOf } from "./fields.js";

const WAIT = 150;

// Lets the buttons of actions open their dialogs. `done(operation)` is told what was done.
export function dialogs(item, find, done) {
  let timer, request;

  function operationOf(dialog) {
    const operation = JSON.parse(dialog.dataset.given);
    for (const field of dialog.querySelectorAll(".field")) {
      const values = valuesOf(field), name = field.dataset.slot.split(".").pop();
      if (!values.length) continue;
      operation[name] = field.dataset.list || name === "replaced_by" ? values : values[0]; // it may be a single value by the schema
      if (name === "rewire") operation[name] = values[0] === "true";
    }
    return operation;
  }

  const lacks = (dialog) => [...dialog.querySelectorAll(".field[data-required]")].some((field) => !valuesOf(field).length);

  async function attempt(dialog) {
    const part = dialog.querySelector("[data-consequences]"), confirm = dialog.querySelector("[data-confirm]");
    confirm.disabled = true;
    request?.abort();
    if (lacks(dialog)) return void (part.hidden = true);
    request = new AbortController();
    try {
      const operations = [operationOf(dialog)], { signal } = request;
      const [answer, { findings = [] }] = await Promise.all([send("/try", { operations }, signal), send("/near", { item, operations }, signal)]);
      const errors = answer.code === 200 ? answer.errors : [answer];
      tell(dialog, errors, answer, findings.filter(({ isNew }) => isNew));
      confirm.disabled = errors.length > 0;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  // Says why something cannot be done, or else what it does, and the findings that it brings.
  function tell(dialog, errors, { messages = [], diff = "" }, findings = []) {
    const part = dialog.querySelector("[data-consequences]"), line = (className, ...words) => Object.assign(document.createElement("li"), { className, dir: "auto", textContent: words.filter(Boolean).join("; ") });
    const said = errors.length
      ? errors.map(({ message, hint }) => line("error", message, hint))
      : [...messages.map(({ words }) => line("", words)), ...findings.map(({ severity, message, hint }) => line(severity, message, hint))];
    part.querySelector("ul").replaceChildren(...said);
    part.querySelector("pre").textContent = diff;
    part.querySelector("details").hidden = errors.length > 0 || !diff;
    part.hidden = false;
  }

  function open(button) {
    const dialog = document.getElementById(button.dataset.opens), form = dialog.querySelector("form");
    if (!dialog.dataset.isReady) {
      dialog.dataset.isReady = "true";
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(() => attempt(dialog), WAIT);
      };
      fields(form, { find, change: (field, { values }) => { saved(field, values); soon(); } });
      form.addEventListener("input", soon);
      dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
      dialog.querySelector("[data-confirm]").addEventListener("click", () => make(dialog));
      dialog.addEventListener("close", () => document.querySelector(`[data-opens="${dialog.id}"]`)?.focus());
    }
    dialog.showModal();
    dialog.querySelector(".field input, .field textarea, .field select")?.focus(); // not the help before it
    attempt(dialog);
  }

  async function make(dialog) {
    dialog.querySelector("[data-confirm]").disabled = true;
    const operation = operationOf(dialog), answer = await send("/do", { operations: [operation] });
    if (answer.code !== 200) return tell(dialog, [answer], {});
    dialog.close();
    await done(operation);
    await look();
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-opens]");
    if (button) open(button);
  });
}

// Offers the actions for items that were never released.
export function offer(isReleased) {
  for (const button of document.querySelectorAll("[data-unreleased]")) button.disabled = isReleased;
}
