import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import { testDatabase } from '#tests/support/database.ts';
import { valueOf } from '#tests/support/feedback.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { model } from '../domain/instrument.ts';
import {
  autosaveDecision,
  autosaveMaturity,
  closeMaturity,
  openMaturity,
  readMaturity,
  readMaturityLink,
  readSchoolRounds,
  remindTeam,
  saveDecision,
  sendMaturity,
  settleMaturity,
  withdrawMaturity,
} from './round.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const { board, school, leader, assistant } = world;
const names = ['Anna Arends', 'Bram Bos', 'Coby Claes', 'Daan Dam', 'Eva Evers', 'Fons Fles'];
for (const [index, name] of names.entries())
  await addPerson(owner, board, { role: index % 2 === 0 ? 'teacher' : 'support-staff', school, name });

type Mode = 'named' | 'together';
/** Opens one; what another test left running is stopped first. */
async function open(who: PersonActor, mode: Mode): Promise<string> {
  const { rounds } = valueOf(await readSchoolRounds.execute(ctx, leader, {}));
  const left = rounds.find(({ state }) => state === 'open');
  if (left !== undefined) valueOf(await withdrawMaturity.execute(ctx, leader, { roundId: left.roundId }));
  return valueOf(await openMaturity.execute(ctx, who, { schoolId: school, mode })).roundId;
}
const read = async (who: PersonActor, roundId: string) =>
  valueOf(await readMaturity.execute(ctx, who, { roundId }));

/** Every link that went out, by the address it went to. */
async function linksOf(roundId: string): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ email: string; body: string }>(
    `select i.email, m.body from round_invitation i join mail_message m on m.key = 'maturity:' || i.id || ':invite'
     where i.round_id = $1`,
    [roundId],
  );
  return new Map(rows.map(({ email, body }) => [email, /\/m\/([\w-]+)/.exec(body)?.[1] ?? '']));
}

async function answer(token: string, now: string, wanted: string, seen: string): Promise<void> {
  const guest = await guestOf(ctx, token);
  if (guest === null) throw new Error('no link');
  const { form } = valueOf(await readMaturityLink.execute(ctx, guest, { token }));
  if (form === null) throw new Error('over');
  const ratings = Object.fromEntries(
    form.questions.map(({ id, code }) => [id, code?.endsWith('-now') === true ? now : wanted]),
  );
  const filled = { token, version: form.version, ratings, texts: { direction: seen } };
  const { version } = valueOf(await autosaveMaturity.execute(ctx, guest, filled));
  valueOf(await sendMaturity.execute(ctx, guest, { token, version }));
}

async function answered(who: PersonActor, mode: Mode, howMany: number): Promise<string> {
  const roundId = await open(who, mode);
  const team = [...(await linksOf(roundId))].filter(([email]) => !email.startsWith('karin'));
  for (const [index, [, token]] of team.slice(0, howMany).entries())
    await answer(token, String(1 + (index % 3)), '4', `Wij zien ${String(index)}`);
  return roundId;
}
const end = async (who: PersonActor, roundId: string) =>
  valueOf(await closeMaturity.execute(ctx, who, { roundId }));

