// Searches names, other names and definitions: words in any order, their beginnings, and one typing error in each.
const NAME = 1, OTHER_NAME = 0.85, ABOUT = 0.4; // what a word counts, by where it is
const LEAST_SHARE = 0.6; // a hit has at least so much of the best score
const MOST_SHARDS = 12;

// As `fold` and `words_of` in core/text/normalize.py, which made the names of the shards.
const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u200c\u200d]/g, "").toLowerCase().normalize("NFC");
const words = (text) => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const joined = (list) => list.slice(1).map((word, at) => list[at] + word);

// Says how surely a word is meant, from 0 to 1: the word itself, its beginning, or one of them with a typing error,
// which is a letter too few, too many or a wrong one, or two in the wrong order; or else a part of it.
function likeness(asked, word) {
  if (asked === word) return 1;
  const share = asked.length / word.length;
  if (word.startsWith(asked)) return 0.7 + 0.2 * share;
  if (asked.length < 2 || share > 2) return 0;
  let at = 0;
  while (asked[at] === word[at]) at += 1;
  const rest = (here, there) => {
    const end = asked.slice(at + here);
    if (!word.startsWith(end, at + there)) return 0;
    if (end.length === word.length - at - there) return 0.65;
    return asked.length > 3 ? 0.4 + 0.15 * share : 0;
  };
  const swapped = asked[at] === word[at + 1] && asked[at + 1] === word[at];
  const sure = Math.max(rest(1, 1), rest(1, 0), rest(0, 1), swapped ? rest(2, 2) : 0);
  return sure || ((asked.length > 3 || asked > "\u02ff") && word.includes(asked) ? 0.35 : 0);
}

// Returns what searches an index. `read` gives the content of the index for "", and of its shards by their numbers.
export async function opened(read) {
  const { keys, entries: first } = await read("");
  const entries = new Map(); // by path, since an entry is in several shards
  const places = new Map(); // where each word is: the entries, and what it counts there
  const scores = new Map(); // of words that were asked for, by path
  const loaded = new Map();

  function add(some) {
    for (const entry of some) {
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
    if (!loaded.has(number)) loaded.set(number, read(number).then(({ entries: some }) => add(some)));
    return loaded.get(number);
  }));

  // Loads the shards that may have a word, and where they have none, those with an error in its first two letters.
  async function load(word) {
    const [a, b, c] = word;
    await fetched(keys.filter((key) => key.startsWith(word) || word.startsWith(key)).slice(0, MOST_SHARDS));
    if (b && !score(word).size) await fetched(keys.filter((key) => [b + a, b + c, a + c].some((start) => key.startsWith(start))).slice(0, MOST_SHARDS));
  }

  function score(asked) {
    const found = scores.get(asked) ?? new Map();
    if (scores.has(asked)) return found;
    for (const [word, list] of places) {
      const sure = likeness(asked, word);
      if (sure) for (const [path, count] of list) found.set(path, Math.max(found.get(path) ?? 0, sure * count));
    }
    scores.set(asked, found);
    return found;
  }

  add(first);
  // Returns the entries that have the words of a query, the best first. A word that few have counts for more.
  return async (query) => {
    const asked = words(query);
    if (keys.length) for (const word of [...asked, ...joined(asked)]) await load(word);
    const pairs = joined(asked).map(score);
    const found = asked.map((word, at) => [score(word), ...pairs.slice(Math.max(at - 1, 0), at + 1)]);
    const rarity = found.map(([own]) => Math.log(1 + entries.size / Math.max(own.size, 1)));
    const whole = rarity.reduce((sum, one) => sum + one, 0);
    const ranked = [];
    for (const path of new Set(found.flatMap((maps) => maps.flatMap((map) => [...map.keys()])))) {
      const sum = found.reduce((so, maps, at) => so + rarity[at] * Math.max(...maps.map((map) => map.get(path) ?? 0)), 0);
      const entry = entries.get(path);
      ranked.push([sum / whole + 0.1 * Math.min(query.length / entry[1].length, 1), entry]);
    }
    ranked.sort(([a, { 1: one }], [b, { 1: other }]) => b - a || one.localeCompare(other));
    return ranked.filter(([sure]) => sure >= LEAST_SHARE * ranked[0][0]).map(([, entry]) => entry);
  };
}
