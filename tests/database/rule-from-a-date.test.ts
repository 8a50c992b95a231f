import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { advise } from '#features/advice/domain/advise.ts';
import type { Advice } from '#features/advice/domain/advise.ts';
import { addRuleVersion } from '#features/knowledge/server/add-rule-version.ts';
import { endBoardRule } from '#features/knowledge/server/end-board-rule.ts';
import { setBoardRule } from '#features/knowledge/server/set-board-rule.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { aPerson } from '#tests/support/advice.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';

/** Done when 5: changing a rule version from a date changes advice from that date only. */
const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Adam Beheer');
const key = 'di.base_hours';
const whole = { from: isoDate('2019-08-01'), to: null, workingTimeFactor: 1 };
const person = aPerson({ contracts: [whole], yearsInEducation: 10 });

const days = ['2025-11-24', '2026-08-01', '2026-12-31', '2027-01-01', '2027-07-31', '2027-08-01'].map(
  isoDate,
);

async function adviceOn(tenantId: TenantId, day: IsoDate): Promise<Advice> {
  const knowledge = await ctx.db.transaction({ tenantId }, (tx) => readKnowledge(tx, day), false);
  return advise(knowledge, person, day);
}

const hoursOf = ({ entitlements }: Advice): number | undefined =>
  entitlements.find(({ rule }) => rule === key)?.hours ?? undefined;
const allDays = async (tenantId: TenantId): Promise<Advice[]> =>
  Promise.all(days.map((day) => adviceOn(tenantId, day)));

const version = {
  key,
  value: '50',
  validFrom: '2027-01-01',
  validTo: '',
  source: 'https://www.poraad.nl/cao',
  checkedOn: '2026-11-24',
  certainty: 'confirmed',
  seen: '1',
};
const done = async (outcome: Promise<{ readonly ok: boolean }>): Promise<void> => {
  expect((await outcome).ok).toBe(true);
};

describe('a rule of the country that changes on 1 January', () => {
  let before: Advice[];
  beforeAll(async () => {
    before = await allDays(world.board);
    await done(addRuleVersion.execute(ctx, operator, version));
  });

  test('changes advice from that day on, for every board', async () => {
    for (const board of [world.board, world.otherBoard])
      expect((await allDays(board)).map(hoursOf)).toEqual([40, 40, 40, 50, 50, 50]);
  });

  test('leaves every word of advice about the days before as it was', async () => {
    const after = await allDays(world.board);
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3]).not.toEqual(before[3]);
  });

  test('is followed, once it holds, without touching what was advised before', async () => {
    setNow('2027-03-01T10:00:00Z');
    const earlier = await allDays(world.board);
    const next = { ...version, value: '60', validFrom: '2027-08-01', seen: '3' };
    await done(addRuleVersion.execute(ctx, operator, next));
    const later = await allDays(world.board);
    expect(later.map(hoursOf)).toEqual([40, 40, 40, 50, 50, 60]);
    expect(later.slice(0, 5)).toEqual(earlier.slice(0, 5));
    setNow('2026-11-24T10:00:00Z');
  });
});

describe('an agreement of one board', () => {
  const set = (actor: PersonActor): Promise<{ readonly ok: boolean }> =>
    setBoardRule.execute(ctx, actor, {
      ...version,
      value: '70',
      validFrom: '2026-12-01',
      source: 'besluit van het bestuur',
      seen: '0',
    });

  test('goes before the rule of the country, at that board and from its day only', async () => {
    const others = await allDays(world.otherBoard);
    await done(set(world.hr));
    expect((await allDays(world.board)).map(hoursOf)).toEqual([40, 40, 70, 70, 70, 70]);
    expect(await allDays(world.otherBoard)).toEqual(others);
    const [line] = (await adviceOn(world.board, isoDate('2026-12-31'))).entitlements.filter(
      ({ rule }) => rule === key,
    );
    expect(line).toMatchObject({ setBy: 'board', source: 'besluit van het bestuur' });
  });

  test('ends on its day: then the rule of the country holds again', async () => {
    setNow('2026-12-10T10:00:00Z');
    const end = { key, validFrom: '2026-12-01', nationalFrom: '2027-07-31', seen: 1 };
    await done(endBoardRule.execute(ctx, world.hr, end));
    expect((await allDays(world.board)).map(hoursOf)).toEqual([40, 40, 70, 70, 50, 60]);
  });
});
