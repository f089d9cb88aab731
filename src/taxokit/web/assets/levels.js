// The ladder map: lights the items before and after one, and filters and colours by what the page says about each.
import { button, fromAddress, gettext, hasWords, idOf, isChecked, made, onChange, toAddress, toggle } from "./site.js";
import { chainsOf } from "./chains.js";

const isMap = matchMedia("(min-width: 40rem)");
const [back, onward] = document.dir === "rtl" ? "→←" : "←→";
const share = (part, whole) => `color-mix(in srgb, var(--accent) ${(40 * part) / Math.max(whole, 1)}%, var(--paper))`; // text is read on it

for (const section of document.querySelectorAll(".ladder")) {
  const place = section.querySelector("[data-ladder]");
  if (place) start(section, place);
}

function start(section, place) {
  const form = section.querySelector(".filters");
  const legend = section.querySelector(".legend");
  const panel = section.querySelector(".lit-item");
  const { nodes, lines, below, above, reach, light } = chainsOf(place);
  const rung = new Map([...place.querySelectorAll("ol.levels > li")].flatMap((column, level) => [...column.querySelectorAll("[data-node]")].map((node) => [node, level])));
  const link = (node) => node.querySelector("a");
  const has = (node) => isChecked(link(node).href);
  const values = (name) => [...(form.elements[name]?.options ?? [])].map((option) => option.value).filter(Boolean);
  const goals = (node) => (node.dataset.for ?? "").split(" ").filter(Boolean);
  let pinned = null;

  function pin(node) {
    pinned = node;
    light(node);
    panel.hidden = !node;
    if (!node) return;
    const words = [place.querySelectorAll("p.level")[rung.get(node)].textContent];
    const top = form.elements.in?.querySelector(`option[value="${CSS.escape(node.dataset.in ?? "")}"]`);
    if (top?.value) words.push(top.textContent);
    words.push(gettext("%(number)s before it", { number: reach([node], below).size - 1 }), gettext("%(number)s after it", { number: reach([node], above).size - 1 }));
    const close = button(gettext("Close"), () => {
      history.replaceState(null, "", location.pathname + location.search);
      pin(null);
    });
    const title = made("p");
    title.append(made("a", link(node).textContent, { href: link(node).href, dir: "auto" }), ` ${words.join(" · ")}`);
    const near = made("ul", "", { className: "chips" });
    for (const [other, sign] of [...below.get(node).map((lower) => [lower, back]), ...above.get(node).map((higher) => [higher, onward])]) {
      const entry = made("li");
      entry.append(made("a", `${sign} `, { href: `#${other.id}` }));
      entry.firstChild.append(made("bdi", link(other).textContent));
      near.append(entry);
    }
    panel.replaceChildren(title, close, near);
    if (node.matches(".can")) {
      const label = made("label");
      const box = made("input", "", { type: "checkbox", checked: has(node) });
      box.addEventListener("change", () => toggle(idOf(link(node).href)));
      label.append(box, " ", gettext("I can do this"));
      close.before(label);
    }
  }

  function filter() {
    const query = form.elements.find.value.trim();
    const isNamed = hasWords(query);
    const [goal, top, level] = ["for", "in", "rung"].map((name) => form.elements[name]?.value ?? "");
    const path = goal && reach(nodes.filter((node) => goals(node).includes(goal)), below);
    const isShown = (node) =>
      isNamed(link(node).textContent) && (!goal || path.has(node)) && (!top || node.dataset.in === top) && (!level || rung.get(node) === Number(level));
    const shown = new Set(nodes.filter(isShown));
    const isFiltered = Boolean(query || goal || top || level);
    for (const node of nodes) {
      node.classList.toggle("off", !shown.has(node));
      node.classList.toggle("needed", Boolean(goal) && goals(node).includes(goal));
    }
    place.classList.toggle("filtered", isFiltered);
    for (const { line, ends } of lines) line.classList.toggle("off", !ends.every((end) => shown.has(end)));
    for (const column of place.querySelectorAll("ol.levels > li")) column.classList.toggle("empty", !column.querySelector("[data-node]:not(.off)"));
    form.querySelector("[role=status]").textContent = isFiltered ? gettext("%(number)s of %(total)s", { number: shown.size, total: nodes.length }) : "";
    if (query) [...shown][0]?.scrollIntoView({ block: "nearest", inline: "center" });
    return [...shown];
  }

  const paints = {
    in: () => [...form.elements.in.options].filter(({ value }) => value).map(({ value, textContent, dataset }, at) => [(node) => node.dataset.in === value, textContent, { "--n": dataset.hue ?? at }]),
    rung: () => values("rung").map((value, at, all) => [(node) => rung.get(node) === at, form.elements.rung.options[at + 1].textContent, { "--dye": share(at, all.length - 1) }]),
    for: () => {
      const most = Math.max(...nodes.map((node) => goals(node).length));
      return Array.from({ length: most + 1 }, (_, number) => [(node) => goals(node).length === number, String(number), { "--dye": share(number, most) }]);
    },
    my: () => {
      const isReady = (node) => !has(node) && below.get(node).every(has);
      return [[has, gettext("Checked"), { "--dye": share(1, 1) }], [isReady, gettext("Can be next"), { "--hue": 45 }], [(node) => !has(node) && !isReady(node), gettext("Not yet"), { "--dye": share(0, 1) }]];
    },
  };

  function colour() {
    const classes = paints[form.elements.colour.value]?.() ?? [];
    for (const node of nodes) {
      const [, , paint] = classes.find(([fits]) => fits(node)) ?? [];
      dye(node, paint);
    }
    legend.hidden = !classes.length;
    legend.replaceChildren(...classes.map(([fits, words, paint]) => {
      const entry = made("li", words);
      entry.append(made("span", ` ${nodes.filter(fits).length}`, { className: "count" }));
      dye(entry, paint);
      return entry;
    }));
  }

  function dye(element, paint = {}) {
    element.classList.toggle("hued", "--n" in paint || "--hue" in paint);
    element.classList.toggle("shared", "--dye" in paint);
    for (const name of ["--n", "--hue", "--dye"]) element.style.setProperty(name, paint[name] ?? "");
  }

  const focused = () => place.querySelector("[data-node]:focus-within");
  const rest = () => light(focused() ?? pinned);
  place.addEventListener("pointerover", (event) => event.pointerType === "mouse" && light(event.target.closest("[data-node]") ?? focused() ?? pinned));
  place.addEventListener("pointerleave", rest);
  place.addEventListener("focusin", (event) => event.target.matches("a") && light(event.target.closest("[data-node]")));
  place.addEventListener("focusout", () => light(pinned));
  place.addEventListener("click", (event) => {
    const node = event.target.closest("[data-node]");
    if (!node || !isMap.matches || event.pointerType !== "touch" || node === pinned) return;
    event.preventDefault(); // the first tap lights an item, the second one opens it
    pin(node);
  });
  form.addEventListener("input", () => (filter(), colour(), toAddress(form, location.hash)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = filter();
    if (first) pin(first);
  });

  const arrive = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // a percent sign that escapes nothing belongs to the name
    }
    const node = nodes.find(({ id }) => id === name);
    if (node) pin(node);
  };
  fromAddress(form);
  filter();
  onChange(() => (colour(), pinned && pin(pinned)));
  arrive();
  addEventListener("hashchange", arrive);
}
