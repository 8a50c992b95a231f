import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import type { Workplace } from './workplace.ts';
import { buildFloor } from './floor/build.ts';
import { startLoadGenerator } from './load/load.ts';
import type { LoadGenerator } from './load/load.ts';
import { pages } from './pages.ts';
import type { BenchPage } from './pages.ts';
import { summarise } from './profile.ts';
import type { CaseFigures, Contender, Figures, PageFigures, Profile, Throughput } from './results.ts';
import { capture, captureKey } from './serve/capture.ts';
import type { Captured } from './serve/capture.ts';
import { serve } from './serve/process.ts';
import type { Served } from './serve/process.ts';
import { nextRequest, profileWhile, serveProduct, signIn } from './serve/product.ts';
import { median, medianRatio } from './stats.ts';

/** What browsers say over https; the proxy in front of a real installation says the same. */
const compressing = 'gzip, deflate, br, zstd';

const cases: readonly { connections: number; compressed: boolean }[] = [
  { connections: 1, compressed: false },
  { connections: 8, compressed: false },
  { connections: 32, compressed: false },
  { connections: 8, compressed: true },
];

/** A page as it is asked for, and all that was learned of it beforehand. */
interface Prepared {
  readonly page: BenchPage;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Captured;
  readonly packed: Captured;
  readonly data: readonly (object | null)[];
  readonly statements: readonly string[];
  readonly transactions: number;
  readonly profile: Profile;
}

export interface ThroughputSettings {
  readonly rounds: number;
  readonly milliseconds: number;
}

/** Part (a): requests per second and waiting times, the product between its two floors. */
export async function measureThroughput(place: Workplace, settings: ThroughputSettings): Promise<Throughput> {
  const load = startLoadGenerator();
  try {
    place.say('Looking at each page: its statements, its data, its profile');
    const prepared = await prepare(place, load, settings.milliseconds * 2);
    place.say('Building the in-memory floor');
    const folder = path.join(place.folder, 'floor');
    await buildFloor(folder);
    const servers = await startContenders(place, folder, prepared);
    try {
      const measured: PageFigures[] = [];
      for (const one of prepared) measured.push(await measurePage(place, load, servers, one, settings));
      return { rounds: settings.rounds, millisecondsPerRound: settings.milliseconds, pages: measured };
    } finally {
      for (const server of Object.values(servers)) await server.stop();
    }
  } finally {
    load.stop();
  }
}

async function prepare(place: Workplace, load: LoadGenerator, milliseconds: number): Promise<Prepared[]> {
  const product = await serveProduct({ ...place, observed: true });
  try {
    const prepared: Prepared[] = [];
    for (const page of pages) {
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
    throw new Error(`${page.path} answers ${String(plain.status)} to ${page.persona}`);
  const packed = await capture(url, { ...headers, 'accept-encoding': compressing });
  const data = await pageData(`${product.url}${page.path.replace(/\/$/, '')}/__data.json`, headers);
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

async function startContenders(
  place: Workplace,
  floorFolder: string,
  prepared: readonly Prepared[],
): Promise<Record<Contender, Served>> {
  const answers = new Map<string, Captured>();
  const kept = new Map<string, readonly (object | null)[]>();
  for (const { page, plain, packed, data } of prepared) {
    answers.set(captureKey(page.path, undefined), plain);
    answers.set(captureKey(page.path, compressing), packed);
    kept.set(page.path, data);
  }
  const answersFile = path.join(place.folder, 'answers.bin');
  const dataFile = path.join(place.folder, 'data.bin');
  writeFileSync(answersFile, serialize(answers));
  writeFileSync(dataFile, serialize(kept));
  const here = path.join(import.meta.dirname, 'serve');
  return {
    product: await serveProduct({ ...place, observed: false }),
    memory: await serve({
      file: path.join(here, 'memory.ts'),
      args: [floorFolder],
      env: { FLOOR_DATA: dataFile },
      readyPath: pages[0]?.path ?? '/',
    }),
    bytes: await serve({ file: path.join(here, 'bytes.ts'), args: [answersFile], readyPath: '/health/live' }),
  };
}

async function measurePage(
  place: Workplace,
  load: LoadGenerator,
  servers: Readonly<Record<Contender, Served>>,
  one: Prepared,
  settings: ThroughputSettings,
): Promise<PageFigures> {
  const { page, headers, plain, packed } = one;
  place.say(`Measuring ${page.name}`);
  const same = await capture(servers.memory.url + page.path, headers);
  for (const server of Object.values(servers)) {
    const job = { port: server.port, path: page.path, headers, connections: 8 };
    await load.run({ ...job, milliseconds: settings.milliseconds });
    await load.run({ ...job, milliseconds: settings.milliseconds });
  }
  const measured: CaseFigures[] = [];
  for (const one of cases) {
    measured.push({ ...one, ...(await measureCase(load, servers, page, headers, one, settings)) });
  }
  return {
    key: page.key,
    name: page.name,
    path: page.path,
    persona: page.persona,
    bytes: plain.body.length,
    compressedBytes: packed.body.length,
    sameAsFloor: withoutNonce(same.body) === withoutNonce(plain.body),
    statements: one.statements,
    transactions: one.transactions,
    cases: measured,
    profile: one.profile,
  };
}

/** Rounds take turns, so that what else the machine does falls on all three alike. */
async function measureCase(
  load: LoadGenerator,
  servers: Readonly<Record<Contender, Served>>,
  page: BenchPage,
  cookie: Readonly<Record<string, string>>,
  { connections, compressed }: { connections: number; compressed: boolean },
  { rounds, milliseconds }: ThroughputSettings,
): Promise<Omit<CaseFigures, 'connections' | 'compressed'>> {
  const headers = compressed ? { ...cookie, 'accept-encoding': compressing } : cookie;
  const seen: Record<Contender, Figures[]> = { product: [], bytes: [], memory: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of ['product', 'bytes', 'memory'] as const) {
      const { port } = servers[contender];
      seen[contender].push(await load.run({ port, path: page.path, headers, connections, milliseconds }));
    }
  }
  return {
    product: figures((of) => median(seen.product.map(of))),
    memory: figures((of) => median(seen.memory.map(of))),
    bytes: figures((of) => median(seen.bytes.map(of))),
    overMemory: figures((of) => medianRatio(seen.product.map(of), seen.memory.map(of))),
    overBytes: figures((of) => medianRatio(seen.product.map(of), seen.bytes.map(of))),
  };
}

function figures(make: (of: (one: Figures) => number) => number): Figures {
  return {
    requestsPerSecond: make((one) => one.requestsPerSecond),
    p50: make((one) => one.p50),
    p95: make((one) => one.p95),
  };
}

const withoutNonce = (body: Buffer): string => body.toString().replaceAll(/nonce="[^"]*"/g, '');
