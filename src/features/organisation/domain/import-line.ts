import { eachOf } from '#core/keys.ts';
import type { ListChanges } from './list-changes.ts';
import type { RowFault } from './school-list.ts';

/** Everything a list can bring, in the order in which it is told. */
export const lineKinds = [
  'fault',
  'handover-needed',
  'school-new',
  'school-returned',
  'school-gone',
  'school-moved',
  'school-renamed',
  'school-corrected',
  'board-new',
  'board-returned',
  'board-renamed',
  'board-merged',
  'board-ended',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** One thing to tell about a list: a code and the facts for its sentence. */
export interface ImportLine {
  readonly kind: LineKind;
  /** The location code or board number that it is about; the row number for a fault. */
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Totals = Readonly<Record<LineKind | 'unchanged' | 'listed', number>>;

/** Staff who work at a school that went to another board; their files stay where they are until that is decided. */
export interface Handover {
  readonly locationCode: string;
  readonly name: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly people: number;
}

/** A line for everything that changed. The first list is new from beginning to end: that is told in the totals only. */
export function linesOf(
  changes: ListChanges,
  faults: readonly RowFault[],
  handovers: readonly Handover[],
  boardNumber: (school: { readonly board: string | null }) => string,
): ImportLine[] {
  const lines = [
    ...faults.map(({ row, column, code, value }) => line('fault', String(row), { row, column, code, value })),
    ...handovers.map(({ locationCode, name, people, fromNumber, toNumber }) =>
      line('handover-needed', locationCode, { name, people, from: fromNumber, to: toNumber }),
    ),
    ...changes.gone.map((school) =>
      line('school-gone', school.locationCode, { name: school.name, board: boardNumber(school) }),
    ),
    ...changes.known.flatMap((change) => schoolLines(change, boardNumber(change.was))),
    ...changes.renamedBoards.map(({ board, name }) =>
      line('board-renamed', board.number, { name, was: board.name }),
    ),
    ...changes.returnedBoards.map((board) => line('board-returned', board.number, { name: board.name })),
    ...changes.endedBoards.map(({ board, into }) =>
      into === null
        ? line('board-ended', board.number, { name: board.name })
        : line('board-merged', board.number, { name: board.name, into }),
    ),
  ];
  if (!changes.isFirst) {
    lines.push(
      ...changes.newSchools.map((school) =>
        line('school-new', school.locationCode, {
          name: school.name,
          city: school.city,
          board: school.boardNumber,
        }),
      ),
      ...changes.newBoards.map(({ number, name }) => line('board-new', number, { name })),
    );
  }
  return lines.sort((a, b) => lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind));
}

function schoolLines(change: ListChanges['known'][number], from: string): ImportLine[] {
  const { was, now } = change;
  const about = now.locationCode;
  return [
    ...(change.returned ? [line('school-returned', about, { name: now.name, board: now.boardNumber })] : []),
    ...(change.moved ? [line('school-moved', about, { name: now.name, from, to: now.boardNumber })] : []),
    ...(change.renamed ? [line('school-renamed', about, { name: now.name, was: was.name })] : []),
    ...(change.corrected.length > 0
      ? [line('school-corrected', about, { name: now.name, fields: change.corrected.join(' ') })]
      : []),
  ];
}

const line = (kind: LineKind, about: string, facts: ImportLine['facts']): ImportLine => ({
  kind,
  about,
  facts,
});

export function totalsOf(changes: ListChanges, lines: readonly ImportLine[], listed: number): Totals {
  const counts = eachOf(lineKinds, () => 0);
  for (const { kind } of lines) counts[kind] += 1;
  return {
    ...counts,
    'school-new': changes.newSchools.length,
    'board-new': changes.newBoards.length,
    unchanged: changes.unchanged,
    listed,
  };
}

/** True when applying the list would change something. */
export const changesSomething = (changes: ListChanges): boolean =>
  changes.newSchools.length +
    changes.newBoards.length +
    changes.gone.length +
    changes.known.length +
    changes.renamedBoards.length +
    changes.returnedBoards.length +
    changes.endedBoards.length >
  0;

/** Everything that could be read was new: its lines would be the list itself. */
export const isFirstList = (totals: Totals): boolean =>
  totals['school-new'] > 0 && totals['school-new'] === totals.listed - totals.fault;

/** How many changes a list brings, by its totals: everything but rows at fault, what stays, and what is only told. */
export const changeCount = (totals: Totals): number =>
  lineKinds.reduce(
    (sum, kind) => (kind === 'fault' || kind === 'handover-needed' ? sum : sum + totals[kind]),
    0,
  );
