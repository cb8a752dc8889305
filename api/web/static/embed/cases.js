// <vejviser-cases>: search in the cases, narrowed by the page's own choice of facets.
import { Component } from "./component.js";
import { link, node, trouble } from "./nodes.js";
import { call } from "./server.js";

const FACETS = ["medie", "branche", "geografi", "opgave", "stoerrelse", "udbytte", "maalgruppe", "partner", "tag", "tema", "organisation"];
const UNKNOWN = "ikke oplyst i kilderne";
const NAMES = 4;

function several(names) {
  const more = names.length - NAMES;
  return more > 1 ? `${names.slice(0, NAMES).join(", ")} og ${more} andre` : names.join(", ");
}

export class VejviserCases extends Component {
  defaultTitle = "Cases fra Nordjylland";
  #latest = 0;
  #shown = 0;

  build() {
    this.field = node("input", { type: "search", id: "q", autocomplete: "off" });
    this.status = node("p", { class: "status meta", role: "status" });
    this.list = node("ul", { class: "cases", role: "list" });
    this.more = node("button", { type: "button", hidden: true }, "Vis flere");
    this.whole = node("p", { class: "foot" });
    const form = node("form", { role: "search" },
      node("div", { class: "row" },
        node("div", { class: "grow" }, node("label", { for: "q" }, "Søg i cases"), this.field),
        node("button", { class: "primary" }, "Søg")));
    form.addEventListener("submit", (event) => { event.preventDefault(); this.#search(1); });
    this.more.addEventListener("click", () => this.#search(this.page + 1));
    this.area.append(form, this.status, this.list, this.more, this.whole);
    this.#search(1);
  }

  /** What is looked for: the facets of the page and the words of the visitor. Several values: "a; b". */
  #params() {
    const params = new URLSearchParams();
    if (this.field.value.trim()) params.append("q", this.field.value.trim());
    for (const facet of FACETS) {
      for (const value of (this.getAttribute(facet) ?? "").split(";")) if (value.trim()) params.append(facet, value.trim());
    }
    return params;
  }

  async #search(page) {
    const turn = ++this.#latest;
    const params = this.#params();
    this.whole.replaceChildren(link(`/case?${params}`, {}, "Søg videre hos Vejviser"));
    params.append("antal", String(Math.min(Math.max(Number.parseInt(this.getAttribute("antal"), 10) || 3, 1), 20)));
    params.append("side", String(page));
    if (page === 1) this.status.textContent = "Henter cases …";
    let found;
    try {
      found = await call(`/api/cases?${params}`);
    } catch (error) {
      if (turn === this.#latest) this.#fail(error);
      return;
    }
    if (turn === this.#latest) this.#show(found, page); // a later search has not begun meanwhile
  }

  #fail(error) {
    this.status.textContent = "";
    this.more.hidden = true;
    this.list.replaceChildren(node("li", {}, trouble(error)));
  }

  #show({ total, cases, nearest }, page) {
    const rows = (total ? cases : nearest).map(({ case: one }) => this.#row(one));
    this.page = page;
    this.#shown = page === 1 ? cases.length : this.#shown + cases.length;
    if (page === 1) this.list.replaceChildren(...rows);
    else this.list.append(...rows);
    if (total) this.status.textContent = `Viser ${this.#shown} af ${total} ${total === 1 ? "case" : "cases"}.`;
    else this.status.textContent = rows.length ? "Ingen cases passer helt. Her er de nærmeste." : "Ingen cases passer. Prøv et andet ord.";
    if (page > 1) rows[0]?.querySelector("a, h3, h4, h5")?.focus();
    this.more.hidden = this.#shown >= total;
  }

  #row(one) {
    const meta = [one.medium, one.date && one.date_text, one.status !== "ukendt" && one.status, several(one.organisations)];
    const told = (name, text) => node("p", {}, node("strong", {}, `${name}:`), " ", text || node("span", { class: "unknown" }, UNKNOWN));
    return node("li", {},
      this.heading(1, {}, link(one.url, {}, one.title)),
      node("p", { class: "meta" }, meta.filter(Boolean).join(" · ")),
      told("Opgave", one.task),
      told("Udbytte", one.outcomes.slice(0, 2).join(" ")),
      one.caveat ? node("p", { class: "meta" }, one.caveat) : null);
  }
}
