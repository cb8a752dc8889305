// Asks the server and gives the events of the answer as they come.

export class AskError extends Error {
  constructor(title, detail) {
    super(detail);
    this.title = title;
  }
}

const CUT_OFF = ["Svaret blev afbrudt.", "Forbindelsen til serveren forsvandt undervejs."];
const NO_ANSWER = ["Ingen forbindelse.", "Serveren svarer ikke. Tjek forbindelsen, og prøv igen."];

async function problemOf(response) {
  try {
    const problem = await response.json();
    return new AskError(problem.title, problem.detail);
  } catch {
    return new AskError("Der skete en fejl.", `Serveren svarede med kode ${response.status}.`);
  }
}

function parse(block) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).trimStart());
  }
  return data.length ? { name, data: JSON.parse(data.join("\n")) } : null;
}

/** Yields {name, data}; ends after "done". `replaces` is the last answer, if this one takes its place. Throws AskError, or AbortError when `signal` is used. */
export async function* ask(question, conversationId, replaces, signal) {
  let response;
  try {
    response = await fetch("/api/chat/stream", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify({ question, conversation_id: conversationId || null, replaces: replaces || null }),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError(...NO_ANSWER);
  }
  if (!response.ok) throw await problemOf(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  for (;;) {
    let piece;
    try {
      piece = await reader.read();
    } catch (error) {
      if (signal.aborted) throw error;
      throw new AskError(...CUT_OFF);
    }
    if (piece.done) throw new AskError(...CUT_OFF);
    buffer += piece.value;
    for (let end = buffer.indexOf("\n\n"); end >= 0; end = buffer.indexOf("\n\n")) {
      const event = parse(buffer.slice(0, end));
      buffer = buffer.slice(end + 2);
      if (!event) continue;
      if (event.name === "error") throw new AskError(event.data.title, event.data.detail);
      yield event;
      if (event.name === "done") return;
    }
  }
}
