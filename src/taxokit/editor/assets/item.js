// The form of an item: each field that is left with another value is an operation.
import { perform } from "./edit.js";

const form = document.querySelector("form.fields");
form.addEventListener("submit", (event) => event.preventDefault());

async function save(field, operation) {
  const answer = await perform([operation]);
  field.classList.toggle("failed", answer.code !== 200);
  if (answer.code === 200) field.dataset.was = JSON.stringify(operation.values);
  return answer.code === 200;
}

form.addEventListener("change", (event) => {
  const field = event.target.closest(".field");
  if (!field || field.dataset.list) return;
  const values = event.target.value ? [event.target.value] : [];
  save(field, { op: "set", item: form.dataset.item, slot: field.dataset.slot, values, was: JSON.parse(field.dataset.was) });
});
