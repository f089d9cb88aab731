// Moving items in the tree: taken and put by keys or buttons, or dragged by their handle. A move is tried before it is made.
import { combobox } from "./combobox.js";
import { perform, send, tell } from "./edit.js";
import { find } from "./frame.js";
import { made } from "./helpers.js";
import { gettext } from "./words.js";

const tree = document.querySelector("[data-tree]");
const panel = document.querySelector("[data-moving]");
const dialog = document.querySelector("[data-trial]");
const leaves = dialog.querySelector("select");
const rowOf = (target) => target?.closest?.("[data-tree] li");
const linkOf = (row) => row.querySelector(":scope > a");
const wordsOf = (row) => linkOf(row).textContent;
let current = rowOf(tree.querySelector("a"));
let taken = null;
let operation = null;

// --- what is taken, and where it would go ---

function take(row) {
  if (!row || row.dataset.name === ".") return;
  taken?.classList.remove("taken");
  taken = row;
  row.classList.add("taken");
  choose(row);
  panel.hidden = false;
}

function stop() {
  taken?.classList.remove("taken");
  taken = null;
  panel.hidden = true;
  mark(null);
}

function choose(row) {
  current?.classList.remove("target");
  current = row;
  if (!taken) return;
  if (row !== taken) row.classList.add("target");
  const isChosen = row !== taken;
  panel.querySelector("[data-words]").textContent = isChosen
    ? gettext("%(name)s: put it beside or inside %(other)s", { name: wordsOf(taken), other: wordsOf(row) })
    : gettext("%(name)s: choose its new place in the tree", { name: wordsOf(taken) });
  for (const button of panel.querySelectorAll("[data-put]")) button.disabled = !canPut(button.dataset.put);
}

function canPut(place) {
  if (place === "top") return "parents" in taken.dataset && taken.dataset.parents !== "";
  if (place === "inside") return current !== taken && current.dataset.name !== taken.dataset.inside;
  return current !== taken && "ordered" in current.dataset && current.dataset.name.split("/")[0] === taken.dataset.name.split("/")[0];
}

// --- a trial, and the move ---

async function put(place, target = current) {
  if (!taken || !canPut(place)) return;
  const parent = place === "top" ? "." : place === "inside" ? target.dataset.name : target.dataset.inside;
  const beside = place === "before" || place === "after" ? { [place]: target.dataset.name } : {};
  const address = place === "inside" ? target : place === "top" ? rowOf(tree.querySelector("a")) : rowOf(target.parentElement);
  await move({ parent, ...beside }, `#${pathOf(address)},${taken.dataset.name}`);
}

// Shows what a move would do. `address` is that of the item afterwards.
async function move(where, address) {
  operation = { op: "move", item: taken.dataset.name, ...where };
  const parents = (taken.dataset.parents ?? "").split(" ").filter(Boolean);
  leaves.replaceChildren(...parents.map((name) => made("option", name, { value: name })));
  leaves.value = parents.includes(taken.dataset.inside) ? taken.dataset.inside : (parents[0] ?? "");
  dialog.querySelector("[data-leaves]").hidden = parents.length < 2;
  dialog.dataset.address = address;
  await attempt(parents.length > 1);
}

async function attempt(isOneOfSeveral) {
  if (isOneOfSeveral) operation.leaves = leaves.value;
  const answer = await send("/tree/try", { operations: [operation] });
  if (answer.code !== 200) return tell(answer.message);
  const lines = [...answer.errors, ...answer.messages.map(({ words }) => words), ...answer.changes.map(({ words, bump, reason }) => `${words}: ${bump}${reason ? ` (${reason})` : ""}`), ...answer.findings];
  dialog.querySelector("[data-report]").replaceChildren(...lines.map((words) => made("li", words)));
  dialog.querySelector("[data-move]").disabled = answer.errors.length > 0;
  if (!dialog.open) dialog.showModal();
}

