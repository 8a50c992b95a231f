import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { answerStandIn } from '#features/conversation/server/answer-stand-in.ts';
import { cancelConversation } from '#features/conversation/server/cancel-conversation.ts';
import { holdConversation } from '#features/conversation/server/hold-conversation.ts';
import { listConversations } from '#features/conversation/server/list-conversations.ts';
import { offerStandIn } from '#features/conversation/server/offer-stand-in.ts';
import { planConversation } from '#features/conversation/server/plan-conversation.ts';
import { readConversation } from '#features/conversation/server/read-conversation.ts';
import { readPreparation } from '#features/conversation/server/read-preparation.ts';
import { readReport } from '#features/conversation/server/read-report.ts';
import { readStandInConversation } from '#features/conversation/server/read-stand-in-conversation.ts';
import { savePreparation } from '#features/conversation/server/save-preparation.ts';
import { saveReport } from '#features/conversation/server/save-report.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { settleConversations } from '#features/conversation/server/settle-conversations.ts';
import { endAbsence } from '#features/staff/server/end-absence.ts';
import { readAbsence } from '#features/staff/server/read-absence.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { personActor } from '#server/session/person-actor.ts';
import { handlers } from '#src/slices.ts';
import { must, readyConversation, wholeReport } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/**
 * A leader is away and somebody stands in for her conversations: he arranges them, and holds one when the other says yes.
 * What is written opens to him by her yes alone, and what was not held goes back.
 */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader } = world;
const ruud = await addPerson(owner, world.board, { role: 'coach', name: 'Ruud Rood' });
const hers = 'Ik wil rekenen geven aan een groepje.';
const ofLeader = 'Samira wil graag muziek geven.';

const during = '2026-11-26T09:00:00Z';
const after = '2026-12-05T09:00:00Z';
let conversationId: string;
beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  for (const table of ['absence', 'conversation', 'mail_message'])
    await owner.query(`truncate ${table} cascade`);
  conversationId = await readyConversation(
    ctx,
    { person: assistant, leader },
    { plannedAt: '2026-12-03T14:00' },
  );
  await must(ctx, leader, setAbsence, {
    personId: leader.personId,
    standInId: ruud.personId,
    fromOn: '2026-11-25',
    toOn: '2026-12-04',
  });
  setNow(during);
  await owner.query('truncate mail_message cascade');
});

const asOfNow = async (who: PersonActor): Promise<PersonActor> => {
  const found = await ctx.db.transaction(
    { tenantId: world.board },
    (tx) => personActor(tx, who.personId, dayInNetherlands(ctx.now())),
    false,
  );
  if (found === null) throw new Error('this person is here');
  return found;
};
interface Guarded {
  readonly execute: (
    ...given: Parameters<typeof readConversation.execute>
  ) => Promise<{ readonly ok: boolean }>;
}
const may = async (who: PersonActor, useCase: Guarded) =>
  (await useCase.execute(ctx, await asOfNow(who), { conversationId })).ok;
const mails = async () =>
  (
    await owner.query<{ who: string; subject: string; method: string | null }>(
      `select split_part(recipient, '@', 1) as who, subject, calendar_method as method from mail_message order by key`,
    )
  ).rows;
const calendars = async () =>
  (await mails())
    .filter(({ method }) => method !== null)
    .map(({ who, method }) => `${method ?? ''} ${who.split('.')[0] ?? ''}`)
    .sort();

/** Whatever these use cases and the table itself give this reader, as one text. */
async function readAs(who: PersonActor): Promise<string> {
  const reader = await asOfNow(who);
  const all = [readConversation, readPreparation, readReport, readStandInConversation, listConversations].map(
    async (useCase) => {
      const input = useCase === listConversations ? {} : { conversationId };
      const outcome = await useCase.execute(ctx, reader, input);
      return outcome.ok ? JSON.stringify(outcome.value) : '';
    },
  );
  const rows = await ctx.db.transaction(
    { tenantId: world.board, personId: who.personId },
    (tx) => tx.selectFrom('conversation_preparation').selectAll().execute(),
    false,
  );
  return [...(await Promise.all(all)), JSON.stringify(rows)].join('\n');
}

