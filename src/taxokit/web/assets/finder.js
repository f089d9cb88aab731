// Searches names, other names and definitions: words in any order, their beginnings, and one typing error in each.
const NAME = 1, OTHER_NAME = 0.85, ABOUT = 0.4; // the score of a word by its place
const LEAST_SHARE = 0.6; // a hit has at least so much of the best score
const MOST_SHARDS = 12;

// As `fold` and `words_of` in core/text/normalize.py, which made the names of the shards.
const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u200c\u200d]/g, "").toLowerCase().normalize("NFC");
const words = (text) => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const joined = (list) => list.slice(1).map((word, at) => list[at] + word);

// Returns how surely a word is meant, from 0 to 1: the word itself, its beginning, or one of them with a typing error,
// which is a letter too few, too many or a wrong one, or two in the wrong order; or else a part of it.
function likeness(typed, word) {
  if (typed === word) return 1;
  const share = typed.length / word.length;
  if (word.startsWith(typed)) return 0.7 + 0.2 * share;
  if (typed.length < 2 || share > 2) return 0;
  let at = 0;
  while (typed[at] === word[at]) at += 1;
  const rest = (skippedTyped, skippedWord) => {
    const end = typed.slice(at + skippedTyped);
    if (!word.startsWith(end, at + skippedWord)) return 0;
    if (end.length === word.length - at - skippedWord) return 0.65;
    return typed.length > 3 ? 0.4 + 0.15 * share : 0;
  };
  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  const sure = Math.max(rest(1, 1), rest(1, 0), rest(0, 1), swapped ? rest(2, 2) : 0);
  return sure || ((typed.length > 3 || typed > "\u02ff") && word.includes(typed) ? 0.35 : 0);
}

// Returns a function that searches an index. `read` gives the content of the index for "", of its shards by number.
export async function opened(read) {
  const { keys, entries: first } = await read("");
  const entries = new Map(); // by path, since an entry is in several shards
  const places = new Map(); // of each word: the entries that have it, and its score in them
  const scores = new Map(); // of typed words, by path
  const loaded = new Map();

  function add(added) {
    for (const entry of added) {
      const [path, name, , others, about] = entry;
      if (entries.has(path)) continue;
      entries.set(path, entry);
      const counts = new Map(words(about).map((word) => [word, ABOUT]));
      for (const [text, count] of [...others.map((other) => [other, OTHER_NAME]), [name, NAME]]) {
        const list = words(text);
        for (const word of [...list, ...joined(list)]) counts.set(word, count);
      }
      for (const [word, count] of counts) {
        if (!places.has(word)) places.set(word, []);
        places.get(word).push([path, count]);
      }
    }
    scores.clear();
  }

  const fetched = (chosen) => Promise.all(chosen.map((key) => {
    const number = keys.indexOf(key);
    if (!loaded.has(number)) loaded.set(number, read(number).then(({ entries: shard }) => add(shard)));
    return loaded.get(number);
  }));

  // Loads the shards that may have a word, and if they have none, those with an error in its first two letters.
  async function load(word) {
    const [a, b, c] = word;
    await fetched(keys.filter((key) => key.startsWith(word) || word.startsWith(key)).slice(0, MOST_SHARDS));
    if (b && !score(word).size) await fetched(keys.filter((key) => [b + a, b + c, a + c].some((start) => key.startsWith(start))).slice(0, MOST_SHARDS));
  }

  function score(typed) {
    const counts = scores.get(typed) ?? new Map();
    if (scores.has(typed)) return counts;
    for (const [word, list] of places) {
      const sure = likeness(typed, word);
      if (sure) for (const [path, count] of list) counts.set(path, Math.max(counts.get(path) ?? 0, sure * count));
    }
    scores.set(typed, counts);
    return counts;
  }

  add(first);
  // Returns the entries that have the words of a query, the best first. A word that few have counts for more.
  return async (query) => {
    const typed = words(query);
    if (keys.length) for (const word of [...typed, ...joined(typed)]) await load(word);
    const pairs = joined(typed).map(score);
    const hits = typed.map((word, at) => [score(word), ...pairs.slice(Math.max(at - 1, 0), at + 1)]);
    const rarity = hits.map(([own]) => Math.log(1 + entries.size / Math.max(own.size, 1)));
    const whole = rarity.reduce((sum, weight) => sum + weight, 0);
    const ranked = [];
    for (const path of new Set(hits.flatMap((maps) => maps.flatMap((map) => [...map.keys()])))) {
      const sum = hits.reduce((total, maps, at) => total + rarity[at] * Math.max(...maps.map((map) => map.get(path) ?? 0)), 0);
      const entry = entries.get(path);
      ranked.push([sum / whole + 0.1 * Math.min(query.length / entry[1].length, 1), entry]);
    }
    ranked.sort(([a, { 1: left }], [b, { 1: right }]) => b - a || left.localeCompare(right));
    return ranked.filter(([sure]) => sure >= LEAST_SHARE * ranked[0][0]).map(([, entry]) => entry);
  };
}
