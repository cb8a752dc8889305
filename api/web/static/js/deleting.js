// Deletes a conversation on the server and brings it back.
const address = (id) => `/api/conversations/${encodeURIComponent(id)}`;

/** Gives the seconds in which the deletion can be undone, 0 where there was nothing, null where it failed. */
export async function deleteConversation(id) {
  const response = await fetch(address(id), { method: "DELETE" }).catch(() => null);
  if (response?.status === 404) return 0;
  return response?.ok ? (await response.json()).undo_seconds : null;
}

export async function restoreConversation(id) {
  const response = await fetch(`${address(id)}/restore`, { method: "POST" }).catch(() => null);
  return Boolean(response?.ok);
}
