// Refreshes the list of cases without leaving the page; without scripts form and links do the same.
const form = document.getElementById("case-form");
const hits = document.getElementById("hits");
const found = document.getElementById("found");
const field = document.getElementById("q");
const filters = document.getElementById("filters");
const trouble = document.getElementById("trouble");
const showHits = document.getElementById("show-hits");
let running = null;
form.classList.add("live");
nameButton();

/** The address of what the form holds, without empty fields. */
function formAddress() {
  const pairs = [...new FormData(form)].filter(([, value]) => value);
  const query = new URLSearchParams(pairs).toString();
  return query ? `${form.action}?${query}` : form.action;
}

/** Fetches an address of this page and puts its regions in place; tells whether that happened. */
async function show(address) {
  running?.abort();
  const mine = running = new AbortController();
  hits.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { headers: { accept: "text/html" }, signal: mine.signal });
    if (!response.ok) { location.assign(address); return false; }
    put(new DOMParser().parseFromString(await response.text(), "text/html"));
    trouble.hidden = true;
    return true;
  } catch (error) {
    if (error.name === "AbortError") return false;
    document.getElementById("again").href = address;
    trouble.hidden = false;
    return false;
  } finally {
    if (running === mine) hits.removeAttribute("aria-busy");
  }
}

function put(page) {
  const unfolded = new Map([...form.querySelectorAll("details[id]")].map((part) => [part.id, part.open]));
  const held = document.activeElement;
  for (const region of form.querySelectorAll("[data-region]")) {
    region.replaceWith(document.adoptNode(page.getElementById(region.id)));
  }
  for (const part of form.querySelectorAll("[data-region] details[id]")) {
    part.open ||= unfolded.get(part.id) ?? false;
  }
  found.textContent = page.getElementById("found").textContent;
  field.toggleAttribute("aria-invalid", page.getElementById("q").hasAttribute("aria-invalid"));
  field.value = page.getElementById("q").value;
  document.title = page.title;
  nameButton();
  if (!held.isConnected) keepFocus(held);
}

/** Gives the focus to the same box again, or where it is gone, to the heading of the cases. */
function keepFocus(held) {
  const same = [...form.querySelectorAll('input[type="checkbox"]')]
    .find((box) => box.name === held.name && box.value === held.value);
  const folded = same?.closest(".facet")?.querySelector("summary");
  const target = [same, folded].find((part) => part?.checkVisibility());
  (target ?? document.getElementById("hits-title")).focus({ preventScroll: true });
}

function nameButton() {
  showHits.textContent = `Vis ${found.textContent.match(/^[\d.]+ cases?/)?.[0] ?? "listen"}`;
}

async function go(address) {
  if (await show(address) && address !== location.href) history.pushState(null, "", address);
}

function toHits() {
  const title = document.getElementById("hits-title");
  title.focus({ preventScroll: true });
  hits.scrollIntoView({ block: "start" });
}

form.addEventListener("change", (event) => {
  if (event.target.type === "checkbox") go(formAddress());
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (event.submitter === showHits) { filters.open = false; toHits(); return; }
  await go(formAddress());
  // On a phone keyboard and search field would hide the cases that were found.
  if (matchMedia("(pointer: coarse)").matches) toHits();
});
form.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-list], #again");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const paged = link.dataset.list === "page";
  await go(link.href);
  if (paged) toHits();
});
addEventListener("popstate", () => show(location.href));
