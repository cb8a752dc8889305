// What both components share: their own tree with its own style, a heading, and the levels of headings.
import { look } from "./look.js";
import { node } from "./nodes.js";

export class Component extends HTMLElement {
  #built = false;

  connectedCallback() {
    if (this.#built) return; // moved on the page: what it shows stays
    this.#built = true;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [look];
    this.area = node("section", { lang: "da", "aria-labelledby": "title" });
    this.area.append(this.heading(0, { id: "title", class: "title" }, this.getAttribute("overskrift") || this.defaultTitle));
    root.append(this.area);
    this.build();
  }

  /** A heading; the page sets the level of the first one, so that its outline stays in order. */
  heading(below, attributes, ...children) {
    const first = Math.min(Math.max(Number.parseInt(this.getAttribute("niveau"), 10) || 2, 2), 4);
    return node(`h${first + below}`, attributes, ...children);
  }
}
