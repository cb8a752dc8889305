// Copying text, also where the page is not served over https.
import { metaText } from "./parts.js";

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    (document.querySelector("dialog[open]") ?? document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** The answer as plain text, with its reservations and a numbered reference for every citation. */
export function answerText(answer) {
  const refs = (numbers) => numbers.map((n) => `[${n}]`).join("");
  const lines = [answer.question, ""];
  if (answer.intro) lines.push(answer.intro, "");
  for (const claim of answer.claims) lines.push(`${claim.text} ${refs(claim.citations)}`.trim(), "");
  if (!answer.claims.length && !answer.intro) lines.push(answer.answer, "");
  if (answer.clarify) lines.push(`Fortæl gerne: ${answer.clarify}`, "");
  for (const notice of answer.notices) lines.push(`Forbehold: ${notice.text}`);
  if (answer.next_steps.length) lines.push("", "Det kan du gøre nu:", ...answer.next_steps.map((s) => `- ${s}`));
  if (answer.bring.length) lines.push("", "Hav klar:", ...answer.bring.map((s) => `- ${s}`));
  if (answer.citations.length) lines.push("", "Kilder:");
  for (const c of answer.citations) {
    lines.push(`[${c.n}] ${c.title} (${metaText(c)}): »${c.quote}« ${new URL(c.url, location.href)}`);
  }
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}
