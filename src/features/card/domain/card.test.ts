import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardParts, isEmptyPart, onlyParts } from './card.ts';
import type { CardContent } from './card.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';

const empty: CardContent = {
  expertise: [],
  experience: [],
  diplomas: [],
  years: { working: null, inEducation: null },
  offer: { tags: [], text: '', ask: '' },
};

const text = fc.constantFrom('', '  ', 'Rekenen met kleine groepjes', 'Spaans');
const expertise = fc.record({
  part: fc.constant('expertise' as const),
  id: fc.uuid(),
  title: text,
  detail: text,
});
const experience = fc.record({
  part: fc.constant('experience' as const),
  id: fc.uuid(),
  title: text,
  detail: text,
  sector: fc.constantFrom(null, 'care' as const, 'other' as const),
  years: fc.constantFrom(null, 0, 7.5),
});
const diploma = fc.record({
  part: fc.constant('diplomas' as const),
  id: fc.uuid(),
  title: text,
  level: fc.constantFrom(null, 'mbo-4' as const, 'none' as const),
  study: fc.constantFrom(null, 'care' as const),
  status: fc.constantFrom(null, 'stopped' as const),
  subjects: fc.constant([]),
  licence: fc.constant(null),
  graduatedIn: fc.constantFrom(null, 2009),
  aboutEducation: fc.constantFrom(null, true, false),
});
const content: fc.Arbitrary<CardContent> = fc.record({
  expertise: fc.array(expertise),
  experience: fc.array(experience),
  diplomas: fc.array(diploma),
  years: fc.record({ working: fc.constantFrom(null, 22), inEducation: fc.constantFrom(null, 13.5) }),
  offer: fc.record({ tags: fc.constant(['own-role' as const]), text, ask: text }),
});

test.each(cardParts)('an untouched card has an empty part %s', (part) => {
  expect(isEmptyPart(empty, part)).toBe(true);
});

test.each([
  ['years', { ...empty, years: { working: 22, inEducation: null } }],
  ['offer', { ...empty, offer: { tags: ['own-role'], text: '', ask: '' } }],
  ['offer', { ...empty, offer: { tags: [], text: '', ask: 'Help met Spaans' } }],
  ['expertise', { ...empty, expertise: [{ part: 'expertise', id, title: 'Spaans', detail: '' }] }],
] as const)('a part %s with something in it is not empty', (part, card) => {
  expect(isEmptyPart(card, part)).toBe(false);
});

describe('what others get', () => {
  test('exactly the shown parts, each as it is', () => {
    fc.assert(
      fc.property(content, fc.subarray([...cardParts]), (card, parts) => {
        const shown = onlyParts(card, parts);
        expect(Object.keys(shown).sort()).toEqual([...parts].sort());
        for (const part of parts) expect(shown[part]).toBe(card[part]);
      }),
    );
  });
});
