// The choice of two releases: leads to the page of the changes between them.
import { gettext } from "./site.js";

const form = document.getElementById("difference");
const [older, newer] = ["old", "new"].map((name) => form.elements[name]);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const [first, last] = older.selectedIndex >= newer.selectedIndex ? [older.value, newer.value] : [newer.value, older.value];
  const name = `${first}-to-${last}`;
  const pairs = form.dataset.pairs.split(" ");
  const isThere = !form.dataset.pairs || pairs.includes(name);
  const status = form.querySelector("[role=status]");
  if (first === last) status.textContent = gettext("Choose two releases.");
  else if (isThere) location.href = form.dataset.pages + name;
  else status.textContent = gettext("This site has no page for these two. This command shows the changes: %(command)s", { command: `taxokit diff ${first} ${last}` });
});
form.classList.add("ready");
