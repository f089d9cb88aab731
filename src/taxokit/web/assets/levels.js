// Highlights all items above and below the item under the pointer or the focus.
for (const picture of document.querySelectorAll(".picture")) {
  const lines = [...picture.querySelectorAll("path")];
  const nodes = new Map([...picture.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node]));
  const follow = (start, from, to, reached) => {
    const waiting = [start];
    while (waiting.length) {
      const node = waiting.pop();
      for (const line of lines) {
        if (line.dataset[from] === node && !reached.has(line)) {
          reached.add(line);
          waiting.push(line.dataset[to]);
        }
      }
    }
  };
  const light = (node) => {
    const reached = new Set();
    if (node) {
      follow(node.dataset.node, "high", "low", reached);
      follow(node.dataset.node, "low", "high", reached);
    }
    const lit = new Set(node ? [node] : []);
    for (const line of reached) lit.add(nodes.get(line.dataset.low)).add(nodes.get(line.dataset.high));
    picture.classList.toggle("lit", Boolean(node));
    for (const line of lines) line.classList.toggle("lit", reached.has(line));
    for (const other of nodes.values()) other.classList.toggle("lit", lit.has(other));
  };
  const focused = () => picture.querySelector("[data-node]:focus-within");
  picture.addEventListener("pointerover", (event) => light(event.target.closest("[data-node]") ?? focused()));
  picture.addEventListener("pointerleave", () => light(focused()));
  picture.addEventListener("focusin", (event) => light(event.target.closest("[data-node]")));
  picture.addEventListener("focusout", () => light(null));
}
