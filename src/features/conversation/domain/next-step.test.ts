import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import { nextStep, standsOpen } from './next-step.ts';
import type { WhereWeAre } from './next-step.ts';

const today = isoDate('2026-11-24');
const tomorrow = addDays(today, 1);
const yesterday = addDays(today, -1);

const start: WhereWeAre = {
  state: 'planned',
  side: 'person',
  hasLeader: true,
  plannedOn: null,
  heldOn: null,
  followUpOn: null,
  ready: { own: false, other: false },
  agreed: { own: false, other: false },
  rated: false,
};
const ownReady = { ready: { own: true, other: false } };
const bothReady = { state: 'ready', ready: { own: true, other: true } } as const;
const held = { ...bothReady, state: 'held', heldOn: yesterday } as const;
const leader = { side: 'leader', rated: true } as const;

describe('the one next thing', () => {
  test.each([
    ['just begun', {}, 'prepare', 'own'],
    ['a date makes no difference to preparing', { plannedOn: tomorrow }, 'prepare', 'own'],
    ['the other is ready, she is not', { ready: { own: false, other: true } }, 'prepare', 'own'],
    ['she is ready, no date yet', ownReady, 'plan', 'own'],
    ['she is ready, the other not', { ...ownReady, plannedOn: tomorrow }, 'wait-preparation', 'other'],
    ['both ready, tomorrow', { ...bothReady, plannedOn: tomorrow }, 'wait-talk', 'nobody'],
    ['both ready, today', { ...bothReady, plannedOn: today }, 'hold', 'own'],
    ['today, and not ready', { plannedOn: today }, 'prepare', 'own'],
    ['the date has passed, ready or not', { plannedOn: yesterday }, 'hold', 'own'],
    ['no leader: she chooses', { hasLeader: false }, 'choose-leader', 'own'],
    ['held, no report', held, 'write-report', 'own'],
    ['the other agreed', { ...held, state: 'report', agreed: { own: false, other: true } }, 'agree', 'own'],
    [
      'she agreed, and did not say how it was',
      { ...held, agreed: { own: true, other: false } },
      'rate',
      'own',
    ],
    [
      'the leader agreed',
      { ...held, ...leader, state: 'report', agreed: { own: true, other: false } },
      'wait-agreement',
      'other',
    ],
    ['no leader after the talk', { ...held, hasLeader: false }, 'choose-leader', 'own'],
    ['the leader’s place is empty', { ...held, ...leader, hasLeader: false }, 'wait-leader', 'other'],
    ['agreed, not rated', { ...held, state: 'agreed', followUpOn: addDays(today, 90) }, 'rate', 'own'],
    [
      'agreed, the follow-up is far',
      { ...held, ...leader, state: 'agreed', followUpOn: addDays(today, 15) },
      'nothing',
      'nobody',
    ],
    [
      'agreed, the follow-up is near',
      { ...held, ...leader, state: 'agreed', followUpOn: addDays(today, 14) },
      'follow-up',
      'own',
    ],
    ['closed', { ...held, state: 'closed' }, 'nothing', 'nobody'],
    ['cancelled', { state: 'cancelled' }, 'nothing', 'nobody'],
  ] as const)('%s', (_, where, code, whose) => {
    expect(nextStep({ ...start, ...where }, today)).toEqual({ code, whose });
  });

  test('is the same whether or not the other began to write', () => {
    for (const plannedOn of [null, yesterday, today, tomorrow]) {
      for (const ready of [start.ready, ownReady.ready]) {
        const where = { ...start, plannedOn, ready };
        expect(nextStep({ ...where, state: 'preparing' }, today)).toEqual(
          nextStep({ ...where, state: 'planned' }, today),
        );
      }
    }
  });
});

test.each([
  ['after four weeks', 'report', -28, true],
  ['after 27 days', 'report', -27, false],
  ['agreed in the end', 'agreed', -90, false],
] as const)('stands open with both: %s', (_, state, days, expected) => {
  expect(standsOpen({ state, heldOn: addDays(today, days) }, today)).toBe(expected);
});
