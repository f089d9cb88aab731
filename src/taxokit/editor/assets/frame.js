// The frame of each page: the search at its head, and the list of keys.
import { combobox } from "./combobox.js";

const field = document.querySelector("form.search input");
const keys = document.getElementById("keys");

export async function find(q, range, signal) {
  const answer = await fetch(`/names?${new URLSearchParams({ q, range })}`, { signal });
  return answer.ok ? answer.json() : [];
}

combobox(field, find, (option) => location.assign(option.path));
document.querySelector("[data-keys]").addEventListener("click", () => keys.showModal());
document.addEventListener("keydown", (event) => {
  if (document.documentElement.dataset.shortcut === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
  if (event.key === "/") field.select();
  else if (event.key === "?") keys.showModal();
  else return;
  event.preventDefault();
});
