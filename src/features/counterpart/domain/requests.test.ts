import { describe, expect, test } from 'vitest';
import type { Ask } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import type { Events } from '#core/events.ts';
import { ownerOf } from '#shapes/counterpart/domain/pairs.ts';
import { ownedByShown, ownersShown, requestOfShare, requestsOfCompass } from './from-others.ts';
import { requestOfCondition, requestsOfStep } from './from-step.ts';

const id = (last: number): string => `0190aaaa-0000-7000-8000-00000000000${String(last)}`;
const ask = (kind: Ask['kind'], facts: Partial<Ask> = {}): Ask => ({
  kind,
  minutes: null,
  cents: null,
  text: '',
  ...facts,
});
const step = (asks: Ask[]) => ({
  stepId: id(1),
  personId: id(2),
  schoolId: id(3),
  title: 'Module gedrag',
  asks,
  dueOn: isoDate('2027-01-11'),
});
const never = () => null;

describe('what a step asks', () => {
  test('always an answer of the school', () => {
    expect(requestsOfStep(step([]), never)).toMatchObject([
      {
        pair: 'advised-steps',
        kind: 'answer',
        about: { kind: 'plan-step', id: id(1), personId: id(2), schoolId: id(3), title: 'Module gedrag' },
        neededBy: '2027-01-11',
      },
    ]);
  });

  test.each([
    ['time', [['means', 'time', 'hr']]],
    ['money', [['means', 'money', 'hr']]],
    ['room', [['means', 'room', 'hr']]],
    ['free-hands', [['means', 'free-hands', 'hr']]],
    ['practice-place', [['practice-place', 'practice-place', 'leader']]],
    ['cover', [['learning-time', 'cover', 'leader']]],
    ['career', [['career', 'career', 'hr']]],
    [
      'task',
      [
        ['task', 'task', 'leader'],
        ['task', 'mandate', 'hr'],
      ],
    ],
  ] as const)('%s', (kind, expected) => {
    const found = requestsOfStep(step([ask(kind)]), never).slice(1);
    expect(found.map((one) => [one.pair, one.kind, ownerOf(one)])).toEqual(expected);
  });

  test('what exceeds the rule goes to the board, and only that', () => {
    const asks = [ask('money', { cents: 90_000 }), ask('time', { minutes: 60 }), ask('cover')];
    const limit = { rule: 'prof.budget_eur', most: 50_000 };
    const owners = requestsOfStep(step(asks), ({ kind }) =>
      kind === 'cover' ? null : { limit, exceeds: kind === 'money' },
    ).map((one) => [one.kind, ownerOf(one), one.detail?.limit]);
    expect(owners).toEqual([
      ['answer', 'leader', undefined],
      ['money', 'board', limit],
      ['time', 'hr', limit],
      ['cover', 'leader', undefined],
    ]);
  });
});

describe('can if', () => {
  const answered = (condition: Events['plan.step-answered']['condition']) => ({
    stepId: id(1),
    personId: id(2),
    schoolId: id(3),
    title: 'T',
    answer: 'can-if' as const,
    note: 'als er vervanging is',
    condition,
    promises: [],
    asks: [],
    dueOn: null,
  });
  test('makes an action with the owner and the day that were agreed on', () => {
    expect(requestOfCondition(answered({ owner: 'hr', dueOn: isoDate('2027-02-01') }))).toMatchObject({
      pair: 'advised-steps',
      kind: 'condition',
      owner: 'hr',
      dueOn: isoDate('2027-02-01'),
      detail: { text: 'als er vervanging is' },
    });
  });
  test('without a condition there is none', () => {
    expect(requestOfCondition(answered(null))).toBeNull();
  });
});

describe('what the other slices set in motion', () => {
  test.each([
    ['a gap in tasks', 'tasks', true, false, [['task', 'task', 'leader']]],
    ['a gap in another direction', 'expert', true, false, [['career', 'career', 'hr']]],
    ['a gap beyond one school', 'reach', true, false, [['career', 'career', 'hr']]],
    ['possible, and she did not know', 'leadership', false, true, [['knowing', 'inform', 'leader']]],
    [
      'both',
      'switch',
      true,
      true,
      [
        ['career', 'career', 'hr'],
        ['knowing', 'inform', 'leader'],
      ],
    ],
    ['neither', 'flexible', false, false, []],
  ] as const)('%s', (_, direction, gap, news, expected) => {
    const answered = { personId: id(2), direction, gap, news };
    expect(requestsOfCompass(answered).map((one) => [one.pair, one.kind, ownerOf(one)])).toEqual(expected);
  });

  test.each([
    ['card:offer', 'team', true],
    ['card:offer', 'leader', true],
    ['card:diplomas', 'team', false],
    ['card:offer', 'coach', false],
    ['card:offer', 'person', false],
    ['compass', 'leader', false],
  ])('%s shown to %s asks something: %s', (thing, audience, asks) => {
    expect(requestOfShare({ personId: id(2), thing, audience }) !== null).toBe(asks);
  });

  test.each([
    ['both, so the rule holds', 'leader', ['leader', 'hr', 'team'], 'leader'],
    ['both, so the rule holds', 'hr', ['hr', 'leader'], 'hr'],
    ['HR only', 'leader', ['hr'], 'hr'],
    ['the leader only', 'hr', ['leader', 'coach'], 'leader'],
    ['neither of them', 'leader', ['team', 'coach'], null],
    ['HR, and not the board', 'board', ['hr'], 'hr'],
  ] as const)('what comes from her compass goes to whom she shows it: %s', (_, rule, audiences, owner) => {
    const [asked] = requestsOfCompass({ personId: id(2), direction: 'expert', gap: true, news: false });
    if (asked === undefined) throw new Error('a gap asks something');
    expect(ownedByShown({ ...asked, owner: rule }, ownersShown(audiences))[0]?.owner ?? null).toBe(owner);
  });
});
