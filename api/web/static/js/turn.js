// One question and its answer on the page.
import { addNotice, citeLink, clone, isLead, listItem, slot, statement, withReferences } from "./parts.js";
import { sourceRows } from "./references.js";

export class Turn {
  constructor(thread, question) {
    this.citations = new Map();
    this.answer = null;
    this.element = clone("turn-template");
    this.#question(question);
    thread.append(this.element);
  }

  slot(name) {
    return slot(this.element, name);
  }

  apply({ name, data }) {
    if (name === "status") this.slot("status").textContent = data.text;
    else if (name === "intro") this.#intro(data.text);
    else if (name === "citation") this.citations.set(data.n, data);
    else if (name === "claim") this.#claim(data);
    else if (name === "notice") this.#notice(data);
    else if (name === "done") this.#done(data);
  }

  /** Shows that the answer ended early, with what has come and a way to try again. */
  fail(title, detail) {
    this.#end();
    this.#references([...this.citations.values()]);
    for (const part of this.element.querySelectorAll(".actions > :not(.edit)")) part.hidden = true;
    const box = this.slot("trouble");
    box.querySelector("strong").textContent = title;
    box.querySelector("span").textContent = detail;
    box.hidden = false;
  }

  #intro(text) {
    // The sentence that answers stands out; a dot inside a name is followed by no space and capital.
    const [lead] = text.match(/^.*?[.!?] (?=[A-ZÆØÅ])/s) ?? [text];
    const first = document.createElement("strong");
    first.textContent = lead;
    this.slot("intro").replaceChildren(first, text.slice(lead.length));
    this.slot("intro").hidden = false;
  }

  #claim(claim) {
    const item = document.createElement("li");
    const cited = claim.citations.map((n) => this.citations.get(n)).filter(Boolean);
    item.append(...statement(claim.text, cited.map((c) => c.quote)));
    for (const citation of cited) item.append("\u00a0", citeLink(citation));
    this.slot("claims").append(item);
  }

  #plain(text) {
    const item = document.createElement("li");
    item.append(...withReferences(text, this.citations));
    this.slot("claims").append(item);
  }

  #notice(notice) {
    addNotice(this.slot(isLead(notice) ? "lead-notices" : "notices"), notice);
  }

  #done(answer) {
    this.answer = answer;
    // The server's wording: what it hid as personal data does not stay on the page either.
    this.#question(answer.question);
    this.slot("asked").textContent = answer.asked ?? "";
    this.slot("asked").parentElement.hidden = !answer.asked;
    this.element.dataset.answerId = answer.answer_id;
    this.element.querySelector(".answer").classList.toggle("refused", answer.refused);
    this.#end();
    if (!answer.claims.length && !answer.intro) this.#plain(answer.answer);
    this.slot("clarify").querySelector("span").textContent = answer.clarify ?? "";
    this.slot("clarify").hidden = !answer.clarify;
    this.#onward(answer);
    if (answer.refused) this.slot("refs").querySelector("h3").textContent = "Nærmeste kilder";
    this.#references(answer.citations);
    this.#address(answer);
    const follow = this.slot("follow");
    for (const text of answer.follow_ups) {
      const button = document.createElement("button");
      button.name = "example";
      button.value = button.textContent = text;
      follow.querySelector("form").append(button);
    }
    follow.hidden = !answer.follow_ups.length;
  }

  #question(text) {
    this.question = text;
    this.slot("question").textContent = text;
    this.element.querySelector(".edit textarea").value = text;
  }

  #references(citations) {
    this.slot("refs").querySelector("ul").append(...sourceRows(citations));
    this.slot("refs").hidden = !citations.length;
  }

  // An answer that could not be saved has no address and cannot be replaced.
  #address(answer) {
    const share = this.element.querySelector('[data-action="share"]');
    share.href = `/svar/${encodeURIComponent(answer.answer_id)}`;
    this.slot("address").textContent = `Svarets adresse: ${share.href}`;
    for (const part of [share, this.slot("address"), this.element.querySelector(".edit")]) {
      part.hidden = !answer.conversation_id;
    }
    this.element.id = `svar-${answer.answer_id}`;
  }

  #onward(answer) {
    this.slot("steps").querySelector("ol").append(...answer.next_steps.map(listItem));
    this.slot("steps").hidden = !answer.next_steps.length;
    this.slot("bring").querySelector("ul").append(...answer.bring.map(listItem));
    this.slot("bring").hidden = !answer.bring.length;
    this.slot("referral").querySelector(".message").textContent = answer.referral ?? "";
    this.slot("referral").hidden = !answer.referral;
  }

  #end() {
    this.slot("status").hidden = true;
    this.element.querySelector(".answer").setAttribute("aria-busy", "false");
    this.element.querySelector(".actions").hidden = false;
  }
}
