import { get } from 'node:http';

/** An answer exactly as it came over the line, not decoded. */
export interface Captured {
  readonly status: number;
  /** Name, value, name, value…, without what a server adds of itself (date, connection). */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** What browsers say over https; the proxy in front of a real installation says the same. */
export const compressing = 'gzip, deflate, br, zstd';

const ownOfServer = new Set(['date', 'connection', 'keep-alive']);

export function capture(url: string, headers: Readonly<Record<string, string>>): Promise<Captured> {
  const { promise, resolve, reject } = Promise.withResolvers<Captured>();
  get(url, { headers, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', reject);
    response.on('end', () => {
      const raw = response.rawHeaders;
      const kept = raw.filter((_, index) => !ownOfServer.has(String(raw[index - (index % 2)]).toLowerCase()));
      resolve({ status: response.statusCode ?? 0, headers: kept, body: Buffer.concat(parts) });
    });
  }).on('error', reject);
  return promise;
}

/** Under this name an answer is kept: the same page has one with and one without compression. */
export const captureKey = (path: string, encoding: string | undefined): string =>
  encoding === undefined ? path : `${path} ${encoding}`;
