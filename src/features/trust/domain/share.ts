import { z } from 'zod';
import type { PersonId } from '#core/id.ts';
import { audienceKinds, shareableThings } from '#core/sharing.ts';
import type { AudienceKind, ShareableThing } from '#core/sharing.ts';

/** Somebody to whom she can show things: everyone with a place beside her, or one colleague. */
export interface Reader {
  /** 'leader', 'coach', 'hr', 'team', or 'person:' with an id. */
  readonly key: string;
  readonly audience: AudienceKind;
  readonly personId: PersonId | null;
  /** Who that is today; of a team the schools. */
  readonly names: readonly string[];
}

/** One thing shown to one reader. */
export interface Cell {
  readonly thing: ShareableThing;
  readonly audience: AudienceKind;
  readonly personId: string | null;
}

export interface Change extends Cell {
  readonly shown: boolean;
}

export const readerKey = ({ audience, personId }: Pick<Cell, 'audience' | 'personId'>): string =>
  personId === null ? audience : `${audience}:${personId}`;

/** A cell as it stands in a form: 'compass~leader', 'plan~person:0198…'. */
export const cellKey = (cell: Cell): string => `${cell.thing}~${readerKey(cell)}`;

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Null for what is no cell. */
export function parseCell(text: string): Cell | null {
  const [thing = '', reader = '', ...rest] = text.split('~');
  const [audience = '', personId = null, ...more] = reader.split(':');
  const found = {
    thing: shareableThings.find((known) => known === thing),
    audience: audienceKinds.find((known) => known === audience),
  };
  if (found.thing === undefined || found.audience === undefined || rest.length + more.length > 0) return null;
  if ((found.audience === 'person') !== (personId !== null)) return null;
  if (personId !== null && !id.test(personId)) return null;
  return { thing: found.thing, audience: found.audience, personId };
}

const cell = z.string().transform((text, context) => {
  const parsed = parseCell(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not-an-option' });
  return z.NEVER;
});
const cells = z.array(cell).max(400).default([]);

/** `offered`: the cells that stood on the page; `cells`: those of them with a tick; `all`: one reader gets every thing offered. */
export const sharingInput = z.strictObject({
  personId: z.uuid(),
  offered: cells,
  cells,
  all: z.string().max(60).optional(),
});

/** What changed a moment ago, to be turned round: '+' was shown, '-' was taken back. */
export const undoInput = z.strictObject({
  personId: z.uuid(),
  changed: z
    .string()
    .max(4000)
    .transform((text, context) => {
      const changes = parseChanges(text);
      if (changes !== null) return changes;
      context.addIssue({ code: 'custom', message: 'not-an-option' });
      return z.NEVER;
    }),
});

export const writeChanges = (changes: readonly Change[]): string =>
  changes.map((change) => `${change.shown ? '+' : '-'}${cellKey(change)}`).join(',');

/** Null for what no page of ours wrote. */
export function parseChanges(text: string): readonly Change[] | null {
  if (text === '') return null;
  const changes = text.split(',').map((one): Change | null => {
    const parsed = parseCell(one.slice(1));
    return parsed === null || !/^[+-]/.test(one) ? null : { ...parsed, shown: one.startsWith('+') };
  });
  return changes.every((one) => one !== null) ? changes : null;
}

/**
 * What must change so that the ticked cells are shown and the other offered ones are not. What was not on the page (she
 * shared it meanwhile elsewhere) stays as it is.
 */
export function changesFor(
  shown: ReadonlySet<string>,
  { offered, cells: ticked, all }: Pick<z.output<typeof sharingInput>, 'offered' | 'cells' | 'all'>,
): readonly Change[] {
  const wanted = new Set(ticked.map(cellKey));
  for (const one of offered) if (readerKey(one) === all) wanted.add(cellKey(one));
  const seen = new Set<string>();
  return offered.flatMap((one) => {
    const key = cellKey(one);
    if (seen.has(key) || shown.has(key) === wanted.has(key)) return [];
    seen.add(key);
    return [{ ...one, shown: wanted.has(key) }];
  });
}
