// <vejviser-spoerg>: the question box and the answer with its sources.
import { answerNodes } from "./answer.js";
import { Component } from "./component.js";
import { link, node, trouble } from "./nodes.js";
import { call, host } from "./server.js";

const MAX = 2000;

export class VejviserSpoerg extends Component {
  defaultTitle = "Spørg om erhvervsfremme i Nordjylland";
  #conversation = null;
  #busy = false;

  build() {
    this.field = node("textarea", { id: "question", rows: "2", "aria-describedby": "error privacy" });
    this.error = node("p", { class: "error", id: "error" });
    this.button = node("button", { class: "primary" }, "Spørg");
    this.status = node("p", { class: "status meta", role: "status" });
    this.answer = node("div", { class: "answer" });
    const form = node("form", { novalidate: true },
      node("label", { for: "question" }, "Dit spørgsmål"), this.field, this.error,
      node("p", { class: "meta", id: "privacy" },
        `Spørgsmålet sendes til Vejviser (${host}) og gemmes der. Skriv ikke personnumre eller fortrolige oplysninger. `,
        link("/om", {}, "Om Vejviser og dine oplysninger")),
      node("div", { class: "row" }, this.button));
    form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    this.area.append(form, this.status, this.answer);
  }

  #submit() {
    const question = this.field.value.trim();
    if (!question) this.#wrong("Skriv et spørgsmål, før du sender.");
    else if ([...question].length > MAX) this.#wrong("Spørgsmålet må højst være 2.000 tegn. Kort det ned, og prøv igen.");
    else this.#ask(question);
  }

  #wrong(words) {
    this.error.textContent = words;
    this.field.setAttribute("aria-invalid", "true");
    this.field.focus();
  }

  async #ask(question) {
    if (this.#busy) return;
    this.#wait(true);
    try {
      const answer = await call("/api/chat", { question, conversation_id: this.#conversation });
      this.#conversation = answer.conversation_id;
      this.field.value = "";
      this.answer.replaceChildren(...answerNodes(answer, this));
      for (const text of answer.follow_ups) this.#offer(text);
      this.status.textContent = answer.refused ? "Vejviser fandt ikke svaret i kilderne." : "Svaret er klar nedenfor.";
    } catch (error) {
      this.status.textContent = "";
      if (error.status === 404 && this.#conversation) {
        this.#conversation = null; // deleted meanwhile: the question begins a new one
        this.#wait(false);
        return this.#ask(question);
      }
      if (error.status === 422) this.#wrong(error.message);
      else this.answer.replaceChildren(trouble(error));
    } finally {
      this.#wait(false);
    }
    return undefined;
  }

  #wait(busy) {
    this.#busy = busy;
    this.button.setAttribute("aria-disabled", String(busy));
    if (!busy) return;
    this.error.textContent = "";
    this.field.removeAttribute("aria-invalid");
    this.status.textContent = "Søger i kilderne …";
  }

  #offer(text) {
    const button = node("button", { type: "button" }, text);
    button.addEventListener("click", () => { this.field.focus(); this.#ask(text); });
    this.answer.querySelector(".follow").append(button);
  }
}
