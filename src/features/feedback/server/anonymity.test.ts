import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answer, fillIn, openRound, valueOf } from '#tests/support/feedback.ts';
import type { TestRound } from '#tests/support/feedback.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { closeRequest } from './close-request.ts';
import { listRequests } from './list-requests.ts';
import { readFeedbackResults } from './read-feedback-results.ts';
import { readInvitationText } from './read-invitation.ts';
import { readPeople } from './read-people.ts';
import { readOwnRequest } from './read-request.ts';
import { recallLink } from './recall-link.ts';

/** Somebody wants to know who wrote what in a round without names, with everything that can be read. */
const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const names = ['Noor Prins', 'Ilse Maas', 'Tom Berg', 'Rob Dekker', 'Eva Smit'];

let count = 0;
async function newRound(): Promise<{ her: PersonActor; round: TestRound }> {
  count += 1;
  const name = `Vera Vraag${String(count)}`;
  const her = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  return { her, round: await openRound(ctx, owner, her, 'together', names) };
}

/** The nth guest gives figure n + 1 and text n, each at another minute. */
async function answers(round: TestRound, howMany: number): Promise<void> {
  for (const [n, guest] of round.guests.slice(0, howMany).entries()) {
    setNow(`2026-11-25T10:0${String(n)}:00Z`);
    await answer(ctx, guest, round, String(n + 1), `Woorden van gast ${String(n)}`);
  }
}

/** Everything that she and those to whom she shows it can see, in one text. */
async function everyView(her: PersonActor, requestId: string): Promise<string> {
  const { personId } = her;
  const seen = [
    await listRequests.execute(ctx, her, { personId }),
    await readOwnRequest.execute(ctx, her, { requestId }),
    await readPeople.execute(ctx, her, { requestId }),
    await readInvitationText.execute(ctx, her, { requestId, locale: 'nl' }),
    await readFeedbackResults.execute(ctx, her, { personId }),
    await readFeedbackResults.execute(ctx, world.coach, { personId }),
    await readFeedbackResults.execute(ctx, world.leader, { personId }),
  ];
  return JSON.stringify(seen);
}