describe('a round about a school', () => {
  test('nobody reads an answer before the round ends', async () => {
    const roundId = await answered(leader, 'together', 5);
    for (const who of [leader, world.boardMember, assistant]) {
      const seen = await read(who, roundId);
      expect(seen.results).toBeNull();
      expect(seen.round.answered).toBeNull();
      expect(JSON.stringify(seen)).not.toContain('Wij zien');
    }
    expect((await read(assistant, roundId)).people, 'who was asked').toEqual([]);
    expect((await read(leader, roundId)).people.length).toBeGreaterThan(6);
    expect(await openMaturity.execute(ctx, leader, { schoolId: school, mode: 'named' })).toMatchObject({
      error: { code: 'already-open' },
    });
    valueOf(await withdrawMaturity.execute(ctx, leader, { roundId }));
  }, 60_000);

  test('from five on the team reads the spread without a name', async () => {
    const roundId = await answered(world.boardMember, 'together', 5);
    valueOf(await remindTeam.execute(ctx, leader, { roundId }));
    expect(await end(leader, roundId)).toMatchObject({ state: 'closed' });
    const { results, round } = await read(assistant, roundId);
    expect(round.answered).toBe(5);
    expect(results?.map(({ theme }) => theme)).toEqual(model.themes);
    expect(results?.[0]?.questions.map(({ others }) => others)).toEqual([
      [1, 1, 2, 2, 3],
      [4, 4, 4, 4, 4],
    ]);
    expect(results?.[0]?.remarks, 'words from ten').toBeNull();
  }, 60_000);

  test('with fewer than five nothing is kept, and the team still decides', async () => {
    const roundId = await answered(leader, 'together', 4);
    expect(await end(leader, roundId)).toMatchObject({ state: 'withdrawn' });
    const seen = await read(leader, roundId);
    expect([seen.results, seen.mayDecide]).toEqual([null, true]);
    const { rows } = await owner.query('select 1 from round_answer where round_id = $1', [roundId]);
    expect(rows).toEqual([]);
  }, 60_000);

  test('who leads is asked and never counts towards the five, a director neither', async () => {
    await addPerson(owner, board, { role: 'director', school, name: 'Zeger Zwart' });
    const roundId = await open(leader, 'together');
    const links = await linksOf(roundId);
    const counting = await owner.query<{ email: string }>(
      'select email from round_invitation where round_id = $1 and not is_colleague',
      [roundId],
    );
    const lead = counting.rows.map(({ email }) => email);
    expect(lead).toHaveLength(2);
    for (const token of [...links].filter(([email]) => !lead.includes(email)).slice(0, 4))
      await answer(token[1], '2', '4', 'x');
    for (const email of lead) await answer(links.get(email) ?? '', '5', '5', 'Ik leid');
    expect(await end(leader, roundId)).toMatchObject({ state: 'withdrawn' });
  }, 60_000);

  test('with names the team reads who said what, after closing', async () => {
    const roundId = await answered(leader, 'named', 2);
    expect((await read(leader, roundId)).results).toBeNull();
    await end(leader, roundId);
    const { results } = await read(assistant, roundId);
    expect(results?.[0]?.questions[0]?.others).toEqual([1, 2]);
    expect(results?.[0]?.remarks?.map(({ by }) => by?.name).every((name) => (name ?? '') !== '')).toBe(true);
  }, 60_000);

  test('the next one stands beside the last that could be read', async () => {
    const before = valueOf(await readSchoolRounds.execute(ctx, leader, {})).rounds.filter(
      ({ state }) => state === 'closed',
    );
    const roundId = await answered(leader, 'named', 3);
    await end(leader, roundId);
    const { results, comparedWith } = await read(assistant, roundId);
    expect(comparedWith).toBe(before[0]?.endedOn);
    expect(results?.[0]?.questions.map(({ own }) => own)).toEqual([1, 4]);
  }, 60_000);

  test('what nobody ends ends by itself, and who leads hears of it', async () => {
    const roundId = await answered(leader, 'together', 5);
    setNow('2027-02-20T10:00:00Z');
    valueOf(await settleMaturity.execute(ctx, { kind: 'system', tenantId: board }, {}));
    expect((await read(leader, roundId)).round.state).toBe('closed');
    const { rows } = await owner.query(
      `select 1 from mail_message where key like 'maturity:' || $1 || ':ended:%'`,
      [roundId],
    );
    expect(rows).toHaveLength(1);
    setNow('2026-11-24T10:00:00Z');
  }, 60_000);
});

