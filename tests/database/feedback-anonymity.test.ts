import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { compare, readDeadRows, subtractOwn, takeBackup } from '#tests/support/feedback-attack.ts';
import type { Moment, Target } from '#tests/support/feedback-attack.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answer, fillIn, openRound, valueOf } from '#tests/support/feedback.ts';
import type { Guest, TestRound } from '#tests/support/feedback.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import {
  closeRequest,
  keepAnswers,
  recallLink,
  remindInvited,
  sendAnswers,
} from '#features/feedback/server/round.ts';
import { listRequests } from '#features/feedback/server/list-requests.ts';
import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { readInvitationText } from '#features/feedback/server/read-invitation.ts';
import { readPeople } from '#features/feedback/server/read-people.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';

const { ctx, owner, superuser, setNow } = await testDatabase();
const world = await buildWorld(owner);
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const colleagues = letters.map((letter) => `Collega ${letter.repeat(4)}`);
const aliases = ['Alias Een', 'Alias Twee', 'Alias Drie', 'Alias Vier'];

let count = 0;
/** A round of hers among these colleagues, with her own addresses among them. */
async function newRound(
  howMany = 10,
): Promise<{ her: PersonActor; round: TestRound; targets: readonly Target[] }> {
  count += 1;
  const name = `Vera Vraag${String(count)}`;
  const her = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  await addShare(owner, her, 'feedback', 'leader');
  const asked = colleagues.slice(0, howMany);
  const round = await openRound(ctx, owner, her, 'together', asked, aliases);
  const targets = await Promise.all(round.guests.slice(0, howMany).map(targetOf));
  return { her, round, targets };
}

async function targetOf(guest: Guest): Promise<Target> {
  const { rows } = await owner.query<{ token_hash: string; person: string }>(
    `select i.token_hash, p.id as person from round_invitation i join person p on p.email = i.email where i.id = $1`,
    [guest.actor.linkId],
  );
  const marks = [guest.actor.linkId, guest.token, guest.email, rows[0]?.token_hash, rows[0]?.person];
  return { name: guest.name, marks: marks.filter((mark) => mark !== undefined), words: wordsOf(guest) };
}
const wordsOf = ({ name }: Guest): string =>
  `Wat ${name} vindt${' en vindt'.repeat(name.charCodeAt(9) - 96)}`;
const figureOf = (n: number): string => String((n % 5) + 1);

/** Everything that she and those to whom she shows it can see or take along, in one text. */
async function screens(her: PersonActor, roundId: string): Promise<string> {
  const { personId } = her;
  const seen = [
    await listRequests.execute(ctx, her, { personId }),
    await readOwnRequest.execute(ctx, her, { roundId }),
    await readPeople.execute(ctx, her, { roundId }),
    await readInvitationText.execute(ctx, her, { roundId, locale: 'nl' }),
    await readFeedbackResults.execute(ctx, her, { personId }),
    await readFeedbackResults.execute(ctx, world.leader, { personId }),
    valueOf(await readHome.execute(ctx, her, {})),
    // Her own log grows by the looks of this very function.
    { ...valueOf(await takeAlong.execute(ctx, her, { personId })).file, audit_event: [] },
  ];
  return JSON.stringify(seen);
}
/** The screens are read first: looking leaves rows of its own, which belong to nobody who answered. */
async function moment(her: PersonActor, roundId: string): Promise<Moment> {
  const seen = await screens(her, roundId);
  return takeBackup(owner, seen);
}
/** The same without new looks, so that between two of these lies only what happened. */
const again = (before: Moment): Promise<Moment> => takeBackup(owner, before.screens);