function pathOf(row) {
  const names = [];
  for (let place = row; place; place = rowOf(place.parentElement)) names.unshift(new URL(linkOf(place).href).pathname.replace(/^\/item\//, "").replace(/^\//, ""));
  return names.join(",");
}

leaves.addEventListener("change", () => attempt(true));
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => linkOf(taken ?? current).focus());
dialog.querySelector("[data-move]").addEventListener("click", async () => {
  const { code } = await perform([operation]);
  dialog.close();
  if (code !== 200) return;
  history.replaceState(null, "", dialog.dataset.address);
  location.reload();
});

// --- keys and buttons ---

tree.addEventListener("focusin", (event) => event.target.matches("a") && choose(rowOf(event.target)));
tree.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase(), isControl = event.ctrlKey || event.metaKey;
  if (isControl && key === "x") take(rowOf(event.target));
  else if (isControl && key === "v" && taken) put("inside");
  else if (event.key === "Escape" && taken) stop();
  else if (event.key === "Enter" && taken) put("inside");
  else return;
  event.preventDefault();
});
tree.addEventListener("click", (event) => {
  const row = rowOf(event.target);
  if (!row || event.target.closest("summary")) return;
  if (event.target.matches(".handle")) take(row);
  else if (taken && event.target.matches("a")) linkOf(row).focus();
  else return;
  event.preventDefault();
});
document.querySelector("[data-take]").addEventListener("click", () => {
  take(current);
  linkOf(current).focus();
});
combobox(panel.querySelector("[data-into]"), find, ({ item }) => move({ parent: item }, `/tree/${item}#${item},${taken.dataset.name}`));
for (const button of panel.querySelectorAll("[data-put]")) button.addEventListener("click", () => put(button.dataset.put));
panel.querySelector("[data-stop]").addEventListener("click", () => {
  const row = taken;
  stop();
  linkOf(row).focus();
});

// --- dragging, by a mouse, a pen or a finger ---

let drag = null;

function mark(row, place) {
  for (const name of ["drop-inside", "drop-before", "drop-after"]) tree.querySelector(`.${name}`)?.classList.remove(name);
  row?.classList.add(`drop-${place}`);
}

function placeAt({ clientX, clientY }) {
  const row = rowOf(document.elementFromPoint(clientX, clientY));
  if (!row || row === taken || taken.contains(row)) return [null, ""];
  choose(row);
  const { top, height } = linkOf(row).getBoundingClientRect(), part = (clientY - top) / height;
  const place = part < 0.3 && canPut("before") ? "before" : part > 0.7 && canPut("after") ? "after" : "inside";
  return canPut(place) ? [row, place] : [null, ""];
}

tree.addEventListener("pointerdown", (event) => {
  if (!event.target.matches(".handle") || event.button) return;
  event.target.setPointerCapture(event.pointerId);
  drag = { row: rowOf(event.target), from: event, place: [null, ""], isMoving: false };
});
tree.addEventListener("pointermove", (event) => {
  if (!drag) return;
  if (!drag.isMoving && Math.hypot(event.clientX - drag.from.clientX, event.clientY - drag.from.clientY) < 6) return;
  if (!drag.isMoving) take(drag.row);
  drag.isMoving = true;
  if (event.clientY < 60) scrollBy(0, -12);
  else if (event.clientY > innerHeight - 90) scrollBy(0, 12);
  const [row, place] = placeAt(event);
  if (row !== drag.place[0]) {
    clearTimeout(drag.timer);
    const folder = row?.querySelector(":scope > details");
    if (folder) drag.timer = setTimeout(() => (folder.open = true), 700);
  }
  drag.place = [row, place];
  mark(row, place);
});
for (const name of ["pointerup", "pointercancel"]) {
  tree.addEventListener(name, () => {
    const { isMoving, place: [row, place], timer } = drag ?? { place: [] };
    clearTimeout(timer);
    drag = null;
    mark(null);
    if (isMoving && row && name === "pointerup") put(place, row);
    else if (isMoving) stop();
  });
}
