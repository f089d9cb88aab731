"""Scripts for pages in a browser that look for faults of their look."""

SHIFTS = """
new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 150);
})
"""

AXE = """
async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })).violations
  .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`)
"""

OUTSIDE = """
() => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const overflowing = [...document.querySelectorAll("main *, header *, footer *")].filter((box) => {
    const style = getComputedStyle(box);
    const hasText = [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!hasText || !box.checkVisibility() || style.display === "inline" || box.closest(".unseen, .on, .grid, svg, select")) return false;
    if (style.overflowX === "auto" || style.overflowX === "scroll") return false;
    return box.scrollWidth > box.clientWidth + 1 || (style.overflowY === "hidden" && box.scrollHeight > box.clientHeight + 1);
  });
  const shown = [...document.querySelectorAll("main [hidden], aside [hidden]")].filter((box) => getComputedStyle(box).display !== "none");
  return [...(wide ? ["the page"] : []), ...[...overflowing, ...shown].map((box) => `${box.tagName} ${box.className}: ${box.textContent.trim().slice(0, 50)}`)];
}
"""
