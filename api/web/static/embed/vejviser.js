// The components for partners' pages: <vejviser-spoerg> and <vejviser-cases>. Explained on /indlejring.
import { VejviserCases } from "./cases.js";
import { VejviserSpoerg } from "./spoerg.js";

for (const [name, element] of [["vejviser-spoerg", VejviserSpoerg], ["vejviser-cases", VejviserCases]]) {
  if (!customElements.get(name)) customElements.define(name, element);
}
