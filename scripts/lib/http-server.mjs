import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { compressResponse } from './compress.mjs';
import { nameCharset, securityHeaders } from './headers.mjs';

/** Under these names the adapter is told which address a request came to. A client cannot choose: they are overwritten. */
export const addressHeaders = { protocol: 'x-ontwikkeldoor-protocol', host: 'x-ontwikkeldoor-host' };

const longestDrainMs = 10_000;

/** The port is taken; the message says what to do. */
export class PortInUseError extends Error {}

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void} Handler */

/**
 * @param {Handler} handler
 * @param {{ host: string, port: number, publicUrl: string, publicUrlIsSet: boolean }} settings
 */
export async function serveHttp(handler, settings) {
  const headers = new Map(Object.entries(securityHeaders(settings.publicUrl)));
  let leaving = false;
  const server = createServer((request, response) => {
    response.setHeaders(headers);
    if (leaving) response.setHeader('connection', 'close');
    if (leaving && request.url === '/health/ready') return notReady(response);
    nameCharset(response);
    if (isReadInTwoWays(request)) {
      response.writeHead(400, { connection: 'close' }).end();
      return;
    }
    if (isUnreadable(request)) return unreadable(response);
    const address = addressOf(request, settings);
    request.headers[addressHeaders.protocol] = address.protocol.slice(0, -1);
    request.headers[addressHeaders.host] = address.host;
    compressResponse(request, response);
    handler(request, response, () => response.writeHead(404).end());
  });
  // Longer than the 60 seconds that proxies keep an idle connection, so that it is never we who cut one in use.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  server.requestTimeout = 120_000;
  await listen(server, settings);
  return {
    /** From now on a proxy is told to send nobody here; who comes is served as before. */
    leave: () => {
      leaving = true;
    },
    stop: () => drain(server),
  };
}

/**
 * An address under /api/ with a percent sign that stands for no letter; what is no page never reaches the application.
 * @param {import('node:http').IncomingMessage} request
 */
function isUnreadable({ url = '' }) {
  if (!url.startsWith('/api/')) return false;
  try {
    decodeURI(url.split('?', 1)[0] ?? '');
    return false;
  } catch {
    return true;
  }
}

/** @param {import('node:http').ServerResponse} response */
function unreadable(response) {
  const problem = { type: 'about:blank', title: 'invalid', status: 400 };
  response.writeHead(400, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
}

/** @param {import('node:http').ServerResponse} response */
function notReady(response) {
  response.writeHead(503, { 'content-type': 'application/json' }).end('{"status":"stopping"}');
}

/**
 * A body in another coding than plain parts, of which a proxy may see another end than we do (RFC 9112, 6.1).
 * @param {import('node:http').IncomingMessage} request
 */
function isReadInTwoWays({ headers }) {
  const coding = headers['transfer-encoding'];
  return coding !== undefined && coding.trim().toLowerCase() !== 'chunked';
}

/**
 * The address people use, from the settings and not from the request. Only without PUBLIC_URL a request may say by which
 * of its own names it reached this machine.
 * @param {import('node:http').IncomingMessage} request
 * @param {{ port: number, publicUrl: string, publicUrlIsSet: boolean }} settings
 */
function addressOf(request, { port, publicUrl, publicUrlIsSet }) {
  const host = request.headers.host ?? '';
  const ownNames = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${String(port)}`);
  return new URL(!publicUrlIsSet && ownNames.includes(host) ? `http://${host}` : publicUrl);
}

/**
 * @param {import('node:http').Server} server
 * @param {{ host: string, port: number }} settings
 */
function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = `Port ${String(port)} is in use by another program. Stop it, or choose another with PORT.`;
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(taken) : error);
    });
    server.listen(port, host, () => resolve(undefined));
  });
}

/**
 * Takes no new connections, lets running requests finish, and cuts off what lasts too long.
 * @param {import('node:http').Server} server
 */
async function drain(server) {
  let closed = false;
  server.close(() => (closed = true));
  const giveUpAt = performance.now() + longestDrainMs;
  while (!closed) {
    if (performance.now() < giveUpAt) server.closeIdleConnections();
    else server.closeAllConnections();
    await sleep(20);
  }
}
