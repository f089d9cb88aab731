// The page of a new item: what is filled in becomes one operation.
import { send } from "./edit.js";
import { fields, measure, say, valuesOf } from "./fields.js";
import { find } from "./frame.js";
import { problem, watch } from "./near.js";
import { gettext } from "./words.js";

const WAIT = 60;

const form = document.querySelector("form.fields[data-kind]");
const { kind } = form.dataset;
const fieldOf = (slot) => form.querySelector(`.field[data-slot="${slot}"]`);
const idBox = fieldOf("@id").querySelector("input");
const own = [...form.querySelectorAll(".field")].filter((field) => !field.dataset.slot.startsWith("@"));
let timer, request, isChosen = false, isDone = false; // has a person written the identifier? is the item added?

// Returns the values of all fields; one that is typed into a list counts.
function valuesNow() {
  const entries = own.map((field) => {
    const adder = field.querySelector(":scope > .add [data-add]");
    const typed = adder && !adder.dataset.range ? adder.value.trim() : "";
    return [field.dataset.slot, [...valuesOf(field), ...(typed ? [typed] : [])]];
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length));
}

function operation() {
  const parent = fieldOf("@parent") ? valuesOf(fieldOf("@parent"))[0] : undefined;
  return { op: "add", kind, id: idBox.value.trim(), ...(parent ? { parent } : {}), values: valuesNow() };
}

async function propose(field) {
  request?.abort();
  request = new AbortController();
  try {
    const { id } = await send(`/new/${kind}`, { values: valuesNow() }, request.signal);
    if (isChosen || id === undefined || id === idBox.value) return;
    idBox.value = id;
    measure(idBox);
    near.ask(field); // the findings name the identifier
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

const near = watch(form, { item: "", operationsOf: () => [operation()], isNew: true, apply: (field, values) => {
  const control = field.querySelector("input, textarea, select");
  control.value = values[0] ?? "";
  control.dispatchEvent(new Event("input", { bubbles: true }));
} });
fields(form, {
  find,
  change: (field, { values }) => {
    field.dataset.was = JSON.stringify(values);
    near.ask(field);
  },
});

form.addEventListener("input", ({ target }) => {
  if (target === idBox) isChosen = Boolean(idBox.value.trim());
  else if (!isChosen) {
    clearTimeout(timer);
    timer = setTimeout(propose, WAIT, target.closest(".field"));
  }
});

async function add() {
  const lacking = [...form.querySelectorAll(".field[data-required]")].find((field) => !valuesOf(field).length);
  if (lacking) {
    near.complain(lacking, [{ severity: "error", message: gettext("This is needed."), hint: "", isNew: false }]);
    return lacking.querySelector("input, textarea, select").focus();
  }
  const made = operation(), answer = await send("/do", { operations: [made] });
  isDone = answer.code === 200;
  if (isDone) return location.replace(`/item/${kind}/${encodeURIComponent(made.id)}`);
  near.complain(fieldOf("@id"), [problem(answer)]);
  say(form, [answer.message, answer.hint].filter(Boolean).join("; "));
  idBox.focus();
}

form.querySelector("[data-confirm]").addEventListener("click", add);
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add();
});
const first = form.querySelector('[data-slot="@parent"][data-required][data-was="[]"], [data-operation="rename"]') ?? fieldOf("@id");
first.querySelector("input, textarea").focus();
addEventListener("beforeunload", (event) => {
  if (!isDone && Object.keys(valuesNow()).length) event.preventDefault();
});
