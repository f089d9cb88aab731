// Both values of a field beside each other, where somebody else changed the one that this page shows.
import { made } from "./helpers.js";
import { gettext } from "./words.js";

// Asks which value of a field counts: `keep` makes it that of this page, `take` shows the other.
export function conflict(field, yours, now, keep, take) {
  const box = made("div", "", { className: "conflict notice", role: "alert" });
  for (const [words, values, act, name] of [[gettext("Yours"), yours, keep, gettext("Keep yours")], [gettext("Now"), now, take, gettext("Take this")]]) {
    const part = made("p", ""), button = made("button", name, { type: "button", className: "button plain" });
    button.addEventListener("click", () => {
      box.remove();
      act();
    });
    part.append(made("b", words), " ", made("span", values.join(" · ") || "–", { dir: "auto" }), " ", button);
    box.append(part);
  }
  field.querySelector(":scope > .conflict")?.remove();
  field.append(box);
}
