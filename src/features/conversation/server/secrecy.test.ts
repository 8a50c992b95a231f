import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#access/actor.ts';
import {
  agreedConversation,
  must,
  readyConversation,
  reportedConversation,
  startedConversation,
} from '#tests/support/conversation.ts';
import type { UseCase } from '#server/usecase.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { agreeReport } from './agree-report.ts';
import { answerSelfImage } from './answer-self-image.ts';
import { cancelConversation } from './cancel-conversation.ts';
import { chooseLeader } from './choose-leader.ts';
import { holdConversation } from './hold-conversation.ts';
import { listConversations } from './list-conversations.ts';
import { objectToReport } from './object-to-report.ts';
import { planConversation } from './plan-conversation.ts';
import { rateConversation } from './rate-conversation.ts';
import { readConversation } from './read-conversation.ts';
import { readLists } from './read-lists.ts';
import { readPreparation } from './read-preparation.ts';
import { readReport } from './read-report.ts';
import { readStartOptions } from './read-start-options.ts';
import { readTeam } from './read-team.ts';
import { remindConversations } from './remind-conversations.ts';
import { saveChoice } from './save-choice.ts';
import { savePreparation } from './save-preparation.ts';
import { saveReport } from './save-report.ts';
import { sayReady } from './say-ready.ts';
import { settleConversations } from './settle-conversations.ts';
import { startConversation } from './start-conversation.ts';
import { startSeveral } from './start-several.ts';
import { takeBackReady } from './take-back-ready.ts';

const { ctx, owner, connection } = await testDatabase();
const world = await buildWorld(owner);
const two = { person: world.assistant, leader: world.leader };
const { person, leader } = two;
const secondLeader = await addPerson(owner, world.board, {
  role: 'leader',
  school: world.school,
  name: 'Dirk Duo',
});

const colleagues = [
  { name: 'hr of her board', actor: world.hr },
  { name: 'her board', actor: world.boardMember },
  { name: 'her coach', actor: world.coach },
  { name: 'a teacher of her school', actor: world.teacher },
];
/** Even another leader of her own school takes no part. */
const everyoneElse: readonly { name: string; actor: Actor }[] = [
  ...world.outsiders,
  ...colleagues,
  { name: 'another leader of her school', actor: secondLeader },
];

describe('nobody but the two', () => {
  test('comes into a conversation, in any phase', async () => {
    const started = await startedConversation(ctx, two);
    const opened = await readyConversation(ctx, two, { kind: 'progress' });
    const reported = await reportedConversation(ctx, two, { kind: 'yearly-tasks' });
    const agreed = await agreedConversation(ctx, two, { kind: 'evaluation' });
    const plan = { version: 1, form: 'live', plannedAt: '2026-12-01T09:30', minutes: 60, place: '' };
    const part = { part: 'wishes', version: 0, texts: { wishes: 'x' } };
    const reportText = {
      texts: { development: '', wishes: '', ambition: '', pitfalls: '', expectations: '' },
    };
    const doors: readonly { useCase: UseCase<unknown, unknown>; on: string; more: object }[] = [
      { useCase: readConversation, on: opened, more: {} },
      { useCase: readPreparation, on: opened, more: {} },
      { useCase: readReport, on: agreed, more: {} },
      { useCase: planConversation, on: started, more: plan },
      { useCase: savePreparation, on: started, more: part },
      { useCase: sayReady, on: started, more: {} },
      { useCase: takeBackReady, on: started, more: {} },
      { useCase: holdConversation, on: opened, more: { heldOn: '2026-11-24' } },
      { useCase: cancelConversation, on: opened, more: {} },
      { useCase: saveReport, on: reported, more: { edition: 1, version: 0, ...reportText } },
      { useCase: agreeReport, on: reported, more: { edition: 1, version: 1 } },
      { useCase: objectToReport, on: reported, more: { edition: 1, version: 1, reason: 'x' } },
      { useCase: rateConversation, on: agreed, more: { serious: 3 } },
      { useCase: chooseLeader, on: started, more: { leaderId: secondLeader.personId } },
    ];
    for (const { useCase, on, more } of doors) {
      const input = { conversationId: on, ...more };
      await expectOutsidersDenied({
        ctx,
        owner,
        useCase: useCase,
        input,
        outsiders: everyoneElse,
      });
    }
  });

  test('rates, or chooses a leader, in her place: not her leader either', async () => {
    const conversationId = await agreedConversation(ctx, two, { kind: 'start' });
    const outsiders = [{ name: 'her own leader', actor: leader }];
    const rated = { conversationId, serious: 5 };
    await expectOutsidersDenied({ ctx, owner, useCase: rateConversation, input: rated, outsiders });
    const chosen = { conversationId, leaderId: leader.personId };
    await expectOutsidersDenied({ ctx, owner, useCase: chooseLeader, input: chosen, outsiders });
  });

  test('begins one with her, or answers how she sees herself', async () => {
    const input = { personId: person.personId, leaderId: leader.personId, kind: 'development', form: 'live' };
    const notLeading = everyoneElse.filter(({ actor }) => actor !== secondLeader);
    await expectOutsidersDenied({ ctx, owner, useCase: startConversation, input, outsiders: notLeading });
    const answer = { personId: person.personId, score: 3 };
    const outsiders = [...everyoneElse, { name: 'her own leader', actor: leader }];
    await expectOutsidersDenied({ ctx, owner, useCase: answerSelfImage, input: answer, outsiders });
  });
});

