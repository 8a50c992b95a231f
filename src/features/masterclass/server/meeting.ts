import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { meetingForm } from '#shapes/gathering/domain/when.ts';
import {
  cancelMeeting,
  changeMeeting,
  insertMeeting,
  meetingsAbout,
  moveMeeting,
} from '#shapes/gathering/server/meeting.store.ts';
import type { Meeting } from '#shapes/gathering/server/meeting.store.ts';
import {
  participantsOf,
  signUp,
  withdraw,
  writeAttendance,
  writeTakeAway,
} from '#shapes/gathering/server/participation.store.ts';
import type { Participant } from '#shapes/gathering/server/participation.store.ts';
import { attendanceForm, isFor, masterclassLifecycle, takeAwayForm } from '../domain/masterclass.ts';
import type { MasterclassState } from '../domain/masterclass.ts';
import { invite } from './mails.ts';
import { openPoints, readOne, writeState } from './masterclass.store.ts';
import type { Masterclass } from './masterclass.store.ts';

const one = z.strictObject({ masterclassId: z.uuid() });
const about = (id: string) => ({ kind: 'masterclass', aboutId: id }) as const;
const letter = ({ id, title }: Masterclass) => ({ title, path: `/masterclasses/${id}` });
const come = (people: readonly Participant[]) => people.filter(({ state }) => state === 'coming');

interface Found {
  readonly topic: Masterclass;
  readonly meeting: Meeting | undefined;
}

/** A masterclass with its meeting, both held for a change. */
async function found({ db, actor }: WriteTools, id: string): Promise<Found | null> {
  const topic = await readOne(db, personOf(actor).personId, id);
  if (topic === null) return null;
  const [meeting] = await meetingsAbout(db, about(topic.id), 'for-change');
  return { topic, meeting };
}

/** The same with a meeting in one of these states of the masterclass. */
async function met(
  tools: WriteTools,
  id: string,
  states: readonly MasterclassState[],
): Promise<Result<{ topic: Masterclass; meeting: Meeting }, AppError>> {
  const it = await found(tools, id);
  if (it?.meeting === undefined) return err(notFound);
  return states.includes(it.topic.state)
    ? ok({ topic: it.topic, meeting: it.meeting })
    : err(refused('not-now'));
}

/** When and where, once somebody said yes to giving it; whoever comes gets every change in the calendar. */
export const planMasterclass = command({
  permission: 'masterclass.lead',
  audit: 'masterclass.planned',
  input: meetingForm.whole({ masterclassId: z.uuid() }),
  run: async (tools, { masterclassId, ...plan }) => {
    const { db, now, changed } = tools;
    const it = await found(tools, masterclassId);
    if (it === null) return err(notFound);
    const { topic, meeting } = it;
    const state = masterclassLifecycle.after(topic.state, 'plan-masterclass');
    if (state === null || topic.host === null)
      return err(refused(topic.host === null ? 'no-host' : 'not-now'));
    if (plan.startsAt <= now) return err(invalid('startsAt', 'in-the-past'));
    if (meeting === undefined)
      await insertMeeting(db, { ...about(topic.id), tenantId: topic.tenantId, ...plan });
    else {
      await changeMeeting(db, meeting.id, plan);
      const next = { ...meeting, ...plan, sequence: meeting.sequence + 1 };
      await invite(tools, 'REQUEST', next, letter(topic), come(await participantsOf(db, meeting.id)));
    }
    await writeState(db, topic.id, state);
    changed(topic.id, { state });
    return ok(null);
  },
});

/** She comes, or waits for a place. */
export const joinMasterclass = command({
  permission: 'masterclass.browse',
  audit: 'masterclass.joined',
  input: one,
  run: async (tools, { masterclassId }) => {
    const { db, actor, now, changed } = tools;
    const { personId, grants } = personOf(actor);
    const it = await met(tools, masterclassId, ['planned']);
    if (!it.ok) return it;
    const { topic, meeting } = it.value;
    if (
      !isFor(
        topic.roles,
        grants.map(({ role }) => role),
      )
    )
      return err(refused('not-for-you'));
    const place = await signUp(db, meeting, personId, now);
    if (place === null) return err(refused('joined-before'));
    const her = (await participantsOf(db, meeting.id)).filter((each) => each.personId === personId);
    if (place === 'coming') await invite(tools, 'REQUEST', meeting, letter(topic), her);
    changed(topic.id, { place });
    return ok({ place });
  },
});

/** She gives her place up; who waited longest gets it, and hears so. */
export const leaveMasterclass = command({
  permission: 'masterclass.browse',
  audit: 'masterclass.left',
  input: one,
  run: async (tools, { masterclassId }) => {
    const { db, actor, changed } = tools;
    const { personId } = personOf(actor);
    const it = await met(tools, masterclassId, ['planned']);
    if (!it.ok) return it;
    const { topic, meeting } = it.value;
    const her = (await participantsOf(db, meeting.id)).filter((each) => each.personId === personId);
    const left = await withdraw(db, meeting, personId);
    if (left === false) return err(notFound);
    await invite(tools, 'CANCEL', { ...meeting, sequence: meeting.sequence + 1 }, letter(topic), come(her));
    if (left.movedUp !== null) await invite(tools, 'REQUEST', meeting, letter(topic), [left.movedUp]);
    changed(topic.id);
    return ok(null);
  },
});

/** It took place: who was there is written down, and each of their areas gets a point for its next meeting. */
export const holdMasterclass = command({
  permission: 'masterclass.lead',
  audit: 'masterclass.held',
  input: attendanceForm.whole({ masterclassId: z.uuid() }),
  run: async (tools, { masterclassId, present }) => {
    const { db, today, changed } = tools;
    const it = await met(tools, masterclassId, ['planned']);
    if (!it.ok) return it;
    const { topic, meeting } = it.value;
    if (dayInNetherlands(meeting.startsAt) > today) return err(refused('day-to-come'));
    await moveMeeting(db, meeting.id, 'hold');
    await writeAttendance(db, meeting.id, present);
    await openPoints(
      tools,
      topic.id,
      (await participantsOf(db, meeting.id)).flatMap((each) => (each.present ? [each.personId] : [])),
    );
    await writeState(db, topic.id, 'held');
    changed(topic.id, { state: 'held', present: present.length });
    return ok(null);
  },
});

/** What she takes home: hers alone, until she shares it. */
export const saveTakeAway = command({
  permission: 'masterclass.browse',
  audit: 'masterclass.taken-home',
  input: takeAwayForm.whole({ masterclassId: z.uuid() }),
  run: async (tools, { masterclassId, text, isShared }) => {
    const { db, actor, now, changed } = tools;
    const { personId } = personOf(actor);
    const it = await met(tools, masterclassId, ['held', 'discussed', 'spread', 'checked']);
    if (!it.ok) return it;
    const { meeting, topic } = it.value;
    const her = (await participantsOf(db, meeting.id)).find((each) => each.personId === personId);
    if (her?.present !== true) return err(refused('was-not-there'));
    await writeTakeAway(db, meeting, { personId, text, isShared }, now);
    changed(topic.id, { shared: isShared });
    return ok(null);
  },
});

/** It does not go on: out of the calendar of everybody who would come. */
export async function cancelPlanned(
  tools: WriteTools,
  topic: Masterclass,
  { id, tenantId }: Meeting,
): Promise<void> {
  const gone = await cancelMeeting(tools.db, about(topic.id), { tenantId, id }, tools.now);
  if (gone !== null)
    await invite(tools, 'CANCEL', gone, letter(topic), come(await participantsOf(tools.db, id)));
}
