// The ladder: shows the links of the chosen item, draws new ones by pointer or by name, and removes them.
import { chainsOf } from "./chains.js";
import { combobox } from "./combobox.js";
import { perform, send } from "./edit.js";
import { find } from "./frame.js";
import { made } from "./helpers.js";
import { gettext } from "./words.js";

for (const section of document.querySelectorAll("[data-section]")) start(section);

function start(section) {
  const { slot, words, inverse } = section.dataset;
  const panel = section.querySelector("[data-panel]");
  const refused = panel.querySelector("[data-refused]");
  const place = section.querySelector("[data-ladder]");
  const { nodes, below, above, light } = chainsOf(place);
  const linkOf = (node) => node.querySelector("a");
  const wordsOf = (node) => linkOf(node).textContent;
  let chosen = null;

  function choose(node) {
    chosen = node;
    light(node);
    for (const other of nodes) linkOf(other).setAttribute("aria-pressed", String(other === node));
    panel.hidden = !node;
    history.replaceState(null, "", `${location.pathname}${location.search}${node ? `#${node.id}` : ""}`);
    if (!node) return;
    refused.replaceChildren();
    panel.querySelector("[data-to]").value = "";
    Object.assign(panel.querySelector("[data-title]"), { textContent: wordsOf(node), href: linkOf(node).href });
    const level = node.closest("ol.levels > li").querySelector(".level").textContent;
    panel.querySelector("[data-place]").textContent = [level, `${words}: ${below.get(node).length}`, inverse && `${inverse}: ${above.get(node).length}`].filter(Boolean).join(" · ");
    panel.querySelector("[data-links]").replaceChildren(listOf(node));
    panel.scrollIntoView({ block: "nearest" });
  }

  function listOf(node) {
    const list = made("ul", "", { className: "chips" });
    list.append(...below.get(node).map((other) => chip(node, other)));
    return list;
  }

  function chip(node, other) {
    const entry = made("li"), remove = made("button", "×", { type: "button", className: "link", ariaLabel: gettext("Remove the link to %(name)s", { name: wordsOf(other) }) });
    remove.addEventListener("click", () => keep({ op: "unlink", item: node.dataset.name, slot, values: [other.dataset.name] }, node));
    entry.append(made("bdi", wordsOf(other)), " ", remove);
    return entry;
  }

  // Makes an operation, and shows the ladder that follows from it.
  async function keep(operation, node) {
    const { code } = await perform([operation]);
    if (code !== 200) return;
    history.replaceState(null, "", `${location.pathname}${location.search}#${node.id}`);
    location.reload();
  }

  // Links an item to another, unless it would be a cycle, or the link follows from others: then says why.
  async function link(node, target) {
    if (node !== chosen) choose(node);
    const answer = await send("/ladder/try", { item: node.dataset.name, slot, target });
    const reasons = answer.code === 200 ? answer.refused : [[answer.message, answer.hint].filter(Boolean).join("; ")];
    refused.replaceChildren(...reasons.map((reason) => made("p", reason)));
    if (reasons.length) refused.scrollIntoView({ block: "nearest" });
    else keep({ op: "link", item: node.dataset.name, slot, values: [answer.name] }, node);
  }

  combobox(section.querySelector("[data-go]"), find, (option) => {
    const node = nodes.find((other) => other.dataset.name === option.item);
    if (node) {
      choose(node);
      linkOf(node).focus();
      node.scrollIntoView({ block: "nearest", inline: "center" });
    } else location.assign(`?item=${encodeURIComponent(option.item)}#${option.item.replace("/", "-")}`);
  });
  combobox(panel.querySelector("[data-to]"), find, (option) => link(chosen, option.item));
  panel.querySelector("[data-close]").addEventListener("click", () => {
    const node = chosen;
    choose(null);
    linkOf(node).focus();
  });
  if (!place) return;

  // --- pointers and keys ---

  const drawn = section.querySelector("[data-drawn]");
  let drag = null;
  const nodeOf = (target) => target?.closest?.("[data-node]");

  place.addEventListener("click", (event) => {
    const node = nodeOf(event.target);
    if (!node) return;
    event.preventDefault();
    if (!drag?.isMoving) choose(node);
    drag = null;
  });
  place.addEventListener("keydown", (event) => {
    const node = nodeOf(event.target);
    if (event.key === " " && node) choose(node);
    else if (event.key === "Escape" && chosen) choose(null);
    else return;
    event.preventDefault();
  });
  place.addEventListener("pointerdown", (event) => {
    const node = nodeOf(event.target);
    if (!node || event.button || (event.pointerType === "touch" && node !== chosen)) return;
    node.setPointerCapture(event.pointerId);
    drag = { node, x: event.clientX, y: event.clientY, isMoving: false };
  });
  place.addEventListener("pointermove", (event) => {
    if (!drag || !(event.buttons & 1) || (!drag.isMoving && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6)) return;
    drag.isMoving = true;
    const over = nodeOf(document.elementFromPoint(event.clientX, event.clientY));
    drag.over?.classList.remove("over");
    drag.over = over === drag.node ? null : over;
    drag.over?.classList.add("over");
    const box = drawn.ownerSVGElement.getBoundingClientRect(), unit = drawn.ownerSVGElement.viewBox.baseVal.width / box.width;
    const [x, y, toX, toY] = [drag.x - box.left, drag.y - box.top, event.clientX - box.left, event.clientY - box.top].map((length) => length * unit);
    const isMirrored = document.dir === "rtl", width = box.width * unit;
    drawn.setAttribute("d", isMirrored ? `M${width - x} ${y}L${width - toX} ${toY}` : `M${x} ${y}L${toX} ${toY}`);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    place.addEventListener(name, () => {
      drawn.setAttribute("d", "");
      const { node, over, isMoving } = drag ?? {};
      over?.classList.remove("over");
      if (!isMoving) drag = null;
      if (name === "pointerup" && isMoving && over) link(node, over.dataset.name);
      setTimeout(() => (drag = null));
    });
  }

  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (nodes.includes(named)) {
    choose(named);
    linkOf(named).focus({ preventScroll: true });
    named.scrollIntoView({ block: "nearest", inline: "center" });
    panel.scrollIntoView({ block: "nearest" });
  }
}
