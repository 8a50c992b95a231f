import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { mayAbout } from '#access/policy.ts';
import { dayInNetherlands } from '#core/date.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Handler } from '#server/ctx.ts';
import { command, personOf, query } from '#server/usecase.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { readSides } from '#shapes/counterpart/server/sides.store.ts';
import { meetingForm } from '#shapes/gathering/domain/when.ts';
import { insertMeeting, meetingsAbout, moveMeeting } from '#shapes/gathering/server/meeting.store.ts';
import { checkDay, pointForm, stateAfter } from '../domain/masterclass.ts';
import { areaSubject, peopleOf, readArea as read } from './area.store.ts';
import { invite } from './mails.ts';
import { movePoint, readPoints, readSpread, writePlan, writeState } from './masterclass.store.ts';
import type { Point } from './masterclass.store.ts';
import type { Tx } from '#server/db/transaction.ts';

/** What was asked for a point. */
const asked = (id: string) => ({ kind: 'masterclass', id, personId: null }) as const;
const about = (areaId: string) => ({ kind: 'work-area', aboutId: areaId }) as const;

/** The page of a work area: who meets, when, what is on the agenda, and what came of what was agreed. */
export const readArea = query({
  permission: 'areas.read',
  audit: 'masterclass.area-read',
  input: z.strictObject({ areaId: z.uuid() }),
  run: async ({ db, actor, now, today }, { areaId }) => {
    const me = personOf(actor);
    const area = await read(db, areaId);
    const subject = await areaSubject(db, areaId);
    if (area === null || subject === null) return err(notFound);
    const meetings = await meetingsAbout(db, about(areaId));
    const next = meetings.findLast(
      ({ state, startsAt }) =>
        state === 'planned' && (startsAt > now || dayInNetherlands(startsAt) === today),
    );
    const points = await readPoints(db, { areaId });
    const sides = await readSides(
      db,
      { kind: 'masterclass', ids: points.map(({ id }) => id) },
      counterpartScope(me),
      today,
    );
    const mayMeet = mayAbout(actor, 'areas.meet', subject);
    return ok({
      area,
      next: next ?? null,
      people: await peopleOf(db, area, today),
      points,
      sides,
      mayMeet,
      today,
    });
  },
});

/** Its next meeting, in the calendar of who meets there. */
export const planAreaMeeting = command({
  permission: 'areas.meet',
  audit: 'masterclass.area-meeting-planned',
  input: meetingForm.whole({ areaId: z.uuid() }),
  about: ({ db }, { areaId }) => areaSubject(db, areaId),
  run: async (tools, { areaId, ...plan }) => {
    const { db, now, today, changed } = tools;
    const area = await read(db, areaId);
    if (area === null) return err(notFound);
    if (plan.startsAt <= now) return err(invalid('startsAt', 'in-the-past'));
    const id = await insertMeeting(db, { ...about(areaId), tenantId: area.tenantId, ...plan });
    const meeting = (await meetingsAbout(db, about(areaId))).find((each) => each.id === id);
    const letter = { title: area.name, path: `/areas/${areaId}` };
    if (meeting !== undefined)
      await invite(tools, 'REQUEST', meeting, letter, await peopleOf(db, area, today));
    changed(id, { areaId });
    return ok(null);
  },
});

/** «How do we bring this further in our area?»: what the meeting agrees, whom it asks for time, and a check a trimester later. */
export const answerPoint = command({
  permission: 'areas.meet',
  audit: 'masterclass.point-answered',
  input: pointForm.whole({ pointId: z.uuid() }),
  about: async ({ db }, { pointId }) => areaSubject(db, (await readPoints(db, { id: pointId }))[0]?.areaId),
  run: async (tools, { pointId, ...plan }) => {
    const { db, today, changed } = tools;
    const [point] = await readPoints(db, { id: pointId });
    if (point === undefined) return err(notFound);
    if (point.state !== 'open') return err(refused('answered-before'));
    const meeting = (await meetingsAbout(db, about(point.areaId), 'for-change')).find(
      ({ startsAt }) => dayInNetherlands(startsAt) <= today,
    );
    if (meeting === undefined) return err(refused('meeting-to-come'));
    const area = await read(db, point.areaId);
    const wrong = allInvalid([
      area?.schools.some(({ id }) => id === plan.school) !== true && invalid('school', 'not-an-option'),
      plan.onDay < today && invalid('onDay', 'in-the-past'),
    ]);
    if (wrong !== null) return err(wrong);
    await moveMeeting(db, meeting.id, 'record');
    await writePlan(db, pointId, { ...plan, meetingId: meeting.id });
    await settleFor(
      tools,
      { ...asked(pointId), states: ['open', 'promised', 'refused', 'done'] },
      'withdrawn',
    );
    const detail = { minutes: null, cents: null, text: plan.who };
    const item = {
      ...asked(pointId),
      schoolId: plan.school,
      title: point.title,
    } as const;
    await openFor(
      tools,
      { pair: 'masterclass', kind: 'spread', about: item, detail, dueOn: plan.onDay },
      { pair: 'masterclass', kind: 'spread-check', about: item, detail, dueOn: checkDay(plan.onDay) },
    );
    await follow(db, point);
    changed(pointId, { areaId: point.areaId });
    return ok({ areaId: point.areaId });
  },
});

/** The masterclass is as far as the slowest of its areas. */
async function follow(db: Tx, { masterclassId }: Point): Promise<void> {
  const points = await readPoints(db, { masterclassId });
  await writeState(db, masterclassId, stateAfter(points.map(({ state }) => state)));
}

/** What the leader did moves the point: it was spread, it was checked, or a no brings it back to the next meeting. */
export const onSpreadAnswered: Handler<'counterpart.answered'> = async (tools, { itemKind, itemId }) => {
  const { db } = tools;
  const [point] = itemKind === 'masterclass' ? await readPoints(db, { id: itemId }) : [];
  if (point === undefined) return;
  const said = await readSpread(db, point.id);
  const isChecked = said.get('spread-check') === 'done' && said.get('spread') === 'done';
  if (said.get('spread') === 'refused') {
    await movePoint(db, point.id, 'open');
    await settleFor(tools, { ...asked(point.id), kinds: ['spread-check'] }, 'withdrawn');
  } else if (said.get('spread') === 'done') await movePoint(db, point.id, isChecked ? 'checked' : 'spread');
  await follow(db, point);
};
