import { expect, test } from 'vitest';
import { factGroups, questionsIn } from './fact-groups.ts';

test('a contradiction is asked on the screen of its field, and one about her card on none', () => {
  const asked = (code: 'week' | 'none-beside') =>
    factGroups.filter(
      (group) => questionsIn([{ code, field: 'a', other: 'b', here: 1, there: 2 }], group).length > 0,
    );
  expect(asked('week')).toEqual(['room']);
  expect(asked('none-beside')).toEqual([]);
});
