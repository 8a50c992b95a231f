import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { bring, look, wholeContent } from '#tests/support/profile.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { saveProfile } from './profile-document.ts';
import { reviseProfile } from './revise-profile.ts';
import { takeOverLine } from './take-over-line.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { coach } = world;

let count = 0;
const writing = async (to: 'draft' | 'given' | 'settled' = 'draft'): Promise<PersonActor> => {
  count += 1;
  const name = `Noor Nummer${String(count)}`;
  const noor = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  await addCoachLink(owner, noor, coach);
  await bring(ctx, noor, coach, to);
  return noor;
};
const line = {
  line: 'lead-a-group',
  title: 'Begeleid een groepje',
  direction: 'expert',
  kind: 'in-function',
  why: 'Je wilt dit graag.',
};
const take = ({ personId }: PersonActor, over: object = {}) =>
  takeOverLine.execute(ctx, coach, { personId, version: 1, content: wholeContent, line, ...over });
const kept = async ({ personId }: PersonActor) => {
  const { rows } = await owner.query<Record<string, unknown>>(
    `select title, why, line, line_title, line_why, line_taken_on is not null as dated from profile_advice
     where person_id = $1 and line is not null order by profile_id, rank`,
    [personId],
  );
  return rows;
};

describe('taking over a line of the reasoning', () => {
  test('keeps all that was written and puts the line below it', async () => {
    const noor = await writing();
    expect(await take(noor)).toEqual({ ok: true, value: { version: 2, place: 2 } });
    const read = await look(ctx, coach, noor.personId);
    expect(read.shown?.content).toMatchObject({ qualities: wholeContent.qualities });
    expect(read.shown?.content.steps.map(({ title }) => title)).toEqual([
      'Een rekengroepje begeleiden',
      'Module rekenen',
      'Begeleid een groepje',
    ]);
    expect([read.writes, read.lines]).toEqual([true, ['lead-a-group']]);
  });

  test('twice puts it there once, and tells the same place', async () => {
    const noor = await writing();
    await take(noor);
    const content = (await look(ctx, coach, noor.personId)).shown?.content;
    expect(await take(noor, { version: 2, content })).toEqual({ ok: true, value: { version: 2, place: 2 } });
    expect(await kept(noor)).toHaveLength(1);
  });

  test('windows at once take it over once; who wants the same is no second', async () => {
    const noor = await writing();
    const outcomes = await Promise.all([take(noor), take(noor), take(noor)]);
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome).toMatchObject({ error: { kind: 'conflict' } });
    expect(await kept(noor)).toHaveLength(1);
  });

  test('reworded later it is still that line, with the words it had', async () => {
    const noor = await writing();
    await take(noor);
    const content = (await look(ctx, coach, noor.personId)).shown?.content;
    const steps = content?.steps.map((step, place) =>
      place === 2 ? { ...step, title: 'Jouw groepje' } : step,
    );
    await saveProfile.execute(ctx, coach, {
      personId: noor.personId,
      version: 2,
      content: { ...content, steps },
    });
    expect(await kept(noor)).toEqual([
      {
        title: 'Jouw groepje',
        why: line.why,
        line: line.line,
        line_title: line.title,
        line_why: line.why,
        dated: true,
      },
    ]);
  });

  test('thrown away again, it can be taken over anew', async () => {
    const noor = await writing();
    await take(noor);
    await saveProfile.execute(ctx, coach, { personId: noor.personId, version: 2, content: wholeContent });
    expect((await look(ctx, coach, noor.personId)).lines).toEqual([]);
    expect(await take(noor, { version: 3 })).toMatchObject({ ok: true, value: { place: 2 } });
  });

  test('stays known in the next version of the profile', async () => {
    const noor = await writing();
    await take(noor);
    const content = (await look(ctx, coach, noor.personId)).shown?.content;
    await bring(ctx, noor, coach, 'settled', content);
    await reviseProfile.execute(ctx, coach, { personId: noor.personId });
    expect((await look(ctx, coach, noor.personId)).lines).toEqual(['lead-a-group']);
    expect(await kept(noor)).toHaveLength(2);
  });

  test('nobody but the coach who writes learns which step came from the reasoning', async () => {
    const noor = await writing();
    await take(noor);
    const content = (await look(ctx, coach, noor.personId)).shown?.content;
    await bring(ctx, noor, coach, 'settled', content);
    await addShare(owner, noor, 'profile', 'leader');
    for (const reader of [noor, world.leader]) {
      const read = await look(ctx, reader, noor.personId);
      expect([read.writes, read.lines]).toEqual([false, []]);
      expect(JSON.stringify(read)).not.toContain('lead-a-group');
    }
  });
});

describe('is refused', () => {
  const eight = { ...wholeContent, steps: Array.from({ length: 8 }, () => ({ title: 'Stap' })) };

  test.each<[string, object, object]>([
    ['a line that the reasoning holds no more', { line: null }, { kind: 'refused', code: 'line-gone' }],
    ['a ninth step', { content: eight }, { kind: 'refused', code: 'no-room' }],
    ['an old page', { version: 9 }, { kind: 'conflict' }],
    ['a way that does not exist', { line: { ...line, kind: 'pabo' } }, { kind: 'invalid' }],
    ['a line without a name', { line: { ...line, line: '' } }, { kind: 'invalid' }],
    ['more than a line', { line: { ...line, verdict: 'good' } }, { kind: 'invalid' }],
  ])('%s', async (_, over, error) => {
    const noor = await writing();
    expect(await take(noor, over)).toMatchObject({ error });
    expect(await kept(noor)).toEqual([]);
  });

  test.each(['given', 'settled'] as const)('a profile that is %s', async (state) => {
    const noor = await writing(state);
    expect((await take(noor)).ok).toBe(false);
    expect(await kept(noor)).toEqual([]);
  });
});
