// The IRIs of items are fragments of this page, which no server gets to see: lead on to the page of the item.
const base = new URL("../", import.meta.url).href;

function follow() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // a percent sign that escapes nothing belongs to the name
  }
  if (name && !document.getElementById(name)) {
    location.replace(base + name.split("/").map(encodeURIComponent).join("/"));
  }
}

addEventListener("hashchange", follow);
follow();
