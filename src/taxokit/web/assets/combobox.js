// Fields that name an item: comboboxes with a list (WAI-ARIA 1.2), whose options have a definition.
import { gettext } from "./words.js";

const WAIT = 80;
let count = 0;

function part(name, text, className = "") {
  return Object.assign(document.createElement(name), { textContent: text, className, dir: "auto" });
}

// Lets an input name items. `find(query, range, signal)` returns options: id, name, about, parent, deprecated; `chosen(option)`
// is told what was chosen.
export function combobox(input, find, chosen) {
  const list = Object.assign(document.createElement("ul"), { id: `options-${(count += 1)}`, hidden: true, role: "listbox" });
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? input.ariaLabel ?? "");
  input.after(list);
  input.setAttribute("aria-controls", list.id);
  let options = [], at = -1, timer, request, isOld = true; // is `options` not of what is typed?

  function choose(position) {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = position;
    const option = options.length ? list.children[at] : undefined;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  }

  function take(position) {
    const option = options[position];
    open(false);
    if (option) chosen(option);
  }

  function show() {
    list.replaceChildren(...options.map((option, number) => {
      const entry = Object.assign(document.createElement("li"), { id: `${list.id}-${number}`, role: "option" });
      entry.setAttribute("aria-selected", "false");
      const name = part("b", option.name);
      if (option.deprecated) name.append(" ", part("span", gettext("deprecated"), "badge old"));
      entry.append(name, part("span", [option.parent, option.about].filter(Boolean).join(" · "), "quiet"));
      entry.addEventListener("pointerdown", (event) => event.preventDefault()); // the input keeps the focus
      entry.addEventListener("click", () => take(number));
      return entry;
    }));
    if (!options.length) list.append(Object.assign(part("li", gettext("No matches"), "quiet"), { role: "option", ariaDisabled: "true" }));
    open(document.activeElement === input);
    if (options.length && input.value.trim()) choose(0);
  }

  // Returns true once the options are those for what is typed.
  async function search() {
    clearTimeout(timer);
    timer = undefined;
    request?.abort();
    request = new AbortController();
    try {
      options = await find(input.value, input.dataset.range ?? "", request.signal);
      isOld = false;
      show();
      return true;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
      return false;
    }
  }

  input.addEventListener("input", () => {
    isOld = true;
    request?.abort(); // an answer to fewer letters would be taken for one to these
    clearTimeout(timer);
    timer = setTimeout(search, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey) return;
    const last = options.length - 1;
    if (event.key === "ArrowDown" && list.hidden) search();
    else if (event.key === "ArrowDown") choose(at < last ? at + 1 : 0);
    else if (event.key === "ArrowUp" && !list.hidden) choose(at > 0 ? at - 1 : last);
    else if (event.key === "Enter" && input.value.trim() && (isOld || list.hidden)) search().then((isNew) => isNew && take(0));
    else if (event.key === "Enter" && at >= 0) take(at);
    else if (event.key === "Escape" && !list.hidden) open(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => {
    clearTimeout(timer);
    timer = undefined;
    request?.abort();
    open(false);
  });
}
