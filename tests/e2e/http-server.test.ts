import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { addressHeaders, PortInUseError, serveHttp } from '../../scripts/lib/http-server.mjs';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serve(
  handler: RequestListener,
  publicUrl?: string,
): Promise<{ port: number; leave: () => void; stop: () => Promise<void> }> {
  const port = await freePort();
  const http = await serveHttp(handler, {
    host: '127.0.0.1',
    port,
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    publicUrlIsSet: publicUrl !== undefined,
  });
  stops.push(http.stop);
  return { port, ...http };
}

function get(
  port: number,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ headers: IncomingHttpHeaders; body: Buffer; status: number }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(parts), status: response.statusCode ?? 0 });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the address of a request', () => {
  const echo: RequestListener = (asked, response) => {
    response.end(
      `${String(asked.headers[addressHeaders.protocol])}://${String(asked.headers[addressHeaders.host])}`,
    );
  };

  test.each([
    ['https://door.example.nl', 'door.example.nl', 'https://door.example.nl'],
    ['https://door.example.nl', 'elsewhere.example', 'https://door.example.nl'],
    ['https://door.example.nl', 'localhost:PORT', 'https://door.example.nl'],
    [undefined, 'localhost:PORT', 'http://localhost:PORT'],
    [undefined, '127.0.0.1:PORT', 'http://127.0.0.1:PORT'],
    [undefined, '[::1]:PORT', 'http://[::1]:PORT'],
    [undefined, 'elsewhere.example:PORT', 'http://localhost:PORT'],
    [undefined, 'localhost:1', 'http://localhost:PORT'],
  ])('with PUBLIC_URL %s and Host %s is %s', async (publicUrl, host, expected) => {
    const { port } = await serve(echo, publicUrl);
    const { body } = await get(port, { host: host.replace('PORT', String(port)) });
    expect(body.toString()).toBe(expected.replace('PORT', String(port)));
  });

  test('is not what a client makes of it', async () => {
    const { port } = await serve(echo, 'https://door.example.nl');
    const { body } = await get(port, {
      [addressHeaders.host]: 'evil.example',
      [addressHeaders.protocol]: 'http',
    });
    expect(body.toString()).toBe('https://door.example.nl');
  });
});

describe('what a browser must know', () => {
  const file: RequestListener = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': 2 }).end('1;');
  };
  const refusal: RequestListener = (_, response) => {
    response.setHeader('content-length', 9);
    response.writeHead(403).end('forbidden');
  };

  test.each([
    ['http://localhost', undefined],
    ['https://door.example.nl', 'max-age=31536000; includeSubDomains'],
  ])('stands on every answer of %s, also on a file and a refusal', async (publicUrl, strict) => {
    for (const answer of [file, refusal]) {
      const { port, stop } = await serve(answer, publicUrl);
      const { headers } = await get(port);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['strict-transport-security']).toBe(strict);
      await stop();
    }
  });

  test.each<[string, RequestListener, string | undefined]>([
    ['a file', file, 'text/javascript; charset=utf-8'],
    ['a refusal without a type', refusal, 'text/plain; charset=utf-8'],
    [
      'a page',
      (_, r) => r.setHeader('content-type', 'text/html').writeHead(200).end('é'),
      'text/html; charset=utf-8',
    ],
    [
      'what says so itself',
      (_, r) => r.setHeader('content-type', 'text/csv; charset=iso-8859-1').writeHead(200).end(),
      'text/csv; charset=iso-8859-1',
    ],
    ['a picture', (_, r) => r.writeHead(200, { 'content-type': 'image/png' }).end(), 'image/png'],
    ['an answer without a body', (_, r) => r.writeHead(204).end(), undefined],
  ])('%s says what it is and in which signs', async (_, answer, type) => {
    const { port } = await serve(answer);
    expect((await get(port)).headers['content-type']).toBe(type);
  });

  test('a page brings a policy of its own', async () => {
    const own = "default-src 'none'; script-src 'self'";
    const { port } = await serve((_, r) => r.setHeader('content-security-policy', own).writeHead(200).end());
    expect((await get(port)).headers['content-security-policy']).toBe(own);
  });
});

