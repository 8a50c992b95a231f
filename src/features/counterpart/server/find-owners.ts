import { dayInNetherlands } from '#core/date.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { ownerNow } from '../domain/owner.ts';
import type { Owner } from '../domain/owner.ts';
import { readUnsettled, withdrawAll, writeNewOwner } from './keep.store.ts';
import type { Unsettled } from './keep.store.ts';
import { doerOf } from './open-counterparts.ts';
import { readHeldRoles, readPresentOwners } from './owner.store.ts';

/**
 * After people came, went or moved: what was asked for somebody who left is withdrawn, what belongs to somebody who
 * changed school moves along, and what has no owner any more passes on by the same rule that found the first one.
 * Gives how many changed.
 */
export async function findOwners({
  db,
  actor,
  now,
}: Pick<HandlerTools, 'db' | 'actor' | 'now'>): Promise<{ withdrawn: string[]; passedOn: string[] }> {
  const today = dayInNetherlands(now);
  const doer = doerOf(actor, now);
  const unsettled = await readUnsettled(db, today);
  const held = await readHeldRoles(db, today);
  const present = await readPresentOwners(db, today);
  const withdrawn = unsettled.filter(({ left }) => left).map(({ id }) => id);
  await withdrawAll(db, doer, withdrawn);
  const passedOn: string[] = [];
  for (const one of unsettled.filter(({ left }) => !left)) {
    const here = schoolNow(one);
    const before: Owner = { role: one.role, schoolId: here, personId: one.personId, standsIn: one.standsIn };
    const owner = ownerNow(before, one.rule, held, present);
    const moved = here !== one.schoolId;
    if (!moved && isSame(owner, one)) continue;
    await writeNewOwner(db, doer, one.id, owner, moved ? 'moved-school' : 'owner-left');
    passedOn.push(one.id);
  }
  return { withdrawn, passedOn };
}

/** The school it is for, or the one where she works now when she no longer works there. During a pause it stays. */
const schoolNow = ({ schoolId, schools }: Unsettled): string | null =>
  schoolId !== null && schools.includes(schoolId) ? schoolId : (schools[0] ?? schoolId);

const isSame = (a: Owner, b: Owner): boolean =>
  a.role === b.role && a.schoolId === b.schoolId && a.personId === b.personId && a.standsIn === b.standsIn;

/** Somebody's job or role ended: nothing stays with nobody. An end that lies ahead is seen to by the nightly sweep. */
export const onOwnerLeft: Handler = async (tools) => {
  await findOwners(tools);
};
