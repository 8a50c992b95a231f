import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everywhereInput, saidForAll } from './everywhere.ts';

const input = z.strictObject(everywhereInput);
const read = (values: object) => {
  const parsed = input.safeParse(values);
  if (parsed.success) return saidForAll(parsed.data);
  return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('what is said for all schools', () => {
  test.each([
    ['nothing', {}, []],
    ['blank fields', { expert: { can: '', reason: ' ' } }, []],
    [
      'one direction',
      { tasks: { can: '4', reason: ' Graag ' } },
      [{ item: 'tasks', can: 4, reason: 'Graag', open: [] }],
    ],
    ['how much without why', { switch: { can: '2', reason: '' } }, ['switch.reason: required']],
    ['why without how much', { switch: { can: '', reason: 'Zo' } }, ['switch.can: choose-how-much']],
    ['what is open without how much', { tasks: { open: ['mentor'] } }, ['tasks.can: choose-how-much']],
  ])('%s', (_, values, expected) => {
    expect(read(values)).toEqual(expected);
  });

  test('keeps of what was ticked only what that direction knows', () => {
    const [said] = read({ leadership: { can: '3', reason: 'Zo', open: ['made-up'] } });
    expect(said).toMatchObject({ open: [] });
  });

  test('knows no direction that reaches beyond a school', () => {
    expect(read({ reach: { can: '3', reason: 'Zo' } })).toHaveLength(1);
  });
});
