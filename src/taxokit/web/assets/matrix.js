// Explores a matrix: finds, filters and orders rows and columns, shows the links behind a mark, and writes the view as CSV.
import { button, compare, fromAddress, gettext, hasWords, json, made, toAddress } from "./site.js";

let reading;

function behind(source) {
  reading ??= json(source);
  reading.catch(() => (reading = undefined)); // so that the next click tries again
  return reading;
}

document.querySelectorAll(".explorer").forEach((section) => section.querySelector("table") && start(section));

function start(section) {
  const form = section.querySelector(".filters");
  const table = section.querySelector("table");
  const dialog = section.querySelector("dialog");
  const csv = section.querySelector("[data-csv]");
  const bodies = [...table.tBodies];
  const columns = [...table.tHead.rows[0].cells].slice(1, -1);
  const rows = bodies.flatMap((body) => [...body.rows].filter((row) => !row.matches(".top")).map((row) => {
    const cells = [...row.cells];
    const marks = cells.slice(1, -1).map((cell) => Number(cell.textContent));
    return { row, body, cells, marks, name: cells[0].querySelector("a").textContent, total: marks.filter(Boolean).length };
  }));
  const lines = [...table.tHead.rows, ...rows.map(({ row }) => row)].map((row) => ({ row, cells: [...row.cells] }));
  const together = made("tbody"); // the rows if they are not in groups
  const boxes = [...section.querySelectorAll(".hiding input")];
  const byName = (a, b) => compare(a.name, b.name);

  // Each set beside the one that shares most with it, from the largest on.
  function chain(sets) {
    const rest = new Set(sets.keys());
    const share = (a, b) => {
      const both = [...a].filter((value) => b.has(value)).length;
      return both / (a.size + b.size - both || 1);
    };
    let last = [...rest].sort((a, b) => sets[b].size - sets[a].size)[0];
    const order = [];
    while (rest.size) {
      order.push(last);
      rest.delete(last);
      let best = -1;
      const before = sets[last];
      for (const at of rest) {
        const likeness = share(before, sets[at]);
        if (likeness > best) [best, last] = [likeness, at];
      }
    }
    return order;
  }

  const sets = (lists) => lists.map((list) => new Set(list.flatMap((mark, at) => (mark ? [at] : []))));

  function order(name) {
    const places = [...columns.keys()];
    const totals = columns.map((_, at) => rows.filter(({ marks }) => marks[at]).length);
    const names = columns.map((column) => column.textContent);
    if (name === "name") places.sort((a, b) => compare(names[a], names[b]));
    if (name === "total") places.sort((a, b) => totals[b] - totals[a]);
    const across = name === "like" ? chain(sets(columns.map((_, at) => rows.map(({ marks }) => marks[at])))) : places;
    const down = {
      name: () => [...rows].sort(byName),
      total: () => [...rows].sort((a, b) => b.total - a.total || byName(a, b)),
      like: () => chain(sets(rows.map(({ marks }) => marks))).map((at) => rows[at]),
    }[name]?.();
    for (const { row, cells } of lines) row.append(...across.map((at) => cells[at + 1]), cells.at(-1));
    if (down) together.append(...down.map(({ row }) => row));
    else for (const { row, body } of rows) body.append(row);
    table.tHead.after(...(down ? [together] : bodies));
    for (const body of down ? bodies : [together]) body.remove();
    for (const { cells } of lines) boxes.forEach((box, at) => (cells[at + 1].hidden = !box.checked));
  }

  function filter() {
    const isNamed = hasWords(form.elements.find.value);
    const top = form.elements.in?.value ?? "", column = form.elements.for.value;
    const at = columns.findIndex(({ dataset }) => dataset.id === column);
    const fits = { "": () => true, "*": ({ total }) => total, "-": ({ total }) => !total }[column] ?? (({ marks }) => marks[at]);
    const shown = rows.filter((entry) => {
      const isShown = fits(entry) && isNamed(entry.name) && (!top || entry.body.dataset.in === top);
      entry.row.hidden = !isShown;
      return isShown;
    });
    for (const body of bodies) body.hidden = !shown.some((entry) => entry.body === body);
    form.querySelector("[role=status]").textContent = shown.length < rows.length ? gettext("%(number)s of %(total)s", { number: shown.length, total: rows.length }) : "";
  }

  async function open(mark) {
    const row = mark.closest("tr"), cell = mark.closest("td");
    const head = table.tHead.rows[0].cells[cell.cellIndex].querySelector("a");
    const item = row.cells[0].querySelector("a");
    const list = dialog.querySelector("ul");
    dialog.querySelector("h3").textContent = `${head.textContent}: ${item.textContent}`;
    list.replaceChildren();
    dialog.showModal();
    try {
      const { names, sources } = (await behind(section.dataset.source)).find((matrix) => matrix.sources[item.pathname]?.[head.pathname]);
      list.replaceChildren(...sources[item.pathname][head.pathname].map((path) => {
        const entry = made("li");
        entry.append(made("a", names[path], { href: path, dir: "auto" }));
        return entry;
      }));
    } catch {
      const again = button(gettext("Try again"), () => (dialog.close(), open(mark)));
      const entry = made("li", gettext("The links could not be loaded."));
      entry.append(" ", again);
      list.replaceChildren(entry);
    }
  }

  // What is shown, as it is ordered; nothing that a spreadsheet takes for a command.
  function text() {
    const quoted = (value) => `"${value.trim().replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
    const written = [...table.rows].filter((row) => row.checkVisibility() && !row.matches(".top"));
    return written.map((row) => [...row.cells].filter((cell) => !cell.hidden).map((cell) => quoted(cell.querySelector("a")?.textContent ?? cell.textContent)).join(",")).join("\r\n");
  }

  table.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(mark);
  });
  csv.addEventListener("click", (event) => {
    const isWhole = !location.search && boxes.every((box) => box.checked);
    if (isWhole) return; // the file of the site
    event.preventDefault();
    const link = made("a", "", { href: URL.createObjectURL(new Blob([text()], { type: "text/csv" })), download: "matrix.csv" });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target.name === "order") order(target.value);
    filter();
    toAddress(form);
  });
  for (const box of boxes) box.addEventListener("change", () => order(form.elements.order.value));
  fromAddress(form);
  if (form.elements.order.value) order(form.elements.order.value);
  filter();
}
