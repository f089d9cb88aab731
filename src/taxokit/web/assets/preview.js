// Shows a preview again when it is made again, and what is wrong while the sources have errors.
const notice = document.getElementById("preview");
const problem = document.createElement("p");
problem.setAttribute("role", "alert");

async function look() {
  try {
    const { of, error } = await (await fetch("/preview.json", { cache: "no-store" })).json();
    if (of !== notice.dataset.of) return location.reload();
    if (problem.textContent !== error) problem.textContent = error;
    notice.replaceChildren(error ? problem : words);
  } catch {
    // the preview ended, or begins again
  }
  setTimeout(look, 1_000);
}

const words = notice.firstElementChild;
look();
