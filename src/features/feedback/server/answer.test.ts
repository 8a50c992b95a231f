import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { anonymous } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answer, fillIn, openRound, valueOf } from '#tests/support/feedback.ts';
import type { Guest, TestRound } from '#tests/support/feedback.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import {
  closeRequest,
  autosaveAnswers,
  readLink,
  recallLink,
  sendAnswers,
  withdrawRequest,
} from './round.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import { readOwnRequest } from './read-request.ts';

const start = '2026-11-24T10:00:00Z';
const { ctx, owner, setNow } = await testDatabase({ now: start });
const world = await buildWorld(owner);
const three = ['Noor Prins', 'Ilse Maas', 'Tom Berg'];
const five = [...three, 'Rob Dekker', 'Eva Smit'];

let count = 0;
async function newRound(
  mode: 'named' | 'together' = 'named',
): Promise<{ her: PersonActor; round: TestRound; guest: Guest }> {
  count += 1;
  const name = `Vera Vraag${String(count)}`;
  const her = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  const round = await openRound(ctx, owner, her, mode, mode === 'named' ? three : five);
  const [guest] = round.guests;
  if (guest === undefined) throw new Error('a guest');
  return { her, round, guest };
}
const read = (guest: Guest) => readLink.execute(ctx, guest.actor, { token: guest.token });
const stored = async (roundId: string) => ({
  ratings: (await owner.query('select * from round_answer where round_id = $1', [roundId])).rows,
  remarks: (await owner.query('select * from round_remark where round_id = $1', [roundId])).rows,
});

describe('the link', () => {
  test('lets a guest in without an account, to the questions and nothing else', async () => {
    const { her, round, guest } = await newRound();
    expect(valueOf(await read(guest))).toMatchObject({
      state: 'sent',
      form: {
        asker: her.name,
        reader: guest.name,
        topic: 'De rekengroep',
        mode: 'named',
        themes: ['level', 'skills', 'qualities'],
        sheet: { ratings: {}, texts: {} },
        version: 1,
        until: '2026-12-24',
      },
    });
    expect(JSON.stringify(await read(guest))).not.toContain(round.guests[1]?.name);
  });

  test('that nobody knows opens nothing, and shows nothing of any row', async () => {
    expect(await guestOf(ctx, 'geen-link')).toBeNull();
    expect(await guestOf(ctx, '')).toBeNull();
    const seen = await ctx.db.transaction(
      { proof: { link: 'x' } },
      (tx) => tx.selectFrom('round_invitation').selectAll().execute(),
      false,
    );
    expect(seen).toEqual([]);
  });

  test('proves itself, and nothing about another table or another row', async () => {
    const { guest } = await newRound();
    const { rows } = await owner.query<{ token_hash: string }>(
      'select token_hash from round_invitation where id = $1',
      [guest.actor.linkId],
    );
    const proof = { link: rows[0]?.token_hash ?? '' };
    const seen = await ctx.db.transaction(
      { proof },
      async (tx) => ({
        invitations: await tx.selectFrom('round_invitation').select('id').execute(),
        requests: await tx.selectFrom('round').select('id').execute(),
        people: await tx.selectFrom('person').select('id').execute(),
      }),
      false,
    );
    expect(seen).toEqual({ invitations: [{ id: guest.actor.linkId }], requests: [], people: [] });
  });

  test('of one guest is of no use with the token of another, nor to anybody who signed in', async () => {
    const { her, round, guest } = await newRound();
    const other = round.guests[1];
    const tries = [other?.actor ?? anonymous, her, world.leader, world.otherBoardHr, world.coach];
    for (const actor of tries) {
      for (const useCase of [readLink, autosaveAnswers, sendAnswers]) {
        const input = { token: guest.token, ...(useCase === readLink ? {} : { version: 1 }) };
        expect(await useCase.execute(ctx, actor, input)).toEqual({ ok: false, error: { kind: 'not-found' } });
      }
    }
    expect(await readLink.execute(ctx, anonymous, { token: guest.token })).toMatchObject({
      error: { kind: 'sign-in-needed' },
    });
    expect((await stored(round.roundId)).ratings).toEqual([]);
  });

  test.each([
    [
      'expired',
      () => {
        setNow('2026-12-24T10:00:01Z');
        return Promise.resolve();
      },
    ],
    [
      'recalled',
      async (her: PersonActor, round: TestRound, guest: Guest) => {
        await recallLink.execute(ctx, her, { roundId: round.roundId, invitationId: guest.actor.linkId });
      },
    ],
    [
      'ended',
      async (her: PersonActor, round: TestRound) => {
        await closeRequest.execute(ctx, her, { roundId: round.roundId });
      },
    ],
    [
      'ended',
      async (her: PersonActor, round: TestRound) => {
        await withdrawRequest.execute(ctx, her, { roundId: round.roundId });
      },
    ],
    [
      'answered',
      async (_: PersonActor, round: TestRound, guest: Guest) => {
        await answer(ctx, guest, round, '3', 'klaar');
      },
    ],
  ])('that is %s says only that, and takes nothing', async (state, happen) => {
    const { her, round, guest } = await newRound();
    await happen(her, round, guest);
    const before = await stored(round.roundId);
    expect(await read(guest)).toEqual({ ok: true, value: { state, form: null } });
    const input = { token: guest.token, version: 1, ratings: {}, texts: { level: 'te laat' } };
    expect(await autosaveAnswers.execute(ctx, guest.actor, input)).toMatchObject({
      error: { code: `link-${state}` },
    });
    expect(await sendAnswers.execute(ctx, guest.actor, { token: guest.token, version: 1 })).toMatchObject({
      error: { code: `link-${state}` },
    });
    expect(await stored(round.roundId)).toEqual(before);
    setNow(start);
  });
});

