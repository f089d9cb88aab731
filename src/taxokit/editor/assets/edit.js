// What all pages of the editor do: requests, the bar, undo and redo. Other scripts import from here.
import { gettext } from "./words.js";

const MOST_KEPT = 60_000; // bytes that a browser sends though the page is gone
const csrf = document.querySelector('meta[name="csrf"]').content;
const bar = document.querySelector("aside.bar");
const words = bar.querySelector("[data-bar]");
const alertBox = bar.querySelector("[data-alert]");
export let status = JSON.parse(bar.dataset.status);

// Sends JSON, or a file, and returns the answer and its status: 200, 409 for a conflict, 422 if it cannot be done, 0 without an answer.
export async function send(path, data = {}, signal) {
  const isFile = data instanceof Blob;
  const headers = { "x-csrf": csrf, "content-type": isFile ? "application/octet-stream" : "application/json" };
  let answer;
  try {
    answer = await fetch(path, { method: "POST", body: isFile ? data : JSON.stringify(data), headers, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    return { code: 0, message: gettext("The editor does not answer: is `taxokit edit` still running?") };
  }
  const text = await answer.text();
  return { code: answer.status, ...(answer.headers.get("content-type") === "application/json" ? JSON.parse(text) : { message: plain(text) }) };
}
const plain = (text) => text.replace("taxokit: ", ""); // the guard answers in text, such as to the key of an earlier run

// Makes operations as one step. Returns the answer; errors are told, and conflicts too.
export async function perform(operations) {
  const answer = await send("/do", { operations });
  if (answer.code === 200) tell("");
  else tell([answer.message, answer.hint].filter(Boolean).join("; "));
  await look();
  return answer;
}

export function tell(text) {
  alertBox.textContent = text;
  alertBox.hidden = !text;
}

const BUMPS = { major: gettext("major"), minor: gettext("minor"), patch: gettext("patch") };

// Says the state, once it is checked, and only if it is another: screen readers read each change.
function show() {
  const { steps, asides, version, bump, errors, warnings, checked, failure, notice } = status;
  bar.querySelector("[data-checking]").hidden = checked || Boolean(failure);
  if (checked || failure) {
    const release = version && BUMPS[bump] ? ` → ${version} (${BUMPS[bump]})` : "";
    const found = errors ? gettext("New errors: %(number)s", { number: errors }) : gettext("No new errors");
    const warned = warnings ? gettext("New warnings: %(number)s", { number: warnings }) : "";
    const unfit = asides ? gettext("Changes that no longer fit: %(number)s", { number: asides }) : "";
    const result = [gettext("Changes: %(number)s", { number: steps }) + release, unfit, found, warned, asides ? "" : notice].filter(Boolean).join(" · ");
    say(failure || (steps || asides ? result : notice || gettext("No changes")));
  }
  bar.querySelector("[data-undo]").disabled = !status.steps;
  bar.querySelector("[data-undo]").title = status.undo;
  bar.querySelector("[data-redo]").disabled = !status.redo;
  for (const place of document.querySelectorAll("[data-open]")) place.textContent = status.open ?? "…";
  for (const place of document.querySelectorAll("[data-steps]")) place.textContent = steps;
}

function say(text) {
  if (words.textContent !== text) words.textContent = text;
}

let timer;
export async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch("/status");
    if (answer.ok) {
      const before = status;
      status = await answer.json();
      show();
      if (status.revision !== before.revision) document.dispatchEvent(new CustomEvent("revision", { detail: status }));
      if (status.checked && !before.checked) document.dispatchEvent(new CustomEvent("checked", { detail: status }));
    } else say(plain(await answer.text()));
  } catch {
    say(gettext("The editor does not answer: is `taxokit edit` still running?"));
  }
  timer = setTimeout(look, status.checked ? 2000 : 300);
}

async function step(path) {
  const answer = await send(path);
  if (answer.code !== 200) return tell(answer.message);
  if (answer.number === null) return look(); // there is none
  const told = path === "/undo" ? gettext("Undone: %(words)s", answer) : gettext("Redone: %(words)s", answer);
  if (!document.dispatchEvent(new CustomEvent("stepped", { detail: { told }, cancelable: true }))) return look();
  sessionStorage.setItem("told", told); // for the page once it is loaded again
  location.reload();
}
bar.querySelector("[data-undo]").addEventListener("click", () => step("/undo"));
bar.querySelector("[data-redo]").addEventListener("click", () => step("/redo"));
document.addEventListener("keydown", (event) => {
  const isText = event.target.matches("input, textarea") && event.target.value !== event.target.defaultValue;
  if (!(event.ctrlKey || event.metaKey) || isText || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    step(key === "y" || event.shiftKey ? "/redo" : "/undo");
  }
});
tell(sessionStorage.getItem("told") ?? "");
sessionStorage.removeItem("told");
show();
look();