describe('what the team decides', () => {
  test('a first step is asked of its owner by its day, and support of the board, once', async () => {
    const roundId = await answered(leader, 'named', 1);
    const filled = {
      level: '4',
      decision: 'Samen',
      step: 'Elke week een kwartier',
      owner: 'leader',
      dueOn: '2027-01-15',
    };
    const asked = { roundId, theme: 'together', part: 'all', version: 0, ...filled };
    expect(await saveDecision.execute(ctx, leader, asked)).toMatchObject({ error: { code: 'still-open' } });
    await end(leader, roundId);
    expect(await saveDecision.execute(ctx, leader, { ...asked, owner: '' })).toMatchObject({
      error: { fields: { owner: [{ code: 'owner-missing' }] } },
    });
    const { version } = valueOf(await autosaveDecision.execute(ctx, leader, { ...asked, step: '' }));
    const saved = valueOf(await saveDecision.execute(ctx, leader, { ...asked, version }));
    valueOf(await saveDecision.execute(ctx, leader, { ...asked, ...saved, step: 'Elke week een half uur' }));
    const { rows } = await owner.query<{
      kind: string;
      role: string;
      title: string;
      due: string;
      state: string;
    }>(
      `select kind, owner_role as role, title, due_on::text as due, state from counterpart
       where item_kind = 'maturity' and item_id like $1 || '%' order by kind`,
      [roundId],
    );
    expect(rows).toEqual([
      {
        kind: 'first-step',
        role: 'leader',
        title: 'Elke week een half uur',
        due: isoDate('2027-01-15'),
        state: 'open',
      },
      expect.objectContaining({ kind: 'support', role: 'board', state: 'open' }),
    ]);
    expect((await read(assistant, roundId)).decisions).toMatchObject([
      { theme: 'together', level: '4', step: 'Elke week een half uur', owner: 'leader' },
    ]);
    expect(await saveDecision.execute(ctx, assistant, asked)).toMatchObject({ ok: false });
  }, 60_000);
});

describe('who comes in', () => {
  test('HR reads the spread and what was decided, and never a name', async () => {
    const few = await answered(leader, 'named', 4);
    expect((await read(world.hr, few)).results, 'it runs').toBeNull();
    await end(leader, few);
    expect((await read(leader, few)).results).not.toBeNull();
    expect((await read(world.hr, few)).results, 'four could be known by what they chose').toBeNull();
    const roundId = await answered(leader, 'named', 6);
    await end(leader, roundId);
    const seen = await read(world.hr, roundId);
    expect(seen.results?.[0]?.questions[0]?.others).toEqual([1, 1, 2, 2, 3, 3]);
    expect(seen.results?.[0]?.remarks, 'words from ten').toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(new RegExp([...names, 'Wij zien'].join('|')));
    expect([seen.people, seen.mayAsk, seen.mayDecide, seen.answerAt]).toEqual([[], false, false, null]);
    const { rounds, asking } = valueOf(await readSchoolRounds.execute(ctx, world.hr, { schoolId: school }));
    expect([rounds[0]?.roundId, asking]).toEqual([roundId, null]);
  }, 60_000);

  test('another school and another board find nothing', async () => {
    const { rounds } = valueOf(await readSchoolRounds.execute(ctx, assistant, {}));
    const roundId = rounds[0]?.roundId ?? '';
    expect(roundId).not.toBe('');
    for (const who of [world.otherSchoolLeader, world.otherSchoolAssistant, world.otherBoardAssistant]) {
      expect(await readMaturity.execute(ctx, who, { roundId })).toMatchObject({
        error: { kind: 'not-found' },
      });
      expect(await readSchoolRounds.execute(ctx, who, { schoolId: school })).toMatchObject({
        error: { kind: 'not-found' },
      });
      expect(await openMaturity.execute(ctx, who, { schoolId: school, mode: 'named' })).toMatchObject({
        error: { kind: 'not-found' },
      });
    }
  }, 60_000);

  test('who is signed in answers by the link of her mail; nobody else finds one', async () => {
    const roundId = await open(leader, 'named');
    const links = [...(await linksOf(roundId)).values()].map((token) => `/m/${token}`);
    const { answerAt } = await read(assistant, roundId);
    expect(links).toContain(answerAt);
    expect((await read(world.boardMember, roundId)).answerAt).toBeNull();
    valueOf(await withdrawMaturity.execute(ctx, leader, { roundId }));
  }, 60_000);
});
