import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { dueReminders } from './reminders.ts';
import type { RemindedConversation } from './reminders.ts';
import { conversationLifecycle } from './states.ts';

const today = isoDate('2026-11-24');
const ago = (days: number): IsoDate => addDays(today, -days);
const moment = new Date('2026-11-20T10:00:00Z');

const conversation: RemindedConversation = {
  state: 'preparing',
  personId: 'samira',
  leaderId: 'karin',
  proposedLeaderId: null,
  standsInFor: null,
  readyAt: { person: null, leader: null },
  openedLeaderId: null,
  plannedOn: null,
  heldOn: null,
  movedOn: ago(1),
  endReason: null,
  followUpOn: null,
  startedOn: ago(1),
  agreedOn: { person: null, leader: null },
};
const toBoth = (kind: string, since: IsoDate) => [
  { kind, side: 'person', since },
  { kind, side: 'leader', since },
];

describe('which reminders are due', () => {
  test.each([
    ['begun yesterday', {}, []],
    ['two weeks without a date', { startedOn: ago(14) }, toBoth('plan', ago(14))],
    ['a date in eight days', { plannedOn: ago(-8) }, []],
    ['a date in seven days', { plannedOn: ago(-7) }, toBoth('prepare', ago(-7))],
    [
      'she is ready, her leader not',
      { plannedOn: ago(-2), readyAt: { person: moment, leader: null } },
      [{ kind: 'prepare', side: 'leader', since: ago(-2) }],
    ],
    [
      'both are ready',
      { plannedOn: ago(-2), state: 'ready', readyAt: { person: moment, leader: moment } },
      [],
    ],
    ['the date was yesterday', { plannedOn: ago(1) }, toBoth('hold', ago(1))],
    ['nobody leads', { plannedOn: ago(1), leaderId: null }, []],
    ['held six days ago', { state: 'held', heldOn: ago(6) }, []],
    ['held a week ago', { state: 'held', heldOn: ago(7) }, toBoth('report', ago(7))],
    [
      'her leader agreed three days ago',
      { state: 'report', heldOn: ago(10), agreedOn: { person: null, leader: ago(3) } },
      [{ kind: 'agree', side: 'person', since: ago(3) }],
    ],
    [
      'her leader agreed yesterday',
      { state: 'report', heldOn: ago(10), agreedOn: { person: null, leader: ago(1) } },
      [],
    ],
    ['four weeks and not agreed', { state: 'report', heldOn: ago(28) }, toBoth('open', ago(28))],
    [
      'agreed, follow-up in two weeks',
      { state: 'agreed', followUpOn: ago(-14) },
      toBoth('follow-up', ago(-14)),
    ],
    ['agreed, follow-up in a month', { state: 'agreed', followUpOn: ago(-30) }, []],
    ['agreed, follow-up long ago', { state: 'agreed', followUpOn: ago(30) }, []],
    ['called off', { state: 'cancelled', plannedOn: ago(1) }, []],
  ] as const)('%s', (_, change, expected) => {
    expect(dueReminders({ ...conversation, ...change }, today)).toEqual(expected);
  });
});

test('a reminder that stays due is the same one every day', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
  const perhaps = fc.option(day, { nil: null });
  const any = fc.record({
    state: fc.constantFrom(...conversationLifecycle.states),
    plannedOn: perhaps,
    heldOn: perhaps,
    followUpOn: perhaps,
    startedOn: day,
    agreedOn: fc.record({ person: perhaps, leader: perhaps }),
  });
  const key = (one: { kind: string; side: string; since: string }): string => `${one.kind} ${one.side}`;
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 40 }), (change, days) => {
      const now = new Map(
        dueReminders({ ...conversation, ...change }, today).map((one) => [key(one), one.since]),
      );
      for (const later of dueReminders({ ...conversation, ...change }, addDays(today, days))) {
        const earlier = now.get(key(later));
        if (earlier !== undefined) expect(later.since).toBe(earlier);
      }
      expect(new Set(now.keys()).size).toBe(dueReminders({ ...conversation, ...change }, today).length);
    }),
  );
});
