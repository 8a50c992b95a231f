import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onDutchClock } from '#core/dutch-clock.ts';
import { meetingForm, moment } from './when.ts';

const input = meetingForm.whole({});
const right = { startsAt: '2026-12-10T19:30', minutes: '60', place: ' Online ', places: '' };

test('a meeting is read by the Dutch clock, with no end to its places', () => {
  expect(input.parse(right)).toEqual({
    startsAt: new Date('2026-12-10T18:30:00Z'),
    minutes: 60,
    place: 'Online',
    places: null,
  });
});

test.each([
  ['startsAt', '', 'not-a-date'],
  ['startsAt', 'vanavond', 'not-a-date'],
  ['minutes', '14', 'too-low'],
  ['minutes', '601', 'too-high'],
  ['minutes', '60,5', 'not-whole'],
  ['places', '0', 'too-low'],
  ['places', 'veel', 'not-a-number'],
  ['place', ' ', 'required'],
])('%s «%s» is told at its field, once', (field, typed, fault) => {
  const { error } = input.safeParse({ ...right, [field]: typed });
  const told = error?.issues.map((issue) => [
    issue.path[0],
    issue.code === 'custom' ? issue.message : issue.code,
  ]);
  expect(JSON.stringify(error?.issues)).toContain(fault);
  expect(told?.map(([at]) => at)).toEqual([field]);
});

test('a moment that may stay open is none, what is shown is read again, and nothing else is a moment', () => {
  const open = moment('wrong');
  expect(open.parse('')).toBeNull();
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
      (at) => {
        const shown = onDutchClock(at);
        const read = open.parse(shown);
        expect(read === null ? null : onDutchClock(read)).toBe(shown);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = open.safeParse(typed);
      expect(read.success).toBe(typed === '' || (read.success && read.data instanceof Date));
    }),
  );
});
