// Makes elements. Text is always set as text, never as markup.
import { ours } from "./server.js";

/** An element with attributes (a missing, false or null one is left out) and children: nodes and texts. */
export function node(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link to a page of Vejviser in a new tab; only its words where there is no such page. */
export function link(path, attributes, ...children) {
  const href = path ? ours(path) : null;
  if (!href) return node("span", { class: attributes.class }, ...children);
  const name = attributes["aria-label"];
  const label = name && `${name} (åbner i ny fane)`;
  const told = name ? null : node("span", { class: "vh" }, " (åbner i ny fane)");
  return node("a", { ...attributes, "aria-label": label, href, target: "_blank", rel: "noopener" }, ...children, told);
}

/** What to show where something went wrong. */
export function trouble(error) {
  return node("div", { class: "trouble", role: "alert" },
    node("p", {}, node("strong", {}, error.title), " ", error.message),
    node("p", {}, link("/", {}, "Gå til Vejviser")));
}
