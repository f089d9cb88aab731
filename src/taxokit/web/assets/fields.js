// The controls of forms: values, lists as chips, languages as tabs. They know no server: `change` is told what a person did.
import { combobox } from "./combobox.js";
import { gettext } from "./words.js";

const own = (field, selector) => field.querySelector(`:scope > ${selector}`);
const chipsOf = (field) => own(field, ".values");
export const controlOf = (field) => own(field, "input, :scope > textarea, :scope > select, :scope > .combobox > input");
const adderOf = (field) => field.querySelector(":scope > .add [data-add]");
const nameOf = (chip) => chip.querySelector("[data-edit], [data-editing], a, span[dir]").textContent;
const nextName = (options, values) => options.find((option) => option.value === values)?.text ?? values;

// Returns the values that a field shows.
export function valuesOf(field) {
  if (field.dataset.list) return [...chipsOf(field).children].map((chip) => chip.dataset.value);
  const control = controlOf(field);
  const value = control.dataset.range && control.value.trim() ? control.dataset.value : control.value.trim();
  return value ? [value] : [];
}

export const wasOf = (field) => JSON.parse(field.dataset.was);
const isSame = (some, others) => JSON.stringify(some) === JSON.stringify(others);

// Is something in a field that is not saved?
export function isEdited(field) {
  if (!field.dataset.list) return !isSame(valuesOf(field), wasOf(field)) || isTyped(controlOf(field));
  return Boolean(adderOf(field).value.trim() || chipsOf(field).querySelector(":scope > .chip > [data-editing]"));
}
const isTyped = (control) => Boolean(control.dataset.range) && control.value !== control.defaultValue;

// Takes the values of a field for saved ones.
export function saved(field, values) {
  field.dataset.was = JSON.stringify(values);
  const control = field.dataset.list ? undefined : controlOf(field);
  if (control && "defaultValue" in control) control.defaultValue = control.value;
}

// Gives a field the value that it had. A list has it already.
export function restore(field, values = wasOf(field)) {
  if (field.dataset.list) return;
  const control = controlOf(field);
  control.value = control.dataset.range ? control.defaultValue : (values[0] ?? "");
  if (control.dataset.range) control.dataset.value = values[0] ?? "";
  measure(control);
}

export function say(form, text) {
  form.querySelector("[data-live]").textContent = text;
}

// Shows the length of a text at its field.
export function measure(control) {
  if (control.value === undefined) return; // a button, or the summary of a help
  const field = control.closest(".field"), shown = field && own(field, ".head > [data-length]"), limit = Number(field?.dataset.limit);
  if (!shown || control.value === undefined) return;
  const length = [...control.value.trim()].length;
  shown.textContent = limit ? `${length} / ${limit}` : length || "";
  shown.classList.toggle("over", limit > 0 && length > limit);
}

// Gives a chip the name of its value.
export function label(chip, name) {
  chip.querySelector("[data-edit], [data-editing], a, span[dir]").textContent = name;
  chip.querySelector("[data-remove]").ariaLabel = gettext("Remove %(name)s", { name });
  const mover = chip.querySelector("[data-move]");
  if (mover) mover.ariaLabel = gettext("Move %(name)s", { name });
}

// Returns a chip of a list for a value.
export function chipFor(field, value, name = value) {
  const chip = own(field, "template").content.firstElementChild.cloneNode(true);
  chip.dataset.value = value;
  label(chip, name);
  return chip;
}

