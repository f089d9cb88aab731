// Types queries into the search of a built site, letter by letter, and prints what that took and what was found, as JSON.
//
//     node benchmarks/search.mjs FINDER.js SEARCH.json QUERIES SEED
//
// Each query is the name of an item with one typing error. A shard is read and parsed as it is needed, from the disk.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [finder, index, number, seed] = process.argv.slice(2);
const { opened } = await import(pathToFileURL(finder));
const data = readFileSync(index);
const { keys, entries } = JSON.parse(data);
const read = async (shard) => JSON.parse(shard === "" ? data : readFileSync(index.replace(/\.json$/, `/${shard}.json`)));

let state = Number(seed);
const below = (limit) => { // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
};

// One letter too few, too many or wrong, or two in the wrong order, inside of a word.
function mistyped(name) {
  const places = [...name.matchAll(/\p{L}(?=\p{L})/gu)].map((found) => found.index);
  const at = places[below(places.length)];
  const [before, here, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  const letter = "abcdefghijklmnopqrstuvwxyz".replace(here.toLowerCase(), "")[below(25)];
  return before + [next, letter + here + next, letter + next, next + here][below(4)] + after;
}

const all = [...entries];
for (const shard of keys.keys()) all.push(...(await read(shard)).entries);
const times = [];
let missed = 0;
for (let count = 0; count < number; count += 1) {
  const [path, name] = all[below(all.length)];
  const query = mistyped(name);
  const find = await opened(read); // as on a page that was just opened
  let found = [];
  for (let end = 1; end <= query.length; end += 1) {
    const start = performance.now();
    found = await find(query.slice(0, end));
    times.push(performance.now() - start);
  }
  if (!found.slice(0, 3).some(([one]) => one === path)) missed += 1;
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ missed: missed / number, most: times[Math.floor(0.99 * times.length)], index: gzipSync(data).length }));