describe('the attacker, while the round runs', () => {
  test('learns nothing from a backup after every act, from the pages, or from any screen', async () => {
    const { her, round, targets } = await newRound();
    const { roundId } = round;
    const seenBefore = await screens(her, roundId);
    const findings: string[] = [];
    let before = await moment(her, roundId);
    const act = async (happen: () => Promise<unknown>): Promise<void> => {
      await happen();
      const after = await again(before);
      findings.push(...compare(before, after, targets));
      before = after;
    };
    for (const [n, guest] of round.guests.slice(0, 3).entries()) {
      setNow(`2026-11-24T10:0${String(n)}:00Z`);
      await act(() => fillIn(ctx, guest, round, figureOf(n), 'Eerst iets anders'));
      await act(() => guestSends(round, guest, n));
    }
    for (const [n, guest] of round.guests.slice(3).entries()) {
      await answer(ctx, guest, round, figureOf(n + 3), wordsOf(guest));
    }
    findings.push(...compare(before, await again(before), targets));
    if ((await screens(her, roundId)) !== seenBefore) findings.push('the screens changed');
    findings.push(...(await readDeadRows(superuser, targets)));
    expect(findings).toEqual([]);
  }, 60_000);

  test('learns nothing from recalling, reminding and ending: each looks the same whoever answered', async () => {
    const told = async (answering: readonly number[]): Promise<string> => {
      const { her, round } = await newRound(6);
      const { roundId } = round;
      for (const n of answering) {
        const guest = round.guests[n];
        if (guest !== undefined) await answer(ctx, guest, round, '3', 'x');
      }
      const [first] = round.guests;
      const outcomes = [
        await remindInvited.execute(ctx, her, { roundId }),
        await recallLink.execute(ctx, her, { roundId, invitationId: first?.actor.linkId }),
        await closeRequest.execute(ctx, her, { roundId }),
      ];
      const after = valueOf(await readOwnRequest.execute(ctx, her, { roundId }));
      const { rows } = await owner.query<{ key: string }>(
        `select m.recipient as key from mail_message m join round_invitation i
         on m.key = 'feedback:' || i.id || ':remind' where i.round_id = $1 order by 1`,
        [roundId],
      );
      const people = after.request.people.map(({ name, state }) => [name, state]);
      return JSON.stringify([outcomes, rows, people, after.results]).replaceAll(roundId, 'the round');
    };
    const nobody = await told([]);
    for (const answering of [[0], [1, 2], [0, 1, 2, 3]]) expect(await told(answering)).toBe(nobody);
  }, 60_000);
});

async function guestSends(round: TestRound, guest: Guest, n: number): Promise<void> {
  const ratings = Object.fromEntries(round.questions.map(({ id }) => [id, figureOf(n)]));
  const filled = { token: guest.token, version: 2, ratings, texts: { level: wordsOf(guest) } };
  const { version } = valueOf(await keepAnswers.execute(ctx, guest.actor, filled));
  valueOf(await sendAnswers.execute(ctx, guest.actor, { token: guest.token, version }));
}

describe('the attacker, when the round has ended', () => {
  test('has figures and words, written at once, and nothing that joins them to a person or to each other', async () => {
    const { her, round, targets } = await newRound();
    for (const [n, guest] of round.guests.entries())
      await answer(ctx, guest, round, figureOf(n), n < 10 ? wordsOf(guest) : 'van een alias');
    const { roundId } = round;
    valueOf(await closeRequest.execute(ctx, her, { roundId }));
    expect(await readDeadRows(superuser, targets)).toEqual([]);
    for (const reader of [her, world.leader]) {
      const { rounds } = valueOf(await readFeedbackResults.execute(ctx, reader, { personId: her.personId }));
      const text = JSON.stringify(rounds);
      for (const { name, marks, words } of targets) {
        // Her own words say who she is; the name stands nowhere else.
        expect(text.replaceAll(`Wat ${name} vindt`, '')).not.toContain(name);
        for (const mark of marks) expect(text).not.toContain(mark);
        expect(text).toContain(words);
      }
      expect(new Set(rounds[0]?.headings[0]?.remarks?.map(({ by }) => by))).toEqual(new Set([null]));
    }
    const { rows } = await owner.query<{ whole: string; id: string; made: string }>(
      `select t::text as whole, id, xmin::text as made from round_answer t where round_id = $1
       union all select t::text, id, xmin::text from round_remark t where round_id = $1`,
      [roundId],
    );
    expect(rows).toHaveLength(14 * 4 + 14);
    expect(new Set(rows.map(({ made }) => made)).size).toBe(1);
    for (const { id, whole } of rows) {
      expect(id[14]).toBe('4');
      expect(whole).not.toMatch(/\d\d:\d\d/);
    }
    const { rows: marked } = await owner.query(
      `select 1 from round_invitation where round_id = $1
         and (answered or sealed_draft is not null or nonce is not null or draft_version <> 1)
       union all select 1 from round_sealed where round_id = $1`,
      [roundId],
    );
    expect(marked).toEqual([]);
  }, 60_000);

  test('does not do better than chance by the order of the rows', async () => {
    let right = 0;
    const rounds = 8;
    for (let n = 0; n < rounds; n++) {
      const { her, round } = await newRound(5);
      const five = round.guests.slice(0, 5);
      for (const [place, guest] of five.entries()) await answer(ctx, guest, round, figureOf(place), '');
      valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
      const { rows } = await owner.query<{ rating: number }>(
        'select rating from round_answer where round_id = $1 and question_id = $2 order by ctid',
        [round.roundId, round.questions[0]?.id],
      );
      right += rows.filter(({ rating }, place) => rating === place + 1).length;
    }
    // By chance one of five is right, eight in all; more than twenty: less than once in ten thousand.
    expect(right).toBeLessThan(20);
  }, 60_000);

  test('cannot fill up the five with addresses of her own', async () => {
    const { her, round } = await newRound(5);
    for (const guest of round.guests.slice(1)) await answer(ctx, guest, round, '3', 'x');
    valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
    const { results } = valueOf(await readOwnRequest.execute(ctx, her, { roundId: round.roundId }));
    const shown = results?.[0]?.questions[0]?.others ?? null;
    expect(subtractOwn(shown, [3, 3, 3, 3])).toEqual([]);
  });
});

