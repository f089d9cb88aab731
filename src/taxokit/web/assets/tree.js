// Makes nested lists a tree (ARIA 1.2, "Navigation Treeview" of the ARIA guide): one stop of the tab key, with the arrow keys,
// Home, End and letters. A branch that the page does not have comes from the page of its item when it is opened.
const depthOf = (link) => link.closest("li").dataset.depth;

function prepare(list, depth) {
  for (const row of list.querySelectorAll(":scope > li")) {
    const link = row.querySelector(":scope > a");
    const folder = row.querySelector(":scope > details");
    row.role = "none";
    row.dataset.depth = depth;
    Object.assign(link, { role: "treeitem", tabIndex: -1, ariaLevel: depth });
    if (folder) fold(link, folder, depth);
    else if (row.querySelector(":scope > [data-below]")) fold(link, branchOf(link, row), depth);
  }
}

function fold(link, folder, depth) {
  folder.id ||= `below-${(fold.number = (fold.number ?? 0) + 1)}`;
  link.setAttribute("aria-owns", folder.id);
  const summary = folder.querySelector("summary");
  Object.assign(summary, { tabIndex: -1, ariaHidden: "true" });
  const show = () => (link.ariaExpanded = String(folder.open));
  show();
  folder.addEventListener("toggle", show);
  for (const list of folder.querySelectorAll(":scope > ul")) {
    list.role = "none";
    prepare(list, depth + 1);
  }
}

function branchOf(link, row) {
  const folder = document.createElement("details");
  folder.append(document.createElement("summary"));
  row.append(folder);
  folder.addEventListener("toggle", () => folder.open && load(link, folder));
  return folder;
}

// Returns the row of a tree for that of a list: its link, its mark, and whether it has a branch.
function rowOf(entry) {
  const row = document.createElement("li");
  row.append(...entry.querySelectorAll(":scope > a, :scope > .badge, :scope > [data-below]"));
  return row;
}

// Puts the items below an item into its branch once, as its page has them. If that cannot be loaded, it can be tried again.
async function load(link, folder) {
  if (folder.dataset.state || folder.querySelector("ul")) return;
  folder.dataset.state = "loading";
  try {
    const answer = await fetch(link.dataset.branch ?? link.href, { headers: { accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const rows = page.querySelectorAll("[data-tree] > li > details > ul > li");
    const list = document.createElement("ul");
    list.role = "none";
    list.append(...(rows.length ? rows : [...page.querySelectorAll("[data-branch] :is(.links > li, .children > li, .more)")].map(rowOf)));
    folder.append(list);
    prepare(list, Number(depthOf(link)) + 1);
    folder.dataset.state = "loaded";
  } catch {
    delete folder.dataset.state;
    folder.open = false;
  }
}

for (const tree of document.querySelectorAll("[data-tree]")) {
  tree.role = "tree";
  prepare(tree, 1);
  const links = () => [...tree.querySelectorAll("[role=treeitem]")].filter((link) => !link.closest("details:not([open])"));
  const rest = (link) => {
    for (const other of tree.querySelectorAll("[role=treeitem]")) other.tabIndex = -1;
    link.tabIndex = 0;
  };
  const go = (link) => {
    if (!link) return;
    rest(link);
    link.focus();
  };
  rest(tree.querySelector("[role=treeitem]"));
  tree.addEventListener("focusin", (event) => event.target.matches("[role=treeitem]") && rest(event.target));
  tree.addEventListener("keydown", (event) => {
    const all = links();
    const place = all.indexOf(event.target);
    if (place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const folder = event.target.parentElement.querySelector(":scope > details");
    const around = event.target.closest("details")?.parentElement;
    const inwards = getComputedStyle(tree).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const outwards = inwards === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if (event.key === "ArrowDown") go(all[place + 1]);
    else if (event.key === "ArrowUp") go(all[place - 1]);
    else if (event.key === "Home") go(all[0]);
    else if (event.key === "End") go(all.at(-1));
    else if (event.key === inwards && folder && !folder.open) folder.open = true;
    else if (event.key === inwards && folder) go(folder.querySelector("ul a"));
    else if (event.key === outwards && folder?.open) folder.open = false;
    else if (event.key === outwards && around) go(around.querySelector(":scope > a"));
    else if (event.key.length === 1 && event.key !== " ") {
      const letter = event.key.toLowerCase();
      go([...all.slice(place + 1), ...all.slice(0, place)].find((link) => link.textContent.trim().toLowerCase().startsWith(letter)));
      return;
    } else return;
    event.preventDefault();
  });
  follow(tree, go);
  addEventListener("hashchange", () => follow(tree, go));
}

// Opens the branches that the fragment of the address names, `#concept/top,concept/low`, and goes to the last.
async function follow(tree, go) {
  let link = null;
  for (const name of decodeURIComponent(location.hash.slice(1)).split(",").filter(Boolean)) {
    const inside = link?.parentElement.querySelector(":scope > details") ?? tree;
    if (link && inside !== tree) {
      await load(link, inside);
      inside.open = true;
    }
    link = [...inside.querySelectorAll("[role=treeitem]")].find((other) => other.pathname.endsWith(`/${name}`));
    if (!link) return;
  }
  for (let folder = link?.closest("details"); folder; folder = folder.parentElement.closest("details")) folder.open = true;
  go(link);
}
