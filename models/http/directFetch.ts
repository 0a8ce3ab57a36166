/**
 * The built-in `fetch` that follows no redirect: it would hand images, and the keys in headers of the providers' own, to
 * whatever address a server names. A redirect comes back as an error that says where it points.
 */
export const directFetch: typeof globalThis.fetch = async (input, init) => {
  const reply = await fetch(input, { ...init, redirect: 'manual' });
  const target = reply.headers.get('location');
  if (target === null || reply.status < 300 || reply.status > 399) return reply;
  await reply.body?.cancel();
  return Response.json({ error: { message: `redirect to ${target}` } }, { status: reply.status });
};
