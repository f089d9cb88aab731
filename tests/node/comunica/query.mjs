// Asks a SPARQL endpoint by Comunica, installed in a folder, and prints the labels that it finds as JSON.
import { createRequire } from "node:module";

const [modules, endpoint, query] = process.argv.slice(2);
const { QueryEngine } = createRequire(`${modules}/`)("@comunica/query-sparql");
const found = await new QueryEngine().queryBindings(query, { sources: [{ type: "sparql", value: endpoint }] });
const rows = await found.toArray();
console.log(JSON.stringify(rows.map((row) => row.get("label").value)));
