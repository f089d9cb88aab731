// Content negotiation for hosts that can run a function: Cloudflare Pages runs this file, and Netlify runs
// netlify/edge-functions/taxonomy.js, which imports it. `next` gives the answer that the host has for a file.
const SITE = {};

// A part of an Accept header (RFC 9110, section 12.5.1): type, subtype, parameters.
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const PARAMETER = `[ \\t]*;(?:[ \\t]*(${TOKEN})=(${TOKEN}|${QUOTED}))?`; // which can be read in one way alone
const ELEMENT = new RegExp(`(?:[^,"]|${QUOTED})+`, "g");
const RANGE = new RegExp(`^[ \\t]*(${TOKEN})/(${TOKEN})((?:${PARAMETER})*)[ \\t]*$`);
const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
const LONGEST = 2000; // characters of a header that are read
const LONGEST_MOVED = 8192; // characters of a page that only leads to another

function ranges(accept) {
  const weights = new Map();
  for (const [element] of accept.slice(0, LONGEST).matchAll(ELEMENT)) {
    const range = RANGE.exec(element);
    if (!range || (range[1] === "*" && range[2] !== "*")) continue;
    const parameters = [...range[3].matchAll(new RegExp(PARAMETER, "g"))];
    const weight = parameters.find(([, name]) => name && name.toLowerCase() === "q");
    if (weight && !WEIGHT.test(weight[2])) continue;
    weights.set(`${range[1]}/${range[2]}`.toLowerCase(), weight ? Number(weight[2]) : 1);
  }
  return weights;
}

// The suffix of the form that a request gets, null if none fits: the highest weight counts, then how exactly a form
// is named, then the order of the forms, but for Markdown, which only assistants name. Malformed ranges are ignored; if no other is left, any form fits.
export function negotiate(accept) {
  const weights = ranges(accept || "");
  const forms = Object.entries(SITE.forms);
  if (!weights.size) return forms[0][0];
  let best = null;
  for (const [form, type] of forms) {
    const names = [type, `${type.split("/")[0]}/*`, "*/*"];
    const place = names.findIndex((name) => weights.has(name));
    const weight = weights.get(names[place]);
    const rank = place === 0 && form === "md" ? -1 : place;
    if (weight && (!best || weight > best.weight || (weight === best.weight && rank < best.rank))) {
      best = { form, weight, rank };
    }
  }
  return best && best.form;
}

export async function answer(request, next) {
  const url = new URL(request.url);
  const path = url.pathname;
  if (new RegExp(`^/(?:${SITE.internal})$`).test(decoded(path))) return next(new Request(new URL("/404.none", url)));
  const asset = new RegExp(`^${SITE.base}/assets/(?:[0-9a-f]+/)?([^/]+)$`).exec(path);
  if (asset) return file(path, await next(new Request(new URL(`${SITE.assets}/${asset[1]}`, url))), "");
  const latest = `${SITE.base}/latest`;
  if (path === latest || path.startsWith(`${latest}/`)) {
    return led(302, `${SITE.base}/${SITE.current}${path.slice(latest.length)}`);
  }
  const target = path + url.search; // of IRIs that no file can have, such as those with a query
  if (Object.hasOwn(SITE.redirects, target)) return led(303, SITE.redirects[target]);
  const isDataset = path === `${SITE.base}/` || path === SITE.base;
  const page = isDataset ? SITE.root : path;
  if (!isDataset && !new RegExp(`^${SITE.negotiated}$`).test(path)) return file(path, await next(request), url.search);
  const html = await next(new Request(new URL(page, url), { method: request.method }));
  if (!html.ok) return html;
  const headers = {
    Vary: "Accept",
    "Cache-Control": SITE.ofPages,
    "Access-Control-Allow-Origin": "*",
    Link: Object.entries(SITE.forms)
      .slice(1)
      .map(([form, type]) => `<${page}.${form}>; rel="alternate"; type="${type}"`)
      .join(", "),
  };
  const form = negotiate(request.headers.get("Accept"));
  if (form === null) {
    const listed = Object.keys(SITE.forms).map((ending) => `${page}.${ending}\n`);
    return new Response(listed.join(""), { status: 406, headers: { ...headers, "Content-Type": "text/plain" } });
  }
  if (form !== "html") return led(303, `${page}.${form}`, headers);
  return changed(html, { ...headers, "Content-Security-Policy": SITE.frames });
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // it is no UTF-8
  }
}

// A page that only leads to another becomes a redirect.
async function file(path, response, query) {
  const isPage = (response.headers.get("Content-Type") || "").startsWith("text/html");
  if (response.ok && isPage && !(Number(response.headers.get("Content-Length")) > LONGEST_MOVED)) {
    const text = await response.clone().text();
    const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(text);
    if (target && text.length <= LONGEST_MOVED) return led(303, target[1].replaceAll("&amp;", "&"));
  }
  const other = SITE.languages && new RegExp(`^${SITE.base}/(?:${SITE.languages})(?:(/[^/].*)|(\\..+))$`).exec(path);
  if (response.status === 404 && other) return led(307, (other[1] ? SITE.base + other[1] : SITE.root + other[2]) + query);
  if (!response.ok) return response;
  const form = /\.([a-z]+)$/.exec(path);
  const known = form && !isPage && SITE.forms[form[1]];
  const type = known ? { "Content-Type": known.startsWith("text/") ? `${known}; charset=utf-8` : known } : {};
  const isOfPage = known && form[1] === "md" && !new RegExp(`^${SITE.base}/${SITE.version}/`).test(path);
  const stem = path === `${SITE.root}.md` ? SITE.base || "/" : path.slice(0, -3);
  const isReleased = new RegExp(`^${SITE.base}/${SITE.version}/.*[.A-Z]`).test(path) && !path.endsWith(".html");
  return changed(response, {
    ...type,
    ...(isOfPage ? { Link: `<${SITE.origin}${stem}>; rel="canonical"` } : {}),
    ...(isPage && !new RegExp(SITE.embedded).test(path) ? { "Content-Security-Policy": SITE.frames } : {}),
    "Cache-Control": isReleased || path.startsWith(`${SITE.assets}/`) ? SITE.ofReleases : SITE.ofFiles,
    "Access-Control-Allow-Origin": "*",
  });
}

function led(status, location, headers = {}) {
  return new Response(null, { status, headers: { ...SITE.policies, ...headers, Location: location } });
}

function changed(response, headers) {
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries({ ...SITE.policies, ...headers })) copy.headers.set(name, value);
  return copy;
}

export default { fetch: (request, env) => answer(request, (asset) => env.ASSETS.fetch(asset)) };
