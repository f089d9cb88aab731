// Sends the requests of the page on the API, and writes them as code.
import { made } from "./site.js";

for (const call of document.querySelectorAll(".call")) {
  const form = call.querySelector("form");
  const link = call.querySelector(".example");
  const answer = call.querySelector(".answer");

  const address = () => {
    let path = call.dataset.path;
    const parameters = new URLSearchParams();
    for (const { name, value } of form.querySelectorAll("[name]")) {
      if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, value.split("/").map(encodeURIComponent).join("/"));
      else if (value) parameters.set(name, value);
    }
    return call.dataset.url + path + (parameters.size ? `?${parameters}` : "");
  };

  form.addEventListener("input", () => {
    const url = address();
    link.href = link.firstElementChild.textContent = url;
    for (const code of call.querySelectorAll("[data-code]")) code.textContent = code.dataset.code.replace("URL", url.replaceAll("'", "%27"));
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const start = performance.now();
    const url = new URL(address());
    try {
      const response = await fetch(url.pathname + url.search, { headers: { accept: "application/json" } });
      const text = await response.text();
      let shown = text;
      try {
        shown = JSON.stringify(JSON.parse(text), null, 2);
      } catch {
        // it is no JSON, such as lines of JSON
      }
      const size = shown.length > 50_000 ? `; the first 50,000 of ${shown.length.toLocaleString("en")} characters` : "";
      const words = `${response.status} ${response.statusText}, ${Math.round(performance.now() - start)} ms${size}`;
      const body = made("pre", shown.slice(0, 50_000), { tabIndex: 0 });
      body.setAttribute("role", "group");
      body.setAttribute("aria-label", "Answer");
      answer.replaceChildren(made("p", words, { className: "quiet" }), body);
    } catch {
      answer.replaceChildren(made("p", "There is no answer: is the service running? Send it again to try."));
    }
  });
}
