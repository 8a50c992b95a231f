import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadGenerator } from './load/load.ts';
import { crowded } from './crowd.ts';
import { pages } from './pages.ts';
import type { BenchPage } from './pages.ts';
import { summarise } from './profile.ts';
import type { Profile } from './results.ts';
import { capture, compressing } from './serve/capture.ts';
import type { Captured } from './serve/capture.ts';
import type { Served } from './serve/process.ts';
import { nextRequest, profileWhile, serveProduct, signIn } from './serve/product.ts';
import type { Workplace } from './workplace.ts';

/** A page as it is asked for, and all that was learned of it beforehand. */
export interface Prepared {
  readonly page: BenchPage;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Captured;
  readonly packed: Captured;
  readonly data: readonly (object | null)[];
  readonly statements: readonly string[];
  readonly transactions: number;
  readonly profile: Profile;
}

export interface Everything {
  readonly prepared: readonly Prepared[];
  /** Where the database with the large school is. */
  readonly crowd: Workplace;
}

/** Looks at every page in a product that is observed: its bytes, data and statements, and where its time goes. */
export async function prepare(
  place: Workplace,
  load: LoadGenerator,
  milliseconds: number,
): Promise<Everything> {
  const usual = await lookAtAll(
    place,
    load,
    pages.filter((page) => page.crowded !== true),
    milliseconds,
  );
  const crowd = await crowded(place);
  const large = await lookAtAll(
    crowd,
    load,
    pages.filter((page) => page.crowded === true),
    milliseconds,
  );
  return { prepared: [...usual, ...large], crowd };
}

async function lookAtAll(
  place: Workplace,
  load: LoadGenerator,
  wanted: readonly BenchPage[],
  milliseconds: number,
): Promise<Prepared[]> {
  const product = await serveProduct({ ...place, observed: true });
  try {
    const prepared: Prepared[] = [];
    for (const page of wanted) {
      const headers = { cookie: await signIn(product, page.persona) };
      prepared.push({ page, headers, ...(await lookAt(place, load, product, page, headers, milliseconds)) });
    }
    return prepared;
  } finally {
    await product.stop();
  }
}

async function lookAt(
  place: Workplace,
  load: LoadGenerator,
  product: Served,
  page: BenchPage,
  headers: Readonly<Record<string, string>>,
  milliseconds: number,
): Promise<Omit<Prepared, 'page' | 'headers'>> {
  const url = product.url + page.path;
  await capture(url, headers);
  const [seen, plain] = await Promise.all([nextRequest(product, page.path), capture(url, headers)]);
  if (plain.status !== 200)
    throw new Error(`${page.path} answers ${String(plain.status)}: ${product.said()}`);
  const packed = await capture(url, { ...headers, 'accept-encoding': compressing });
  const { pathname, search } = new URL(url);
  const data = await pageData(`${product.url}${pathname.replace(/\/$/, '')}/__data.json${search}`, headers);
  const job = { port: product.port, path: page.path, headers, connections: 8 };
  await load.run({ ...job, milliseconds });
  const file = path.join(place.folder, `${page.key}.cpuprofile`);
  await profileWhile(product, file, () => load.run({ ...job, milliseconds: milliseconds * 2 }));
  const { statements, control } = seen;
  return { plain, packed, data, statements, transactions: control / 2, profile: summarise(file) };
}

/** What the load functions of a page and its layouts gave, read from the address the framework offers for it. */
async function pageData(url: string, headers: Readonly<Record<string, string>>): Promise<(object | null)[]> {
  const answer = await capture(url, headers);
  const { nodes } = JSON.parse(answer.body.toString()) as {
    nodes: ({ type: string; data: unknown } | null)[];
  };
  const { unflatten } = await frameworksOwnFormat();
  return nodes.map((node) => (node?.type === 'data' ? unflatten(node.data) : null));
}

/** The framework's own copy of its format, so that this one is always the right version. */
async function frameworksOwnFormat(): Promise<{ unflatten: (data: unknown) => object }> {
  const framework = createRequire(import.meta.url).resolve('@sveltejs/kit/package.json');
  const file = createRequire(framework).resolve('devalue');
  return (await import(pathToFileURL(file).href)) as { unflatten: (data: unknown) => object };
}