describe('what a guest types', () => {
  test('is kept part by part until it is sent', async () => {
    const { round, guest } = await newRound();
    const [q1, q2] = round.questions.map(({ id }) => id);
    const keep = (version: number, ratings: object, texts: object) =>
      autosaveAnswers.execute(ctx, guest.actor, { token: guest.token, version, ratings, texts });
    valueOf(await keep(1, { [q1 ?? '']: '4' }, { level: 'Zij leest' }));
    valueOf(await keep(2, { [q2 ?? '']: 'unknown' }, { level: 'Zij leest mooi voor.' }));
    expect(valueOf(await read(guest)).form).toMatchObject({
      sheet: {
        ratings: { [q1 ?? '']: '4', [q2 ?? '']: 'unknown' },
        texts: { level: 'Zij leest mooi voor.' },
      },
      version: 3,
    });
    expect(await keep(1, {}, { level: 'uit een ander venster' })).toMatchObject({
      error: {
        kind: 'conflict',
        theirs: { version: 3, sheet: { texts: { level: 'Zij leest mooi voor.' } } },
      },
    });
  });

  test('cannot be read from the database without the link', async () => {
    const { round, guest } = await newRound('together');
    await fillIn(ctx, guest, round, '2', 'Heel herkenbare zin');
    const { round: named, guest: other } = await newRound('named');
    await fillIn(ctx, other, named, '2', 'Heel herkenbare zin');
    const { rows } = await owner.query<{ kept: string; whole: string }>(
      `select sealed_draft as kept, t::text as whole from round_invitation t where id = $1
       union all select sealed, t::text from round_sealed t where round_id = $2`,
      [other.actor.linkId, round.roundId],
    );
    expect(rows).toHaveLength(2);
    for (const { kept, whole } of rows) {
      expect(kept.length).toBeGreaterThan(20);
      expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain('herkenbare');
      expect(whole).not.toContain('herkenbare');
    }
  });

  test('about a question of another round is not kept', async () => {
    const { guest } = await newRound();
    const { round: other } = await newRound();
    const foreign = other.questions[0]?.id ?? '';
    valueOf(
      await autosaveAnswers.execute(ctx, guest.actor, {
        token: guest.token,
        version: 1,
        ratings: { [foreign]: '5' },
        texts: {},
      }),
    );
    expect(valueOf(await read(guest)).form?.sheet).toEqual({ ratings: {}, texts: {} });
  });

  test.each([
    ['a figure off the scale', { ratings: { '0190aaaa-0000-7000-8000-000000000001': '6' } }],
    ['too long a text', { texts: { level: 'x'.repeat(2001) } }],
    ['a name', { name: 'Joost' }],
  ])('with %s is refused', async (_, wrong) => {
    const { guest } = await newRound();
    const input = { token: guest.token, version: 1, ...wrong };
    expect(await autosaveAnswers.execute(ctx, guest.actor, input)).toMatchObject({
      error: { kind: 'invalid' },
    });
  });

  test('is not sent when there is nothing, or when another window changed it', async () => {
    const { round, guest } = await newRound();
    const send = (version: number) => sendAnswers.execute(ctx, guest.actor, { token: guest.token, version });
    expect(await send(1)).toMatchObject({ error: { code: 'nothing-filled-in' } });
    const version = await fillIn(ctx, guest, round, '4', '');
    expect(await send(version - 1)).toMatchObject({ error: { kind: 'conflict', theirs: { version } } });
    expect(await send(version)).toEqual({ ok: true, value: null });
  });

  test('arrives by name in a round with names', async () => {
    const { her, round, guest } = await newRound();
    await answer(ctx, guest, round, '4', 'Zij leest mooi voor.');
    const outcome = valueOf(await readOwnRequest.execute(ctx, her, { roundId: round.roundId }));
    expect(outcome.request).toMatchObject({ answered: 1, sent: 3 });
    expect(outcome.request.people.map(({ state }) => state)).toEqual(['answered', 'sent', 'sent']);
    expect(outcome.results?.[0]).toMatchObject({
      theme: 'level',
      questions: [{ others: [4] }, { others: [4] }],
      remarks: [{ text: 'Zij leest mooi voor.', by: { name: guest.name, source: 'teacher' } }],
    });
    expect(outcome.givers).toMatchObject([{ giver: { name: guest.name } }]);
  });

  test.each([
    ['named', 1],
    ['together', 0],
  ] as const)('%s: she gets %i mail a day, that says no name and no number', async (mode, count) => {
    const { round } = await newRound(mode);
    for (const each of round.guests.slice(0, 2)) await answer(ctx, each, round, '4', 'Zij leest mooi voor.');
    const { rows } = await owner.query<{ subject: string; body: string }>(
      `select subject, body from mail_message where key like $1`,
      [`feedback:${round.roundId}:%`],
    );
    expect(rows).toHaveLength(count);
    for (const { subject, body } of rows) {
      expect(subject).toBe('Er is feedback binnen op je vraag');
      expect(body).toContain(`/feedback/${round.roundId}\n`);
      expect(body.replace(round.roundId, '').replace(/https?:\S+/, '')).not.toMatch(/\d|leest/);
      for (const { name } of round.guests) expect(body).not.toContain(name);
    }
  });

  test('"I do not know" and "rather not" leave no row', async () => {
    const { round, guest } = await newRound();
    await answer(ctx, guest, round, 'rather-not', 'Ik ken haar nog niet goed.');
    expect((await stored(round.roundId)).ratings).toEqual([]);
  });
});