describe('who leads nobody, or does not set up the board', () => {
  test('sees no team and begins with nobody', async () => {
    const outsiders = [...colleagues, { name: 'she herself', actor: person }, world.outsiders.at(-1)].filter(
      (one) => one !== undefined,
    );
    await expectOutsidersDenied({ ctx, owner, useCase: readTeam, input: {}, outsiders });
    const input = { personIds: [person.personId], kind: 'development', form: 'live' };
    await expectOutsidersDenied({ ctx, owner, useCase: startSeveral, input, outsiders });
  });

  test('a leader of another school or board begins with nobody here, and sees nobody of here', async () => {
    const input = { personIds: [person.personId], kind: 'development', form: 'live' };
    const otherBoardLeader = await addPerson(owner, world.otherBoard, {
      role: 'leader',
      school: world.schoolOfOtherBoard,
      name: 'Lies Anker',
    });
    const outsiders = [world.otherSchoolLeader, otherBoardLeader].map((actor) => ({
      name: actor.name,
      actor,
    }));
    await expectOutsidersDenied({ ctx, owner, useCase: startSeveral, input, outsiders });
    for (const { actor } of outsiders) {
      const { colleagues: seen } = await must(ctx, actor, readTeam, { personIds: [person.personId] });
      expect(seen).toEqual([]);
    }
  });

  test('changes no lists; nobody but the product makes the morning round', async () => {
    const outsiders = [...everyoneElse, { name: 'her own leader', actor: leader }].filter(
      ({ actor }) => actor !== world.hr && actor !== world.otherBoardHr,
    );
    const choice = { list: 'kind', labelNl: 'x', labelEn: 'x' };
    await expectOutsidersDenied({ ctx, owner, useCase: readLists, input: {}, outsiders });
    await expectOutsidersDenied({ ctx, owner, useCase: saveChoice, input: choice, outsiders });
    const all = [...outsiders, { name: 'hr', actor: world.hr }];
    await expectOutsidersDenied({ ctx, owner, useCase: settleConversations, input: {}, outsiders: all });
    await expectOutsidersDenied({ ctx, owner, useCase: remindConversations, input: {}, outsiders: all });
  });

  test('finds nothing of hers in the lists that everybody has', async () => {
    const nobody = world.outsiders.filter(({ actor }) => actor.kind === 'anonymous');
    await expectOutsidersDenied({ ctx, owner, useCase: listConversations, input: {}, outsiders: nobody });
    await expectOutsidersDenied({
      ctx,
      owner,
      useCase: readStartOptions,
      input: {},
      outsiders: [
        ...nobody,
        { name: 'a teacher', actor: world.teacher },
        { name: 'the board', actor: world.boardMember },
        { name: 'hr', actor: world.hr },
        { name: 'her coach', actor: world.coach },
      ],
    });
    for (const { actor } of everyoneElse) {
      if (actor.kind !== 'person') continue;
      expect((await must(ctx, actor, listConversations, {})).items).toEqual([]);
    }
  });

  test('HR of another board changes the lists of its own board only', async () => {
    const mine = await must(ctx, world.hr, readLists, {});
    await must(ctx, world.otherBoardHr, saveChoice, { list: 'kind', labelNl: 'Iets', labelEn: 'Something' });
    expect(await must(ctx, world.hr, readLists, {})).toEqual(mine);
  });
});

type Move = 'write' | 'ready' | 'unready' | 'plan' | 'hold';

/** What one side can do on its own; refusals are fine. */
async function play(who: PersonActor, conversationId: string, move: Move, text: string): Promise<void> {
  const id = { conversationId };
  switch (move) {
    case 'write': {
      const own = await must(ctx, who, readPreparation, id);
      const version = own.own.pitfalls?.version ?? 0;
      const part = { ...id, part: 'pitfalls', version, texts: { pitfalls: text } };
      await savePreparation.execute(ctx, who, part);
      return;
    }
    case 'ready':
      await sayReady.execute(ctx, who, id);
      return;
    case 'unready':
      await takeBackReady.execute(ctx, who, id);
      return;
    case 'plan': {
      const { plan } = await must(ctx, who, readConversation, id);
      const wanted = {
        version: plan.version,
        form: 'walking',
        plannedAt: '2026-12-01T09:30',
        minutes: 30,
        place: '',
      };
      await planConversation.execute(ctx, who, { ...id, ...wanted });
      return;
    }
    case 'hold':
      await holdConversation.execute(ctx, who, { ...id, heldOn: '2026-11-24' });
  }
}

/** Everything that the product shows to one of the two. */
const seenBy = async (who: PersonActor, conversationId: string): Promise<string> => {
  const pages = [
    await must(ctx, who, readConversation, { conversationId }),
    await must(ctx, who, readPreparation, { conversationId }),
    await must(ctx, who, readReport, { conversationId }),
    (await must(ctx, who, listConversations, {})).items.filter(({ id }) => id === conversationId),
  ];
  return JSON.stringify(pages);
};

