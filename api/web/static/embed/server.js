// Vejviser's own address, which is where this script came from, and calls to its API.

const HOME = new URL("../../", import.meta.url);
const PATIENCE = 60_000;

/** A problem that the server told of; `status` is 0 where no answer came. */
export class CallError extends Error {
  constructor(title, detail, status = 0) {
    super(detail);
    this.title = title;
    this.status = status;
  }
}

/** An address at Vejviser; null for one that leads anywhere else. */
export function ours(path) {
  const url = new URL(path, HOME);
  return url.origin === HOME.origin ? url.href : null;
}

export const host = HOME.host;

/** The answer of the API as data; sends no cookies. Throws CallError. */
export async function call(path, body) {
  const sent = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let response;
  let data;
  try {
    response = await fetch(new URL(path, HOME), { ...sent, credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
    data = await response.json();
  } catch {
    // Browsers do not tell a page why: no connection, or a page that is not on Vejviser's list.
    throw new CallError("Vejviser svarer ikke her lige nu.", navigator.onLine
      ? "Prøv igen om lidt, eller gå til Vejviser."
      : "Du har ikke forbindelse til nettet. Prøv igen, når den er der.");
  }
  if (!response.ok) throw new CallError(data.title, data.detail, response.status);
  return data;
}
