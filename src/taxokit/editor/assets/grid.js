// A grid of cells over many rows (ARIA 1.2, "grid"): the rows in sight are drawn, and their data come in pages. One cell is
// active, and a block of cells selected around it. What cells mean is up to the page: `source` has the rows, and takes texts.
import { made } from "./helpers.js";
import { readTsv, writeTsv } from "./tsv.js";

const HEIGHT = 36;
const PAGE = 100;
const MOST = 500; // rows of an answer
const FORMULA = /^[\s"']*[=@＝＠]|^[\s"']*[+-].*[(![{]/;

export class Grid {
  rows = new Map();
  asked = new Map();
  drawn = new Map();
  total = 0;
  extra = 1;
  active = { row: 0, column: 1 };
  anchor = this.active;

  // `source` has: fetchRows(first, count), cellOf(row, column), columnNamed(text), change(cells), cancel(), suggest(field, column), newWords.
  constructor(element, columns, source) {
    Object.assign(this, { element, columns, source });
    this.head = element.querySelector("[data-head]");
    this.body = element.querySelector("[data-body]");
    const widths = columns.map((column) => (column.isLong ? 28 : 15));
    element.style.setProperty("--widths", ["var(--first)", ...widths.map((width) => `minmax(${width}rem, ${width}fr)`)].join(" "));
    element.style.setProperty("--least", `calc(var(--first) + ${widths.reduce((sum, width) => sum + width, 0)}rem)`);
    element.setAttribute("aria-colcount", columns.length + 1);
    this.isRtl = getComputedStyle(element).direction === "rtl";
    element.addEventListener("scroll", () => requestAnimationFrame(() => this.draw()));
    new ResizeObserver(() => this.draw()).observe(element);
    element.addEventListener("keydown", (event) => (this.editor ? this.editKey(event) : this.key(event)));
    element.addEventListener("pointerdown", (event) => this.press(event));
    element.addEventListener("pointermove", (event) => this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) element.addEventListener(name, () => this.release());
    element.addEventListener("dblclick", (event) => this.cellOf(event.target) && this.edit());
    for (const name of ["copy", "cut", "paste"]) element.addEventListener(name, (event) => this.clip(event));
  }

  // --- rows ---

  get size() {
    return this.total + this.extra;
  }

  nameOf(row) {
    return row < this.total ? this.rows.get(row)?.name : `+${row - this.total}`;
  }

  // Asks for the rows again, those in sight first; the old ones stay until an answer is there.
  async reload() {
    this.isOld = true;
    this.asked = new Map();
    await this.need(Math.floor(this.element.scrollTop / HEIGHT), 1);
    this.draw();
  }

  async need(first, count, size = PAGE) {
    const pages = [];
    for (let page = Math.floor(first / PAGE); page * PAGE < first + count; page++) {
      if (!this.asked.has(page) && (!this.asked.size || page * PAGE < this.total)) {
        const rows = this.load(page * PAGE, size);
        for (let more = 0; more < size / PAGE; more++) this.asked.set(page + more, rows);
      }
      pages.push(this.asked.get(page));
    }
    await Promise.all(pages);
  }

  async load(first, count) {
    const asked = this.asked;
    const answer = await this.source.fetchRows(first, count);
    if (asked !== this.asked || !answer) return;
    this.total = answer.total;
    if (this.isOld) this.rows.clear();
    this.isOld = false;
    answer.rows.forEach((row, place) => this.rows.set(answer.from + place, row));
    this.draw();
  }

  // Loads all rows between two, in order, since the server answers one request after another.
  async loadAll(first = 0, last = this.total) {
    for (let row = first - (first % PAGE); row < Math.min(last, this.total); row += MOST) await this.need(row, Math.min(MOST, last - row), MOST);
  }

  // --- drawing ---

  draw() {
    this.element.setAttribute("aria-rowcount", this.size + 1);
    this.body.style.height = `${this.size * HEIGHT}px`;
    const first = Math.max(0, Math.floor(this.element.scrollTop / HEIGHT) - 8);
    const last = Math.min(this.size, Math.ceil((this.element.scrollTop + this.element.clientHeight) / HEIGHT) + 8);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.need(first, last - first), 40); // not for rows that only pass by
    const shown = new Set([this.active.row]);
    for (let row = first; row < last; row++) shown.add(row);
    for (const [row, line] of this.drawn) {
      if (shown.has(row) && row < this.size) continue;
      line.remove();
      this.drawn.delete(row);
    }
    for (const row of shown) if (row >= 0 && row < this.size) this.fill(row);
  }

  fill(row) {
    let line = this.drawn.get(row);
    if (!line) {
      line = made("div", "", { role: "row" });
      line.append(...[null, ...this.columns].map((column, place) => this.cell(column, place)));
      line.style.insetBlockStart = `${row * HEIGHT}px`;
      line.setAttribute("aria-rowindex", row + 2);
      const next = [...this.drawn.keys()].filter((other) => other > row).sort((a, b) => a - b)[0];
      this.body.insertBefore(line, this.drawn.get(next) ?? null); // readers follow the order of the document
      this.drawn.set(row, line);
    }
    const block = this.block();
    line.classList.toggle("new", row >= this.total);
    [...line.children].forEach((cell, column) => {
      const isActive = row === this.active.row && column === this.active.column;
      const isIn = row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
      cell.tabIndex = isActive ? 0 : -1;
      cell.setAttribute("aria-selected", String(isIn));
      if (cell.contains(this.editor) || cell.querySelector("[data-held]")) return;
      if (column === 0) this.name(cell, row);
      else this.text(cell, row, column);
      if (isActive && column && !cell.querySelector(".grip")) cell.append(made("span", "", { className: "grip", ariaHidden: "true" }));
    });
  }

  cell(column, place) {
    const cell = made("div", "", { role: place ? "gridcell" : "rowheader" });
    cell.setAttribute("aria-colindex", place + 1);
    cell.dir = "auto";
    if (column?.language) cell.lang = column.language;
    return cell;
  }

  name(cell, row) {
    const data = this.rows.get(row);
    const words = row < this.total ? (data?.id ?? "…") : this.source.newWords;
    if (cell.textContent === words && cell.firstChild) return;
    cell.replaceChildren(data && row < this.total ? made("a", words, { href: `/item/${data.name}`, tabIndex: -1 }) : document.createTextNode(words));
  }

  text(cell, row, column) {
    const { text, state, why } = this.source.cellOf(row, column);
    cell.className = state ?? "";
    cell.replaceChildren(text.replaceAll("\n", " ⏎ "));
    cell.title = why ?? "";
    if (why) cell.setAttribute("aria-description", why);
    else cell.removeAttribute("aria-description");
  }

  // --- the active cell and the selected block ---

  block() {
    const [a, b] = [this.anchor, this.active];
    return { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) };
  }

  *cells() {
    const { top, bottom, left, right } = this.block();
    for (let row = top; row <= bottom; row++) for (let column = Math.max(left, 1); column <= right; column++) yield { row, column };
  }

  go(row, column, isExtended = false) {
    this.active = { row: Math.min(Math.max(row, 0), this.size - 1), column: Math.min(Math.max(column, 0), this.columns.length) };
    if (!isExtended) this.anchor = this.active;
    this.show();
  }

  show() {
    const { row, column } = this.active;
    const element = this.element, top = row * HEIGHT, space = element.clientHeight - this.head.offsetHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + HEIGHT > element.scrollTop + space) element.scrollTop = top + HEIGHT - space;
    this.draw();
    const cell = this.drawn.get(row)?.children[column];
    if (column) cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    cell?.focus({ preventScroll: true });
  }

  cellOf(target) {
    const cell = target?.closest?.("[role=gridcell], [role=rowheader]");
    const line = cell?.parentElement;
    return cell && this.element.contains(cell) ? { row: Number(line.getAttribute("aria-rowindex")) - 2, column: [...line.children].indexOf(cell) } : null;
  }

  press(event) {
    const cell = this.cellOf(event.target);
    if (!cell || this.editor?.contains(event.target) || event.target.closest("a")) return;
    if (this.editor) this.commit();
    this.isTouch = event.pointerType !== "mouse";
    if (event.target.matches(".grip")) {
      event.target.setPointerCapture(event.pointerId);
      event.target.dataset.held = "true";
      return;
    }
    const isAgain = cell.row === this.active.row && cell.column === this.active.column;
    if (this.isTouch) event.target.addEventListener("click", () => (isAgain ? this.edit() : this.go(cell.row, cell.column)), { once: true });
    else {
      event.preventDefault();
      this.go(cell.row, cell.column, event.shiftKey);
    }
  }

  drag(event) {
    const isHeld = event.target.dataset?.held;
    if (!(event.buttons & 1) || this.editor || (this.isTouch && !isHeld)) return;
    const cell = this.cellOf(isHeld ? document.elementsFromPoint(event.clientX, event.clientY).find((other) => this.cellOf(other)) : event.target);
    if (cell && (cell.row !== this.active.row || cell.column !== this.active.column)) {
      this.active = cell;
      this.draw();
    }
  }

  release() {
    const grip = this.element.querySelector("[data-held]");
    if (!grip) return;
    grip.remove();
    this.show();
  }

  // --- the keyboard ---

  key(event) {
    if (!this.cellOf(event.target)) return;
    const { row, column } = this.active;
    const isControl = event.ctrlKey || event.metaKey, shift = event.shiftKey;
    const page = Math.max(1, Math.floor(this.element.clientHeight / HEIGHT) - 2);
    const forward = this.isRtl ? -1 : 1;
    const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, forward], ArrowLeft: [0, -forward], PageDown: [page, 0], PageUp: [-page, 0] };
    const key = event.key.toLowerCase();
    if (steps[event.key] && !event.altKey) {
      const [down, across] = steps[event.key].map((step) => (isControl ? step * 1e9 : step));
      if (row + down < 0 && event.key === "ArrowUp" && !shift) this.head.children[column].querySelector("button")?.focus();
      else this.go(isControl && down > 0 ? Math.max(this.total - 1, 0) : row + down, column + across, shift);
    } else if (event.key === "Home") this.go(isControl ? 0 : row, isControl ? 1 : 0, shift);
    else if (event.key === "End") this.go(isControl ? this.total - 1 : row, this.columns.length, shift);
    else if (event.key === "Tab" && !isControl) {
      const next = column + (shift ? -1 : 1);
      if (next < 0 || next > this.columns.length) return;
      this.go(row, next);
    } else if (isControl && key === "a") {
      this.anchor = { row: 0, column: 1 };
      this.active = { row: this.total - 1, column: this.columns.length };
      this.show();
    } else if (isControl && key === "d") this.fillDown();
    else if (isControl || event.altKey) return;
    else if (event.key === "Enter" && !column) this.drawn.get(row)?.querySelector("a")?.click();
    else if (event.key === "Enter" || event.key === "F2") this.edit();
    else if (event.key === "Escape") this.source.cancel();
    else if (event.key === "Delete" || event.key === "Backspace") this.clear();
    else if (event.key.length === 1 && column) this.edit(event.key);
    else return;
    event.preventDefault();
  }

  // --- editing ---

  edit(text) {
    const { row, column } = this.active;
    const about = this.columns[column - 1], cell = this.drawn.get(row)?.children[column];
    if (!about || !cell || (row < this.total && !this.rows.has(row))) return;
    const old = this.source.cellOf(row, column).text;
    const isName = about.isReference && !about.isMany;
    const field = made(about.options.length ? "select" : isName ? "input" : "textarea", "", { ariaLabel: about.words, rows: 1 });
    if (about.options.length) field.append(...["", ...about.options].map((option) => made("option", option, { value: option })));
    field.value = about.options.length || text === undefined ? old : text;
    field.dir = "auto";
    this.editor = field;
    this.old = old;
    cell.replaceChildren(field);
    field.focus();
    if (field.select && text === undefined) field.setSelectionRange(old.length, old.length);
    field.addEventListener("blur", () => this.editor === field && this.commit());
    if (isName) this.source.suggest(field, about);
  }

  editKey(event) {
    if (event.isComposing || event.defaultPrevented) return;
    const { row, column } = this.active;
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && !event.shiftKey && !event.altKey) this.commit(row + 1, column);
    else if (event.key === "Enter" && event.altKey) this.editor.setRangeText?.("\n", this.editor.selectionStart, this.editor.selectionEnd, "end");
    else if (event.key === "Tab") this.commit(row, column + (event.shiftKey ? -1 : 1));
    else return event.stopPropagation();
    event.stopPropagation();
    event.preventDefault();
  }

  leave() {
    const field = this.editor;
    this.editor = null;
    field?.remove();
    this.show();
  }

  commit(row, column) {
    const field = this.editor, place = this.active;
    if (!field) return;
    this.editor = null;
    const isNew = field.value !== this.old;
    field.remove();
    if (row !== undefined) this.go(Math.min(row, this.size - 1), Math.max(1, Math.min(column, this.columns.length)));
    else this.draw();
    if (isNew) this.source.change([{ ...place, text: field.value }]);
  }

  clear() {
    this.source.change([...this.cells()].filter(({ row }) => row < this.total).map((place) => ({ ...place, text: "" })));
  }

  async fillDown() {
    const { top, bottom, left, right } = this.block();
    await this.loadAll(Math.max(top - 1, 0), bottom + 1);
    const from = top === bottom ? top - 1 : top;
    if (from < 0) return;
    const cells = [];
    for (let column = Math.max(left, 1); column <= right; column++) {
      const { text } = this.source.cellOf(from, column);
      for (let row = from + 1; row <= Math.min(bottom, this.total - 1); row++) cells.push({ row, column, text });
    }
    this.source.change(cells);
  }

  // --- the clipboard: a text that a spreadsheet would run as a formula has an apostrophe before it there ---

  clip(event) {
    if (this.editor) return;
    event.preventDefault();
    if (event.type === "paste") return this.paste(readTsv(event.clipboardData.getData("text/plain")));
    const text = this.copied();
    if (text === null) this.copyAll();
    else event.clipboardData.setData("text/plain", text);
    if (event.type === "cut") this.clear();
  }

  copied() {
    const { top, bottom, left, right } = this.block();
    const rows = [];
    for (let row = top; row <= Math.min(bottom, this.total - 1); row++) {
      if (!this.rows.has(row)) return null;
      const cells = [];
      for (let column = left; column <= right; column++) cells.push(column ? this.source.cellOf(row, column).text : this.rows.get(row).id);
      rows.push(cells.map((text) => (FORMULA.test(text) ? `'${text}` : text)));
    }
    return writeTsv(rows);
  }

  async copyAll() {
    const { top, bottom } = this.block();
    await this.loadAll(top, bottom + 1);
    await navigator.clipboard.writeText(this.copied() ?? "");
  }

  // A first row of heads says the columns; the identifiers of items stay as they are.
  async paste(rows) {
    const { top, bottom, left, right } = this.block();
    const texts = rows.map((row) => row.map((text) => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text)));
    const heads = texts.length > 1 ? texts[0].map((text) => this.source.columnNamed(text.trim())) : [];
    const isNamed = heads.length > 0 && heads.every((column) => column >= 0);
    if (isNamed) texts.shift();
    const isOne = texts.length === 1 && texts[0].length === 1;
    const [height, width] = isOne ? [bottom - top + 1, right - left + 1] : [texts.length, Math.max(...texts.map((row) => row.length))];
    await this.loadAll(top, top + height);
    const cells = [];
    for (let down = 0; down < height; down++) {
      for (let across = 0; across < width; across++) {
        const row = top + down, column = isNamed ? heads[across] : left + across, text = isOne ? texts[0][0] : texts[down][across];
        const isCell = column !== undefined && column <= this.columns.length && (column > 0 || row >= this.total);
        if (isCell && text !== undefined && !(isOne && height > 1 && row >= this.total)) cells.push({ row, column, text });
      }
    }
    this.source.change(cells);
  }
}
