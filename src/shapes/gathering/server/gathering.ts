import { z } from 'zod';
import type { PersonActor } from '#access/actor.ts';
import { mayAbout } from '#access/policy.ts';
import type { Permission } from '#access/policy.ts';
import { schoolsSubject } from '#access/subject.ts';
import { dayInNetherlands } from '#core/date.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { command, personOf } from '#server/usecase.ts';
import type { ReadTools, WriteTools } from '#server/usecase.ts';
import { attendanceForm, hostForm, takeAwayForm } from '../domain/forms.ts';
import { meetingForm } from '../domain/when.ts';
import type { MeetingKind } from '../domain/when.ts';
import { askToHost, cardsFor } from './host.ts';
import { hostsOf } from './host.store.ts';
import { invite } from './mails.ts';
import { planMeeting } from './meet.ts';
import { cancelMeeting, changeMeeting, meetingsAbout, meetingsToCome, moveMeeting } from './meeting.store.ts';
import type { Meeting } from './meeting.store.ts';
import {
  eraseTakeAway,
  participantsOf,
  signUp,
  takeAwaysOf,
  withdraw,
  writeAttendance,
  writeTakeAway,
} from './participation.store.ts';
import type { Participant } from './participation.store.ts';
import { openPoints, readPoints } from './point.store.ts';

/** For what people meet: one masterclass, one session of a cohort. */
export interface Occasion {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly title: string;
}

/** What a slice says of the meetings it brings about; what everybody then does is the same for all. */
export interface GatheringKind<One extends Occasion> {
  readonly kind: MeetingKind;
  /** Who asks for a host, plans and holds it; and who comes. */
  readonly permission: Readonly<Record<'lead' | 'come', Permission>>;
  readonly find: (db: Reader, me: PersonActor, id: string) => Promise<One | null>;
  /** Why the rules of the slice say no to it now. */
  readonly refuses: (one: One, by: 'ask' | 'plan' | 'join', me: PersonActor) => string | null;
}

const input = z.strictObject({ aboutId: z.uuid() });
const come = (people: readonly Participant[]) => people.filter(({ state }) => state === 'coming');
const aboutOf = <One extends Occasion>({ kind }: GatheringKind<One>, { id }: Occasion) => ({
  kind,
  aboutId: id,
});

interface Found<One> {
  readonly one: One;
  readonly meeting: Meeting | undefined;
  readonly me: PersonActor;
}

/** What people meet for with its meeting, held for a change. */
async function found<One extends Occasion>(
  of: GatheringKind<One>,
  { db, actor }: WriteTools,
  id: string,
  by?: 'ask' | 'plan' | 'join',
): Promise<Result<Found<One>, AppError>> {
  const me = personOf(actor);
  const one = await of.find(db, me, id);
  if (one === null) return err(notFound);
  const code = by === undefined ? null : of.refuses(one, by, me);
  if (code !== null) return err(refused(code));
  const [meeting] = await meetingsAbout(db, aboutOf(of, one), 'for-change');
  return ok({ one, meeting, me });
}

/** The same where the meeting is to come, or was held; with her own place at it. */
async function met<One extends Occasion>(
  of: GatheringKind<One>,
  tools: WriteTools,
  id: string,
  when: 'planned' | 'held',
  by?: 'join',
): Promise<Result<Found<One> & { meeting: Meeting; people: Participant[]; hers: Participant[] }, AppError>> {
  const it = await found(of, tools, id, by);
  if (!it.ok) return it;
  const { meeting, me } = it.value;
  if (meeting === undefined) return err(notFound);
  if ((meeting.state === 'planned') !== (when === 'planned')) return err(refused('not-now'));
  const people = await participantsOf(tools.db, meeting.id);
  return ok({
    ...it.value,
    meeting,
    people,
    hers: people.filter(({ personId }) => personId === me.personId),
  });
}

/** Somebody is asked to give it. */
export const asking = <One extends Occasion>(of: GatheringKind<One>) =>
  command({
    permission: of.permission.lead,
    audit: `${of.kind}.host-asked`,
    input: hostForm.whole({ aboutId: z.uuid() }),
    run: async (tools, { aboutId, ...asked }) => {
      const it = await found(of, tools, aboutId, 'ask');
      if (!it.ok) return it;
      const { one, meeting, me } = it.value;
      if (meeting !== undefined) return err(refused('already-planned'));
      const host = await askToHost(tools, me, { kind: of.kind, ...one }, asked);
      if (!host.ok) return host;
      tools.changed(one.id, { host: host.value });
      return ok(null);
    },
  });

/** It is planned, and again at another time; and it took place. */
export const leading = <One extends Occasion>(of: GatheringKind<One>) => ({
  /** Whoever comes gets every change in the calendar. */
  plan: command({
    permission: of.permission.lead,
    audit: `${of.kind}.planned`,
    input: meetingForm.whole({ aboutId: z.uuid() }),
    run: async (tools, { aboutId, ...plan }) => {
      const { db, now, changed } = tools;
      const it = await found(of, tools, aboutId, 'plan');
      if (!it.ok) return it;
      const { one, meeting } = it.value;
      if (meeting === undefined) {
        const made = await planMeeting(tools, one.tenantId, aboutOf(of, one), plan);
        if (!made.ok) return made;
      } else {
        if (meeting.state !== 'planned') return err(refused('not-now'));
        if (plan.startsAt <= now) return err(invalid('startsAt', 'in-the-past'));
        await changeMeeting(db, meeting.id, plan);
        const next = { ...meeting, ...plan, sequence: meeting.sequence + 1 };
        await invite(tools, 'REQUEST', next, one.title, come(await participantsOf(db, meeting.id)));
      }
      changed(one.id);
      return ok(null);
    },
  }),
  /** Who was there is written down, and each of their groups gets a point for its next meeting. */
  hold: command({
    permission: of.permission.lead,
    audit: `${of.kind}.held`,
    input: attendanceForm.whole({ aboutId: z.uuid() }),
    run: async (tools, { aboutId, present }) => {
      const { db, today, changed } = tools;
      const it = await met(of, tools, aboutId, 'planned');
      if (!it.ok) return it;
      const { one, meeting } = it.value;
      if (dayInNetherlands(meeting.startsAt) > today) return err(refused('day-to-come'));
      await moveMeeting(db, meeting.id, 'hold');
      await writeAttendance(db, meeting.id, present);
      await openPoints(db, meeting, one.title, today);
      changed(one.id, { present: present.length });
      return ok(null);
    },
  }),
});

