import { beforeAll, describe, expect, test } from 'vitest';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { readPicture } from '#features/counterpart/server/read-picture.ts';
import { createDemonstration } from '#features/demonstration/server/create-demonstration.ts';
import type { Created } from '#features/demonstration/server/create-demonstration.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { importSchools } from '#features/organisation/server/import-schools.ts';
import { forgetLeavers } from '#features/trust/server/forget-leavers.ts';
import { register } from '#server/db/schema/register.ts';
import { figureSources, handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { duoList } from '#tests/support/duo.ts';
import { walkNumbers } from '#tests/support/number-walk.ts';
import { seedDemonstration } from '../demo-load.ts';
import { beginStory } from './story.ts';
import type { Story } from './story.ts';

/** The whole demonstration, told once on a real database: what a visitor finds behind the first doors. */
const { ctx, owner } = await testDatabase({ figures: figureSources, handlers });
const progress: string[] = [];
let told = 0;
let founded: readonly Created[] = [];
let first: Created;
let story: Story;

beforeAll(async () => {
  told = await seedDemonstration(ctx, (text) => progress.push(text));
  founded = await createDemonstration(ctx);
  const [board] = founded;
  if (board === undefined) throw new Error('no board was founded');
  first = board;
  story = beginStory(ctx, first, 1);
}, 240_000);

const homeOf = (key: string) => story.act(story.who(key), readHome, {});
const lateOf = async (key: string): Promise<number> =>
  (await story.act(story.who(key), listCounterparts, { whose: 'mine', state: 'late' })).total;

describe('telling', () => {
  test('counts everybody with a journey, and says how far it is', () => {
    expect(told).toBeGreaterThan(30);
    expect(progress).toEqual(
      Array.from(
        { length: Math.floor(told / 10) },
        (_, ten) => `demonstration: ${String((ten + 1) * 10)} people`,
      ),
    );
  });

  test('a second time tells nothing, and changes nothing that visitors did', async () => {
    const count = async (): Promise<unknown> =>
      (
        await owner.query(
          'select count(*) as audit, (select count(*) from counterpart) as asked from audit_event',
        )
      ).rows;
    const before = await count();
    expect(await seedDemonstration(ctx, () => undefined)).toBe(0);
    expect(await count()).toEqual(before);
  }, 60_000);
});

test('each number at home is the number of rows behind it, for everybody', async () => {
  const walked = await Promise.all(
    founded.flatMap(({ actors }) => [...actors.values()]).map((actor) => walkNumbers(ctx, actor)),
  );
  expect(walked.flatMap(({ faults }) => faults)).toEqual([]);
  expect(walked.flatMap(({ told: kinds }) => Object.keys(kinds)).length).toBeGreaterThan(20);
}, 60_000);

test('nobody hopes to become what she is already, nor does anybody say so of her', async () => {
  const { rows } = await owner.query<{ said: number; hopes: number }>(
    `select count(*)::int as said, (count(*) filter (where w.words ilike '%leraarondersteuner%'))::int as hopes
     from employment e join (
       select person_id, ambitions || qualities || learning_need as words from development_profile
       union all select person_id, title || why from profile_advice
       union all select c.person_id, to_jsonb(t)::text from conversation_preparation t
         join conversation c on c.tenant_id = t.tenant_id and c.id = t.conversation_id) w on w.person_id = e.person_id
     where e.function_code like 'leraarondersteuner%'`,
  );
  expect(rows[0]?.said).toBeGreaterThan(5);
  expect(rows[0]?.hopes).toBe(0);
});

describe('the other side', () => {
  test('a leader has nothing late, and still something to answer', async () => {
    for (const key of ['leader', 'other-school-leader']) {
      expect(await lateOf(key), key).toBe(0);
      const { next, more } = await homeOf(key);
      expect(
        [next, ...more].map(({ code }) => code),
        key,
      ).not.toContain('late-counterparts');
    }
    const waiting = await story.act(story.who('leader'), listCounterparts, {
      whose: 'mine',
      state: 'unsettled',
    });
    expect(waiting.items.some(({ state }) => state === 'open')).toBe(true);
  });

  test('is asked nothing by a profile that she agreed to: what it advises stands in her plan as an idea', async () => {
    const { rows } = await owner.query<{ asked: number; ideas: number }>(
      `select (select count(*)::int from counterpart where item_kind = 'profile-advice') as asked,
         (select count(*)::int from plan_step where advice_id is not null and state = 'idea') as ideas`,
    );
    expect(rows[0]?.asked).toBe(0);
    expect(rows[0]?.ideas).toBeGreaterThan(3);
  });
});

describe('the picture of the board', () => {
  test('shows the whole with both sides; two support staff of one school stand nowhere alone', async () => {
    const picture = await story.act(story.who('board'), readPicture, {});
    const whole = picture.rows.find(({ kind }) => kind === 'whole')?.counts;
    expect(whole?.['person-only']).toBeGreaterThanOrEqual(5);
    expect(picture.rows.filter(({ kind }) => kind === 'school').map(({ name }) => name)).not.toContain(
      'De Korenbloem',
    );
    expect(picture.figuresOf).not.toBeNull();
  });
});

test('the list of all schools leaves the made-up ones and their boards as they are', async () => {
  const standing = async (): Promise<unknown> =>
    (
      await owner.query(`select s.location_code, s.name, s.gone_on, s.listed, t.ended_on from school s
        join school_board b on b.school_id = s.id and b.valid_to is null join tenant t on t.id = b.tenant_id
        where s.location_code like '99Z%' order by 1`)
    ).rows;
  const before = await standing();
  expect(before).toHaveLength(7);
  for (const { listDate, code } of [
    { listDate: '2026-10-01', code: '30AA00' },
    { listDate: '2026-11-01', code: '30AB00' },
  ]) {
    const bytes = duoList([{ code, board: '60001' }]);
    const input = {
      fileName: 'lijst.csv',
      bytes,
      boardBytes: null,
      listDate,
      dryRun: false,
      acceptGone: true,
    };
    expect(await importSchools.execute(ctx, { kind: 'system', tenantId: null }, input)).toMatchObject({
      ok: true,
    });
  }
  expect(await standing()).toEqual(before);
});

describe('two years after somebody with a whole journey left', () => {
  const about = Object.entries(register).filter(
    ([table, { subject }]) => subject !== null && table !== 'person',
  );
  const rowsAbout = async (personId: string): Promise<string[]> => {
    const found: string[] = [];
    for (const [table, { subject }] of about) {
      const { rowCount } = await owner.query(`select from ${table} where ${subject ?? ''} = $1`, [personId]);
      if ((rowCount ?? 0) > 0) found.push(table);
    }
    return found;
  };

  test('nothing about her is left in any table, and the others keep what is theirs', async () => {
    const { personId, tenantId } = story.who('supporter');
    const before = await rowsAbout(personId);
    expect(before).toEqual(
      expect.arrayContaining([
        'audit_event',
        'card',
        'compass_wish',
        'conversation',
        'counterpart',
        'plan_step',
      ]),
    );
    const leader = await rowsAbout(story.who('leader').personId);
    for (const [table, column] of [
      ['employment', 'ends_on'],
      ['role_grant', 'valid_to'],
    ])
      await owner.query(`update ${table ?? ''} set ${column ?? ''} = '2024-11-22' where person_id = $1`, [
        personId,
      ]);
    const forgotten = await forgetLeavers.execute(ctx, { kind: 'system', tenantId }, {});
    expect(forgotten).toEqual({ ok: true, value: { forgotten: 1 } });
    // Who counted in figures that still stand, for whoever counts the next ones; without a name (decision 0061).
    expect((await rowsAbout(personId)).filter((table) => table !== 'figure_member')).toEqual([]);
    expect(await rowsAbout(story.who('leader').personId)).toEqual(leader);
    const { rows } = await owner.query<{ given_name: string }>(
      'select given_name from person where id = $1',
      [personId],
    );
    expect(rows).toEqual([{ given_name: 'Oud-collega' }]);
  });
});
