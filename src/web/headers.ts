/** What only the application knows about an answer; what holds for all of them stands in scripts/lib/headers.mjs. */
export function traced(response: Response, requestId: string): Response {
  const { headers } = response;
  headers.set('x-request-id', requestId);
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  return response;
}