// Lets people use the fields of a form. `find` finds items for references, `change(field, what)` is told of changes: `what` has
// the action (set, add, remove, edit, order), the value that it is about, and all values before and after.
export function fields(form, { find, change }) {
  form.addEventListener("submit", (event) => event.preventDefault());

  function changed(field, action, value = "") {
    const was = wasOf(field), values = valuesOf(field);
    if (!isSame(values, was)) change(field, { action, value, values, was });
  }

  // --- lists

  function add(field, value, name = value) {
    const list = chipsOf(field), adder = adderOf(field);
    adder.value = "";
    measure(adder);
    if (!value) return;
    if (valuesOf(field).includes(value)) return say(form, gettext("%(name)s is there already", { name }));
    list.append(chipFor(field, value, name));
    say(form, gettext("Added %(name)s", { name }));
    changed(field, "add", value);
  }

  function take(field, chip) {
    const next = chip.nextElementSibling ?? chip.previousElementSibling, name = nameOf(chip);
    chip.remove();
    (next ? next.querySelector("[data-remove]") : adderOf(field)).focus();
    say(form, gettext("Removed %(name)s", { name }));
    changed(field, "remove", chip.dataset.value);
  }

  function move(field, chip, by) {
    const list = chip.parentElement, others = [...list.children], at = others.indexOf(chip) + by;
    if (at < 0 || at >= others.length) return;
    others[at][by < 0 ? "before" : "after"](chip);
    chip.querySelector("[data-move]").focus();
    moved(field, chip);
  }

  function moved(field, chip) {
    const list = [...chip.parentElement.children];
    say(form, gettext("%(name)s is number %(place)s of %(number)s", { name: nameOf(chip), place: list.indexOf(chip) + 1, number: list.length }));
    changed(field, "order", chip.dataset.value);
  }

  function edit(field, chip) {
    const shown = chip.querySelector("[data-edit]"), isText = field.dataset.control === "text";
    const box = Object.assign(document.createElement(isText ? "textarea" : "input"), { value: chip.dataset.value, dir: "auto", className: "edit" });
    box.dataset.editing = "";
    box.ariaLabel = adderOf(field).labels[0].textContent;
    box.lang = adderOf(field).lang;
    shown.replaceWith(box);
    measure(box);
    box.focus();
    let isDone = false;
    const done = (isKept, event) => {
      if (isDone) return;
      isDone = true;
      const value = box.value.trim();
      const hadFocus = document.activeElement === box || Boolean(event);
      box.replaceWith(shown);
      if (hadFocus) shown.focus();
      if (isKept && value && value !== chip.dataset.value && !valuesOf(field).includes(value)) {
        chip.dataset.value = value;
        label(chip, value);
        changed(field, "edit", value);
      } else if (isKept && !value) take(field, chip);
    };
    box.addEventListener("blur", () => done(true));
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter" && (!isText || event.ctrlKey || event.metaKey)) done(true, event);
      else if (event.key === "Escape") done(false, event);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  // --- events

  const fieldOf = (event) => event.target.closest(".field");
  // Returns the chip of the field itself in which an event is, not that around a field of its record.
  const chipOf = (event, field) => [event.target.closest(".chip")].find((chip) => chip?.parentElement.parentElement === field);

  function commit(field) {
    if (field.dataset.list) {
      const adder = adderOf(field);
      if (adder.dataset.range) adder.value = ""; // what was typed names no item
      else add(field, adder.value.trim(), nextName([...(adder.options ?? [])], adder.value.trim()).split(" – ")[0]);
    } else if (controlOf(field).validity.badInput) controlOf(field).reportValidity(); // it has no value, but is not empty
    else if (isTyped(controlOf(field)) && controlOf(field).value.trim()) restore(field);
    else changed(field, "set");
  }

  // A day that is typed is another one with each digit, and arrow keys choose each option on their way: both wait for the end.
  let isTyping = false;
  form.addEventListener("pointerdown", () => (isTyping = false));
  const waits = (control) => document.activeElement === control && (control.type === "date" || (isTyping && control.matches("select")));

  form.addEventListener("change", (event) => {
    const field = fieldOf(event);
    if (field && !event.target.matches("[data-editing], select[data-add]") && !waits(event.target)) commit(field);
  });
  form.addEventListener("focusout", (event) => {
    const field = fieldOf(event);
    if (field && event.target.matches("[type=date], select:not([data-add])")) commit(field);
  });
  form.addEventListener("input", (event) => measure(event.target));
  form.addEventListener("focusin", (event) => {
    if (event.target.role === "combobox" && !event.target.hasAttribute("aria-controls")) ready(event.target);
    if (event.target.matches("input, textarea")) measure(event.target);
  });
  form.addEventListener("click", (event) => {
    const field = fieldOf(event), chip = field && chipOf(event, field);
    if (event.target.closest("[data-adds]")) commit(field);
    if (!chip) return;
    if (event.target.closest("[data-remove]")) take(field, chip);
    else if (event.target.closest("[data-edit]")) edit(field, chip);
  });
  form.addEventListener("keydown", (event) => {
    const field = fieldOf(event), chip = field && chipOf(event, field);
    isTyping = true;
    if (!field || event.isComposing) return;
    const isLine = event.target.matches("input, select"), isMover = event.target.matches("[data-move]");
    const isArrow = /^Arrow/.test(event.key);
    if (chip && isArrow && (event.altKey || isMover) && field.dataset.list === "ordered") {
      const isRtl = getComputedStyle(chip).direction === "rtl";
      const back = event.key === "ArrowUp" || event.key === (isRtl ? "ArrowRight" : "ArrowLeft");
      move(field, chip, back ? -1 : 1);
    } else if (chip && event.key === "Delete" && event.target.matches("button, a")) take(field, chip);
    else if (event.key === "Enter" && (isLine || ((event.ctrlKey || event.metaKey) && event.target.matches("textarea")))) commit(field);
    else if (event.key === "Escape" && event.target.matches("input, textarea, select") && isEdited(field)) {
      if (field.dataset.list) adderOf(field).value = "";
      else restore(field);
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    } else return;
    event.preventDefault();
  });

  // Chips are dragged by their handles, with a mouse or a finger.
  form.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-move]"), field = fieldOf(event), chip = handle && chipOf(event, field);
    if (!chip) return;
    const before = valuesOf(field);
    chip.classList.add("dragged");
    const drag = ({ clientX, clientY }) => {
      const other = document.elementFromPoint(clientX, clientY)?.closest(".chip");
      if (!other || other === chip || other.parentElement !== chip.parentElement) return;
      other[chip.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? "after" : "before"](chip);
    };
    const drop = () => {
      removeEventListener("pointermove", drag);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", drop);
      chip.classList.remove("dragged");
      if (!isSame(before, valuesOf(field))) moved(field, chip);
    };
    event.preventDefault(); // no text is selected
    handle.focus();
    addEventListener("pointermove", drag); // a handle that moves in the page would lose them
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", drop);
  });

  function ready(input) {
    combobox(input, find, (option) => {
      const field = input.closest(".field");
      if (field.dataset.list) return add(field, option.id, option.name);
      Object.assign(input, { value: option.name, defaultValue: option.name }).dataset.value = option.id;
      changed(field, "set");
    });
  }
  for (const control of form.querySelectorAll("input, textarea")) measure(control);
  for (const list of form.querySelectorAll('[role="tablist"]')) tabs(list);
}

// Tabs, as WAI-ARIA describes them: the arrow keys choose.
export function tabs(list) {
  const all = [...list.children];
  const choose = (tab, isFocused) => {
    for (const other of all) {
      other.ariaSelected = String(other === tab);
      other.tabIndex = other === tab ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = other !== tab;
    }
    if (isFocused) tab.focus();
    list.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: tab }));
  };
  list.addEventListener("click", ({ target }) => target.role === "tab" && choose(target));
  list.addEventListener("keydown", (event) => {
    const isRtl = getComputedStyle(list).direction === "rtl", at = all.indexOf(event.target);
    const to = { ArrowRight: at + (isRtl ? -1 : 1), ArrowLeft: at + (isRtl ? 1 : -1), Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    choose(all.at(to % all.length), true);
    event.preventDefault();
  });
}