const offer = async () => must(ctx, await asOfNow(ruud), offerStandIn, { conversationId });
const answer = (say: 'no' | 'yes' | 'yes-and-read') =>
  must(ctx, assistant, answerStandIn, { conversationId, standInId: ruud.personId, answer: say });
const ruudIsReady = async () => {
  const he = await asOfNow(ruud);
  const part = { part: 'wishes', version: 0, texts: { wishes: 'Meer tijd voor jou.' } };
  await must(ctx, he, savePreparation, { conversationId, ...part });
  await must(ctx, he, sayReady, { conversationId });
};

describe('before her yes', () => {
  test('the stand-in sees that it exists, with whom and when, and nothing of what is written', async () => {
    const { covered, items: conversations } = await must(ctx, await asOfNow(ruud), listConversations, {});
    expect(conversations).toEqual([]);
    expect(covered).toEqual([
      {
        id: conversationId,
        personName: assistant.name,
        leaderName: leader.name,
        plannedAt: new Date('2026-12-03T13:00:00Z'),
      },
    ]);
    expect(await may(ruud, readConversation)).toBe(false);
    const read = await readAs(ruud);
    expect(read).toContain(assistant.name);
    expect(read).not.toContain(hers);
    expect(read).not.toContain(ofLeader);
  });

  test('the other sees who answers now', async () => {
    const { standIn } = await must(ctx, assistant, readConversation, { conversationId });
    expect(standIn).toMatchObject({ name: 'Ruud Rood', leaderName: leader.name, state: 'away' });
    const { items: conversations } = await must(ctx, assistant, listConversations, {});
    expect(conversations[0]).toMatchObject({ otherName: leader.name, coveredBy: 'Ruud Rood' });
  });

  test('he moves it, and both calendars follow', async () => {
    const { plan } = await must(ctx, await asOfNow(ruud), readStandInConversation, { conversationId });
    await must(ctx, await asOfNow(ruud), planConversation, {
      conversationId,
      version: plan.version,
      form: plan.form,
      plannedAt: '2026-12-10T09:00',
      minutes: 30,
      place: 'Lokaal 4',
    });
    expect(await calendars()).toEqual(['REQUEST karin', 'REQUEST samira']);
  });

  test('he calls it off, and both calendars forget it', async () => {
    await must(ctx, await asOfNow(ruud), cancelConversation, { conversationId });
    expect(await calendars()).toEqual(['CANCEL karin', 'CANCEL samira']);
    expect(await may(ruud, readStandInConversation)).toBe(false);
  });

  test('nobody else may, and he not before or after those days', async () => {
    const other = await addPerson(owner, world.board, { role: 'coach', name: 'Olga Ander' });
    for (const who of [other, assistant, world.hr])
      for (const useCase of [readStandInConversation, offerStandIn]) {
        const outcome = await useCase.execute(ctx, await asOfNow(who), { conversationId });
        expect(outcome).toMatchObject({ ok: false });
      }
    for (const moment of ['2026-11-24T12:00:00Z', after]) {
      setNow(moment);
      expect(await may(ruud, readStandInConversation)).toBe(false);
      const outcome = await cancelConversation.execute(ctx, await asOfNow(ruud), { conversationId });
      expect(outcome).toMatchObject({ error: { kind: 'not-found' } });
    }
  });

  test('without an offer there is nothing to agree to', async () => {
    const outcome = await answerStandIn.execute(ctx, assistant, {
      conversationId,
      standInId: ruud.personId,
      answer: 'yes',
    });
    expect(outcome).toMatchObject({ error: { code: 'not-now' } });
  });

  test('she is asked by mail, and a no leaves all as it was', async () => {
    await offer();
    await offer();
    expect((await mails()).map(({ who, subject }) => [who.split('.')[0], subject])).toEqual([
      ['samira', 'Mag Ruud Rood je gesprek voeren?'],
    ]);
    await answer('no');
    expect(await may(ruud, readConversation)).toBe(false);
    expect(await readAs(ruud)).not.toContain(hers);
    expect(await must(ctx, leader, readConversation, { conversationId })).toMatchObject({ phase: 'ready' });
  });
});