const secrets = { [person.personId]: 'ZEEPAARD', [leader.personId]: 'KOMEET' } as const;

describe('before both said ready', () => {
  const moves = fc.constantFrom<Move>('write', 'write', 'ready', 'ready', 'unready', 'plan', 'hold');
  const turn = fc.tuple(fc.constantFrom(person, leader), moves);
  const fresh = async (): Promise<string> => {
    await owner.query('truncate conversation cascade');
    return startedConversation(ctx, two);
  };

  test('no sequence of steps shows either of them what the other wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 9 }), async (turns) => {
        const conversationId = await fresh();
        for (const [who, move] of turns) {
          await play(who, conversationId, move, secrets[who.personId] ?? '');
          if ((await must(ctx, person, readConversation, { conversationId })).phase === 'ready') return;
          expect(await seenBy(person, conversationId)).not.toContain(secrets[leader.personId]);
          expect(await seenBy(leader, conversationId)).not.toContain(secrets[person.personId]);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('what one sees is the same whatever the other writes, also when that is nothing', async () => {
    const quiet = fc.constantFrom<Move>('write', 'plan', 'unready');
    await fc.assert(
      fc.asyncProperty(
        fc.array(quiet, { maxLength: 6 }),
        fc.string({ minLength: 1 }),
        async (others, text) => {
          const seen: string[] = [];
          for (const words of [null, text.replaceAll('\0', ''), 'Een heel lang verhaal. '.repeat(50)]) {
            const conversationId = await fresh();
            await play(person, conversationId, 'write', 'Mijn eigen tekst');
            for (const move of others) {
              if (move === 'write' && words === null) continue;
              await play(leader, conversationId, move, words ?? '');
            }
            seen.push((await seenBy(person, conversationId)).replaceAll(conversationId, 'ID'));
          }
          expect(new Set(seen).size).toBe(1);
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  test('the database itself shows it to nobody, whatever is asked', async () => {
    const conversationId = await fresh();
    await play(person, conversationId, 'write', 'ZEEPAARD');
    const ask = async (who: PersonActor | null, tenant = world.board): Promise<string> => {
      const client = new pg.Client({ ...connection, user: 'ontwikkeldoor_app' });
      await client.connect();
      await client.query(
        `begin; select set_config('app.tenant', '${tenant}', true), set_config('app.person', '${who?.personId ?? ''}', true)`,
      );
      const { rows } = await client.query('select texts from conversation_preparation');
      await client.query(`update conversation_preparation set texts = '{"pitfalls":"overschreven"}'`);
      await client.query('commit');
      await client.end();
      return JSON.stringify(rows);
    };
    for (const who of [leader, world.hr, world.boardMember, world.coach, secondLeader, null])
      expect(await ask(who)).toBe('[]');
    expect(await ask(person)).toContain('ZEEPAARD');
    await play(person, conversationId, 'ready', '');
    expect(await ask(leader)).toBe('[]');
    await play(leader, conversationId, 'write', 'KOMEET');
    await play(leader, conversationId, 'ready', '');
    expect(await ask(leader)).toContain('overschreven');
    expect(await ask(world.hr)).toBe('[]');
  });
});

type Closed = 'conversation_rating' | 'self_image' | 'conversation_report' | 'conversation_agreement';

describe('what is hers alone', () => {
  test('her rating and her self-image are closed to every other in the database too', async () => {
    await owner.query('truncate conversation cascade');
    const conversationId = await agreedConversation(ctx, two);
    await must(ctx, person, rateConversation, { conversationId, serious: 1 });
    await must(ctx, person, answerSelfImage, { personId: person.personId, score: 2 });
    const count = async (who: PersonActor, table: Closed): Promise<number> =>
      ctx.db.transaction(
        { tenantId: who.tenantId, personId: who.personId },
        async (tx) => (await tx.selectFrom(table).select('tenant_id').execute()).length,
        false,
      );
    for (const table of ['conversation_rating', 'self_image'] as const) {
      expect(await count(person, table)).toBe(1);
      for (const who of [leader, world.hr, world.boardMember, world.coach])
        expect(await count(who, table)).toBe(0);
    }
    for (const table of ['conversation_report', 'conversation_agreement'] as const) {
      expect(await count(leader, table)).toBeGreaterThan(0);
      for (const who of [world.hr, world.boardMember, world.coach, secondLeader])
        expect(await count(who, table)).toBe(0);
    }
  });

  test('a leader’s writing is no «change in her file» before she may read it', async () => {
    await owner.query('truncate conversation cascade');
    await owner.query('truncate audit_event');
    const conversationId = await startedConversation(ctx, two);
    await play(leader, conversationId, 'write', 'KOMEET');
    const { rows } = await owner.query<{ subject_person_id: string }>(
      `select subject_person_id from audit_event where event = 'conversation.preparation-saved'`,
    );
    expect(rows).toEqual([{ subject_person_id: leader.personId }]);
  });
});
