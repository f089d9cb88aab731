// Actions of an item in dialogs: what one would do is shown before it is done.
import { look, send } from "./edit.js";
import { fields, saved, valuesOf } from "./fields.js";

const WAIT = 150;

// Lets the buttons of actions open their dialogs. `done(operation)` is told what was done.
export function dialogs(find, done) {
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
      const answer = await send("/try", { operations: [operationOf(dialog)] }, request.signal);
      const errors = answer.code === 200 ? answer.errors : [answer];
      tell(dialog, errors, answer.messages ?? [], answer.diff ?? "");
      confirm.disabled = errors.length > 0;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  function tell(dialog, errors, messages, diff) {
    const part = dialog.querySelector("[data-consequences]");
    const said = errors.length ? errors.map(({ message, hint }) => [message, hint].filter(Boolean).join("; ")) : messages.map(({ words }) => words);
    part.querySelector("ul").replaceChildren(...said.map((text) => Object.assign(document.createElement("li"), { textContent: text, dir: "auto", className: errors.length ? "error" : "" })));
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
    attempt(dialog);
  }

  async function make(dialog) {
    dialog.querySelector("[data-confirm]").disabled = true;
    const operation = operationOf(dialog), answer = await send("/do", { operations: [operation] });
    if (answer.code !== 200) return tell(dialog, [answer], [], "");
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
