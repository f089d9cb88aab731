// The choices of a reader, which this browser keeps, and buttons that copy. It runs before the page is painted.
const root = document.documentElement;
const settings = document.querySelector("form.settings");
const chosen = (() => {
  try {
    return JSON.parse(localStorage.getItem("taxokit.settings")) ?? {};
  } catch {
    return {}; // nothing can be kept in this browser
  }
})();

function apply() {
  const { theme = "", shortcut = true } = chosen;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  root.dataset.shortcut = shortcut ? "on" : "off";
}

apply();
if (settings) {
  settings.elements.theme.value = chosen.theme ?? "";
  settings.elements.shortcut.checked = chosen.shortcut ?? true;
  settings.addEventListener("submit", (event) => event.preventDefault());
  settings.addEventListener("change", () => {
    Object.assign(chosen, { theme: settings.elements.theme.value, shortcut: settings.elements.shortcut.checked });
    apply();
    try {
      localStorage.setItem("taxokit.settings", JSON.stringify(chosen));
    } catch {
      // it holds for this page
    }
  });
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) button.remove(); // the page came by http
  button.ariaLive = "polite"; // that it was copied is told
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy || button.parentElement.querySelector("code, pre, textarea").textContent);
    const words = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 2_000);
  });
}