describe('through the screens', () => {
  test('nothing is seen before the round ends, not even that a particular person answered', async () => {
    const { her, round } = await newRound();
    const before = await everyView(her, round.requestId);
    await answers(round, 4);
    const after = await everyView(her, round.requestId);
    expect(after).not.toContain('Woorden van gast');
    expect(after.replaceAll('"answered":4', '"answered":0')).toBe(before);
  });

  test('afterwards texts and figures are there, and nothing that joins them to a person or to each other', async () => {
    const { her, round } = await newRound();
    await answers(round, 4);
    valueOf(await closeRequest.execute(ctx, her, { requestId: round.requestId }));
    await addShare(owner, her, 'feedback', 'leader');
    for (const reader of [her, world.leader]) {
      const outcome = valueOf(await readFeedbackResults.execute(ctx, reader, { personId: her.personId }));
      const text = JSON.stringify(outcome);
      expect(text).toContain('Woorden van gast 3');
      for (const name of names) expect(text).not.toContain(name);
      for (const { actor } of round.guests) expect(text).not.toContain(actor.linkId);
      expect(outcome.rounds[0]?.headings[0]?.remarks?.map(({ by }) => by)).toEqual([null, null, null, null]);
    }
    const { people } = valueOf(await readPeople.execute(ctx, her, { requestId: round.requestId })).request;
    expect(new Set(people.map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('taking links back one by one does not tell who had answered', async () => {
    const { her, round } = await newRound();
    await answers(round, 3);
    const { requestId } = round;
    for (const { actor } of round.guests) {
      const outcome = await recallLink.execute(ctx, her, { requestId, invitationId: actor.linkId });
      expect(outcome).toEqual({ ok: true, value: { requestId } });
    }
    const { request } = valueOf(await readOwnRequest.execute(ctx, her, { requestId }));
    expect(new Set(request.people.map(({ state }) => state))).toEqual(new Set(['recalled']));
    expect(request.answered).toBe(3);
  });

  test('whoever is on the list of those that looked or changed is no giver', async () => {
    const { her, round } = await newRound();
    await answers(round, 3);
    const { rows } = await owner.query(
      `select 1 from audit_event where subject_person_id = $1 and event like 'feedback.answers%'`,
      [her.personId],
    );
    expect(rows).toEqual([]);
  });
});

describe('through the database itself', () => {
  test('an answer holds no giver, no moment and no id with a time in it', async () => {
    const { round } = await newRound();
    await answers(round, 4);
    for (const table of ['feedback_answer', 'feedback_remark']) {
      const { rows } = await owner.query<Record<string, unknown>>(
        `select * from ${table} where request_id = $1`,
        [round.requestId],
      );
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) {
        expect(row['invitation_id']).toBeNull();
        expect(Object.values(row).some((value) => value instanceof Date)).toBe(false);
        expect(String(row['id'])[14]).toBe('4');
      }
    }
  });

  test('nor does the transaction that wrote it: all rows of a round bear the same one', async () => {
    const { round } = await newRound();
    await answers(round, 4);
    const { rows } = await owner.query<{ written: string }>(
      `select distinct xmin::text as written from (
         select xmin from feedback_answer where request_id = $1
         union all select xmin from feedback_remark where request_id = $1) t`,
      [round.requestId],
    );
    expect(rows).toHaveLength(1);
  });

  test('nor the order of the rows: over many rounds it is not the order of arrival', async () => {
    let inOrder = 0;
    const rounds = 6;
    for (let n = 0; n < rounds; n++) {
      const { round } = await newRound();
      await answers(round, 5);
      const { rows } = await owner.query<{ text: string }>(
        'select text from feedback_remark where request_id = $1 order by ctid',
        [round.requestId],
      );
      const order = rows.map(({ text }) => text);
      expect([...order].sort()).toHaveLength(5);
      if (order.join() === [...order].sort().join()) inOrder += 1;
    }
    // By chance one round in 120 is in order; half of six by chance: about one in a hundred thousand.
    expect(inOrder).toBeLessThan(3);
  }, 60_000);

  test('nor are figures of one person kept together', async () => {
    const { round } = await newRound();
    await answers(round, 5);
    const { rows } = await owner.query<{ rating: number }>(
      'select rating from feedback_answer where request_id = $1 order by ctid',
      [round.requestId],
    );
    const each = round.questions.length;
    const blocks = Array.from({ length: 5 }, (_, n) => rows.slice(n * each, (n + 1) * each));
    const whole = blocks.filter((block) => new Set(block.map(({ rating }) => rating)).size === 1);
    expect(whole.length).toBeLessThan(5);
  });

  test('no other table holds a text of a guest: not the log, not the events, not the mails, not the drafts', async () => {
    const { her, round } = await newRound();
    await answers(round, 3);
    const late = round.guests[4];
    if (late === undefined) throw new Error('a guest');
    await fillIn(ctx, late, round, '2', 'Woorden van gast die nog typt');
    valueOf(await closeRequest.execute(ctx, her, { requestId: round.requestId }));
    const { rows: tables } = await owner.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'feedback_remark'`,
    );
    for (const { name } of tables) {
      const { rows } = await owner.query(`select 1 from ${name} t where t::text like '%Woorden van gast%'`);
      expect(rows, name).toEqual([]);
    }
    const { rows: drafts } = await owner.query(
      'select 1 from feedback_invitation where request_id = $1 and (sealed_draft is not null or nonce is not null)',
      [round.requestId],
    );
    expect(drafts).toEqual([]);
  });

  test('the log of answering names the round, never the link', async () => {
    const { round } = await newRound();
    await answers(round, 3);
    const { rows } = await owner.query<{ entity_id: string; detail: unknown }>(
      `select entity_id, detail from audit_event where event like 'feedback.answers%' and entity_id = $1`,
      [round.requestId],
    );
    expect(rows).toHaveLength(6);
    const links = round.guests.map(({ actor }) => actor.linkId);
    const { rows: named } = await owner.query(
      `select 1 from audit_event where actor_kind = 'link' and (entity_id = any($1) or detail::text like any($2))`,
      [links, links.map((id) => `%${id}%`)],
    );
    expect(named).toEqual([]);
  });
});
