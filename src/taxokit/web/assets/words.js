// The words that scripts write, in the language of the page. Scripts import it from site.js.
let words;

// Returns a message of the interface with values in the places of `%(name)s`.
export function gettext(message, values = {}) {
  words ??= JSON.parse(document.getElementById("words")?.textContent ?? "{}");
  return (words[message] ?? message).replace(/%\((\w+)\)s/g, (place, name) => values[name] ?? place);
}
