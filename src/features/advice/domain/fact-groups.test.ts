import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { factGroups, questionsIn, toldGroups } from './fact-groups.ts';
import { noFacts } from './own-facts.ts';
import type { OwnFacts } from './own-facts.ts';

test.each<[Partial<OwnFacts>, string[]]>([
  [{}, []],
  [{ goal: 'stay' }, ['wants']],
  [{ ownMinutes: 0 }, ['room']],
  [{ birthYear: 1984 }, ['birth']],
  [{ passed: { history: isoDate('2026-01-10') } }, ['tests']],
  [{ saved: [{ pot: 'di', startYear: 2025, minutes: 60 }] }, ['saved']],
  [{ note: 'Druk thuis.', budgetCents: 0 }, ['room', 'around']],
])('%j is told in %j', (facts, groups) => {
  expect(toldGroups({ ...noFacts, ...facts })).toEqual(groups);
});

test('a contradiction is asked on the screen of its field, and one about her card on none', () => {
  const asked = (code: 'week' | 'none-beside') =>
    factGroups.filter(
      (group) => questionsIn([{ code, field: 'a', other: 'b', here: 1, there: 2 }], group).length > 0,
    );
  expect(asked('week')).toEqual(['room']);
  expect(asked('none-beside')).toEqual([]);
});
