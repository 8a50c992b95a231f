import type { Actor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { HandlerTools } from '#server/ctx.ts';
import { dueDay } from '../domain/due.ts';
import { findOwner } from '../domain/owner.ts';
import { pairNumber } from '../domain/pairs.ts';
import type { CounterpartRequest } from '../domain/request.ts';
import { openRows } from './counterpart.store.ts';
import type { Doer } from './counterpart.store.ts';
import { readHeldRoles, readSchools } from './owner.store.ts';

/** Who did it, for the history of a counterpart. */
export function doerOf(actor: Actor, now: Date): Doer {
  if (!('tenantId' in actor) || actor.tenantId === null) {
    throw new Error('a counterpart belongs to an organisation');
  }
  return { tenantId: actor.tenantId, personId: actor.kind === 'person' ? actor.personId : null, now };
}

/** Puts requests before the other side: finds the owner by rule and the day by which it is due. */
export async function openCounterparts(
  { db, actor, now }: Pick<HandlerTools, 'db' | 'actor' | 'now'>,
  requests: readonly CounterpartRequest[],
): Promise<void> {
  if (requests.length === 0) return;
  const today = dayInNetherlands(now);
  const held = await readHeldRoles(db, today);
  const homeless = requests.flatMap(({ schoolId, personId }) =>
    schoolId === null && personId !== null ? [personId] : [],
  );
  const schools = homeless.length === 0 ? new Map<string, string>() : await readSchools(db, homeless, today);
  const rows = requests.map((request) => {
    const school = request.schoolId ?? schools.get(request.personId ?? '') ?? null;
    const byRule = findOwner(request.owner, school, held);
    const named = request.ownerPersonId;
    return {
      ...request,
      school,
      found: named === null ? byRule : { ...byRule, personId: named, standsIn: false },
      due: request.dueOn ?? dueDay(today, pairNumber(request.pair).days, request.neededBy),
    };
  });
  await openRows(db, doerOf(actor, now), rows);
}
