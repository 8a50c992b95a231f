import { dayInNetherlands } from '#core/date.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { doerOf } from '#shapes/counterpart/server/history.store.ts';
import { openFor, openOnce } from '#shapes/counterpart/server/open.ts';
import { readSchools } from '#shapes/counterpart/server/owner.store.ts';
import { withdrawAll } from '#shapes/counterpart/server/settle.store.ts';
import {
  changesToTell,
  newFromYear,
  requestOfChange,
  requestOfDiploma,
  requestOfFinished,
  requestOfGoal,
  requestOfStudies,
} from '../domain/aftermath.ts';
import type { WorkChanged } from '#core/events.ts';
import {
  enoughLookAtStudies,
  hasDiplomaSince,
  keepSupportStaff,
  readToTell,
  writeToTell,
} from './aftermath.store.ts';
import type { Telling } from './aftermath.store.ts';

/** What changes in the work of support staff is told by who leads them; one question per person and school until it is answered. */
export const onWorkChanged: Handler<'staff.work-changed'> = async (tools, { changes: all }) => {
  const { db, now } = tools;
  const today = dayInNetherlands(now);
  const days = all.flatMap(({ from }) => (from !== null && from < today ? [from] : []));
  const who = [...new Set(all.map(({ personId }) => personId))];
  const theirs = await keepSupportStaff(db, who, days.sort()[0] ?? today);
  const changes = all.filter(({ personId }) => theirs.has(personId));
  if (changes.length === 0) return;
  const open = await readToTell(db, [...theirs]);
  for (const one of open) await tellOtherwise(tools, one, changes);
  const fresh = changes.filter((change) => !change.undone && !open.some((one) => isAbout(one, change)));
  const schools = await readSchools(
    db,
    fresh.map(({ personId }) => personId),
    today,
  );
  const placed = fresh.flatMap((change) => {
    const schoolId = change.schoolId ?? schools.get(change.personId);
    return schoolId === undefined ? [] : [{ ...change, schoolId }];
  });
  const places = Map.groupBy(placed, ({ personId, schoolId }) => `${personId}:${schoolId}`);
  await openFor(
    tools,
    ...[...places.values()].flatMap((ones) => {
      const [one] = ones;
      return one === undefined
        ? []
        : [requestOfChange({ personId: one.personId, schoolId: one.schoolId }, newId(), ones)];
    }),
  );
};

const isAbout = (one: Telling, { personId, schoolId }: WorkChanged): boolean =>
  one.personId === personId && (schoolId === null || one.schoolId === schoolId);

/** What is to be told already tells the rest along, or is not told any more. */
async function tellOtherwise(
  { db, actor, now }: HandlerTools,
  one: Telling,
  changes: readonly WorkChanged[],
): Promise<void> {
  const text = changesToTell(
    one.text,
    changes.filter((change) => isAbout(one, change)),
  );
  if (text === '') await withdrawAll(db, doerOf(actor, now), [one.id]);
  else if (text !== one.text) await writeToTell(db, one.id, text);
}

export const onStepFinished: Handler<'plan.step-finished'> = async (tools, step) => {
  const asked = requestOfFinished(step);
  if (asked !== null) await openOnce(tools, asked);
};

export const onDiplomaShown: Handler<'trust.thing-shared'> = async (tools, { personId, thing, audience }) => {
  if (thing !== 'card:diplomas' || audience !== 'hr') return;
  const isNew = await hasDiplomaSince(tools.db, personId, newFromYear(dayInNetherlands(tools.now)));
  if (isNew) await openOnce(tools, requestOfDiploma(personId));
};

export const onStudyLookedAt: Handler<'offers.asked' | 'offers.signed-up' | 'plan.step-submitted'> = async (
  tools,
) => {
  const { db, actor, now } = tools;
  const today = dayInNetherlands(now);
  const { tenantId } = doerOf(actor, now);
  if (await enoughLookAtStudies(db, tenantId, today)) await openFor(tools, requestOfStudies(today));
};

export const onGoalAgreed: Handler<'plan.step-answered'> = async (tools, { answer, schoolId }) => {
  if (answer !== 'not-now' && schoolId !== null)
    await openFor(tools, requestOfGoal(schoolId, dayInNetherlands(tools.now)));
};