/** Each protection taken out by hand: the same attacker finds it, so the tests above can fail. */
describe('the attacker finds', () => {
  const bypass = async (statements: readonly [sql: string, values: readonly unknown[]][]): Promise<void> => {
    const client = await superuser.connect();
    await client.query('begin; set local session_replication_role = replica');
    for (const [sql, values] of statements) await client.query(sql, [...values]);
    await client.query('commit');
    client.release();
  };
  const remark = `insert into round_remark (tenant_id, id, round_id, mode, theme, text)
    select tenant_id, gen_random_uuid(), id, 'together', 'level', $2 from round where id = $1`;
  const mark = (value: boolean): string =>
    `update round_invitation set answered = ${String(value)} where id = $1`;

  test.each([
    ['a mark beside a name', 'tells that Collega aaaa', mark(true), 'link'],
    [
      'a draft beside a name',
      'tells that Collega aaaa',
      `update round_invitation set sealed_draft = 'x' where id = $1`,
      'link',
    ],
    ['an answer that lies open', 'tells words: Wat Collega aaaa', remark, 'round and words'],
    [
      'a sealed text as long as what it holds',
      'changed its size',
      `update round_sealed set sealed = left(sealed, 4000) where round_id = $1`,
      'round',
    ],
    [
      'an audit row of somebody who answers',
      'audit_event counts 1 more',
      `insert into audit_event (tenant_id, id, happened_at, actor_kind, event, kind, entity_id) select tenant_id, gen_random_uuid(), now(), 'link', 'x', 'changed', id from round where id = $1`,
      'round',
    ],
  ] as const)('%s', async (_, found, sql, about) => {
    const { her, round, targets } = await newRound(5);
    const [guest] = round.guests;
    if (guest === undefined) throw new Error('a guest');
    const before = await moment(her, round.roundId);
    await answer(ctx, guest, round, '2', wordsOf(guest));
    const link = [guest.actor.linkId];
    const values = { link, round: [round.roundId], 'round and words': [round.roundId, wordsOf(guest)] };
    await bypass([[sql, values[about]]]);
    expect(compare(before, await again(before), targets).join('; ')).toContain(found);
    await bypass([[`delete from round_remark where round_id = $1`, [round.roundId]]]);
  });

  test('a name and words in one transaction, on the pages, though both are gone by now', async () => {
    const { round, targets } = await newRound(5);
    const [guest] = round.guests;
    if (guest === undefined) throw new Error('a guest');
    await bypass([
      [mark(true), [guest.actor.linkId]],
      [remark, [round.roundId, wordsOf(guest)]],
    ]);
    await bypass([
      [mark(false), [guest.actor.linkId]],
      ['delete from round_remark where round_id = $1', [round.roundId]],
    ]);
    expect(await readDeadRows(superuser, targets)).toContain(
      'one transaction joins Collega aaaa and 1 texts',
    );
  });

  test('the one colleague, when her own addresses count', async () => {
    const { her, round } = await newRound(5);
    await bypass([['update round_invitation set is_colleague = true where round_id = $1', [round.roundId]]]);
    for (const guest of round.guests.slice(4)) await answer(ctx, guest, round, '3', 'x');
    valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
    const { results } = valueOf(await readOwnRequest.execute(ctx, her, { roundId: round.roundId }));
    const shown = results?.[0]?.questions[0]?.others ?? null;
    expect(subtractOwn(shown, [3, 3, 3, 3])).toEqual(['1 answers of others are left: 3']);
  });
});
