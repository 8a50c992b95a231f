import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { AddressProblem, readJson } from './read-json.ts';
import type { ReadOptions } from './read-json.ts';

describe('an address on the open internet', () => {
  test.each([
    ['145.0.2.10', true],
    ['8.8.8.8', true],
    ['2001:610:188:444::50', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['geen adres', false],
  ])('%s: %s', (address, open) => {
    expect(isPublicAddress(address)).toBe(open);
  });
});

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** As in a demonstration, and with this machine counted as open: so that a test can be its own outside world. */
const here: ReadOptions = { allowHttp: true, isOpen: () => true, timeoutMs: 500, maxBytes: 1000 };

async function problemOf(address: string, options: ReadOptions = {}): Promise<string> {
  try {
    await readJson(address, options);
    return 'was read';
  } catch (error) {
    return error instanceof AddressProblem ? error.code : String(error);
  }
}

describe('reading somebody else’s address', () => {
  test('gives what is there, and null where nothing is', async () => {
    const url = await serve((request, response) => {
      response.statusCode = request.url === '/courses' ? 200 : 404;
      response.end('{"items":[1]}');
    });
    expect(await readJson(`${url}/courses`, here)).toEqual({ items: [1] });
    expect(await readJson(`${url}/nothing`, here)).toBeNull();
  });

  test.each([
    ['geen adres', 'address-unreadable'],
    ['https://naam:geheim@rijnoever.example/', 'address-unreadable'],
    ['https://rijnoever.example:8443/', 'address-unreadable'],
    ['http://rijnoever.example/', 'address-not-https'],
    ['file:///etc/passwd', 'address-not-https'],
    ['https://127.0.0.1/', 'address-closed'],
    ['https://2130706433/', 'address-closed'],
    ['https://0x7f.1/', 'address-closed'],
    ['https://[::1]/', 'address-closed'],
    ['https://[::ffff:10.0.0.1]/', 'address-closed'],
    ['https://169.254.169.254/latest/meta-data', 'address-closed'],
    ['https://localhost/', 'address-closed'],
  ])('%s: %s', async (address, code) => {
    expect(await problemOf(address)).toBe(code);
  });

  test('a name that leads to this machine is closed in the demonstration too', async () => {
    const url = await serve((_, response) => response.end('{}'));
    expect(await problemOf(url.replace('127.0.0.1', 'localhost'), { allowHttp: true })).toBe(
      'address-closed',
    );
  });

  test('a way on to a closed place is not followed', async () => {
    const url = await serve((_, response) => {
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    });
    const isOpen = (address: string): boolean => address === '127.0.0.1';
    expect(await problemOf(url, { ...here, isOpen })).toBe('address-closed');
  });

  test('a way on that goes round ends', async () => {
    const url = await serve((_, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    expect(await problemOf(url, here)).toBe('address-refused');
  });

  test('too much, too slow, not JSON and refused each have their own answer', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/much') response.end('x'.repeat(5000));
      else if (request.url === '/text') response.end('<html>');
      else if (request.url === '/no') response.writeHead(403).end();
      else response.write('{');
    });
    expect(await problemOf(`${url}/much`, here)).toBe('address-too-large');
    expect(await problemOf(`${url}/text`, here)).toBe('address-no-json');
    expect(await problemOf(`${url}/no`, here)).toBe('address-refused');
    expect(await problemOf(`${url}/slow`, here)).toBe('address-silent');
  });
});

describe('of many addresses for one purpose', () => {
  const endless = () =>
    serve((_, response) => {
      response.end(JSON.stringify({ words: 'x'.repeat(100) }));
    });

  test.each([
    ['no more than so many are read', { reads: 3, bytes: 100_000, until: Date.now() + 60_000 }, 3],
    ['no more than so much is read', { reads: 100, bytes: 300, until: Date.now() + 60_000 }, 2],
    ['nothing after the time is up', { reads: 100, bytes: 100_000, until: Date.now() - 1 }, 0],
  ])('%s', async (_, budget, expected) => {
    const address = await endless();
    let read = 0;
    while (read < 50 && (await problemOf(address, { ...here, budget })) === 'was read') read += 1;
    expect(read).toBe(expected);
    expect(await problemOf(address, { ...here, budget })).toBe('address-too-large');
  });
});
