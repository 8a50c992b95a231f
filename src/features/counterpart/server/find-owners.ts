import { dayInNetherlands } from '#core/date.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { restore } from '#server/ending/ending.store.ts';
import { ownerNow } from '#shapes/counterpart/domain/owner.ts';
import type { Owner } from '#shapes/counterpart/domain/owner.ts';
import { doerOf, writeEvents } from '#shapes/counterpart/server/history.store.ts';
import { readUnsettled, writeNewOwner } from '#shapes/counterpart/server/keep.store.ts';
import type { GivenBack, Unsettled } from '#shapes/counterpart/server/keep.store.ts';
import { readHeldRoles, readPresentOwners } from '#shapes/counterpart/server/owner.store.ts';
import { withdrawAll } from '#shapes/counterpart/server/settle.store.ts';
import { tellGivenBack } from './tell-given-back.ts';

interface Found {
  readonly withdrawn: readonly string[];
  readonly passedOn: readonly string[];
  readonly givenBack: readonly GivenBack[];
}

/**
 * After people came, went or moved: what was asked for somebody who left is withdrawn, what belongs to somebody who
 * changed school moves along, what has no owner any more passes on by the same rule that found the first one, and what
 * a stand-in had goes back as soon as the usual owner is there.
 */
export async function findOwners(
  { db, actor, now }: Pick<HandlerTools, 'db' | 'actor' | 'now'>,
  which: Parameters<typeof readUnsettled>[2],
): Promise<Found> {
  const today = dayInNetherlands(now);
  const doer = doerOf(actor, now);
  const unsettled = await readUnsettled(db, today, which);
  const held = await readHeldRoles(db, today);
  const present = await readPresentOwners(db, today);
  const withdrawn = unsettled.filter(isOver).map(({ id }) => id);
  await withdrawAll(db, doer, withdrawn);
  const passedOn: string[] = [];
  const givenBack: GivenBack[] = [];
  for (const one of unsettled.filter((row) => !isOver(row))) {
    const here = schoolNow(one);
    const before: Owner = { role: one.role, schoolId: here, personId: one.personId, standsIn: one.standsIn };
    const owner = ownerNow(before, one.rule, held, present);
    const moved = here !== one.schoolId;
    if (!moved && isSame(owner, one)) continue;
    await writeNewOwner(db, doer, one.id, owner, moved ? 'moved-school' : 'owner-left');
    passedOn.push(one.id);
    if (one.standsIn && !owner.standsIn)
      givenBack.push({ from: one.role, to: owner.role, schoolId: owner.schoolId });
  }
  return { withdrawn, passedOn, givenBack };
}

/** She left: only that she did is still told. */
const isOver = ({ left, isOfPlace }: Unsettled): boolean => left && !isOfPlace;

/** The school it is for, or the one where she works now when she no longer works there. During a pause it stays. */
const schoolNow = ({ schoolId, schools, isOfPlace, isElsewhere }: Unsettled): string | null =>
  isOfPlace || isElsewhere || (schoolId !== null && schools.includes(schoolId))
    ? schoolId
    : (schools[0] ?? schoolId);

const isSame = (a: Owner, b: Owner): boolean =>
  a.role === b.role && a.schoolId === b.schoolId && a.personId === b.personId && a.standsIn === b.standsIn;

/** Somebody's job or role ended: nothing stays with nobody. An end that lies ahead is seen to by the nightly sweep. */
export const onOwnerLeft: Handler<'staff.employment-ended' | 'staff.role-ended'> = async (tools, left) => {
  const { givenBack } = await findOwners(tools, {
    personId: left.personId,
    role: 'role' in left ? left.role : null,
  });
  await tellGivenBack(tools, givenBack);
};

/** Somebody was given a role: what a stand-in had goes back, and the stand-in is told. */
export const onOwnerCame: Handler<'staff.role-granted'> = (tools) => giveBack(tools);

async function giveBack(tools: HandlerTools): Promise<void> {
  const { givenBack } = await findOwners(tools, 'stand-ins');
  await tellGivenBack(tools, givenBack);
}

/** The end of a job or a role was taken back: so is what it withdrew and passed on. */
export const onOwnerBack: Handler<'staff.ending-undone'> = async (tools, { endingIds }) => {
  const { db, actor, now } = tools;
  const restored = await restore(db, endingIds, 'counterpart', now);
  await writeEvents(
    db,
    doerOf(actor, now),
    restored.map(({ rowId, before }) => ({
      id: rowId,
      kind: 'state' in before ? ('reopened' as const) : ('owner-left' as const),
    })),
  );
  await giveBack(tools);
};
