// The IRIs of items are fragments of this page, which no server gets to see: lead on to the page of the item.
const base = new URL("../../", import.meta.url).href;

function follow() {
  const fragment = location.hash.slice(1); // as it is: `a%2Fb` is not `a/b`
  let name = fragment;
  try {
    name = decodeURIComponent(fragment);
  } catch {
    // a percent sign that escapes nothing belongs to the name
  }
  if (name && !document.getElementById(name)) {
    location.replace(base + fragment);
  }
}

addEventListener("hashchange", follow);
follow();
