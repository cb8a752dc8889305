// Narrows the list of sources while typing; without scripts the form does the same on the server.
const field = document.getElementById("q");
const rows = [...document.querySelectorAll("[data-search]")];
const found = document.getElementById("found");
const total = found.textContent.match(/af (\d+)/)[1];

field.addEventListener("input", () => {
  const words = field.value.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !words.every((word) => row.dataset.search.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  for (const group of document.querySelectorAll("[data-group]")) {
    group.hidden = !group.querySelector("[data-search]:not([hidden])");
  }
  found.textContent = `Viser ${shown} af ${total} kilder.`;
  document.getElementById("nothing").hidden = shown > 0;
});
for (const select of document.querySelectorAll("#filter select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
