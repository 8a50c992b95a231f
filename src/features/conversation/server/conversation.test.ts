import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { must, readyConversation, startedConversation } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { cancelConversation } from './cancel-conversation.ts';
import { holdConversation } from './hold-conversation.ts';
import { planConversation } from './plan-conversation.ts';
import { readConversation } from './read-conversation.ts';
import { readPreparation } from './read-preparation.ts';
import { savePreparation } from './save-preparation.ts';
import { sayReady } from './say-ready.ts';
import { startConversation } from './start-conversation.ts';
import { takeBackReady } from './take-back-ready.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const two = { person: world.assistant, leader: world.leader };
const { person, leader } = two;

beforeEach(async () => {
  await owner.query('truncate conversation cascade');
  await owner.query('delete from mail_message');
  await owner.query('delete from domain_event');
});

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar_method: string | null;
  readonly calendar_content: string | null;
  readonly key: string;
}
const mails = async (): Promise<Mail[]> =>
  (await owner.query<Mail>('select * from mail_message order by created_at, key')).rows;
/** What its leader is asked because of a talk. */
const askedOfLeader = async (conversationId: string): Promise<{ owner_person_id: string; state: string }[]> =>
  (await owner.query('select owner_person_id, state from counterpart where item_id = $1', [conversationId]))
    .rows as never;
const view = (who: typeof person, conversationId: string) =>
  must(ctx, who, readConversation, { conversationId });

