import { expect, test } from 'vitest';
import { readableRows } from './readable-file.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';

test.each([
  ['a text', { given_name: 'Samira' }, [['given name', 'Samira']]],
  ['an id', { id, title: 'x' }, [['title', 'x']]],
  ['nothing', { note: null, why: '', title: 'x' }, [['title', 'x']]],
  ['a moment', { at: new Date('2026-11-24T10:05:09Z') }, [['at', '2026-11-24 10:05']]],
  ['a list', { tags: ['a', 'b'] }, [['tags', 'a, b']]],
  ['a group', { texts: { wishes: 'lezen', pitfalls: '' } }, [['texts', 'wishes: lezen']]],
  [
    'yes and a number',
    { active: true, scale: 5 },
    [
      ['active', 'true'],
      ['scale', '5'],
    ],
  ],
])('%s', (_, row, lines) => {
  expect(readableRows([row])).toEqual([lines.map(([label, value]) => ({ label, value }))]);
});

test('a row of ids only is no row', () => {
  expect(readableRows([{ id, person_id: id }])).toEqual([]);
});
