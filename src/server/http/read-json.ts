import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Why an address of somebody else was not read. The codes have sentences on the page. */
export type ReadProblem =
  | 'address-unreadable'
  | 'address-not-https'
  | 'address-closed'
  | 'address-silent'
  | 'address-refused'
  | 'address-too-large'
  | 'address-no-json';

export class AddressProblem extends Error {
  readonly code: ReadProblem;
  constructor(code: ReadProblem) {
    super(code);
    this.code = code;
  }
}

export interface ReadOptions {
  /** Only in the demonstration. */
  readonly allowHttp?: boolean;
  readonly isOpen?: (address: string) => boolean;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** What may still be read in all, where many addresses are read for one purpose. */
  readonly budget?: ReadBudget;
}

/** Counts down while it is read. */
export interface ReadBudget {
  reads: number;
  bytes: number;
  /** In milliseconds since the epoch. */
  readonly until: number;
}

const limits = { timeoutMs: 10_000, maxBytes: 5_000_000, redirects: 3 } as const;

/**
 * Reads JSON from an address that someone typed: https on its usual port, on the open internet only, also after a
 * redirect and whatever its name resolves to at that moment. Null when there is nothing at that address (404).
 * @throws AddressProblem
 */
export async function readJson(address: string, options: ReadOptions = {}): Promise<unknown> {
  let url = checked(address, options);
  spend(options.budget, 0);
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const answer = await get(url, options);
    if (answer.location !== null) {
      url = checked(new URL(answer.location, url).href, options);
      continue;
    }
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new AddressProblem('address-refused');
    spend(options.budget, answer.body.length);
    try {
      return JSON.parse(answer.body) as unknown;
    } catch {
      throw new AddressProblem('address-no-json');
    }
  }
  throw new AddressProblem('address-refused');
}

function spend(budget: ReadBudget | undefined, bytes: number): void {
  if (budget === undefined) return;
  if (bytes === 0) budget.reads -= 1;
  budget.bytes -= bytes;
  if (budget.reads < 0 || budget.bytes < 0 || Date.now() > budget.until)
    throw new AddressProblem('address-too-large');
}

/** The address as it may be asked; a literal IP address is judged here, a name when it is looked up. */
function checked(address: string, { allowHttp = false, isOpen = isPublicAddress }: ReadOptions): URL {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '')
    throw new AddressProblem('address-unreadable');
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:'))
    throw new AddressProblem('address-not-https');
  if (url.port !== '' && !allowHttp) throw new AddressProblem('address-unreadable');
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isOpen(host)) throw new AddressProblem('address-closed');
  return url;
}

/** The usual look-up, that finds nothing but open addresses: what is connected to is what was judged. */
const openLookup =
  (isOpen: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const open = (error === null ? found : []).filter(({ address }) => isOpen(address));
      const [first] = open;
      if (first === undefined) done(error ?? new AddressProblem('address-closed'), '', 0);
      else if (options.all === true) done(null, open);
      else done(null, first.address, first.family);
    });
  };

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

function get(url: URL, { isOpen = isPublicAddress, timeoutMs, maxBytes }: ReadOptions): Promise<Answer> {
  const { get: ask } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs ?? limits.timeoutMs);
    const headers = { accept: 'application/json', 'user-agent': 'ontwikkeldoor' };
    const failed = (error: Error): void => {
      reject(error instanceof AddressProblem ? error : new AddressProblem('address-silent'));
    };
    const request = ask(url, { lookup: openLookup(isOpen), signal, headers, agent: false }, (response) => {
      const { statusCode: status = 0 } = response;
      const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null;
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size > (maxBytes ?? limits.maxBytes)) response.destroy(new AddressProblem('address-too-large'));
      });
      response.on('error', failed);
      response.on('end', () => {
        resolve({ status, location, body: Buffer.concat(parts).toString('utf8') });
      });
    });
    request.on('error', failed);
  });
}
