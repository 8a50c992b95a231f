import { beforeEach, describe, expect, test } from 'vitest';
import {
  agreedConversation,
  heldConversation,
  must,
  readyConversation,
  reportedConversation,
  wholeReport,
} from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { agreeReport } from './agree-report.ts';
import { objectToReport } from './object-to-report.ts';
import { rateConversation } from './rate-conversation.ts';
import { readConversation } from './read-conversation.ts';
import { readReport } from './read-report.ts';
import { saveReport } from './save-report.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const two = { person: world.assistant, leader: world.leader };
const { person, leader } = two;

beforeEach(async () => {
  await owner.query('truncate conversation cascade');
  await owner.query('delete from mail_message');
  await owner.query('delete from domain_event');
});

interface Asked {
  item_id: string;
  title: string;
  person_id: string;
  owner_role: string;
  due_on: string;
}
/** What was asked of the organisation because of what both agreed on, the first due first. */
const asked = async (conversationId: string): Promise<Asked[]> =>
  (
    await owner.query<Asked>(
      `select c.item_id, c.title, c.person_id, c.owner_role, c.due_on::text from counterpart c
       join conversation_agreement a on a.id::text = c.item_id and a.conversation_id = $1
       order by c.due_on desc`,
      [conversationId],
    )
  ).rows;
const letters = async (): Promise<string[]> =>
  (await owner.query<{ key: string }>('select key from mail_message order by created_at, key')).rows.map(
    ({ key }) => key.split(':')[2] ?? '',
  );
const report = (who: typeof person, conversationId: string) => must(ctx, who, readReport, { conversationId });
const save = (
  who: typeof person,
  conversationId: string,
  version: number,
  change: object = {},
  edition = 1,
) => saveReport.execute(ctx, who, { conversationId, edition, version, ...wholeReport, ...change });
const agree = (who: typeof person, conversationId: string, version = 1, edition = 1) =>
  agreeReport.execute(ctx, who, { conversationId, edition, version });

