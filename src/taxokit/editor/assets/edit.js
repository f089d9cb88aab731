// What all pages of the editor do: requests, the bar, undo and redo. Other scripts import from here.
const csrf = document.querySelector('meta[name="csrf"]').content;
const bar = document.querySelector("aside.bar");
const words = bar.querySelector("[data-bar]");
const alertBox = bar.querySelector("[data-alert]");
export let status = JSON.parse(bar.dataset.status);

// Sends JSON, and returns the answer and its status: 200, 409 for a conflict, 422 if it cannot be done.
export async function send(path, data = {}, signal) {
  const answer = await fetch(path, { method: "POST", body: JSON.stringify(data), headers: { "x-csrf": csrf, "content-type": "application/json" }, signal });
  return { code: answer.status, ...(await answer.json().catch(() => ({ message: answer.statusText }))) };
}

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

function show() {
  const { steps, version, bump, errors, warnings, checked, failure } = status;
  const count = `${steps} ${steps === 1 ? "change" : "changes"}`;
  const result = checked ? `${errors ? `${errors} new ${errors === 1 ? "error" : "errors"}` : "no new errors"}${warnings ? `, ${warnings} new ${warnings === 1 ? "warning" : "warnings"}` : ""}` : "checking…";
  words.textContent = failure || `${count}${version ? ` → ${version}${bump ? ` (${bump})` : ""}` : ""}, ${result}`;
  bar.querySelector("[data-undo]").disabled = !status.steps;
  bar.querySelector("[data-undo]").title = status.undo;
  bar.querySelector("[data-redo]").disabled = !status.redo;
}

let timer;
export async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch("/status");
    if (answer.ok) {
      const before = status.revision;
      status = await answer.json();
      show();
      if (status.revision !== before) document.dispatchEvent(new CustomEvent("revision", { detail: status }));
    }
  } catch {
    words.textContent = "The editor does not answer: is `taxokit edit` still running?";
  }
  timer = setTimeout(look, status.checked ? 2000 : 300);
}

async function step(path) {
  const answer = await send(path);
  if (answer.code !== 200) tell(answer.message);
  else location.reload();
}
bar.querySelector("[data-undo]").addEventListener("click", () => step("/undo"));
bar.querySelector("[data-redo]").addEventListener("click", () => step("/redo"));
document.addEventListener("keydown", (event) => {
  const isText = event.target.matches("input, textarea") && event.target.value !== event.target.defaultValue;
  if (!(event.ctrlKey || event.metaKey) || isText) return;
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    step(key === "y" || event.shiftKey ? "/redo" : "/undo");
  }
});
show();
look();
