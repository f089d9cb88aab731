// Points out, of the item under the pointer or the focus, everything that leads to it and where it leads.
for (const picture of document.querySelectorAll(".picture")) {
  const lines = [...picture.querySelectorAll("path")];
  const nodes = new Map([...picture.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node]));
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
    picture.classList.toggle("lit", Boolean(node));
    for (const line of lines) line.classList.toggle("lit", found.has(line));
    for (const one of nodes.values()) one.classList.toggle("lit", lit.has(one));
  };
  const focused = () => picture.querySelector("[data-node]:focus-within");
  picture.addEventListener("pointerover", (event) => light(event.target.closest("[data-node]") ?? focused()));
  picture.addEventListener("pointerleave", () => light(focused()));
  picture.addEventListener("focusin", (event) => light(event.target.closest("[data-node]")));
  picture.addEventListener("focusout", () => light(null));
}
