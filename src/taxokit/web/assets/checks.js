// Puts a box before each item that readers check off, and keeps the checked ones in this browser. Scripts import it from site.js.
const main = document.querySelector("main");
export const base = main.dataset.base;
const key = `taxokit:${main.dataset.kept ?? base}checked`; // the same in each language
const listeners = [];
let checked = new Set(), isKept = true;

export const idOf = (href) => new URL(href, location.href).pathname.replace(base, "");

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    checked = new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []);
  } catch {
    isKept = false; // storage is off, or has something else: the page works, and forgets
  }
}

export const all = () => new Set(checked);
export const isChecked = (href) => checked.has(idOf(href));
export const keeps = () => isKept;
export function onChange(listener) {
  listeners.push(listener);
  listener();
}

export function set(ids) {
  checked = new Set(ids);
  try {
    localStorage.setItem(key, JSON.stringify([...checked].sort()));
  } catch {
    isKept = false;
  }
  show();
}

export function toggle(id) {
  const ids = all();
  if (!ids.delete(id)) ids.add(id);
  set(ids);
}

const boxes = [...document.querySelectorAll("main .can")].map((place) => {
  const link = place.querySelector("a");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", value: place.dataset.can ?? idOf(link.href) });
  if (link) box.ariaLabel = gettext("I can: %(name)s", { name: link.textContent });
  box.addEventListener("change", () => toggle(box.value));
  const tree = place.closest("[data-tree]");
  if (tree) {
    box.ariaHidden = "true";
    box.tabIndex = -1; // a tree is one stop of the tab key: the space bar on the link checks
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle(box.value);
    });
  }
  place.prepend(box);
  return box;
});

function show() {
  for (const box of boxes) {
    box.checked = checked.has(box.value);
    box.parentElement.classList.toggle("checked", box.checked);
    if (box.ariaHidden) box.parentElement.querySelector("a").ariaChecked = String(box.checked);
  }
  for (const listener of listeners) listener();
}

const progress = document.getElementById("path-progress");
if (progress) {
  onChange(() => {
    const ids = new Set(boxes.map((box) => box.value));
    progress.value = [...ids].filter((id) => checked.has(id)).length;
    document.getElementById("path-count").textContent = gettext("%(number)s of %(total)s checked", { number: progress.value, total: progress.max });
  });
}
load();
show();
addEventListener("storage", (event) => event.key === key && (load(), show()));
addEventListener("pageshow", (event) => event.persisted && (load(), show()));
