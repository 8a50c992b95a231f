import { limits, pages } from './pages.ts';
import type { CaseFigures, PageFigures, Results, Verdict } from './results.ts';

/** Holds what was measured against the targets. A figure that was not measured is neither met nor missed. */
export function judge(results: Omit<Results, 'verdicts'>): Verdict[] {
  const judged = pages.filter((page) => page.judged);
  return [
    ...judged.flatMap(({ key, name }) => speedOf(name, pageOf(results, key))),
    ...pages.flatMap(({ key, name, processor }) => {
      const used = pageOf(results, key)?.cases.find(
        (one) => one.connections === 8 && !one.compressed,
      )?.product;
      const spent = used === undefined ? undefined : used.serverMs + used.databaseMs;
      return processor === undefined
        ? []
        : [atMost(`${name}: processor per request`, spent, processor, 'ms')];
    }),
    ...pages.map(({ key, name }) => {
      const page = pageOf(results, key);
      return atMost(`${name}: statements`, page?.statements.length, limits.statements, '');
    }),
    atMost(
      'Memory after 10,000 requests and 300 documents',
      results.memory?.figures.afterDocumentsMb,
      limits.memory,
      'MB',
    ),
    atMost('Import of 10,000 staff over COPY', results.import?.figures.ratio, limits.import, '×'),
    ...pages
      .filter((page) => page.inBrowser)
      .map(({ key, name }) => {
        const visit = results.browser?.figures.find((one) => one.key === key)?.first;
        return atMost(
          `${name}: compressed JavaScript, first visit`,
          visit?.scriptBytes,
          limits.script,
          'bytes',
        );
      }),
  ];
}

function speedOf(name: string, page: PageFigures | undefined): Verdict[] {
  const at = (connections: number): CaseFigures | undefined =>
    page?.cases.find((one) => one.connections === connections && !one.compressed);
  return [
    atLeast(
      `${name}: requests per second at 8 connections, over the in-memory floor`,
      at(8)?.overMemory.requestsPerSecond,
      limits.rate,
      '×',
    ),
    atMost(
      `${name}: p95 at 32 connections, over the in-memory floor`,
      at(32)?.overMemory.p95,
      limits.wait,
      '×',
    ),
  ];
}

const pageOf = (results: Omit<Results, 'verdicts'>, key: string): PageFigures | undefined =>
  results.throughput?.figures.pages.find((page) => page.key === key);

function atMost(what: string, figure: number | undefined, limit: number, unit: string): Verdict {
  return { what, figure: figure ?? null, limit, unit, met: figure === undefined ? null : figure <= limit };
}

function atLeast(what: string, figure: number | undefined, limit: number, unit: string): Verdict {
  return { what, figure: figure ?? null, limit, unit, met: figure === undefined ? null : figure >= limit };
}
