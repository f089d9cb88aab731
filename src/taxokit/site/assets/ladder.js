// Points out, of the item under the pointer or the focus, everything that leads to it and where it leads.
for (const ladder of document.querySelectorAll(".ladder")) {
  const lines = [...ladder.querySelectorAll("path")];
  const nodes = new Map([...ladder.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node]));
  const follow = (start, from, to, found) => {
    const waiting = [start];
    while (waiting.length) {
      const here = waiting.pop();
      for (const line of lines) {
        if (line.dataset[from] === here && !found.has(line)) {
          found.add(line);
          waiting.push(line.dataset[to]);
        }
      }
    }
  };
  const light = (node) => {
    const found = new Set();
    if (node) {
      follow(node.dataset.node, "high", "low", found);
      follow(node.dataset.node, "low", "high", found);
    }
    const lit = new Set(node ? [node] : []);
    for (const line of found) lit.add(nodes.get(line.dataset.low)).add(nodes.get(line.dataset.high));
    ladder.classList.toggle("lit", Boolean(node));
    for (const line of lines) line.classList.toggle("lit", found.has(line));
    for (const one of nodes.values()) one.classList.toggle("lit", lit.has(one));
  };
  const focused = () => ladder.querySelector("[data-node]:focus-within");
  ladder.addEventListener("pointerover", (event) => light(event.target.closest("[data-node]") ?? focused()));
  ladder.addEventListener("pointerleave", () => light(focused()));
  ladder.addEventListener("focusin", (event) => light(event.target.closest("[data-node]")));
  ladder.addEventListener("focusout", () => light(null));
}
