// The chains of a ladder: the items below and above each, and the light on those of one. Of the site and of the editor.

// Returns the nodes and lines of a picture, the nodes right below and above each, all that can be reached from some, and `light`,
// which shows the chains of a node, or of none.
export function chainsOf(place) {
  const nodes = [...place.querySelectorAll("[data-node]")];
  const byNumber = new Map(nodes.map((node) => [node.dataset.node, node]));
  const lines = [...place.querySelectorAll("path[data-low]")].map((line) => ({ line, ends: [byNumber.get(line.dataset.low), byNumber.get(line.dataset.high)] }));
  const below = new Map(nodes.map((node) => [node, node.dataset.below.split(" ").filter(Boolean).map((number) => byNumber.get(number))]));
  const above = new Map(nodes.map((node) => [node, []]));
  for (const [node, lower] of below) for (const other of lower) above.get(other).push(node);

  function reach(starts, next) {
    const reached = new Set(starts);
    for (const node of reached) for (const other of next.get(node)) reached.add(other);
    return reached;
  }

  function light(node) {
    const starts = node ? [node] : [];
    const down = reach(starts, below), up = reach(starts, above);
    place.classList.toggle("lit", Boolean(node));
    for (const other of nodes) other.classList.toggle("lit", down.has(other) || up.has(other));
    for (const { line, ends } of lines) line.classList.toggle("lit", ends.every((end) => down.has(end)) || ends.every((end) => up.has(end)));
  }

  return { nodes, lines, below, above, reach, light };
}
