// The name of the person who reviews, which is asked for once.
import { send, tell } from "./edit.js";
import { gettext } from "./words.js";

const field = document.querySelector("[data-author]");
field.addEventListener("change", async () => {
  const answer = await send("/author", { name: field.value });
  tell(answer.code === 200 ? "" : answer.message);
});

// Returns the name; without one, it is asked for.
export function author() {
  const name = field.value.trim();
  if (!name) {
    tell(gettext("Enter your name: it is written beside what you review."));
    field.focus();
  }
  return name;
}
