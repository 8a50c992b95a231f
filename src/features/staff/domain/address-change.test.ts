import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressChangeLifecycle,
  afterNo,
  countsNow,
  newLinkWorks,
  oldAnswers,
  waitUntil,
} from './address-change.ts';
import type { AddressFacts } from './address-change.ts';

const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
const asked: AddressFacts = {
  state: 'asked',
  oldEmail: 'old@example.nl',
  askedAt: at('01T10:00'),
  mailedAt: at('01T10:00'),
  confirmedAt: null,
  agreedAt: null,
  countsFrom: null,
  movedAt: at('01T10:00'),
};
const confirmed: AddressFacts = {
  ...asked,
  state: 'confirmed',
  confirmedAt: at('02T10:00'),
  countsFrom: at('09T10:00'),
  movedAt: at('02T10:00'),
};

describe('the time of waiting', () => {
  test.each([
    ['she signed in before', 'old@example.nl', true, '09T10:00'],
    ['she signed in before, without address', null, true, '09T10:00'],
    ['nobody was ever in', 'old@example.nl', false, '03T10:00'],
    ['nobody was ever in, and nobody can be asked', null, false, '02T10:00'],
  ])('%s', (_, oldEmail, everSignedIn, until) => {
    expect(waitUntil(oldEmail, everSignedIn, at('02T10:00'))).toEqual(at(until));
  });
});

describe('a new address counts', () => {
  test.each([
    ['asked', asked, '30T10:00', false],
    ['asked, with her yes', { ...asked, agreedAt: at('02T10:00') }, '30T10:00', false],
    ['confirmed, within the waiting', confirmed, '09T09:59', false],
    ['confirmed, after the waiting', confirmed, '09T10:00', true],
    ['confirmed, with her yes', { ...confirmed, agreedAt: at('02T10:00') }, '02T10:01', true],
    ['undone', { ...confirmed, state: 'undone' as const }, '30T10:00', false],
    ['withdrawn', { ...confirmed, state: 'withdrawn' as const }, '30T10:00', false],
  ])('%s', (_, change, now, counts) => {
    expect(countsNow(change, at(now))).toBe(counts);
  });

  test('never without the link, whatever else is so', () => {
    const moment = fc.option(fc.date({ noInvalidDate: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...addressChangeLifecycle.states),
        moment,
        moment,
        (state, agreedAt, countsFrom) => {
          expect(countsNow({ ...asked, state, agreedAt, countsFrom }, at('30T10:00'))).toBe(false);
        },
      ),
    );
  });
});

describe('the links', () => {
  test.each([
    ['new, while asked', newLinkWorks(asked, at('30T10:00')), true],
    ['new, a month later', newLinkWorks(asked, new Date('2026-12-01T10:00:00Z')), false],
    ['new, once used', newLinkWorks(confirmed, at('02T10:01')), false],
    ['old, while asked', oldAnswers(asked, at('02T10:00')), ['yes', 'no']],
    ['old, a month later', oldAnswers(asked, new Date('2026-12-01T10:00:00Z')), []],
    ['old, once confirmed', oldAnswers(confirmed, at('08T10:00')), ['yes', 'no']],
    ['old, after her yes', oldAnswers({ ...asked, agreedAt: at('02T10:00') }, at('03T10:00')), ['no']],
    ['old, once it counts', oldAnswers({ ...confirmed, state: 'counts' }, at('30T10:00')), ['no']],
    [
      'old, a month after it counts',
      oldAnswers({ ...confirmed, state: 'counts' }, new Date('2026-12-02T10:00:00Z')),
      [],
    ],
    ['old, once undone', oldAnswers({ ...confirmed, state: 'undone' }, at('03T10:00')), []],
  ])('%s', (_, found, right) => {
    expect(found).toEqual(right);
  });

  test('a no stops what is asked and closes what counts', () => {
    expect([afterNo('asked'), afterNo('confirmed'), afterNo('counts')]).toEqual([
      'undone',
      'undone',
      'disputed',
    ]);
  });
});
