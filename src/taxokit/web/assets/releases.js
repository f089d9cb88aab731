// The choice of two releases: leads to the page of the changes between them, which is that of a release for those since the one before.
import { gettext } from "./site.js";

const form = document.getElementById("difference");
const [older, newer] = ["old", "new"].map((name) => form.elements[name]);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const [before, after] = older.selectedIndex >= newer.selectedIndex ? [older, newer] : [newer, older];
  const first = before.value, last = after.value;
  const isNext = after.selectedOptions[0].dataset.after === first;
  const name = isNext ? last : `${first}-to-${last}`;
  const pairs = form.dataset.pairs.split(" ");
  const isThere = isNext || !form.dataset.pairs || pairs.includes(name);
  const status = form.querySelector("[role=status]");
  if (first === last) status.textContent = gettext("Choose two releases.");
  else if (isThere) location.href = form.dataset.pages + name;
  else status.textContent = gettext("This site has no page for these two. This command shows the changes: %(command)s", { command: `taxokit diff ${first} ${last}` });
});
form.classList.add("ready");
