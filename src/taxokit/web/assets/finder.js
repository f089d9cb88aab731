// Ranks as query/search.py and query/word_index.py, whose words and weights are in the files that it reads. Each rule
// is there with its reasons; tests/query/search_cases.yaml holds both to the same results.
const SAME_WORD = 0.9, BEGINS = 0.75, SAME_STEM = 0.6, INSIDE = 0.5, BESIDE = 0.3;
const LEAST_BEGINNING = 5, LEAST_INSIDE = 4, LEAST_STEM = 3, LEAST_NEAR = 0.6, MOST_NEAR = 3, MOST_UNKNOWN = 8;
const ENDINGS = ["ies", "ing", "ed", "es", "er", "s", "e", "y"];
const WHOLE_NAME = 1.1, LABEL = 1, ALTERNATIVE = 0.9, DEFINED = 0.5, OTHER_TEXT = 0.35, MOST_IN_NAME = 2;
const LABEL_SHARE = 0.15, DEPRECATED = 0.85, LEAST_COVERAGE = 0.63, ALL = 0.999;

const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\u200c\u200d]/g, "").replace(/ß/g, "ss").replace(/ς/g, "σ").normalize("NFC");
const WORD = /(?![\u0300-\u036f\u200c\u200d\ufe00-\ufe0f])[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\u200c\u200d]*/gu;
const wordsOf = (text) => fold(text).match(WORD) ?? [];
const UUID = /([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const wordsOfIri = (text) => wordsOf(text.slice(text.indexOf("://") + 1).replace(UUID, "$1"));
const isAscii = (word) => /^[\x00-\x7f]*$/.test(word);

const joinedOf = (text) => text.split(/\s+/).filter((chunk) => /[-\u2010\u2011]/.test(chunk)).map(wordsOf).filter((parts) => parts.length > 1).map((parts) => parts.join(""));

function stem(word) {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= LEAST_STEM) ?? "";
  return word.slice(0, word.length - ending.length);
}

// Returns the number of typing errors between two words (optimal string alignment), or a number above `most`.
function errors(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

// Returns the words of a text in pieces, each with whether a query was found in it. `known` has the words of the query.
export function marked(text, known) {
  const tokens = [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length, fold(match[0])]);
  const isWhole = known.has(`=${tokens.map(([, , word]) => word).join("")}`);
  const isJoined = (at) => tokens[at + 1] && /^[-\u2010\u2011]$/.test(text.slice(tokens[at][1], tokens[at + 1][0])) && known.has(tokens[at][2] + tokens[at + 1][2]);
  const pieces = [];
  let end = 0;
  tokens.forEach(([start, stop, word], at) => {
    if (!isWhole && !known.has(word) && !isJoined(at) && !(at && isJoined(at - 1))) return;
    pieces.push([text.slice(end, start), false], [text.slice(start, stop), true]);
    end = stop;
  });
  return [...pieces, [text.slice(end), false]].filter(([piece]) => piece);
}

// Returns a function that adds words of a place, with their weight, to the places of each word.
const adderTo = (holders) => (words, place, weight) => words.forEach((word) => {
  if (!holders.has(word)) holders.set(word, []);
  holders.get(word).push([place, weight]);
});

// Returns the places of words that are listed for each place, by weight.
function listed(rows) {
  const holders = new Map(), add = adderTo(holders);
  for (const [weight, words] of rows) words.split("|").forEach((own, place) => own && add(own.split(" "), place, weight));
  return holders;
}

// Returns the entries of an index in one file, and the places of each word with its weight, which are those of the texts in it.
function unpacked({ kinds, kind_of: kindOf, folders, parents, entries, codes, rest, said, ...index }) {
  const unread = new Set(index.listed), deprecated = new Set(index.deprecated);
  const holders = listed(rest), add = adderTo(holders);
  const addName = (name, place, weight) => {
    const words = wordsOf(name);
    add([...words, ...joinedOf(name)], place, weight);
    if (words.length && words.length <= MOST_IN_NAME) add([`=${words.join("")}`], place, WHOLE_NAME);
  };
  entries.forEach(([, name, about, ...names], place) => {
    if (unread.has(place)) return;
    addName(name, place, LABEL);
    for (const other of names) addName(other, place, ALTERNATIVE);
    add([...wordsOf(about), ...joinedOf(about)], place, DEFINED);
    for (const code of codes[place]) add(wordsOfIri(code), place, OTHER_TEXT);
  });
  const shown = entries.map(([tail, name, about, ...names], place) => {
    const kind = kindOf[place], parent = parents[place];
    const end = (tail || wordsOf(name).join(" ")).replaceAll(" ", "-");
    const path = end.includes("/") ? end : folders[kind] + end;
    const around = [kinds[kind][1], entries[parent]?.[1] ?? parent, deprecated.has(place) && said.deprecated];
    return [path, name, around.filter(Boolean).join(" · "), [...names, ...codes[place]], about];
  });
  return { entries: shown, holders };
}

// Returns what the words of a query mean among some words. `placesOf` gives the places that have a word, each with its weight.
function vocabulary(words, placesOf) {
  const known = new Set(words);
  const plain = [...known].filter((word) => word[0] !== "=");
  const byStem = new Map();
  for (const word of plain) byStem.set(stem(word), [...(byStem.get(stem(word)) ?? []), word]);
  const likes = new Map();

  function forms(word) {
    const sure = new Map();
    if (!(word.length === 1 && known.has(word))) {
      for (const other of plain) if (other.startsWith(word)) sure.set(other, BEGINS + 0.15 * word.length / other.length);
    }
    for (const other of byStem.get(stem(word)) ?? []) sure.set(other, SAME_WORD);
    return known.has(word) ? sure.set(word, 1) : sure;
  }

  function like(word) {
    if (likes.has(word)) return likes.get(word);
    const sure = forms(word);
    const least = Math.max(LEAST_BEGINNING, Math.floor(word.length * 2 / 3));
    const beginning = word.length >= least ? word.slice(0, least) : "\n";
    const isInside = word.length >= LEAST_INSIDE || !isAscii(word);
    for (const other of plain) {
      if (sure.has(other)) continue;
      if (other.startsWith(beginning) && Math.abs(word.length - other.length) <= least) sure.set(other, known.has(word) ? BESIDE : SAME_STEM);
      else if (isInside && other.includes(word)) sure.set(other, INSIDE);
    }
    if (![...sure.values()].some((value) => value >= SAME_STEM)) misspelled(word, sure);
    likes.set(word, sure);
    return sure;
  }

  function misspelled(word, sure) {
    const add = (other, value) => sure.set(other, Math.max(value, sure.get(other) ?? 0));
    const folded = word.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
    if (folded !== word) for (const [other, value] of forms(folded)) add(other, value);
    const allowed = /\p{Nd}/u.test(word) ? 0 : Math.min(Math.floor(word.length / 4), 3);
    if (!allowed) return;
    for (const other of plain) {
      const count = errors(word, other, allowed);
      if (count <= allowed) add(other, 0.9 - 0.15 * count);
      const begun = other.length > word.length + 1 ? errors(word, other.slice(0, word.length), allowed) : allowed + 1;
      if (begun <= allowed) add(other, BEGINS - 0.15 * begun);
    }
  }

  function meaning(typed, isExact) {
    if (isExact) return new Map(typed.map((word) => [word, new Map(known.has(word) ? [[word, 1]] : [])]));
    const ignored = new Set(typed.filter((word) => !known.has(word)).slice(MOST_UNKNOWN));
    const meant = new Map(typed.map((word) => [word, new Map(ignored.has(word) ? [] : like(word))]));
    typed.slice(1).forEach((word, at) => {
      for (const other of byStem.get(stem(typed[at] + word)) ?? []) {
        for (const part of [typed[at], word]) meant.get(part).set(other, Math.max(SAME_WORD, meant.get(part).get(other) ?? 0));
      }
    });
    const name = `=${typed.join("")}`;
    if (known.has(name)) for (const others of meant.values()) others.set(name, 1);
    return meant;
  }

  // Returns how much words count in each place.
  async function counted(others) {
    const counts = new Map();
    const add = (place, count) => count > (counts.get(place) ?? 0) && counts.set(place, count);
    const rows = await Promise.all([...others].map(async ([word, sure]) => [sure, await placesOf(word)]));
    for (const [sure, places] of rows) for (const [place, weight] of places) add(place, sure * weight);
    return counts;
  }

  function near(typed) {
    const likely = typed.slice(0, MOST_UNKNOWN).flatMap((word) => plain.map((other) => {
      const longest = Math.max(word.length, other.length);
      return [1 - errors(word, other, Math.floor(longest * (1 - LEAST_NEAR))) / longest, other];
    }));
    return likely.filter(([share]) => share >= LEAST_NEAR).sort(([a, left], [b, right]) => b - a || (left < right ? -1 : 1)).slice(0, MOST_NEAR).map(([, word]) => word);
  }

  // Returns true if a place has each word: itself, in another form, or as the beginning of a word.
  async function hasTogether(meant) {
    const sure = [...meant.values()].map((others) => [...others].filter(([, value]) => value > BEGINS));
    const [first, ...rest] = await Promise.all(sure.map(counted));
    return [...first.keys()].some((place) => rest.every((own) => own.has(place)));
  }

  return { meaning, counted, near, hasTogether };
}

// Returns the search of an index. `read` gives the content of one of its files: "" or a part such as `words-0`.
export async function opened(read) {
  const index = await read("");
  const { weights, lengths, kinds, kind_of: kindOf } = index;
  const deprecated = new Set(index.deprecated);
  const { entries, holders } = index.entries ? unpacked(index) : {};
  const known = holders ?? new Map(index.words.split(" ").map((word, at) => [word, at]));
  const visible = vocabulary(known.keys(), placesOf);
  const parts = new Map();
  let every;

  // A part that could not be read is read again when it is needed again.
  function part(name) {
    if (!parts.has(name)) parts.set(name, read(name).catch((error) => { parts.delete(name); throw error; }));
    return parts.get(name);
  }

  // Returns the places that have a word in a visible text, each with its weight.
  async function placesOf(word) {
    if (holders) return holders.get(word);
    const position = known.get(word);
    let at = index.starts.length - 1, place = 0;
    while (index.starts[at] > position) at -= 1;
    return (await part(`words-${at}`))[position - index.starts[at]].map((number) => [place += Math.floor(number / weights.length), weights[number % weights.length]]);
  }

  // Returns the words of all texts: those of hidden labels as well.
  async function all() {
    const rows = await part("hidden");
    if (every) return every;
    const hidden = listed(rows), visibleOf = async (word) => (known.has(word) ? placesOf(word) : []);
    return every = vocabulary([...known.keys(), ...hidden.keys()], async (word) => [...await visibleOf(word), ...(hidden.get(word) ?? [])]);
  }

  const entry = async (place) => entries?.[place] ?? (await part(`items-${Math.floor(place / index.part)}`))[place % index.part];

  // Returns the places of the hits, best first, the number of each kind, the words to mark, and near ones if none has hits.
  async function search(text) {
    const query = text.trim().startsWith(index.namespace) ? text.trim().slice(index.namespace.length) : text.trim();
    const isIri = query.includes("://");
    const [kind, ...slug] = query.split("/");
    const name = slug.length && kinds.some(([known]) => known === kind) ? slug.join("/") : query;
    const typed = [...new Set(wordsOfIri(isIri ? query : name))];
    let words = visible, meant = words.meaning(typed, isIri);
    if (index.has_hidden && typed.length && !(await words.hasTogether(meant))) {
      words = await all();
      meant = words.meaning(typed, isIri);
    }
    const counts = await Promise.all([...meant.values()].map(words.counted));
    const rarity = counts.map((own) => Math.log(1 + lengths.length / Math.max(own.size, 1)));
    const whole = rarity.reduce((sum, weight) => sum + weight, 0);
    const covered = new Map();
    counts.forEach((own, at) => own.forEach((_, place) => covered.set(place, (covered.get(place) ?? 0) + rarity[at] / whole)));
    const least = isIri ? ALL : [...covered.values()].reduce((a, b) => Math.max(a, b), 0) * LEAST_COVERAGE;
    const letters = typed.join("").length;
    const rows = [];
    for (const [place, share] of covered) {
      if (share < least - 1e-9) continue;
      const score = counts.reduce((sum, own, at) => sum + rarity[at] / whole * (own.get(place) ?? 0), 0);
      const total = score * (1 - LABEL_SHARE) + LABEL_SHARE * Math.min(letters / Math.max(lengths[place], 1), 1);
      const isWhole = !deprecated.has(place) || (score >= 1 && letters === lengths[place]);
      rows.push([Number((isWhole ? total : total * DEPRECATED).toFixed(3)), place]);
    }
    rows.sort(([a, left], [b, right]) => b - a || left - right);
    const places = await exact(query, rows.map(([, place]) => place));
    const numbers = kinds.map(([kind, label], at) => [kind, label, places.filter((place) => kindOf[place] === at).length]).filter(([, , number]) => number);
    const marks = new Set([...meant.values()].flatMap((others) => [...others.keys()]));
    return { places, kinds: numbers, marks, near: places.length ? [] : words.near(typed) };
  }

  // An IRI, and a kind with an identifier, have the item as their only hit.
  async function exact(query, places) {
    if (!/[:/]/.test(query)) return places;
    const first = places.slice(0, 20);
    const entries = await Promise.all(first.map(entry));
    const only = first.filter((_, at) => entries[at][0].endsWith(`/${query}`));
    return only.length ? only : places;
  }

  return { search, entry, said: index.said, ofKind: (places, kind) => places.filter((place) => kinds[kindOf[place]][0] === kind) };
}
