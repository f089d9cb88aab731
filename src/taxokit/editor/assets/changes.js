// The page of all changes: steps that are taken out, changes that no longer fit, and handing in.
import { look, send, tell } from "./edit.js";
import { gettext } from "./words.js";

const form = document.querySelector("[data-hand-in]");

// Takes the parts of the page as they are now, once the former call has done so; fields that somebody has changed stay.
let renewed = Promise.resolve();
function renew() {
  renewed = renewed.then(load, load);
  return renewed;
}

async function load() {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-part]")) {
    const now = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!now) continue;
    const open = [...part.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
    for (const summary of now.querySelectorAll("summary")) if (open.includes(summary.textContent)) summary.parentElement.open = true;
    if (now.innerHTML !== part.innerHTML) part.replaceWith(document.adoptNode(now));
  }
  for (const field of form.elements) {
    const now = field.name && page.getElementById(field.id);
    if (now && field.value === field.defaultValue) field.value = field.defaultValue = now.defaultValue;
  }
}

async function act(path, data, done = "") {
  const answer = await send(path, data);
  const isDone = answer.code === 200;
  tell(isDone ? done : [answer.where, answer.message, answer.hint].filter(Boolean).join("; "));
  await look();
  await renew();
  return isDone;
}

function fields() {
  return Object.fromEntries(new FormData(form));
}

// Downloads the patch under the name that the answer gives it.
async function download() {
  const answer = await send("/patch", fields());
  if (answer.code !== 200) return tell([answer.where, answer.message, answer.hint].filter(Boolean).join("; "));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([answer.patch], { type: "application/mbox" }));
  link.download = answer.name;
  link.click();
  URL.revokeObjectURL(link.href);
  return tell(gettext("%(name)s is downloaded: send it to somebody who applies it with `git am`. The changes stay here.", { name: answer.name }));
}

async function pushed() {
  const answer = await fetch("/push");
  if (answer.ok && (await answer.json()).running) setTimeout(pushed, 500);
  else renew();
}

const actions = {
  takeOut: (button) => act("/take-out", { number: number(button) }),
  keep: (button) => act("/keep", { number: number(button), now: JSON.parse(button.dataset.keep) }),
  drop: (button) => act("/keep", { number: number(button) }),
  redoLast: () => act("/redo"),
  write: () => act("/write", {}, gettext("The changes are written into the files.")),
  commit: () => form.reportValidity() && act("/commit", fields(), gettext("The changes are committed on the branch %(branch)s.", fields())),
  patch: () => form.reportValidity() && download(),
  push: async (button) => (await act("/push", { branch: button.dataset.push })) && pushed(),
  forget: () => act("/forget"),
};

function number(button) {
  return Number(button.closest("[data-number]").dataset.number);
}

document.querySelector("main").addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  const name = button && Object.keys(actions).find((key) => key in button.dataset);
  if (!name) return;
  const part = button.closest("[data-part]")?.dataset.part;
  button.disabled = true;
  await actions[name](button);
  button.disabled = false;
  if (document.activeElement === document.body) focus(button.isConnected ? button : document.querySelector(`[data-part="${part}"] :is(h2, button)`) ?? form);
});

// Gives the focus to what takes the place of a button that is gone, for keyboards and screen readers.
function focus(target) {
  if (!target.matches("button")) target.tabIndex = -1;
  target.focus();
}

form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("checked", renew);
document.addEventListener("revision", renew);
if (document.querySelector("[data-pushing]")) pushed();
