import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { mayAbout } from '#access/policy.ts';
import { dayInNetherlands } from '#core/date.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf, query } from '#server/usecase.ts';
import { readSides } from '#shapes/counterpart/server/sides.store.ts';
import { pointForm } from '../domain/forms.ts';
import { meetingForm } from '../domain/when.ts';
import { groupSubject, membersOf, readGroupRow } from './group.store.ts';
import { invite } from './mails.ts';
import { planMeeting } from './meet.ts';
import { meetingsAbout, moveMeeting } from './meeting.store.ts';
import { askToSpread } from './point.ts';
import { readPoints, writePlan } from './point.store.ts';

const about = (groupId: string) => ({ kind: 'work-area', aboutId: groupId }) as const;

/** The page of a group: who meets, when, what is on the agenda, and what came of what was agreed. */
export const readGroup = query({
  permission: 'areas.visit',
  audit: 'gathering.group-read',
  input: z.strictObject({ areaId: z.uuid() }),
  about: ({ db }, { areaId }) => groupSubject(db, areaId),
  run: async ({ db, actor, now, today, subject }, { areaId }) => {
    const group = await readGroupRow(db, areaId);
    if (group === null || subject === null) return err(notFound);
    const meetings = await meetingsAbout(db, about(areaId));
    const next = meetings.findLast(
      ({ state, startsAt }) =>
        state === 'planned' && (startsAt > now || dayInNetherlands(startsAt) === today),
    );
    const points = await readPoints(db, { groupId: areaId });
    const items = { kind: 'masterclass', ids: points.map(({ id }) => id) } as const;
    return ok({
      group,
      next: next ?? null,
      people: await membersOf(db, group, today),
      points,
      sides: await readSides(db, items, counterpartScope(personOf(actor)), today),
      mayMeet: mayAbout(personOf(actor), 'areas.meet', subject),
      today,
    });
  },
});

/** Its next meeting, in the calendar of who meets. */
export const planGroupMeeting = command({
  permission: 'areas.meet',
  audit: 'gathering.group-meeting-planned',
  input: meetingForm.whole({ areaId: z.uuid() }),
  about: ({ db }, { areaId }) => groupSubject(db, areaId),
  run: async (tools, { areaId, ...plan }) => {
    const group = await readGroupRow(tools.db, areaId);
    if (group === null) return err(notFound);
    const meeting = await planMeeting(tools, group.tenantId, about(areaId), plan);
    if (!meeting.ok) return meeting;
    const people = await membersOf(tools.db, group, tools.today);
    await invite(tools, 'REQUEST', meeting.value, group.name, people);
    tools.changed(meeting.value.id, { areaId });
    return ok(null);
  },
});

/** «How do we bring this further?»: what the meeting agrees, whom it asks for time, and a check a trimester later. */
export const answerPoint = command({
  permission: 'areas.meet',
  audit: 'gathering.point-answered',
  input: pointForm.whole({ pointId: z.uuid() }),
  about: async ({ db }, { pointId }) => groupSubject(db, (await readPoints(db, { id: pointId }))[0]?.groupId),
  run: async (tools, { pointId, ...plan }) => {
    const { db, today, changed } = tools;
    const [point] = await readPoints(db, { id: pointId });
    if (point === undefined) return err(notFound);
    if (point.state !== 'open') return err(refused('answered-before'));
    const meeting = (await meetingsAbout(db, about(point.groupId), 'for-change')).find(
      ({ startsAt }) => dayInNetherlands(startsAt) <= today,
    );
    if (meeting === undefined) return err(refused('meeting-to-come'));
    const group = await readGroupRow(db, point.groupId);
    const wrong = allInvalid([
      group?.schools.some(({ id }) => id === plan.school) !== true && invalid('school', 'not-an-option'),
      plan.onDay < today && invalid('onDay', 'in-the-past'),
    ]);
    if (wrong !== null) return err(wrong);
    await moveMeeting(db, meeting.id, 'record');
    await writePlan(db, pointId, meeting.id, plan);
    await askToSpread(tools, point, plan);
    changed(pointId, { areaId: point.groupId });
    return ok({ areaId: point.groupId });
  },
});