/** She comes or waits for a place, or gives it up; who waited longest gets it, and hears so. */
export const coming = <One extends Occasion>(of: GatheringKind<One>) => ({
  join: command({
    permission: of.permission.come,
    audit: `${of.kind}.joined`,
    input,
    run: async (tools, { aboutId }) => {
      const { db, now, changed } = tools;
      const it = await met(of, tools, aboutId, 'planned', 'join');
      if (!it.ok) return it;
      const { one, meeting, me } = it.value;
      const place = await signUp(db, meeting, me.personId, now);
      if (place === null) return err(refused('joined-before'));
      const her = (await participantsOf(db, meeting.id)).filter(({ personId }) => personId === me.personId);
      if (place === 'coming') await invite(tools, 'REQUEST', meeting, one.title, her);
      changed(one.id, { place });
      return ok({ place });
    },
  }),
  leave: command({
    permission: of.permission.come,
    audit: `${of.kind}.left`,
    input,
    run: async (tools, { aboutId }) => {
      const it = await met(of, tools, aboutId, 'planned');
      if (!it.ok) return it;
      const { one, meeting, me, hers } = it.value;
      const left = await withdraw(tools.db, meeting, me.personId);
      if (left === false) return err(notFound);
      const gone = { ...meeting, sequence: meeting.sequence + 1 };
      await invite(tools, 'CANCEL', gone, one.title, come(hers));
      if (left.movedUp !== null) await invite(tools, 'REQUEST', meeting, one.title, [left.movedUp]);
      tools.changed(one.id);
      return ok(null);
    },
  }),
});

/** What she takes home: hers alone, until she shares it; and hers to erase. */
export const takingHome = <One extends Occasion>(of: GatheringKind<One>) => ({
  save: command({
    permission: of.permission.come,
    audit: `${of.kind}.taken-home`,
    input: takeAwayForm.whole({ aboutId: z.uuid() }),
    run: async (tools, { aboutId, text, isShared }) => {
      const it = await met(of, tools, aboutId, 'held');
      if (!it.ok) return it;
      const { one, meeting, me, hers } = it.value;
      if (hers[0]?.present !== true) return err(refused('was-not-there'));
      await writeTakeAway(tools.db, meeting, { personId: me.personId, text, isShared }, tools.now);
      tools.changed(one.id, { shared: isShared });
      return ok(null);
    },
  }),
  erase: command({
    permission: of.permission.come,
    audit: `${of.kind}.home-erased`,
    input,
    run: async (tools, { aboutId }) => {
      const it = await met(of, tools, aboutId, 'held');
      if (!it.ok) return it;
      const { one, meeting, me } = it.value;
      if (!(await eraseTakeAway(tools.db, meeting.id, me.personId))) return err(notFound);
      tools.changed(one.id);
      return ok(null);
    },
  }),
});

/** It does not go on: out of the calendar of everybody who would come. */
export async function callOff<One extends Occasion>(
  of: GatheringKind<One>,
  tools: WriteTools,
  one: One,
): Promise<void> {
  const about = aboutOf(of, one);
  const [meeting] = await meetingsToCome(tools.db, about, tools.now);
  const gone =
    meeting === undefined
      ? null
      : await cancelMeeting(tools.db, about, { ...one, id: meeting.id }, tools.now);
  if (gone !== null)
    await invite(tools, 'CANCEL', gone, one.title, come(await participantsOf(tools.db, gone.id)));
}

/** What its page shows of the meeting to everybody, and to who leads it besides. */
export async function readMeeting<One extends Occasion>(
  of: GatheringKind<One>,
  { db, actor, today }: ReadTools,
  one: One,
  isLeading: boolean,
) {
  const me = personOf(actor);
  const about = aboutOf(of, one);
  const [meeting = null] = await meetingsAbout(db, about);
  const people = meeting === null ? [] : await participantsOf(db, meeting.id);
  const coming = come(people);
  return {
    meeting,
    own: people.find(({ personId }) => personId === me.personId) ?? null,
    mayJoin: of.refuses(one, 'join', me) === null,
    takeAways: meeting === null ? [] : await takeAwaysOf(db, meeting.id),
    points: (meeting === null ? [] : await readPoints(db, { meetingId: meeting.id })).map((point) => ({
      ...point,
      mayVisit: mayAbout(me, 'areas.visit', schoolsSubject(me.tenantId, point.schoolIds)),
    })),
    counts: {
      coming: coming.length,
      waiting: people.length - coming.length,
      present: people.filter(({ present }) => present).length,
    },
    lead: isLeading
      ? {
          mayAsk: meeting === null && of.refuses(one, 'ask', me) === null,
          mayPlan: (meeting === null || meeting.state === 'planned') && of.refuses(one, 'plan', me) === null,
          cards: meeting === null ? await cardsFor(db, me, one.title, today) : [],
          hosts: await hostsOf(db, about),
          coming: coming.map(({ personId, name }) => ({ personId, name })),
        }
      : null,
  };
}
