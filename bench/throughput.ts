import path from 'node:path';
import { startContenders } from './contenders.ts';
import type { Servers } from './contenders.ts';
import { buildFloor } from './floor/build.ts';
import { startLoadGenerator } from './load/load.ts';
import type { LoadGenerator, LoadJob, LoadResult } from './load/load.ts';
import { processorMs } from './load/processor-time.ts';
import type { BenchPage } from './pages.ts';
import { prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type {
  CaseFigures,
  Contender,
  Figures,
  PageFigures,
  Ratios,
  Throughput,
  TwoProcesses,
} from './results.ts';
import { capture, compressing } from './serve/capture.ts';
import type { Served } from './serve/process.ts';
import { serveProduct } from './serve/product.ts';
import { median, medianRatio } from './stats.ts';
import type { Workplace } from './workplace.ts';

const warmAfter = 2000;
const longestWarmUpMs = 15_000;

const cases: readonly { connections: number; compressed: boolean }[] = [
  { connections: 1, compressed: false },
  { connections: 8, compressed: false },
  { connections: 32, compressed: false },
  { connections: 8, compressed: true },
];

export interface ThroughputSettings {
  readonly rounds: number;
  readonly milliseconds: number;
}

/** Part (a): requests per second and waiting times, the product between its two floors. */
export async function measureThroughput(place: Workplace, settings: ThroughputSettings): Promise<Throughput> {
  const load = startLoadGenerator();
  try {
    place.say('Looking at each page: its statements, its data, its profile');
    const everything = await prepare(place, load, settings.milliseconds);
    place.say('Building the in-memory floor');
    const folder = path.join(place.folder, 'floor');
    await buildFloor(folder);
    const servers = await startContenders(place, folder, everything);
    try {
      const measured: PageFigures[] = [];
      for (const one of everything.prepared)
        measured.push(await measurePage(place, load, servers, one, settings));
      return {
        rounds: settings.rounds,
        millisecondsPerRound: settings.milliseconds,
        pages: measured,
        twoProcesses: await measureTwo(place, load, servers, everything.prepared, settings),
      };
    } finally {
      for (const server of Object.values(servers)) await server.stop();
    }
  } finally {
    load.stop();
  }
}

async function measurePage(
  place: Workplace,
  load: LoadGenerator,
  all: Servers,
  one: Prepared,
  settings: ThroughputSettings,
): Promise<PageFigures> {
  const { page, headers, plain, packed } = one;
  const servers = { memory: all.memory, bytes: all.bytes, product: page.crowded ? all.crowd : all.product };
  place.say(`Measuring ${page.name}`);
  const same = await capture(servers.memory.url + page.path, headers);
  for (const server of Object.values(servers)) {
    await warmUp(load, { port: server.port, path: page.path, headers, connections: 8, milliseconds: 1000 });
  }
  const measured: CaseFigures[] = [];
  for (const one of page.judged ? cases : cases.filter((of) => of.connections === 8 && !of.compressed)) {
    measured.push({ ...one, ...(await measureCase(place, load, servers, page, headers, one, settings)) });
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

/** The engine compiles what runs often: until then every request is several times slower. */
async function warmUp(load: LoadGenerator, job: LoadJob): Promise<void> {
  const giveUpAt = performance.now() + longestWarmUpMs;
  for (let answered = 0; answered < warmAfter && performance.now() < giveUpAt;) {
    answered += (await load.run(job)).requests;
  }
}

/** Rounds take turns, so that what else the machine does falls on all three alike. */
async function measureCase(
  place: Workplace,
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
      const job = { port: servers[contender].port, path: page.path, headers, connections, milliseconds };
      seen[contender].push(await withProcessorTime(place, servers[contender], () => load.run(job)));
    }
  }
  return {
    product: figures((of) => median(seen.product.map(of))),
    memory: figures((of) => median(seen.memory.map(of))),
    bytes: figures((of) => median(seen.bytes.map(of))),
    overMemory: ratios((of) => medianRatio(seen.product.map(of), seen.memory.map(of))),
    overBytes: ratios((of) => medianRatio(seen.product.map(of), seen.bytes.map(of))),
  };
}

/** Adds what the server and PostgreSQL used of the processor per request: nearly the same on a busy machine. */
async function withProcessorTime(
  place: Workplace,
  server: Served,
  run: () => Promise<LoadResult>,
): Promise<Figures> {
  const used = (): readonly number[] =>
    [server.child.pid, place.postgresPid].map((pid) => processorMs(pid ?? 0));
  const before = used();
  const { requests, requestsPerSecond, p50, p95 } = await run().catch((error: unknown) => {
    throw new Error(`${server.name}: ${server.said()}`, { cause: error });
  });
  const [serverMs = 0, databaseMs = 0] = used().map(
    (after, index) => (after - (before[index] ?? 0)) / requests,
  );
  return { requestsPerSecond, p50, p95, serverMs, databaseMs };
}

/** One page of two processes beside one: each gets half of the connections. */
async function measureTwo(
  place: Workplace,
  load: LoadGenerator,
  { product }: Servers,
  [first]: readonly Prepared[],
  { rounds, milliseconds }: ThroughputSettings,
): Promise<TwoProcesses | null> {
  if (first === undefined) return null;
  place.say('Measuring two processes beside one');
  const [other, otherLoad] = [await serveProduct({ ...place, observed: false }), startLoadGenerator()];
  try {
    const job = { path: first.page.path, headers: first.headers, milliseconds };
    const [here, there] = [
      { ...job, port: product.port },
      { ...job, port: other.port },
    ];
    for (const one of [here, there]) await warmUp(load, { ...one, connections: 8 });
    const one: number[] = [];
    const two: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      one.push((await load.run({ ...here, connections: 8 })).requestsPerSecond);
      const both = [load.run({ ...here, connections: 4 }), otherLoad.run({ ...there, connections: 4 })];
      two.push((await Promise.all(both)).reduce((sum, { requestsPerSecond }) => sum + requestsPerSecond, 0));
    }
    return { page: first.page.name, one: median(one), two: median(two), ratio: medianRatio(two, one) };
  } finally {
    otherLoad.stop();
    await other.stop();
  }
}

type Make = (of: (one: Figures) => number) => number;

const ratios = (make: Make): Ratios => ({
  requestsPerSecond: make((one) => one.requestsPerSecond),
  p50: make((one) => one.p50),
  p95: make((one) => one.p95),
});

const figures = (make: Make): Figures => ({
  ...ratios(make),
  serverMs: make((one) => one.serverMs),
  databaseMs: make((one) => one.databaseMs),
});

const withoutNonce = (body: Buffer): string => body.toString().replaceAll(/nonce="[^"]*"/g, '');
