// Findings near the fields of a form, within 300 ms of the last key: new ones are marked, and a fix is a button.
import { send } from "./edit.js";
import { controlOf } from "./fields.js";
import { made } from "./helpers.js";
import { gettext } from "./words.js";

const WAIT = 60;


// Watches a form. `operationsOf(field, control)` returns what a field would do now; `apply(field, values)` gives it other
// values, and `told` gets each answer.
// If the item `isNew`, that it cannot be made yet is no finding.
export function watch(form, { item, operationsOf, apply, told, isNew }) {
  let timer, request;

  // Asks about a field, or all of the item; `isQuiet` if the page shows the findings already.
  async function ask(field, control, isQuiet) {
    clearTimeout(timer);
    request?.abort();
    request = new AbortController();
    try {
      const answer = await send("/near", { item, operations: field ? operationsOf(field, control) : [] }, request.signal);
      if (!answer.findings) return; // it cannot be asked, or is asked again
      if (!isQuiet) show(answer, field);
      if (answer.problem && field && !isNew) complain(field, [problem(answer.problem)]);
      told?.(answer);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  function show({ findings, similar }, typed) {
    const fields = [...form.querySelectorAll(".field")];
    const names = new Set(fields.map((field) => field.dataset.slot));
    const placeOf = (finding) => (names.has(finding.slot) ? finding.slot : typed && finding.isNew ? typed.dataset.slot : "");
    for (const field of fields) complain(field, findings.filter((finding) => placeOf(finding) === field.dataset.slot));
    fill(form.querySelector("[data-general]"), findings.filter((finding) => placeOf(finding) === ""));
    if (isNew || !typed || typed.dataset.operation === "rename") alike(form.querySelector('[data-operation="rename"]'), similar);
  }

  // Shows findings at a field.
  function complain(field, findings) {
    fill(field.querySelector(":scope > [data-findings]"), findings, field);
    const control = field.dataset.list ? field.querySelector(":scope > .add [data-add]") : controlOf(field);
    if (findings.some(({ severity }) => severity === "error")) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  // Screen readers read what is new in a list: it stays as it is if nothing changes.
  function fill(list, findings, field) {
    const key = JSON.stringify(findings);
    if (!list || list.dataset.key === key || (!list.children.length && !findings.length)) return;
    list.dataset.key = key;
    list.replaceChildren(...findings.map((finding) => entry(finding, field)));
  }

  function entry({ severity, message, hint, isNew, other, fix, meant, rule }, field) {
    const item = made("li", "", { className: `${severity}${isNew ? " new" : ""}` });
    if (isNew) item.append(made("span", gettext("new"), { className: "badge" }), " ");
    if (other) item.append(made("a", other.name, { href: other.path }), ": ");
    item.append(made("span", message));
    if (hint) item.append(" ", made("span", hint, { className: "quiet" }));
    if (rule) item.title = rule;
    const values = fix ?? (meant ? [meant] : undefined);
    if (values && field && !(meant && field.dataset.list)) {
      const button = made("button", fix ? gettext("Fix") : gettext("Use %(words)s", { words: meant }), { className: "button plain", type: "button" });
      button.addEventListener("pointerdown", (event) => event.preventDefault()); // else the field is left, and saved as it is
      button.addEventListener("click", () => apply(field, values));
      item.append(" ", button);
    }
    return item;
  }

  function alike(field, similar) {
    if (!field) return;
    let box = field.querySelector(":scope > .similar");
    if (!similar.length) return box?.remove();
    if (!box) field.append((box = made("p", "", { className: "similar", role: "status" })));
    box.replaceChildren(gettext("Names like this: %(number)s", { number: similar.length }), ...similar.flatMap(({ name, path, parent }) => [" ", made("a", name, { href: path, title: parent })]));
  }

  form.addEventListener("input", ({ target }) => {
    const field = target.closest(".field");
    clearTimeout(timer);
    if (field && target.role !== "combobox") timer = setTimeout(() => target.isConnected && ask(field, target), WAIT);
  });
  return { ask, complain };
}

// Returns an error of the server as a finding.
export const problem = ({ message, hint }) => ({ severity: "error", message, hint, isNew: true });
