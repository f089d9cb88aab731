// Loads a framework of CTDL-ASN into CaSS by its importer, installed in a folder, and prints the result as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Readable } from "node:stream";

const [modules, path] = process.argv.slice(2);
const installed = createRequire(`${modules}/`);

// CaSS fetches its contexts and its names for terms: here are those that a framework needs
const context = {
  "@vocab": "https://schema.cassproject.org/0.4/",
  ceasn: "https://purl.org/ctdlasn/terms/",
  ceterms: "https://purl.org/ctdl/terms/",
  dct: "http://purl.org/dc/terms/",
  name: "http://schema.org/name",
  description: "http://schema.org/description",
};
const terms = { "ceasn:name": "name", "ceasn:competencyText": "name", "ceasn:description": "description" };
installed("jsonld").documentLoader = async (documentUrl) => ({ documentUrl, document: { "@context": context } });
installed("cassproject");
const { EcRemote, EcRepository } = globalThis;
EcRemote.getExpectingObject = async () => terms;
EcRepository.get = async () => null; // its server has nothing yet

// the importer takes a table: a row for each resource, the values of a cell separated by a bar
const cell = (value) => {
  if (Array.isArray(value)) return value.map(cell).join("|");
  return value && typeof value === "object" ? cell(Object.values(value)[0]) : String(value ?? "");
};
const graph = JSON.parse(readFileSync(path, "utf8"))["@graph"];
const fields = [...new Set(graph.flatMap(Object.keys))].filter((name) => name !== "ceterms:versionIdentifier");
const data = graph.map((node) => fields.map((name) => cell(node[name])));
const table = installed("papaparse").unparse({ fields, data });

const load = (resolve, reject) =>
  installed("cassproject/src/org/cass/importer/CTDLASNCSVImport.js").importFrameworksAndCompetencies(
    Object.assign(new EcRepository(), { selectedServer: "https://cass.example/api/" }),
    Object.assign(Readable.from([table]), { name: "framework.csv" }),
    (frameworks, competencies, relations) => resolve({ frameworks, competencies, relations }),
    (errors) => reject(new Error([errors].flat().join("; "))),
    null,
    "https://cass.example/",
  );
const { frameworks, competencies, relations } = await new Promise(load);
const result = {
  frameworks: frameworks.map(({ id, name, competency }) => ({ id, name, competencies: competency.length })),
  competencies: Object.fromEntries(competencies.map(({ id, name }) => [id, name])),
  relations: relations.map(({ source, relationType, target }) => [source, relationType, target]),
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));
