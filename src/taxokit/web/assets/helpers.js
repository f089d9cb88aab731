// Helpers of scripts: elements, data, and forms whose state is in the address. Scripts of the site import them from site.js.
export function made(name, text = "", attributes = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...attributes });
}

export function button(words, act) {
  const element = made("button", words, { type: "button", className: "button plain" });
  element.addEventListener("click", act);
  return element;
}

// Returns the content of a file. It fails if the answer is an error, too.
export async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// Returns a test: does a text have all words of a query, whatever their case and their accents?
export function hasWords(query) {
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => fold(text).includes(word));
}

// Compares two texts as readers of the page expect; a language for private use has the order of the browser.
export const compare = collator().compare;

function collator() {
  const options = { numeric: true };
  try {
    return new Intl.Collator(document.documentElement.lang, options);
  } catch {
    return new Intl.Collator([], options);
  }
}

export function toAddress(form, fragment = "") {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${fragment}`);
}

export function fromAddress(form) {
  for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
}
