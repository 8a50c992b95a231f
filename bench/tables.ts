import type {
  CaseFigures,
  Contender,
  Measured,
  MemoryFigures,
  PageFigures,
  Results,
  TwoProcesses,
  Verdict,
  Visit,
} from './results.ts';

interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

export const showResults = (results: Results): string => tablesOf(results).map(asText).join('\n\n');

export const showMarkdown = (results: Results): string => tablesOf(results).map(asMarkdown).join('\n\n');

function tablesOf(results: Results): Table[] {
  return [
    verdicts(results),
    ...(results.throughput ? [rates(results.throughput.figures.pages, results)] : []),
    ...(results.throughput ? [pageFacts(results.throughput.figures.pages)] : []),
    ...(results.throughput ? [costs(results.throughput.figures.pages)] : []),
    ...(results.throughput?.figures.twoProcesses ? [processes(results.throughput.figures.twoProcesses)] : []),
    ...(results.memory ? [memory(results.memory)] : []),
    ...(results.import ? [importTable(results)] : []),
    ...(results.browser ? [visits(results)] : []),
    ...(results.fresh ? [fresh(results)] : []),
  ];
}

function verdicts({ verdicts: all, machine }: Results): Table {
  const { cores, processor, memoryGb, node, postgres } = machine;
  return {
    title: 'Targets',
    head: ['what', 'measured', 'target', 'reached'],
    rows: all.map((one) => [one.what, figureOf(one), targetOf(one), reached(one.met)]),
    note: `${String(cores)} cores (${processor}), ${String(memoryGb)} GB, Node ${node}, PostgreSQL ${postgres}.`,
  };
}

function figureOf({ figure, unit }: Verdict): string {
  if (figure === null) return 'not measured';
  return unit === '×' ? times(figure) : count(figure, unit);
}

function targetOf({ what, limit, unit }: Verdict): string {
  const bound = what.includes('per second') ? 'at least' : 'at most';
  return `${bound} ${unit === '×' ? times(limit) : count(limit, unit)}`;
}

const reached = (met: boolean | null): string => (met === null ? '–' : met ? 'yes' : 'no');

function rates(all: readonly PageFigures[], results: Results): Table {
  const rows = all.flatMap((page) => page.cases.map((one) => rateRow(page, one)));
  const throughput = results.throughput?.figures;
  return {
    title: 'Requests per second and p95',
    head: [
      'page',
      'connections',
      'product',
      'in-memory floor',
      'bytes floor',
      'rate / memory',
      'rate / bytes',
      'p95 / memory',
      'processor: server + PostgreSQL',
      'memory floor',
    ],
    rows,
    note:
      `Each cell: requests per second, then p95 in milliseconds; medians of ${String(throughput?.rounds)} rounds of ` +
      `${String(throughput?.millisecondsPerRound)} ms that took turns. Ratios are medians of the rounds' own ratios. ` +
      `${measuredOn(results.throughput)} “br” is the same with compression, as browsers ask for it.`,
  };
}

function rateRow(page: PageFigures, one: CaseFigures): string[] {
  const cell = (who: Contender): string =>
    `${one[who].requestsPerSecond.toFixed(0)} · ${one[who].p95.toFixed(1)}`;
  return [
    page.name,
    `${String(one.connections)}${one.compressed ? ' br' : ''}`,
    cell('product'),
    cell('memory'),
    cell('bytes'),
    times(one.overMemory.requestsPerSecond),
    times(one.overBytes.requestsPerSecond),
    times(one.overMemory.p95),
    `${one.product.serverMs.toFixed(2)} + ${one.product.databaseMs.toFixed(2)} ms`,
    `${one.memory.serverMs.toFixed(2)} ms`,
  ];
}

function pageFacts(all: readonly PageFigures[]): Table {
  return {
    title: 'What a page is',
    head: [
      'page',
      'address',
      'seen by',
      'bytes',
      'compressed',
      'statements',
      'transactions',
      'floor gave the same page',
    ],
    rows: all.map((page) => [
      page.name,
      page.path,
      page.persona,
      String(page.bytes),
      String(page.compressedBytes),
      String(page.statements.length),
      String(page.transactions),
      page.sameAsFloor ? 'yes' : 'NO',
    ]),
    note: 'BEGIN (which carries who asks) and COMMIT are not counted as statements: one pair per transaction.',
  };
}