describe('with her yes', () => {
  test('he is in the place of her leader, reads nothing yet, and the calendars follow', async () => {
    await offer();
    await answer('yes');
    expect(await calendars()).toEqual(['CANCEL karin', 'REQUEST ruud', 'REQUEST samira']);
    const view = await must(ctx, await asOfNow(ruud), readConversation, { conversationId });
    expect(view).toMatchObject({ side: 'leader', opened: null, ready: { own: false, other: false } });
    await ruudIsReady();
    const read = await readAs(ruud);
    expect(read).not.toContain(hers);
    expect(read).not.toContain(ofLeader);
    await must(ctx, assistant, sayReady, { conversationId });
    expect(await readAs(ruud)).toContain(hers);
  });

  test('when she lets him read it, he does as soon as he is ready too; what her leader wrote stays shut', async () => {
    await offer();
    await answer('yes-and-read');
    expect(await readAs(ruud)).not.toContain(hers);
    await ruudIsReady();
    const read = await readAs(ruud);
    expect(read).toContain(hers);
    expect(read).not.toContain(ofLeader);
    expect(await readAs(leader)).not.toContain(hers);
  });

  test('what was not held goes back by itself, shut, and both are told', async () => {
    await offer();
    await answer('yes-and-read');
    await ruudIsReady();
    setNow('2026-12-05T00:30:00Z');
    expect(await may(ruud, readConversation)).toBe(false);
    setNow('2026-12-05T05:00:00Z');
    const system = { kind: 'system', tenantId: world.board } as const;
    expect((await settleConversations.execute(ctx, system, {})).ok).toBe(true);
    const view = await must(ctx, leader, readConversation, { conversationId });
    expect(view).toMatchObject({ side: 'leader', opened: null, ready: { own: false, other: false } });
    expect(await readAs(ruud)).not.toContain(hers);
    expect(await readAs(leader)).not.toContain(hers);
    expect(await readAs(leader)).toContain(ofLeader);
    const told = (await mails()).map(({ subject }) => subject);
    expect(told).toContain(`Je gesprek is weer met ${leader.name}`);
    expect(told).toContain(`Jij voert het gesprek met ${assistant.name} weer`);
    expect(told).toContain(`Het gesprek met ${assistant.name} gaat terug`);
  });

  test('a leader who is back earlier has it at once, and so do the calendars', async () => {
    await offer();
    await answer('yes');
    await owner.query('truncate mail_message cascade');
    setNow('2026-11-30T09:00:00Z');
    const { absences } = await must(ctx, leader, readAbsence, { personId: leader.personId });
    await must(ctx, leader, endAbsence, { personId: leader.personId, absenceId: absences[0]?.id });
    expect(await may(leader, readConversation)).toBe(true);
    expect(await may(ruud, readConversation)).toBe(false);
    expect(await calendars()).toEqual(['CANCEL ruud', 'REQUEST karin', 'REQUEST samira']);
  });

  test('what he held stays with the two who talked, also after those days', async () => {
    await offer();
    await answer('yes');
    await must(ctx, await asOfNow(ruud), holdConversation, { conversationId, heldOn: '2026-11-26' });
    setNow(after);
    const system = { kind: 'system', tenantId: world.board } as const;
    await settleConversations.execute(ctx, system, {});
    await must(ctx, await asOfNow(ruud), saveReport, {
      conversationId,
      edition: 1,
      version: 0,
      ...wholeReport,
    });
    expect(await may(assistant, readReport)).toBe(true);
    expect(await may(leader, readReport)).toBe(false);
  });
});
