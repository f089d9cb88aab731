// The workbench for SPARQL works without this: here are the keys, the prefixes, and the place of an error.
const form = document.getElementById("workbench");
const query = form.elements.query;
const known = [...document.querySelectorAll("#known-prefixes > div")].map((row) => [row.querySelector("dt code").textContent, row.querySelector("dd code").textContent]);

form.addEventListener("submit", () => {
  const bare = query.value.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#.*/g, " ");
  const missing = known.filter(([name]) => new RegExp(`(^|[^\\w-])${name}:(?!\\s*<)[\\w-]`).test(bare) && !new RegExp(`PREFIX\\s+${name}:`, "i").test(bare));
  query.value = missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + query.value;
});
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
const [line, column] = [Number(query.dataset.line), Number(query.dataset.column)];
if (line) {
  const start = query.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
  query.focus();
  query.setSelectionRange(start, Math.max(start + 1, query.value.indexOf("\n", start)));
}
