import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { counterpartLifecycle } from '#core/counterpart.ts';
import type { CounterpartState } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { emptyStep as empty } from '#tests/support/plan.ts';
import { lineOf } from './line.ts';
import { mayStart } from './may-start.ts';
import { asksOf, missingIn } from './step.ts';
import { stepKinds } from '#core/plan-step.ts';
import { stepForm } from './step.form.ts';
import type { StepContent } from './step.form.ts';
import { planStepLifecycle } from './step-state.ts';
import type { StepState } from './step-state.ts';

describe('the states of a step', () => {
  test('every state that waits for somebody has both exits: she left, not decided in time', () => {
    for (const state of ['submitted', 'waiting', 'running'] as const) {
      expect(planStepLifecycle.after(state, 'close-steps')).toBe('stopped');
      expect(planStepLifecycle.after(state, 'stop-step')).toBe('stopped');
    }
  });

  test('nothing runs that was not answered', () => {
    for (const state of planStepLifecycle.states.filter((one) => one !== 'waiting')) {
      expect(planStepLifecycle.after(state, 'start-step')).toBeNull();
    }
    expect(planStepLifecycle.moves('idea')).toEqual(['remove-step', 'submit-step']);
  });
});

const one = (state: CounterpartState, reason = '') => ({ state, reason });

describe('a step runs only when the other side moved', () => {
  test('only from «waiting»', () => {
    for (const state of planStepLifecycle.states.filter((each) => each !== 'waiting')) {
      expect(mayStart(state, [one('done')])).toMatchObject({ ok: false, why: 'not-waiting' });
    }
  });

  const side = fc.record({
    state: fc.constantFrom(...counterpartLifecycle.states),
    reason: fc.constantFrom('', ' ', 'omdat'),
  });
  test('the line that is drawn says the same', () => {
    fc.assert(
      fc.property(fc.array(side), (sides) => {
        const line = lineOf({ state: 'waiting', answer: 'can' }, sides);
        expect(line === 'waits-left').toBe(mayStart('waiting', sides).ok);
      }),
    );
  });

  test.each([
    ['idea', null, 'open'],
    ['submitted', null, 'waits-right'],
    ['waiting', 'not-now', 'refused'],
    ['waiting', 'can', 'half'],
    ['running', 'can', 'runs'],
    ['running', 'not-now', 'runs'],
    ['finished', 'can', 'done'],
    ['measured', 'can', 'done'],
    ['stopped', 'can', 'stopped'],
  ] as const)('the line of a step that is %s', (state: StepState, answer, line) => {
    expect(lineOf({ state, answer }, [])).toBe(line);
  });
});

describe('what a step asks', () => {
  test('nothing, when nothing was filled in', () => {
    expect(asksOf({ ...empty, kind: 'coaching' })).toEqual([]);
  });

  test.each([
    ['time', { timeMinutes: 960 }, { kind: 'time', minutes: 960 }],
    ['money', { moneyCents: 45_000 }, { kind: 'money', cents: 45_000 }],
    ['room', { room: 'een stil lokaal' }, { kind: 'room', text: 'een stil lokaal' }],
    [
      'free hands',
      { freeHands: 'pleinwacht', freeHandsBy: 'Ayse' },
      { kind: 'free-hands', text: 'pleinwacht → Ayse' },
    ],
    ['cover', { cover: 'donderdag' }, { kind: 'cover', text: 'donderdag' }],
    ['a practice place', { practicePlace: true }, { kind: 'practice-place', text: '' }],
    [
      'a described place',
      { practiceGroup: 'groep 5', practiceTask: 'lezen' },
      { kind: 'practice-place', text: 'groep 5, lezen' },
    ],
    [
      'a career possibility',
      { career: 'leraarondersteuner' },
      { kind: 'career', text: 'leraarondersteuner' },
    ],
    ['a task', { task: 'leescoördinatie' }, { kind: 'task', text: 'leescoördinatie' }],
  ])('%s', (_, change: Partial<StepContent>, ask) => {
    expect(asksOf({ ...empty, ...change })).toMatchObject([ask]);
  });

  test.each(stepKinds)('%s asks for a place to practise exactly when something new is learnt', (kind) => {
    const learns = ['module', 'course', 'further-training', 'specialisation'].includes(kind);
    expect(asksOf({ ...empty, kind }).some((ask) => ask.kind === 'practice-place')).toBe(learns);
  });

  test('what is missing before it is put before the school', () => {
    expect(missingIn(empty).map(({ field }) => field)).toEqual(['title', 'kind']);
    expect(missingIn({ ...empty, title: 'Meelopen', kind: 'internship' })).toEqual([]);
  });
});

