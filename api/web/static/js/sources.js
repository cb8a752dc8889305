// Shows the list anew while one writes and chooses, without loading the page; the server makes the list.
const form = document.getElementById("filter");
const words = document.getElementById("q");
const announcer = document.getElementById("announcer");
let timer;
let asked = 0;

function address() {
  const said = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  return said.size ? `/kilder?${said}` : "/kilder";
}

async function show(url, push = false) {
  clearTimeout(timer);
  const mine = (asked += 1);
  const result = document.getElementById("result");
  result.setAttribute("aria-busy", "true");
  let page;
  try {
    const response = await fetch(url, { headers: { accept: "text/html" } });
    if (!response.ok) throw new Error(response.status);
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    location.assign(url);
    return;
  }
  if (mine !== asked) return;
  result.replaceWith(document.adoptNode(page.getElementById("result")));
  // The numbers beside the choices change too; the field one writes in is left alone.
  for (const fresh of page.querySelectorAll("#filter select")) {
    const old = document.getElementById(fresh.id);
    const chosen = old.value;
    old.replaceChildren(...[...fresh.options].map((option) => document.adoptNode(option)));
    old.value = chosen;
  }
  document.title = page.title;
  announcer.textContent = document.getElementById("found").textContent.trim();
  if (push) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
}

words.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => show(address()), 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(address());
});
form.addEventListener("change", (event) => {
  if (event.target.matches("select")) show(address(), true);
});
addEventListener("popstate", () => location.reload());
