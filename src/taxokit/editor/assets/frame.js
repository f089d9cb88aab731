// The frame of each page: the search at its head, and the list of keys.
const field = document.querySelector("form.search input");
const keys = document.getElementById("keys");

document.querySelector("[data-keys]").addEventListener("click", () => keys.showModal());
document.addEventListener("keydown", (event) => {
  if (document.documentElement.dataset.shortcut === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
  if (event.key === "/") field.select();
  else if (event.key === "?") keys.showModal();
  else return;
  event.preventDefault();
});
