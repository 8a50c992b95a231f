/**
 * What a browser must know about every answer, also of files, refusals and failures that the application never sees.
 * The application replaces the policy of content by that of a page where it answers with one.
 * @param {string} publicUrl
 * @returns {Readonly<Record<string, string>>}
 */
export const securityHeaders = (publicUrl) => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  ...(publicUrl.startsWith('https:') && {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  }),
});

const withoutCharset = /^text\/[\w.+-]+$/;

/**
 * Every body says what it is, and every text in which signs it is written, whoever sends it.
 * @param {import('node:http').ServerResponse} response
 */
export function nameCharset(response) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    response.writeHead = writeHead;
    const given = rest.at(-1);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const name of Object.keys(given))
        if (name.toLowerCase() === 'content-type') given[name] = named(String(given[name]));
    }
    const type = response.getHeader('content-type');
    if (typeof type === 'string') response.setHeader('content-type', named(type));
    else if (given === undefined && Number(response.getHeader('content-length')) > 0)
      response.setHeader('content-type', 'text/plain; charset=utf-8');
    return writeHead(status, ...rest);
  };
}

const named = (/** @type {string} */ type) => (withoutCharset.test(type) ? `${type}; charset=utf-8` : type);
