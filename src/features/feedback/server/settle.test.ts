import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answer, draftRound, openRound, valueOf } from '#tests/support/feedback.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { closeRequest, feedbackSchedule, settleFeedback } from './round.ts';
import { guestOf } from '#shapes/round/server/guest.ts';

const start = '2026-11-24T10:00:00Z';
const { ctx, owner, setNow } = await testDatabase({ now: start });
const world = await buildWorld(owner);
const three = ['Noor Prins', 'Ilse Maas', 'Tom Berg'];
const five = [...three, 'Rob Dekker', 'Eva Smit'];
const system = { kind: 'system', tenantId: world.board } as const;

const asker = (name: string): Promise<PersonActor> =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
const stateOf = async (roundId: string) =>
  (await owner.query<{ state: string }>('select state from round where id = $1', [roundId])).rows[0]?.state;

const toldOf = async (roundId: string, letter: string) =>
  (
    await owner.query<{ subject: string; body: string }>(
      'select subject, body from mail_message where key like $1',
      [`feedback:${roundId}:${letter}:%`],
    )
  ).rows;

describe('the night job', () => {
  test('leaves a round alone until two weeks after its last link', async () => {
    const her = await asker('Wacht Nog');
    const { roundId } = await openRound(ctx, owner, her, 'named', three);
    setNow('2027-01-07T09:59:00Z');
    valueOf(await settleFeedback.execute(ctx, system, {}));
    expect(await stateOf(roundId)).toBe('open');
    setNow('2027-01-07T10:00:01Z');
    valueOf(await settleFeedback.execute(ctx, system, {}));
    expect(await stateOf(roundId)).toBe('withdrawn');
    setNow(start);
  });

  test.each([
    ['together', 5, 'closed', 20],
    ['together', 4, 'withdrawn', 0],
    ['named', 1, 'closed', 4],
  ] as const)('ends a forgotten round %s with %i answers: %s', async (mode, answered, end, kept) => {
    const her = await asker(`Vergeet ${mode}${String(answered)}`);
    const round = await openRound(ctx, owner, her, mode, mode === 'named' ? three : five);
    for (const guest of round.guests.slice(0, answered)) await answer(ctx, guest, round, '3', 'x');
    setNow('2027-02-01T10:00:00Z');
    await feedbackSchedule.run(ctx, system);
    setNow(start);
    expect(await stateOf(round.roundId)).toBe(end);
    const { rows } = await owner.query('select 1 from round_answer where round_id = $1', [round.roundId]);
    expect(rows).toHaveLength(kept);
    const mails = await toldOf(round.roundId, 'ended');
    // Enough answers or too few: the mail says the same. With names she read along the way.
    expect(mails).toEqual(
      mode === 'named'
        ? []
        : [
            {
              subject: 'Je feedbackvraag is afgelopen',
              body: `Dag Vergeet,\n\nJe feedbackvraag is afgelopen. Wat je kunt lezen, staat hier:\n${ctx.settings.publicUrl}/feedback/${round.roundId}\n\nLeg het naast je eigen beeld. Neem er rustig de tijd voor.\n\nOntwikkeldoor\n`,
            },
          ],
    );
  });

  test('ends a round without names as soon as its last link expired', async () => {
    const her = await asker('Loopt Vanzelf Af');
    const round = await openRound(ctx, owner, her, 'together', five);
    for (const guest of round.guests) await answer(ctx, guest, round, '3', 'x');
    setNow('2026-12-24T09:59:00Z');
    await feedbackSchedule.run(ctx, system);
    expect(await stateOf(round.roundId)).toBe('open');
    setNow('2026-12-24T10:00:01Z');
    await feedbackSchedule.run(ctx, system);
    expect(await stateOf(round.roundId)).toBe('closed');
    setNow(start);
  });

  test('leaves a round alone that was sealed with another key, and loses nothing of it', async () => {
    const her = await asker('Andere Sleutel');
    const round = await openRound(ctx, owner, her, 'together', five);
    for (const guest of round.guests) await answer(ctx, guest, round, '3', 'x');
    const other = { ...ctx, settings: { ...ctx.settings, secretKey: 'another-key-that-is-long-enough-too' } };
    setNow('2027-02-01T10:00:00Z');
    await feedbackSchedule.run(other, system);
    expect(await stateOf(round.roundId)).toBe('open');
    await feedbackSchedule.run(ctx, system);
    expect(await stateOf(round.roundId)).toBe('closed');
    setNow(start);
  });

  test('forgets addresses a year after a round, and the names where nobody may be named', async () => {
    const her = await asker('Lang Geleden');
    const together = await openRound(ctx, owner, her, 'together', five);
    for (const guest of together.guests) await answer(ctx, guest, together, '3', 'x');
    valueOf(await closeRequest.execute(ctx, her, { roundId: together.roundId }));
    const named = await openRound(ctx, owner, her, 'named', ['Noor Prins']);
    valueOf(await closeRequest.execute(ctx, her, { roundId: named.roundId }));
    setNow('2027-11-25T10:00:00Z');
    valueOf(await settleFeedback.execute(ctx, system, {}));
    const people = async (id: string) =>
      (
        await owner.query<Record<string, unknown>>(
          'select name, email, token_hash from round_invitation where round_id = $1',
          [id],
        )
      ).rows;
    const nobody = { name: '', email: null, token_hash: null };
    expect(await people(together.roundId)).toEqual(Array.from({ length: 5 }, () => nobody));
    expect(await people(named.roundId)).toEqual([{ ...nobody, name: 'Noor Prins' }]);
    expect(await guestOf(ctx, named.guests[0]?.token ?? '')).toBeNull();
    setNow(start);
  });

  test('ends what runs of people who left', async () => {
    const her = await asker('Is Weg');
    const draft = await draftRound(ctx, her);
    const { roundId } = await openRound(ctx, owner, her, 'named', three);
    const together = await openRound(ctx, owner, her, 'together', five);
    await owner.query(`update employment set ends_on = '2026-10-20' where person_id = $1`, [her.personId]);
    valueOf(await settleFeedback.execute(ctx, system, {}));
    expect(await toldOf(together.roundId, 'ended')).toEqual([]);
    expect(await stateOf(draft)).toBeUndefined();
    expect(await stateOf(roundId)).toBe('withdrawn');
  });
});

