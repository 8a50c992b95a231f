import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const compressible =
  /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml|javascript)|image\/svg\+xml)/;
const smallestWorthwhile = 1024;

/**
 * Compresses a page on its way out. Files of the build are compressed beforehand by the adapter and are left alone, as
 * they give their headers at once with the status.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function compressResponse(request, response) {
  const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
  if (!encoding || request.method === 'HEAD') return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    response.writeHead = writeHead;
    if (rest.length === 0 && isWorthwhile(response, status)) sendThroughEncoder(response, encoding);
    return writeHead(status, ...rest);
  };
}

/**
 * @param {string} accepted
 * @returns {'br' | 'gzip' | undefined}
 */
function preferredEncoding(accepted) {
  const names = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function isWorthwhile(response, status) {
  const length = response.getHeader('content-length');
  return (
    status !== 204 &&
    status !== 206 &&
    status !== 304 &&
    !response.hasHeader('content-encoding') &&
    compressible.test(String(response.getHeader('content-type') ?? '')) &&
    !String(response.getHeader('cache-control') ?? '').includes('no-transform') &&
    (length === undefined || Number(length) >= smallestWorthwhile)
  );
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {'br' | 'gzip'} encoding
 */
function sendThroughEncoder(response, encoding) {
  const arrivesInParts = !response.hasHeader('content-length');
  response.removeHeader('content-length');
  response.setHeader('content-encoding', encoding);
  response.appendHeader('vary', 'accept-encoding');
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const encoder =
    encoding === 'br'
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : createGzip({ level: 6 });
  encoder.on('data', (/** @type {Buffer} */ chunk) => {
    if (!write(chunk)) encoder.pause();
  });
  encoder.on('end', () => end());
  encoder.on('error', (error) => response.destroy(error));
  encoder.on('drain', () => response.emit('drain'));
  response.on('drain', () => encoder.resume());
  response.on('close', () => encoder.destroy());
  response.write = (/** @type {any} */ chunk) => {
    const more = encoder.write(chunk);
    if (arrivesInParts) encoder.flush();
    return more;
  };
  response.end = (/** @type {any} */ chunk) => {
    if (chunk !== undefined && typeof chunk !== 'function') encoder.write(chunk);
    encoder.end();
    return response;
  };
}