describe('save-report', () => {
  test('both write in it, one version after the other', async () => {
    const conversationId = await heldConversation(ctx, two);
    expect(await save(leader, conversationId, 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save(person, conversationId, 1, { learningWish: 'Iets anders' })).toMatchObject({
      value: { version: 2 },
    });
    expect((await report(leader, conversationId)).current).toMatchObject({
      learningWish: 'Iets anders',
      writtenBy: person.name,
      state: 'draft',
    });
  });

  test('half of it is fine, with agreements half filled in', async () => {
    const conversationId = await heldConversation(ctx, two);
    const half = {
      learningWish: '',
      followUpOn: '',
      agreements: { '0': { what: 'Iets', owner: '', dueOn: '' } },
    };
    expect(await save(leader, conversationId, 0, half)).toMatchObject({ ok: true });
    expect(Object.keys((await report(leader, conversationId)).missing)).toEqual([
      'learningWish',
      'followUpOn',
      'agreements.0.owner',
      'agreements.0.dueOn',
    ]);
  });

  test('the same words once more are no new version', async () => {
    const conversationId = await reportedConversation(ctx, two);
    expect(await save(leader, conversationId, 0)).toMatchObject({ value: { version: 1 } });
  });

  test('both at once: the second gets the first one’s words, and nothing is overwritten', async () => {
    const conversationId = await reportedConversation(ctx, two);
    const [one, other] = await Promise.all([
      save(person, conversationId, 1, { learningWish: 'Wat Samira schreef' }),
      save(leader, conversationId, 1, { learningWish: 'Wat Karin schreef' }),
    ]);
    const [winner, loser] = one.ok ? ['Samira', other] : ['Karin', one];
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(loser).toMatchObject({
      error: { kind: 'conflict', theirs: { learningWish: `Wat ${winner} schreef`, version: 2 } },
    });
    expect((await report(person, conversationId)).current.learningWish).toBe(`Wat ${winner} schreef`);
    const loserIs = winner === 'Samira' ? leader : person;
    expect(await save(loserIs, conversationId, 2, { learningWish: 'Samen' })).toMatchObject({ ok: true });
  });

  test('both begin at once: one report, and a conflict', async () => {
    const conversationId = await heldConversation(ctx, two);
    const outcomes = await Promise.all([
      save(person, conversationId, 0, { learningWish: 'a' }),
      save(leader, conversationId, 0, { learningWish: 'b' }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await report(person, conversationId)).editions).toHaveLength(1);
  });

  test('not before the talk, and not once someone agreed', async () => {
    const early = await readyConversation(ctx, two);
    expect(await save(leader, early, 0)).toMatchObject({ error: { code: 'not-now' } });
    const conversationId = await reportedConversation(ctx, two, { kind: 'progress' });
    await agree(leader, conversationId);
    expect(await save(person, conversationId, 1, { learningWish: 'Toch anders' })).toMatchObject({
      error: { kind: 'refused', code: 'someone-agreed' },
    });
  });
});

describe('agree-report', () => {
  test('is asked of both, on the same version', async () => {
    const conversationId = await reportedConversation(ctx, two);
    await save(person, conversationId, 1, { learningWish: 'Iets anders' });
    expect(await agree(leader, conversationId, 1)).toMatchObject({
      error: { kind: 'conflict', theirs: { learningWish: 'Iets anders' } },
    });
    expect(await agree(leader, conversationId, 2)).toMatchObject({ value: { agreed: false } });
    expect(await agree(leader, conversationId, 2)).toMatchObject({ value: { agreed: false } });
    expect(await agree(person, conversationId, 2)).toMatchObject({ value: { agreed: true } });
    expect(await agree(person, conversationId, 2)).toMatchObject({ error: { code: 'not-now' } });
    expect(await letters()).toEqual(expect.arrayContaining(['agreedByOne', 'agreedByBoth']));
  });

  test.each([
    ['the learning wish', { learningWish: ' ' }, 'learningWish', 'required'],
    ['a follow-up date', { followUpOn: '' }, 'followUpOn', 'required'],
    ['a follow-up date to come', { followUpOn: '2026-11-24' }, 'followUpOn', 'in-the-past'],
    [
      'who does it',
      { agreements: [{ what: 'Iets', owner: '', dueOn: '2027-01-01' }] },
      'agreements.0.owner',
      'required',
    ],
  ])('needs %s', async (_, change, field, code) => {
    const conversationId = await heldConversation(ctx, two);
    await save(leader, conversationId, 0, change);
    expect(await agree(person, conversationId)).toMatchObject({
      error: { kind: 'invalid', fields: { [field]: [{ code }] } },
    });
  });

  test('when both did, the organisation’s agreements are told, hers are not', async () => {
    const conversationId = await agreedConversation(ctx, two);
    const made = await asked(conversationId);
    expect(made).toMatchObject([
      {
        person_id: person.personId,
        title: 'Elke dinsdag een uur met een rekengroepje',
        owner_role: 'leader',
        due_on: '2027-01-11',
      },
      { owner_role: 'hr' },
    ]);
    const view = await must(ctx, person, readConversation, { conversationId });
    expect(view).toMatchObject({ phase: 'agreed', followUpOn: '2027-03-01', next: { code: 'rate' } });
    expect(view.agreements.map(({ owner: who }) => who)).toEqual(['leader', 'support-staff', 'hr']);
    expect(view.agreements.map(({ id }) => id)).toEqual(
      expect.arrayContaining(made.map((one) => one.item_id)),
    );
  });

  test('afterwards it is fixed for ever', async () => {
    const conversationId = await agreedConversation(ctx, two);
    expect(await save(person, conversationId, 1, { learningWish: 'Nee' })).toMatchObject({
      error: { code: 'not-now' },
    });
    expect((await report(person, conversationId)).current).toMatchObject({
      state: 'agreed',
      learningWish: wholeReport.learningWish,
    });
  });

  test('both agree in the same second: agreed once, agreements made once', async () => {
    const conversationId = await reportedConversation(ctx, two);
    const outcomes = await Promise.all([agree(person, conversationId), agree(leader, conversationId)]);
    expect(outcomes.map((one) => one.ok && one.value.agreed).sort()).toEqual([false, true]);
    expect(await asked(conversationId)).toHaveLength(2);
  });
});

describe('object-to-report', () => {
  const object = (who: typeof person, conversationId: string, change: object = {}) =>
    objectToReport.execute(ctx, who, {
      conversationId,
      edition: 1,
      version: 1,
      reason: 'Ik zei niet dat ik te veel doe.',
      ...change,
    });

  test('begins a new edition with the same text; the old one stays readable, with the reason', async () => {
    const conversationId = await reportedConversation(ctx, two);
    await agree(leader, conversationId);
    expect(await object(person, conversationId)).toEqual({ ok: true, value: { edition: 2 } });
    const { editions, current, canWrite } = await report(leader, conversationId);
    expect(editions.map(({ state }) => state)).toEqual(['objected', 'draft']);
    expect(editions[0]?.objection).toMatchObject({
      by: person.name,
      reason: 'Ik zei niet dat ik te veel doe.',
    });
    expect(editions[0]?.agreedAt.own).not.toBeNull();
    expect(current).toMatchObject({
      edition: 2,
      version: 1,
      ...wholeReport.texts,
      agreedAt: { own: null },
    });
    expect(canWrite).toBe(true);
    expect(await letters()).toContain('objected');
  });

  test('who still writes in the old edition keeps her words and hears it', async () => {
    const conversationId = await reportedConversation(ctx, two);
    await agree(leader, conversationId);
    await object(leader, conversationId);
    expect(await save(person, conversationId, 1, { learningWish: 'x' })).toMatchObject({
      error: { kind: 'conflict', theirs: { learningWish: wholeReport.learningWish } },
    });
    expect(await save(person, conversationId, 1, { learningWish: 'x' }, 2)).toMatchObject({
      value: { version: 2 },
    });
    expect(await agree(person, conversationId, 1, 1)).toMatchObject({ error: { kind: 'conflict' } });
  });

  test.each([
    ['before anyone agreed', false, {}, { kind: 'refused', code: 'nothing-to-object' }],
    ['without a reason', true, { reason: '  ' }, { kind: 'invalid' }],
    ['on a version that is no more', true, { version: 7 }, { kind: 'conflict' }],
  ])('not %s', async (_, agreed, change, error) => {
    const conversationId = await reportedConversation(ctx, two);
    if (agreed) await agree(leader, conversationId);
    expect(await object(person, conversationId, change)).toMatchObject({ error });
  });
});

describe('rate-conversation', () => {
  test('is hers: her leader sees nothing of it', async () => {
    const conversationId = await heldConversation(ctx, two);
    const before = await must(ctx, leader, readConversation, { conversationId });
    await must(ctx, person, rateConversation, { conversationId, serious: '2' });
    await must(ctx, person, rateConversation, { conversationId, serious: 4 });
    expect(await must(ctx, leader, readConversation, { conversationId })).toEqual(before);
    expect((await must(ctx, person, readConversation, { conversationId })).rating).toBe(4);
  });

  test.each([0, 6, 2.5, 'goed'])('refuses %s', async (serious) => {
    const conversationId = await heldConversation(ctx, two);
    expect(await rateConversation.execute(ctx, person, { conversationId, serious })).toMatchObject({
      error: { kind: 'invalid' },
    });
  });

  test('not before the talk', async () => {
    const conversationId = await readyConversation(ctx, two);
    expect(await rateConversation.execute(ctx, person, { conversationId, serious: 3 })).toMatchObject({
      error: { code: 'not-held' },
    });
  });
});