describe('compression', () => {
  const page = '<p>Wat wil je leren?</p>'.repeat(2000);
  const answer =
    (
      headers: Record<string, string | number>,
      content: string | Buffer = page,
      status = 200,
    ): RequestListener =>
    (_, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.writeHead(status);
      response.write(content);
      response.end();
    };

  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip', 'br;q=0, gzip;q=0.5', gunzipSync],
  ])('sends %s to a browser that takes %s', async (encoding, accepted, unpack) => {
    const { port } = await serve(
      answer({ 'content-type': 'text/html', 'content-length': Buffer.byteLength(page) }),
    );
    const { headers, body } = await get(port, { 'accept-encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBeLessThan(page.length / 10);
    expect(unpack(body).toString()).toBe(page);
  });

  test.each<[string, Record<string, string | number>, string, number, string]>([
    ['a browser that takes none', { 'content-type': 'text/html' }, page, 200, 'identity'],
    ['a short answer', { 'content-type': 'text/html', 'content-length': 5 }, 'short', 200, 'br'],
    ['a picture', { 'content-type': 'image/png' }, page, 200, 'br'],
    ['a stream of events', { 'content-type': 'text/event-stream' }, page, 200, 'br'],
    ['what is compressed already', { 'content-type': 'text/html', 'content-encoding': 'x' }, page, 200, 'br'],
    ['a part of a file', { 'content-type': 'text/html' }, page, 206, 'br'],
    [
      'what nobody may change',
      { 'content-type': 'text/html', 'cache-control': 'no-transform' },
      page,
      200,
      'br',
    ],
  ])('leaves %s alone', async (_, headers, content, status, accepted) => {
    const { port } = await serve(answer(headers, content, status));
    const response = await get(port, { 'accept-encoding': accepted });
    expect(response.headers['content-encoding']).toBe(headers['content-encoding']);
    expect(response.body.toString()).toBe(content);
  });

  test('a HEAD request has no body', async () => {
    const { port } = await serve(answer({ 'content-type': 'text/html', 'content-length': page.length }));
    const { headers, body } = await get(port, { 'accept-encoding': 'br' }, 'HEAD');
    expect({ length: headers['content-length'], body: body.length }).toEqual({
      length: String(page.length),
      body: 0,
    });
  });

  test('what comes in parts goes out in parts', async () => {
    const { port } = await serve((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.writeHead(200);
      response.write('first');
    });
    const controller = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}`, { signal: controller.signal });
    const { value } = (await response.body?.getReader().read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toBe('first');
    controller.abort();
  });

  test('a large answer to a slow reader arrives whole', async () => {
    const large = Array.from({ length: 400_000 }, (_, n) => `<p>${Math.sin(n)}</p>`).join('');
    const { port } = await serve((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.writeHead(200);
      const parts = large.match(/.{1,50000}/gs) ?? [];
      const next = (): void => {
        for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
          if (!response.write(part)) return void response.once('drain', next);
        }
        response.end();
      };
      next();
    });
    const response = await fetch(`http://127.0.0.1:${port}`);
    await sleep(200);
    expect((await response.text()) === large).toBe(true);
  });
});

describe('a request that two servers would read in two ways', () => {
  test.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['a length and parts', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['parts by another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'],
    ['a folded header', 'Transfer-Encoding:\r\n chunked, x\r\n\r\n0\r\n\r\n'],
  ])('%s: is refused, and the connection ends', async (_, rest) => {
    let served = 0;
    const { port } = await serve((_request, response) => {
      served += 1;
      response.end();
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${rest}`);
    let answer = '';
    for await (const part of socket) answer += String(part);
    expect([answer.split('\r\n')[0], served]).toEqual(['HTTP/1.1 400 Bad Request', 0]);
  });
});

describe('stopping', () => {
  test('begins with telling so; whoever still comes is served, on a connection that ends', async () => {
    const { port, leave } = await serve((asked, response) => void response.end(asked.url));
    const ready = async (path = '/health/ready') => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, await response.text(), response.headers.get('connection')];
    };
    expect(await ready()).toEqual([200, '/health/ready', 'keep-alive']);
    leave();
    expect(await ready()).toEqual([503, '{"status":"stopping"}', 'close']);
    expect(await ready('/plan')).toEqual([200, '/plan', 'close']);
  });

  test('lets a running request finish, though its connection is kept alive', async () => {
    const { port, stop } = await serve((_, response) => void setTimeout(() => response.end('done'), 300));
    const running = fetch(`http://127.0.0.1:${port}`);
    await sleep(100);
    const stopped = stop();
    expect(await (await running).text()).toBe('done');
    const startedAt = performance.now();
    await stopped;
    expect(performance.now() - startedAt).toBeLessThan(1000);
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
  });
});

test('a port in use is named', async () => {
  const { port } = await serve((_, response) => response.end());
  const again = serveHttp(() => undefined, {
    host: '127.0.0.1',
    port,
    publicUrl: 'http://localhost',
    publicUrlIsSet: false,
  });
  await expect(again).rejects.toThrow(PortInUseError);
  await expect(again).rejects.toThrow(`Port ${port} is in use`);
});