describe('when an employment ends', () => {
  const endJob = (her: PersonActor, day: string) =>
    owner.query('update employment set ends_on = $2 where person_id = $1', [her.personId, day]);
  const night = async (moment: string): Promise<void> => {
    setNow(moment);
    valueOf(await settleFeedback.execute(ctx, system, {}));
  };

  test('her rounds go on while the end can be taken back, and end after that: what is erased does not return', async () => {
    const her = await asker('Gaat Weg');
    setNow('2026-11-24T10:00:00Z');
    const round = await openRound(ctx, owner, her, 'named', three);
    const [guest] = round.guests;
    if (guest === undefined) throw new Error('a guest');
    await answer(ctx, guest, round, '3', 'bewaar dit');
    const draft = await draftRound(ctx, her);
    await endJob(her, '2026-11-23');
    await night('2026-12-23T02:00:00Z');
    expect([await stateOf(round.roundId), await stateOf(draft)]).toEqual(['open', 'draft']);
    await night('2026-12-24T02:00:00Z');
    expect(await stateOf(round.roundId)).toBe('closed');
    expect(await stateOf(draft)).not.toBe('draft');
  });

  test('nothing happens while she works or comes back', async () => {
    const her = await asker('Blijft Nog');
    setNow('2026-11-24T10:00:00Z');
    const { roundId } = await openRound(ctx, owner, her, 'named', three);
    await endJob(her, '2026-11-30');
    await night('2026-12-01T02:00:00Z');
    expect(await stateOf(roundId)).toBe('open');
  });
});
