import type { Browser, BrowserContext, CDPSession } from 'playwright-core';
import { launchBrowser } from '#tests/support/browser.ts';
import { pages } from './pages.ts';
import type { BenchPage } from './pages.ts';
import type { BrowserFigures, Visit } from './results.ts';
import type { Served } from './serve/process.ts';
import { serveProduct, signIn } from './serve/product.ts';
import { median } from './stats.ts';
import type { Workplace } from './workplace.ts';

/** A cheap phone on a slow mobile network: what Lighthouse calls "slow 4G". */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const processorSlowdown = 4;
const screen = { width: 390, height: 844 };

/** Part (c): what a first and a second visit cost a phone. Each round has a cache of its own. */
export async function measureBrowser(place: Workplace, rounds: number): Promise<BrowserFigures[]> {
  const product = await serveProduct({ ...place, observed: false });
  const browser = await launchBrowser();
  try {
    const measured: BrowserFigures[] = [];
    for (const page of pages.filter((one) => one.inBrowser)) {
      place.say(`Opening ${page.name} at a slow phone's speed`);
      const cookie = await signIn(product, page.persona);
      const visits: { first: Visit; second: Visit }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        visits.push(await visitTwice(browser, product, page, cookie));
      }
      measured.push({
        key: page.key,
        name: page.name,
        rounds,
        first: middle(visits.map(({ first }) => first)),
        second: middle(visits.map(({ second }) => second)),
      });
    }
    return measured;
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function visitTwice(
  browser: Browser,
  product: Served,
  page: BenchPage,
  cookie: string,
): Promise<{ first: Visit; second: Visit }> {
  const context = await browser.newContext({ viewport: screen, isMobile: true, hasTouch: true });
  try {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: product.url }]);
    const url = product.url + page.path;
    return { first: await visit(context, url), second: await visit(context, url) };
  } finally {
    await context.close();
  }
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  const traffic = watch(session);
  const response = await page.goto(url, { waitUntil: 'load' });
  if (response?.status() !== 200) throw new Error(`${url} answered ${String(response?.status())}`);
  await page.waitForLoadState('networkidle');
  const largestPaintMs = await page.evaluate(largestPaint);
  await page.close();
  return { ...traffic(), largestPaintMs };
}

/** Runs in the page. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
}

/** Counts what crosses the line from now on: what the cache gives does not. */
function watch(session: CDPSession): () => Omit<Visit, 'largestPaintMs'> {
  const types = new Map<string, string>();
  const cached = new Set<string>();
  const sizes = new Map<string, number>();
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (response.fromDiskCache === true) cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  return () => {
    const crossed = [...sizes].filter(([id]) => !cached.has(id));
    const sum = (type?: string): number =>
      crossed
        .filter(([id]) => type === undefined || types.get(id) === type)
        .reduce((total, [, size]) => total + size, 0);
    return {
      requests: crossed.length,
      bytes: sum(),
      scriptBytes: sum('Script'),
      styleBytes: sum('Stylesheet'),
      fontBytes: sum('Font'),
    };
  };
}

function middle(visits: readonly Visit[]): Visit {
  const of = (field: keyof Visit): number => median(visits.map((one) => one[field]));
  return {
    requests: of('requests'),
    bytes: of('bytes'),
    scriptBytes: of('scriptBytes'),
    styleBytes: of('styleBytes'),
    fontBytes: of('fontBytes'),
    largestPaintMs: Math.round(of('largestPaintMs')),
  };
}
