// Finds places in texts. An expression of a user may take for ever: it runs in a worker, which is ended when its time is up.

// Returns the expression for what a user wants to find.
export function expressionOf(words, { isExpression, isExact, isWhole }) {
  const source = isExpression ? words : words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(isWhole ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source, isExact ? "gu" : "giu");
}

// Returns each place in texts: the number of the text, where it is, the words there, and those in their place.
export function placesOf(texts, expression, replacement, isExpression, most) {
  const places = [];
  texts.forEach((text, number) => {
    for (const match of text.matchAll(expression)) {
      if (!match[0] || places.length === most) continue;
      const words = isExpression ? filled(replacement, match) : replacement;
      if (words !== match[0]) places.push({ number, start: match.index, old: match[0], new: words });
    }
  });
  return places;
}

function filled(replacement, match) {
  return replacement.replace(/\$(?:([$&])|(\d{1,2})|<([^>]*)>)/g, (sign, other, group, name) =>
    other === "$" ? "$" : other === "&" ? match[0] : ((name ? match.groups?.[name] : group > 0 && group < match.length ? match[group] : sign) ?? ""),
  );
}

// Returns a text with some of its places replaced.
export function replaced(text, places) {
  let end = 0, result = "";
  for (const place of places) {
    result += text.slice(end, place.start) + place.new;
    end = place.start + place.old.length;
  }
  return result + text.slice(end);
}

// Finds places in a worker, for at most some milliseconds. Rejects with an error for people.
export function find(texts, words, replacement, options, { most, time, late }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.url, { type: "module", name: "find" });
    const end = (settle, value) => {
      clearTimeout(timer);
      worker.terminate();
      settle(value);
    };
    const timer = setTimeout(() => end(reject, new Error(late)), time);
    worker.addEventListener("message", ({ data }) => (data.error ? end(reject, new Error(data.error)) : end(resolve, data.places)));
    worker.addEventListener("error", (event) => end(reject, new Error(event.message)));
    worker.postMessage({ texts, words, replacement, options, most });
  });
}

if (typeof WorkerGlobalScope !== "undefined" && self.name === "find") {
  self.addEventListener("message", ({ data: { texts, words, replacement, options, most } }) => {
    try {
      self.postMessage({ places: placesOf(texts, expressionOf(words, options), replacement, options.isExpression, most) });
    } catch (error) {
      self.postMessage({ error: error.message });
    }
  });
}
