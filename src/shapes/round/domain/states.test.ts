import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkLifecycle, roundLifecycle, linkStateOf, settledAs } from './states.ts';
import type { LinkFacts } from './states.ts';

describe('what a round allows', () => {
  test.each([
    ['draft', 'send-round', true],
    ['draft', 'close-round', false],
    ['open', 'close-round', true],
    ['open', 'withdraw-round', true],
    ['closed', 'withdraw-round', false],
    ['withdrawn', 'close-round', false],
  ] as const)('%s: %s %s', (state, step, allowed) => {
    expect(roundLifecycle.allows(state, step)).toBe(allowed);
  });

  test('every state that is not an end has a way out by the clock', () => {
    for (const state of ['draft', 'open'] as const)
      expect(roundLifecycle.allows(state, 'settle-rounds')).toBe(true);
  });
});

test.each([
  ['chosen', 'drop-person', true],
  ['sent', 'drop-person', false],
  ['sent', 'recall-link', true],
  ['answered', 'recall-link', false],
] as const)('a link that is %s: %s %s', (state, step, allowed) => {
  expect(linkLifecycle.allows(state, step)).toBe(allowed);
});

describe('the state of a link', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const later = new Date('2026-12-01T10:00:00Z');
  const sent: LinkFacts = { sentAt: now, expiresAt: later, recalledAt: null, answered: false };

  test.each([
    ['chosen only', { ...sent, sentAt: null, expiresAt: null }, 'draft', 'chosen'],
    ['sent', sent, 'open', 'sent'],
    ['sent, at its last moment', { ...sent, expiresAt: now }, 'open', 'expired'],
    ['recalled', { ...sent, recalledAt: now }, 'open', 'recalled'],
    ['answered', { ...sent, answered: true }, 'open', 'answered'],
    ['answered and recalled', { ...sent, answered: true, recalledAt: now }, 'open', 'answered'],
    ['answered, in a closed round', { ...sent, answered: true }, 'closed', 'answered'],
    ['sent, in a closed round', sent, 'closed', 'ended'],
    ['sent, in a withdrawn round', sent, 'withdrawn', 'ended'],
  ] as const)('%s', (_, link, request, state) => {
    expect(linkStateOf(link, request, now)).toBe(state);
  });

  test('is always one, and only an open round has a link that works', () => {
    const moment = fc.constantFrom(null, now, later);
    const link = fc.record({ sentAt: moment, expiresAt: moment, recalledAt: moment, answered: fc.boolean() });
    fc.assert(
      fc.property(link, fc.constantFrom(...roundLifecycle.states), (facts, request) => {
        const state = linkStateOf(facts, request, now);
        expect(linkLifecycle.states).toContain(state);
        if (state === 'sent') expect(request).toBe('open');
      }),
    );
  });
});

describe('a round that nobody ends', () => {
  test.each([
    ['draft', false, '[*]'],
    ['open', false, 'withdrawn'],
    ['open', true, 'closed'],
    ['closed', false, 'closed'],
    ['withdrawn', true, 'withdrawn'],
  ] as const)('%s, enough to read %s: %s', (state, enough, end) => {
    expect(settledAs(state, enough)).toBe(end);
  });

  test('goes only where the drawing lets it go', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roundLifecycle.states), fc.boolean(), (state, enough) => {
        const to = settledAs(state, enough);
        if (to === state) return;
        expect(roundLifecycle.arrows).toContainEqual({ from: state, to, by: 'settle-rounds' });
      }),
    );
  });
});
