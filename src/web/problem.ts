/** RFC 9457: how every refusal under /api/ looks, whoever gives it. */
export function problemResponse(
  facts: Readonly<Record<string, unknown>> & { readonly title: string; readonly status: number },
  headers: HeadersInit = {},
): Response {
  const all = new Headers(headers);
  all.set('content-type', problemType);
  return new Response(JSON.stringify({ type: 'about:blank', ...facts }), {
    status: facts.status,
    headers: all,
  });
}

export const problemType = 'application/problem+json';
export const isApi = ({ pathname }: URL): boolean => pathname === '/api' || pathname.startsWith('/api/');

const titles: Readonly<Record<number, string>> = {
  400: 'invalid',
  403: 'refused',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-type',
};

/** What was answered under /api/ outside its endpoints (no such address, no such method, too large) in the words of the API. */
export function inWordsOfApi(response: Response, url: URL, requestId: string): Response {
  const { status, headers } = response;
  if (status < 400 || !isApi(url) || headers.get('content-type') === problemType) return response;
  const kept = ['allow', 'retry-after'].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] satisfies [string, string]];
  });
  return problemResponse({ title: titles[status] ?? 'failed', status, requestId }, kept);
}
