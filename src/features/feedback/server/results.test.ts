import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answer, openRound, valueOf } from '#tests/support/feedback.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { closeRequest } from './round.ts';
import { readOwnRequest } from './read-request.ts';
import { readFeedbackResults } from './read-feedback-results.ts';
import { saveAdjustment } from './save-adjustment.ts';
import { saveOwnView } from './save-own-view.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

/** Two rounds with names: one that ended with her own view and an adjustment, one that still runs. */
async function someone(name: string): Promise<PersonActor> {
  const her = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  await addCoachLink(owner, her, world.coach);
  for (const [guestName, closes] of [
    ['Noor Prins', true],
    ['Ilse Maas', false],
  ] as const) {
    const round = await openRound(ctx, owner, her, 'named', [guestName]);
    const [guest] = round.guests;
    if (guest === undefined) throw new Error('a guest');
    await answer(ctx, guest, round, '4', `Gezegd door ${guestName}`);
    if (!closes) continue;
    const { roundId } = round;
    const q1 = round.questions[0]?.id ?? '';
    valueOf(
      await saveOwnView.execute(ctx, her, {
        roundId,
        version: 1,
        ratings: { [q1]: '2' },
        texts: { level: 'ik zelf' },
      }),
    );
    valueOf(await saveAdjustment.execute(ctx, her, { roundId, version: 1, adjustment: 'Vaker vragen.' }));
    valueOf(await closeRequest.execute(ctx, her, { roundId }));
  }
  return her;
}

describe('read-feedback-results', () => {
  test('shows herself every round with answers, newest first', async () => {
    const her = await someone('Leest Zelf');
    const { rounds, name } = valueOf(await readFeedbackResults.execute(ctx, her, { personId: her.personId }));
    expect(name).toBe('Leest Zelf');
    expect(rounds).toHaveLength(2);
    expect(
      rounds
        .flatMap(({ headings }) => headings[0]?.remarks ?? [])
        .map(({ by }) => by?.name)
        .sort(),
    ).toEqual(['Ilse Maas', 'Noor Prins']);
  });

  test('shows her coach the round that ended, with roles and without names, and writes the look down', async () => {
    const her = await someone('Deelt Met Coach');
    await addShare(owner, her, 'feedback', 'coach');
    const { rounds } = valueOf(
      await readFeedbackResults.execute(ctx, world.coach, { personId: her.personId }),
    );
    expect(rounds).toMatchObject([
      {
        topic: 'De rekengroep',
        mode: 'named',
        answered: 1,
        adjustment: 'Vaker vragen.',
        headings: [
          {
            theme: 'level',
            ownText: 'ik zelf',
            questions: [{ own: 2, others: [4] }, { own: null }],
            remarks: [{ text: 'Gezegd door Noor Prins', by: { name: null, source: 'teacher' } }],
          },
          { theme: 'skills' },
          { theme: 'qualities' },
        ],
      },
    ]);
    const { rows } = await owner.query(
      `select actor_person_id from audit_event where subject_person_id = $1 and kind = 'looked' and event = 'feedback.read'`,
      [her.personId],
    );
    expect(rows).toEqual([{ actor_person_id: world.coach.personId }]);
  });
});

test('the page of a round sends at most eight statements: one for who asks, two for whom she shows it to, five here', async () => {
  const her = await someone('Telt Vragen');
  const { rows } = await owner.query<{ id: string }>('select id from round where person_id = $1', [
    her.personId,
  ]);
  for (const { id } of rows) {
    const before = ctx.db.statements;
    const { givers } = valueOf(await readOwnRequest.execute(ctx, her, { roundId: id }));
    expect(ctx.db.statements - before).toBeLessThanOrEqual(5);
    expect(givers).toHaveLength(1);
  }
});