describe('one page of the form', () => {
  const stepId = '0190aaaa-0000-7000-8000-000000000001';
  const own = { stepId: z.uuid(), version: z.coerce.number() };
  const [saved, drafted] = [stepForm.input('save', own), stepForm.input('draft', own)];
  const base = { stepId, version: '3' };
  const when = { ...base, part: 'when', expectedEffect: '' };

  test('takes what was typed', () => {
    const asks = {
      ...base,
      part: 'asks',
      timeHours: '16',
      moneyEuros: '450',
      practicePlace: 'on',
      newTask: 'lezen',
    };
    expect(saved.parse(asks)).toMatchObject({
      version: 3,
      content: { timeMinutes: 960, moneyCents: 45_000, practicePlace: true, task: 'lezen' },
    });
    expect(saved.parse({ ...when, startsOn: '2027-01-11', endsOn: '' }).content).toMatchObject({
      startsOn: isoDate('2027-01-11'),
      endsOn: null,
    });
  });

  test.each([
    ['an amount that cannot be read', { ...base, part: 'asks', timeHours: 'veel' }, 'timeHours', 'not-hours'],
    ['a day that does not exist', { ...when, startsOn: '2027-02-30', endsOn: '' }, 'startsOn', 'not-a-date'],
    [
      'an end before the start',
      { ...when, startsOn: '2027-02-02', endsOn: '2027-02-01' },
      'endsOn',
      'before-start',
    ],
    ['an unknown kind', { ...base, part: 'what', kind: 'phd', title: '', why: '' }, 'kind', undefined],
    ['a field of another page', { ...when, title: 'x' }, '', undefined],
  ])('says what is wrong with %s', (_, input, field, code) => {
    const read = saved.safeParse(input);
    const issue = read.error?.issues[0];
    expect(issue?.path.join('.')).toBe(field);
    if (code !== undefined) expect(issue?.message).toBe(code);
  });

  test('a draft leaves what cannot be read as it was', () => {
    const draft = drafted.parse({
      ...base,
      part: 'asks',
      timeHours: '1:',
      moneyEuros: '12',
      room: 'stil',
    });
    expect(draft.content).toMatchObject({ moneyCents: 1200, room: 'stil' });
    expect(draft.content).not.toHaveProperty('timeMinutes');
    expect(drafted.parse({ ...when, startsOn: '2027-', endsOn: '2020-01-01' }).content).toEqual({
      endsOn: '2020-01-01',
      expectedEffect: '',
    });
  });
});

test.each<[string, Partial<StepContent>, string[]]>([
  ['nothing, however far she walked through', {}, []],
  ['a name', { title: 'Module gedrag' }, ['what']],
  ['a box ticked', { practicePlace: true }, ['asks']],
  ['no hours is something told', { timeMinutes: 0 }, ['asks']],
  ['where, and a day', { practiceGroup: 'groep 5', startsOn: isoDate('2027-01-11') }, ['practice', 'when']],
])('filled in: %s', (_, told, parts) => {
  expect(stepForm.filled({ ...empty, ...told })).toEqual(parts);
});
