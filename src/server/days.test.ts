import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { unthinkableDays } from './days.ts';

const today = isoDate('2026-11-24');
const wrong = [{ code: 'unthinkable-day' }];

describe('a day that cannot be meant', () => {
  test.each([
    ['as a browser sends it', { startsOn: '0001-01-01', endsOn: '2027-01-01' }, { startsOn: wrong }],
    ['as people write it', { promisedFor: ' 31-12-9999 ' }, { promisedFor: wrong }],
    [
      'deep in a form',
      { steps: { a: { on: '9990-01-01' } }, rows: [{ dueOn: '1900-01-01' }] },
      { 'steps.a.on': wrong, 'rows.0.dueOn': wrong },
    ],
  ])('is told by its field: %s', (_, sent, found) => {
    expect(unthinkableDays(sent, today)).toEqual(found);
  });

  test.each([
    ['a text that names one', { note: 'Sinds 01-01-1900 staat hier een school' }],
    ['no day at all', { startsOn: '31-02-2027', title: '9999', none: null, at: 7 }],
    ['bytes', { bytes: new Uint8Array(3) }],
    ['nothing', undefined],
  ])('is not %s', (_, sent) => {
    expect(unthinkableDays(sent, today)).toEqual({});
  });
});