describe('start-conversation', () => {
  const input = {
    personId: person.personId,
    leaderId: leader.personId,
    kind: 'progress',
    form: 'walking',
    plannedAt: '2026-12-01T09:30',
    minutes: '30',
    place: ' Het park ',
  };

  test.each([
    ['she begins', person, leader],
    ['her leader begins', leader, person],
  ])('%s, and the other hears of it', async (_, who, other) => {
    const { conversationId } = await must(ctx, who, startConversation, input);
    expect(await view(other, conversationId)).toMatchObject({
      kind: { nl: 'Voortgangsgesprek' },
      phase: 'before',
      startedByMe: false,
      otherName: who.name,
      plan: { at: new Date('2026-12-01T08:30:00Z'), minutes: 30, place: 'Het park' },
      next: { code: 'prepare', whose: 'own' },
    });
    expect(await askedOfLeader(conversationId)).toEqual(
      who === person ? [{ owner_person_id: leader.personId, state: 'open' }] : [],
    );
    const letters = (await mails()).filter((mail) => mail.calendar_method === null);
    expect(letters.map((mail) => mail.subject)).toEqual([`${who.name} wil met je in gesprek`]);
  });

  test('needs no date', async () => {
    const conversationId = await startedConversation(ctx, two);
    expect((await view(person, conversationId)).plan.at).toBeNull();
    expect((await mails()).every((mail) => mail.calendar_content === null)).toBe(true);
  });

  test.each([
    [
      'a leader of another school',
      { leaderId: world.otherSchoolLeader.personId },
      'leaderId',
      'not-an-option',
    ],
    ['a colleague who does not lead', { leaderId: world.teacher.personId }, 'leaderId', 'not-an-option'],
    ['a kind that is not in the list', { kind: 'assessment' }, 'kind', 'not-an-option'],
    ['a form that is not in the list', { form: 'telepathy' }, 'form', 'not-an-option'],
    ['a moment that has passed', { plannedAt: '2026-11-24T10:59' }, 'plannedAt', 'in-the-past'],
    ['a moment that is none', { plannedAt: 'morgen' }, 'plannedAt', 'not-a-moment'],
    ['four minutes', { minutes: 4 }, 'minutes', 'too-low'],
  ])('refuses %s', async (_, change, field, code) => {
    const outcome = await startConversation.execute(ctx, person, { ...input, ...change });
    expect(outcome).toMatchObject({ error: { kind: 'invalid', fields: { [field]: [{ code }] } } });
  });

  test('a leader begins with himself in the conversation, not with another leader', async () => {
    const second = await addPerson(owner, world.board, {
      role: 'leader',
      school: world.school,
      name: 'Dirk Duo',
    });
    const outcome = await startConversation.execute(ctx, second, input);
    expect(outcome).toMatchObject({ error: { kind: 'invalid' } });
    expect(await must(ctx, person, startConversation, { ...input, leaderId: second.personId })).toBeTruthy();
  });

  test('once: an open one of this kind is gone on with', async () => {
    await must(ctx, person, startConversation, input);
    const again = await startConversation.execute(ctx, leader, input);
    expect(again).toEqual({ ok: false, error: { kind: 'refused', code: 'already-open' } });
  });

  test('is about support staff: a leader has none with himself or with a teacher', async () => {
    const own = await startConversation.execute(ctx, leader, { ...input, personId: leader.personId });
    expect(own).toMatchObject({ ok: false });
    const teacher = { ...input, personId: world.teacher.personId };
    expect(await startConversation.execute(ctx, leader, teacher)).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});

describe('plan-conversation', () => {
  test('the same again mails nobody, and what was seen still holds', async () => {
    const conversationId = await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    await owner.query('delete from mail_message');
    const { version, ...same } = {
      version: 1,
      form: 'live',
      plannedAt: '2026-12-01T09:30',
      minutes: '45',
      place: ' Lokaal 3',
    };
    for (const again of [same, same]) {
      const saved = await must(ctx, leader, planConversation, { conversationId, version, ...again });
      expect(saved).toEqual({ version: 1 });
    }
    expect(await mails()).toEqual([]);
    await must(ctx, leader, planConversation, { conversationId, version, ...same, place: 'Lokaal 4' });
    expect(await mails()).toHaveLength(2);
  });

  const plan = { form: 'live', plannedAt: '2026-12-08T15:00', minutes: 60, place: 'Lokaal 4' };

  test('puts it in both calendars, one message each, without the other’s address or the kind', async () => {
    const conversationId = await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    const invitations = (await mails()).filter((mail) => mail.calendar_method === 'REQUEST');
    expect(invitations).toHaveLength(2);
    const emails = await Promise.all([person, leader].map(emailOf));
    expect(invitations.map((mail) => mail.recipient).sort()).toEqual([...emails].sort());
    for (const { recipient, calendar_content, subject, body } of invitations) {
      const other = emails.find((email) => email !== recipient) ?? '';
      const all = `${subject} ${body} ${calendar_content ?? ''}`;
      expect(all).not.toContain(other);
      expect(all).not.toMatch(/ontwikkelgesprek/i);
      expect(all).toContain(conversationId);
    }
  });

  test('a change has the same UID and a higher SEQUENCE; an empty date takes it out again', async () => {
    const conversationId = await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    await must(ctx, leader, planConversation, { conversationId, version: 1, ...plan });
    await must(ctx, person, planConversation, { conversationId, version: 2, ...plan, plannedAt: '' });
    const email = await emailOf(person);
    const hers = (await mails())
      .filter((mail) => mail.recipient === email && mail.calendar_content !== null)
      .map((mail) => eventIn(mail.calendar_content ?? ''));
    hers.sort((a, b) => a.sequence - b.sequence);
    expect(new Set(hers.map(({ uid }) => uid)).size).toBe(1);
    expect(hers.map(({ sequence, method }) => [sequence, method])).toEqual([
      [0, 'REQUEST'],
      [1, 'REQUEST'],
      [2, 'CANCEL'],
    ]);
    expect(hers[1]?.start.toISOString()).toBe('2026-12-08T14:00:00.000Z');
    expect((await view(leader, conversationId)).plan).toMatchObject({ at: null, version: 3 });
  });

  test('two who choose at once: the second sees what the first chose', async () => {
    const conversationId = await startedConversation(ctx, two);
    await must(ctx, leader, planConversation, { conversationId, version: 1, ...plan });
    const late = await planConversation.execute(ctx, person, {
      conversationId,
      version: 1,
      ...plan,
      place: 'Thuis',
    });
    expect(late).toMatchObject({ error: { kind: 'conflict', theirs: { place: 'Lokaal 4', version: 2 } } });
  });

  test.each([
    ['the past', { plannedAt: '2026-11-01T10:00' }],
    ['no form', { form: 'telepathy' }],
  ])('refuses %s', async (_, change) => {
    const conversationId = await startedConversation(ctx, two);
    const outcome = await planConversation.execute(ctx, person, {
      conversationId,
      version: 1,
      ...plan,
      ...change,
    });
    expect(outcome).toMatchObject({ error: { kind: 'invalid' } });
  });

  test('not after the talk', async () => {
    const conversationId = await readyConversation(ctx, two);
    await must(ctx, person, holdConversation, { conversationId, heldOn: '2026-11-24' });
    const outcome = await planConversation.execute(ctx, person, { conversationId, version: 1, ...plan });
    expect(outcome).toMatchObject({ error: { kind: 'refused', code: 'not-now' } });
  });
});

describe('preparing', () => {
  test('keeps half-written parts, each with a version of its own', async () => {
    const conversationId = await startedConversation(ctx, two);
    const save = (part: string, version: number, texts: object) =>
      must(ctx, person, savePreparation, { conversationId, part, version, texts });
    expect(await save('wishes', 0, { wishes: 'Ik wil' })).toEqual({ version: 1 });
    expect(await save('wishes', 1, { wishes: 'Ik wil rekenen' })).toEqual({ version: 2 });
    expect(await save('expectations', 0, { ofOther: 'Tijd', ofMe: '' })).toEqual({ version: 1 });
    const mine = await must(ctx, person, readPreparation, { conversationId });
    expect(mine.own).toEqual({
      wishes: { texts: { wishes: 'Ik wil rekenen' }, version: 2 },
      expectations: { texts: { ofOther: 'Tijd', ofMe: '' }, version: 1 },
    });
    expect(mine.written).toEqual(['wishes', 'expectations']);
  });

  test('saving the same words twice changes nothing, also with an old version', async () => {
    const conversationId = await startedConversation(ctx, two);
    const input = {
      conversationId,
      part: 'future',
      version: 0,
      texts: { oneYear: 'Hier', fiveYears: 'Voor de klas' },
    };
    await must(ctx, person, savePreparation, input);
    expect(await must(ctx, person, savePreparation, input)).toEqual({ version: 1 });
  });

  test('ready, and back, until both are', async () => {
    const conversationId = await startedConversation(ctx, two);
    expect(await sayReady.execute(ctx, person, { conversationId })).toMatchObject({
      error: { code: 'nothing-written' },
    });
    const part = { conversationId, part: 'wishes', version: 0, texts: { wishes: 'Ik wil rekenen' } };
    await must(ctx, person, savePreparation, part);
    expect(await must(ctx, person, sayReady, { conversationId })).toEqual({ opened: false });
    expect(
      await savePreparation.execute(ctx, person, { ...part, version: 1, texts: { wishes: 'Nog iets' } }),
    ).toMatchObject({
      error: { code: 'already-ready' },
    });
    await must(ctx, person, takeBackReady, { conversationId });
    await must(ctx, person, sayReady, { conversationId });
    await must(ctx, leader, savePreparation, { ...part, texts: { wishes: 'Muziek' } });
    expect(await must(ctx, leader, sayReady, { conversationId })).toEqual({ opened: true });
    expect(await takeBackReady.execute(ctx, person, { conversationId })).toMatchObject({
      error: { code: 'not-now' },
    });
    expect((await mails()).map((mail) => mail.key.split(':')[2]).sort()).toEqual([
      'opened',
      'ready',
      'started',
    ]);
  });

  test('both say ready at the same moment: the door opens once, for both', async () => {
    const conversationId = await startedConversation(ctx, two);
    for (const who of [person, leader])
      await must(ctx, who, savePreparation, {
        conversationId,
        part: 'wishes',
        version: 0,
        texts: { wishes: who.name },
      });
    const outcomes = await Promise.all(
      [person, leader].map((who) => must(ctx, who, sayReady, { conversationId })),
    );
    expect(outcomes.map(({ opened }) => opened).sort()).toEqual([false, true]);
    expect((await view(person, conversationId)).phase).toBe('ready');
  });

  test('afterwards both read both, with expectations turned to each other', async () => {
    const conversationId = await startedConversation(ctx, two);
    const save = (who: typeof person, texts: object) =>
      must(ctx, who, savePreparation, { conversationId, part: 'expectations', version: 0, texts });
    await save(person, { ofOther: 'Tijd van Karin', ofMe: 'Ik vraag hulp' });
    await save(leader, { ofOther: 'Samira vraagt hulp', ofMe: 'Ik geef tijd' });
    for (const who of [person, leader]) await must(ctx, who, sayReady, { conversationId });
    const opened = (await view(person, conversationId)).opened ?? [];
    expect(opened.filter(({ part }) => part === 'expectations')).toEqual([
      { part: 'expectations', field: 'ofOther', own: 'Tijd van Karin', other: 'Ik geef tijd' },
      { part: 'expectations', field: 'ofMe', own: 'Ik vraag hulp', other: 'Samira vraagt hulp' },
    ]);
    expect((await view(leader, conversationId)).opened).toHaveLength(8);
  });
});

describe('hold-conversation and cancel-conversation', () => {
  test('after the talk the report is next', async () => {
    const conversationId = await readyConversation(ctx, two);
    await must(ctx, leader, holdConversation, { conversationId, heldOn: '2026-11-20' });
    expect(await view(person, conversationId)).toMatchObject({
      phase: 'held',
      heldOn: '2026-11-20',
      next: { code: 'write-report' },
    });
  });

  test('without both being ready each keeps her own preparation', async () => {
    const conversationId = await startedConversation(ctx, two);
    const texts = { wishes: 'Alleen voor mij' };
    await must(ctx, person, savePreparation, { conversationId, part: 'wishes', version: 0, texts });
    await must(ctx, leader, holdConversation, { conversationId, heldOn: '2026-11-24' });
    expect(JSON.stringify(await view(leader, conversationId))).not.toContain('Alleen voor mij');
    expect((await must(ctx, person, readPreparation, { conversationId })).own.wishes?.texts).toEqual(texts);
  });

  test.each([
    ['tomorrow', '2026-11-25', 'in-the-future'],
    ['no day', '', 'required'],
    ['a wrong day', '2026-02-30', 'not-a-date'],
  ])('refuses %s', async (_, heldOn, code) => {
    const conversationId = await readyConversation(ctx, two);
    const outcome = await holdConversation.execute(ctx, person, { conversationId, heldOn });
    expect(outcome).toMatchObject({ error: { fields: { heldOn: [{ code }] } } });
  });

  test('called off: the other hears it, both calendars forget it, other slices too', async () => {
    const conversationId = await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    await must(ctx, leader, cancelConversation, { conversationId });
    expect(await view(person, conversationId)).toMatchObject({ phase: 'cancelled', endReason: 'called-off' });
    expect((await mails()).filter((mail) => mail.calendar_method === 'CANCEL')).toHaveLength(2);
    expect(await askedOfLeader(conversationId)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await cancelConversation.execute(ctx, leader, { conversationId })).toMatchObject({
      error: { code: 'not-now' },
    });
  });

  test('called off without a date: one letter', async () => {
    const conversationId = await startedConversation(ctx, two);
    await must(ctx, person, cancelConversation, { conversationId });
    expect((await mails()).map((mail) => mail.subject)).toContain(
      `${person.name} heeft het gesprek afgezegd`,
    );
  });
});

async function emailOf(who: typeof person): Promise<string> {
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
    who.personId,
  ]);
  return rows[0]?.email ?? '';
}

function eventIn(text: string): { uid: string; sequence: number; method: string; start: Date } {
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no event');
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: Number(component.getFirstPropertyValue('sequence')),
    method: String(calendar.getFirstPropertyValue('method')),
    start: event.startDate.toJSDate(),
  };
}