describe('a link is spent once', () => {
  test.each(['named', 'together'] as const)('of ten callers at once exactly one wins (%s)', async (mode) => {
    const { her, round, guest } = await newRound(mode);
    const version = await fillIn(ctx, guest, round, '5', 'Eén keer.');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        sendAnswers.execute(ctx, guest.actor, { token: guest.token, version }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const lost = outcomes.filter((outcome) => !outcome.ok);
    expect(lost.every((outcome) => outcome.error.kind === 'refused')).toBe(true);
    if (mode === 'together') {
      const others = round.guests.slice(1);
      await Promise.all(others.map((one) => answer(ctx, one, round, '5', 'Ook.')));
      valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
    }
    const givers = mode === 'together' ? 5 : 1;
    const { ratings, remarks } = await stored(round.roundId);
    expect(ratings).toHaveLength(round.questions.length * givers);
    expect(remarks).toHaveLength(mode === 'together' ? 0 : 1);
  });

  test('all guests at the same moment all arrive, in a round without names too', async () => {
    const { her, round } = await newRound('together');
    await Promise.all(
      round.guests.map((guest, n) => answer(ctx, guest, round, String(n + 1), `tekst ${String(n)}`)),
    );
    valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
    const { results } = valueOf(await readOwnRequest.execute(ctx, her, { roundId: round.roundId }));
    expect(results?.[0]).toMatchObject({
      questions: [{ others: [1, 2, 3, 4, 5] }, { others: [1, 2, 3, 4, 5] }],
      remarks: null,
    });
  });

  test('closing and answering at the same moment: an answer is either in the result or refused', async () => {
    const { her, round } = await newRound('named');
    const [a, b] = round.guests;
    if (a === undefined || b === undefined) throw new Error('two guests');
    await answer(ctx, a, round, '3', 'eerst');
    const version = await fillIn(ctx, b, round, '4', 'op het nippertje');
    const [sent] = await Promise.all([
      sendAnswers.execute(ctx, b.actor, { token: b.token, version }),
      closeRequest.execute(ctx, her, { roundId: round.roundId }),
    ]);
    const { request, results } = valueOf(await readOwnRequest.execute(ctx, her, { roundId: round.roundId }));
    expect(request.state).toBe('closed');
    expect(results?.[0]?.remarks).toHaveLength(sent.ok ? 2 : 1);
  });
});
