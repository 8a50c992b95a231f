import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePerson, isNear, peopleNamed } from './choose-person.ts';

const people = [
  'Zoë Çelik (Leraar)',
  'Jan de Vries (Leraar)',
  'Jan de Vriesema (HR)',
  'Joost van ’t Hoen (Schoolleider)',
  'Samira El Amrani (Coach)',
].map((label, index) => ({ value: `p${String(index)}`, label }));
const found = (named: string): string[] => peopleNamed(people, named).map(({ value }) => value);

test.each([
  ['zoe', ['p0']],
  ['celik zoë', ['p0']],
  ['Jan de Vries (Leraar)', ['p1']],
  ['vries', ['p1', 'p2']],
  ["'t hoen", ['p3']],
  ['samria', ['p4']],
  ['Smira amrani', ['p4']],
  ['jaan', ['p1', 'p2']],
  ['jna', []],
  ['  Jan de Vries (Leraar) ', ['p1']],
  ['jan hr', ['p2']],
  ['jan onbekend', []],
  ['smira onbekend', []],
  ['onbekend', []],
  ['  ', []],
])('«%s» means %j', (named, expected) => {
  expect(found(named)).toEqual(expected);
});

describe('who is chosen', () => {
  test.each([
    ['nothing said', { chosen: '', named: ' ' }, 'required'],
    ['somebody not there', { chosen: 'p9', named: '' }, 'not-an-option'],
    ['one of those shown', { chosen: 'p2', named: '' }, 'p2'],
    ['a name that one has', { chosen: '', named: 'celik' }, 'p0'],
    ['a name that two have', { chosen: '', named: 'vries' }, 'which-one'],
    ['one of the two', { chosen: 'p2', named: 'vries' }, 'p2'],
    ['one shown and another typed', { chosen: 'p0', named: 'vries' }, 'which-one'],
    ['one shown and another typed whom only one can be', { chosen: 'p0', named: 'samira' }, 'which-one'],
    ['something else shown and a name', { chosen: 'role:hr', named: 'samira' }, 'which-one'],
    ['a name that nobody has', { chosen: '', named: 'Piet' }, 'nobody-named'],
  ])('%s', (_, choosing, expected) => {
    const outcome = choosePerson(people, choosing);
    expect(outcome.ok ? outcome.value.value : outcome.error).toBe(expected);
  });

  test('everybody can be chosen by her label', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), (one) => {
        expect(choosePerson(people, { chosen: '', named: one.label.toUpperCase() })).toEqual({
          ok: true,
          value: one,
        });
      }),
    );
  });
});

test.each([
  ['vries', 'vreis', true],
  ['vries', 'vrise', true],
  ['vries', 'vrier', true],
  ['vries', 'vriex', true],
  ['vries', 'virse', false],
  ['vries', 'vresi', false],
  ['vries', 'vreiz', false],
  ['vries', 'vxeis', false],
  ['vries', 'vriesen', false],
  ['vries', 'vriese', true],
  ['vries', 'vriess', true],
  ['vries', 'vres', true],
  ['vries', 'vrzs', false],
  ['jan', 'jana', false],
  ['joos', 'joost', true],
  ['joos', 'joo', true],
  ['abcd', 'abcd', true],
  ['abcdef', 'abcd', false],
])('«%s» beside «%s»: near %s', (word, other, near) => {
  expect(isNear(word, other)).toBe(near);
});

test('one slip is near, whichever it is, and two are not', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(letters, fc.nat(8), fc.constantFrom('x', 'y'), (word, place, other) => {
      const at = place % word.length;
      const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
      const slips = [
        `${word.slice(0, at)}${other}${word.slice(at)}`,
        `${word.slice(0, at)}${other}${word.slice(at + 1)}`,
        swapped,
      ];
      for (const slip of slips)
        expect([slip, isNear(slip, word), isNear(word, slip)]).toEqual([slip, true, true]);
      expect(isNear(`${word}${other}${other}`, word)).toBe(false);
      expect(isNear(`${other}${word.slice(1, -1)}${other}`, word)).toBe(false);
    }),
  );
});
