import { once } from 'node:events';
import path from 'node:path';
import { root } from '../../scripts/lib/run.mjs';
import type { Observation, Order } from './observation.ts';
import { serve } from './process.ts';
import type { Served } from './process.ts';

export interface ProductSettings {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Counts statements and can profile; never for timing. */
  readonly observed: boolean;
}

/** One for all, since databases are copied. */
export const keyOfBench = 'one-key-for-all-products-of-the-bench';

/** The product as `npm start` serves it, with the demonstration, on a database of the bench. */
export function serveProduct({ databaseUrl, dataDir, observed }: ProductSettings): Promise<Served> {
  return serve({
    file: path.join(root, 'scripts/serve.mjs'),
    ...(observed ? { preload: path.join(import.meta.dirname, 'observe.ts') } : {}),
    env: { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SECRET_KEY: keyOfBench, DEMO: '1' },
    readyPath: '/health/ready',
  });
}

/** Signs in as a person of the demonstration; gives the cookie header. */
export async function signIn(product: Served, persona: string): Promise<string> {
  const response = await fetch(`${product.url}/demo/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product.url },
    body: new URLSearchParams({ persona }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (response.status !== 303 || cookies.length === 0) {
    throw new Error(`no session for ${persona}: ${String(response.status)}`);
  }
  return cookies.filter((cookie) => cookie.startsWith('session=')).join('; ');
}

/** Profiles the product (which must be observed) while `work` runs; the profile is written to `file`. */
export async function profileWhile(
  product: Served,
  file: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await order(product, { do: 'start-profile' }, 'profile-start');
  await work();
  await order(product, { do: 'end-profile', file }, 'profile-end');
}

/** The next request to `path` that the product (which must be observed) answers. */
export async function nextRequest(
  product: Served,
  path: string,
): Promise<Extract<Observation, { saw: 'request' }>> {
  for (;;) {
    const [seen] = (await once(product.child, 'message')) as [Observation];
    if (seen.saw === 'request' && seen.path === path) return seen;
  }
}

async function order(product: Served, what: Order, answer: Observation['saw']): Promise<void> {
  product.child.send(what);
  for (;;) {
    const [seen] = (await once(product.child, 'message')) as [Observation];
    if (seen.saw === answer) return;
  }
}
