// Makes nested lists one stop of the tab key: arrow keys move and fold, as in the tree view pattern of the ARIA guide.
for (const tree of document.querySelectorAll("[data-tree]")) {
  const links = () => [...tree.querySelectorAll("a")].filter((link) => !link.closest("details:not([open])"));
  const rest = (link) => {
    for (const other of tree.querySelectorAll("a")) other.tabIndex = -1;
    link.tabIndex = 0;
  };
  const go = (link) => {
    if (!link) return;
    rest(link);
    link.focus();
  };
  for (const summary of tree.querySelectorAll("summary")) summary.tabIndex = -1;
  rest(tree.querySelector("a"));
  tree.addEventListener("focusin", (event) => event.target.matches("a") && rest(event.target));
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
}
