import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceKinds, shareableThings } from '#core/sharing.ts';
import { shareInput, sharesByThing } from './share.ts';
import type { Share } from './share.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';

describe('what can be shared with whom', () => {
  test.each([
    ['a thing with the leader', { thing: 'compass', audience: 'leader' }, true],
    ['a part of the card with the team', { thing: 'card:offer', audience: 'team' }, true],
    ['with one person by name', { thing: 'plan', audience: 'person', audiencePersonId: id }, true],
    ['with a person, but nobody named', { thing: 'plan', audience: 'person' }, false],
    ['with the leader and a name', { thing: 'plan', audience: 'leader', audiencePersonId: id }, false],
    ['an unknown thing', { thing: 'diary', audience: 'leader' }, false],
    ['with everybody', { thing: 'plan', audience: 'everybody' }, false],
  ])('%s', (_, share, accepted) => {
    expect(shareInput.safeParse({ personId: id, ...share }).success).toBe(accepted);
  });
});

test('every share is listed once under its own thing, and every thing is listed', () => {
  const share = fc.record({
    id: fc.uuid(),
    thing: fc.constantFrom(...shareableThings),
    audience: fc.constantFrom(...audienceKinds),
    audiencePersonId: fc.constant(null),
    personName: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(share), (shares: Share[]) => {
      const grouped = sharesByThing(shares);
      expect(grouped.map((group) => group.thing)).toEqual(shareableThings);
      expect(grouped.flatMap((group) => group.shares)).toHaveLength(shares.length);
      expect(grouped.every((group) => group.shares.every((one) => one.thing === group.thing))).toBe(true);
    }),
  );
});
