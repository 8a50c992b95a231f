import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { HandlerTools } from '#server/ctx.ts';
import type { About, Asking } from '../domain/asking.ts';
import { dueDay } from '../domain/due.ts';
import { findOwner } from '../domain/owner.ts';
import { ownerOf, pairNamed } from '../domain/pairs.ts';
import { doerOf } from './history.store.ts';
import { openRows } from './open.store.ts';
import { readHeldRoles, readSchools } from './owner.store.ts';
import { hasOpenOne, moveDueDay, writeSettled } from './settle.store.ts';
import type { Which } from './settle.store.ts';

/** What a use case or a handler has in hand. */
export type CounterpartTools = Pick<HandlerTools, 'db' | 'actor' | 'now'>;

/**
 * Puts what is asked before the other side, in the transaction in which it was set in motion: finds the owner by rule and
 * the day by which it is due. The same item, pair and kind twice stays one.
 *
 *     await openFor(tools, {
 *       pair: 'masterclass', kind: 'spread', about: { kind: 'masterclass', id, personId: null, schoolId, title },
 *       owner: 'leader', dueOn: addDays(today, 84),
 *     });
 */
export async function openFor(
  { db, actor, now }: CounterpartTools,
  ...askings: readonly Asking[]
): Promise<void> {
  if (askings.length === 0) return;
  const today = dayInNetherlands(now);
  const held = await readHeldRoles(db, today);
  const homeless = askings.flatMap(({ about: { schoolId, personId } }) =>
    schoolId == null && personId !== null ? [personId] : [],
  );
  const schools = homeless.length === 0 ? new Map<string, string>() : await readSchools(db, homeless, today);
  const rows = askings.map((asking) => {
    const { about, ownerPersonId, neededBy = null } = asking;
    const pair = pairNamed(asking.pair);
    if (!pair.kinds.includes(asking.kind))
      throw new RangeError(`pair ${pair.key} does not ask ${asking.kind}: content/counterparts.json`);
    const school = about.schoolId ?? schools.get(about.personId ?? '') ?? null;
    const rule = ownerOf(asking);
    const byRule = findOwner(rule, asking.place === undefined ? school : asking.place, held);
    return {
      ...asking,
      rule,
      school,
      found: ownerPersonId === undefined ? byRule : { ...byRule, personId: ownerPersonId, standsIn: false },
      due: asking.dueOn ?? dueDay(today, pair.days, neededBy),
    };
  });
  await openRows(db, doerOf(actor, now), rows);
}

/** The same, unless one of this pair is not answered yet: what happens often is asked once. */
export async function openOnce(tools: CounterpartTools, asking: Asking): Promise<void> {
  if (!(await hasOpenOne(tools.db, asking))) await openFor(tools, asking);
}

/** What happened to an item settles what was asked for it: it was done, refused with a reason, or asks nothing any more. */
export const settleFor = (
  { db, actor, now }: CounterpartTools,
  which: Which,
  state: 'done' | 'refused' | 'withdrawn',
  note = '',
): Promise<void> => writeSettled(db, doerOf(actor, now), which, { state, note });

/** It is due on another day from now on; null: as many days from today as the pair gives. */
export const moveDue = (
  { db, now }: Pick<CounterpartTools, 'db' | 'now'>,
  { pair, about }: Pick<Asking, 'pair'> & { readonly about: Pick<About, 'kind' | 'id'> },
  day: IsoDate | null,
): Promise<void> => moveDueDay(db, about, day ?? dueDay(dayInNetherlands(now), pairNamed(pair).days, null));