function costs(all: readonly PageFigures[]): Table {
  const names = [...new Set(all.flatMap((page) => page.profile.groups.map(({ name }) => name)))];
  const shareOf = (page: PageFigures, name: string): number =>
    page.profile.groups.find((group) => group.name === name)?.share ?? 0;
  const total = (name: string): number => all.reduce((sum, page) => sum + shareOf(page, name), 0);
  return {
    title: 'Where the product’s own thread spends its time',
    head: ['part', ...all.map((page) => page.name)],
    rows: [
      ...names
        .sort((a, b) => total(b) - total(a))
        .map((name) => [name, ...all.map((page) => percent(shareOf(page, name)))]),
      ['busy at all', ...all.map((page) => percent(page.profile.busy))],
    ],
    note: 'Own time by file, at 8 connections, of the time the thread was busy; PostgreSQL’s processes are not in it.',
  };
}

function importTable({ import: part }: Results): Table {
  const figures = part?.figures;
  const written = Object.entries(figures?.written ?? {}).map(([table, rows]) => `${String(rows)} ${table}`);
  return {
    title: 'Import of staff',
    head: ['rows in the file', 'import', 'the first time', 'COPY', 'import / COPY'],
    rows: figures
      ? [
          [
            String(figures.rows),
            `${figures.importMs.toFixed(0)} ms`,
            `${figures.firstImportMs.toFixed(0)} ms`,
            `${figures.copyMs.toFixed(0)} ms`,
            times(figures.ratio),
          ],
        ]
      : [],
    note: `Rows written by both: ${written.join(', ')}. ${measuredOn(part)}`,
  };
}

function processes({ page, one, two, ratio }: TwoProcesses): Table {
  return {
    title: 'Two processes beside one',
    head: ['page', 'one process', 'two processes', 'two / one'],
    rows: [[page, one.toFixed(0), two.toFixed(0), times(ratio)]],
    note: 'Requests per second, eight connections together, on one database; load and PostgreSQL share the cores with them.',
  };
}

function memory(part: Measured<MemoryFigures>): Table {
  const { requests, documents, atStartMb, afterRequestsMb, afterDocumentsMb, mostMb } = part.figures;
  return {
    title: 'Memory of the process, in MB',
    head: [
      'at the start',
      `after ${String(requests)} requests`,
      `and ${String(documents)} documents`,
      'at most',
    ],
    rows: [[atStartMb, afterRequestsMb, afterDocumentsMb, mostMb].map((mb) => mb.toFixed(0))],
    note: measuredOn(part),
  };
}

function visits({ browser }: Results): Table {
  const rows = (browser?.figures ?? []).flatMap(({ name, first, second }) => [
    visitRow(name, 'first', first),
    visitRow(name, 'second', second),
  ]);
  return {
    title: 'A slow phone (1.6 Mbit/s, 150 ms, processor four times slower)',
    head: ['page', 'visit', 'requests', 'bytes', 'of which script', 'style', 'fonts', 'largest paint'],
    rows,
    note: `Bytes over the line, compressed, heads included; medians. ${measuredOn(browser)}`,
  };
}

const visitRow = (name: string, which: string, visit: Visit): string[] => [
  name,
  which,
  String(visit.requests),
  String(visit.bytes),
  String(visit.scriptBytes),
  String(visit.styleBytes),
  String(visit.fontBytes),
  `${String(visit.largestPaintMs)} ms`,
];

function fresh({ fresh: part }: Results): Table {
  const of = (value: number | undefined): string => `${(value ?? 0).toFixed(1)} s`;
  const figures = part?.figures;
  return {
    title: 'From clone to first page',
    head: ['install', 'build', 'start', 'together', 'second start'],
    rows: [
      [figures?.install, figures?.build, figures?.start, figures?.total, figures?.secondStart].map((value) =>
        of(value),
      ),
    ],
    note: `With an empty npm cache. ${measuredOn(part)}`,
  };
}

const measuredOn = (part: Measured<unknown> | undefined): string =>
  part === undefined ? '' : `Measured on ${part.date}, at ${part.commit}.`;

const times = (value: number): string => `${value.toFixed(2)} ×`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const count = (value: number, unit: string): string =>
  `${unit === 'ms' ? value.toFixed(1) : String(Math.round(value))} ${unit}`.trim();

function asText({ title, head, rows, note }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = [title.toUpperCase(), line(head), ...rows.map((row) => line(row))];
  return [...lines, ...(note === undefined ? [] : [note])].join('\n');
}

function asMarkdown({ title, head, rows, note }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)];
  return [...lines, ...(note === undefined ? [] : ['', note])].join('\n');
}
