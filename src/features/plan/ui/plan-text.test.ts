import { describe, expect, test } from 'vitest';
import type { CounterpartState } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import type { Step } from '../domain/step.ts';
import { aStep } from '#tests/support/plan.ts';
import { viewStep } from '../domain/step-view.ts';
import type { Side } from '#shapes/counterpart/domain/side.ts';
import { pairOf, periodText, summaryOf } from './plan-text.ts';
import type { Telling } from './plan-text.ts';

const { plan: t, counterpart: c } = messages('nl');
const telling: Telling = { locale: 'nl', t, c, today: isoDate('2026-11-24'), own: true };

const step = aStep({
  kind: 'module',
  title: 'Module gedrag',
  initiative: 'own',
  timeMinutes: 960,
  moneyCents: 45_000,
  startsOn: isoDate('2027-01-11'),
  state: 'waiting',
  answer: 'can',
});

const side = (kind: Side['kind'], state: CounterpartState, facts: Partial<Side> = {}): Side => ({
  id: kind,
  itemId: 'step',
  kind,
  detail: { minutes: null, cents: null, text: '' },
  ownerRole: 'hr',
  ownerName: 'Henk Hofman',
  dueOn: isoDate('2026-12-08'),
  state,
  reason: '',
  promisedFor: null,
  isLate: false,
  isMine: false,
  ...facts,
});

const drawn = (facts: Partial<Step>, ...sides: Side[]) =>
  pairOf(telling, viewStep({ ...step, ...facts }, sides), '/plan/steps/step');

describe('one line of the picture', () => {
  test('an idea says what it would ask', () => {
    expect(drawn({ state: 'idea', answer: null })).toMatchObject({
      left: {
        label: 'Module gedrag',
        sub: 'Module, vanaf maandag 11 januari 2027',
        href: '/plan/steps/step',
      },
      right: { label: '16 uur om te leren · €\u00a0450 voor de kosten · Een plek om te oefenen' },
      state: 'open',
      stateText: 'Jouw idee',
    });
    expect(
      drawn({ state: 'idea', title: '', kind: null, timeMinutes: null, moneyCents: null, startsOn: null }),
    ).toMatchObject({
      left: { label: 'Stap zonder naam' },
      right: { label: 'Nog niets gevraagd' },
    });
  });

  test('the gap is on the side that waits, with a name and a date', () => {
    const waits = drawn(
      { state: 'submitted', answer: null },
      side('answer', 'open', { dueOn: isoDate('2026-12-20') }),
      side('time', 'open', { detail: { minutes: 960, cents: null, text: '' } }),
      side('money', 'open', { dueOn: isoDate('2026-12-01'), ownerName: null, ownerRole: 'board' }),
    );
    expect(waits).toMatchObject({
      state: 'waits-right',
      note: 'het bestuur, uiterlijk dinsdag 1 december, en nog 2',
      late: false,
    });
  });

  test('what the school said and who still has to move are drawn half', () => {
    const half = drawn(
      {},
      side('answer', 'done', { ownerName: 'Karin de Boer' }),
      side('practice-place', 'open'),
    );
    expect(half).toMatchObject({
      state: 'half',
      note: 'Karin de Boer: dit kan. Wacht nog op: Een plek om te oefenen',
    });
    const onCondition = drawn(
      { answer: 'can-if' },
      side('answer', 'done', { ownerName: 'Karin de Boer' }),
      side('practice-place', 'open'),
    );
    expect(onCondition.note).toBe('Karin de Boer: dit kan, als… Wacht nog op: Een plek om te oefenen');
  });

  test('«not now» stays beside a step that she began in spite of it', () => {
    const began = drawn(
      { state: 'running', answer: 'not-now', answerNote: 'pas na de zomer' },
      side('answer', 'refused', { ownerName: 'Karin de Boer', reason: 'x' }),
    );
    expect(began).toMatchObject({ state: 'runs', note: 'Karin de Boer zei: nu niet. pas na de zomer' });
  });

  test('late says so', () => {
    const late = drawn(
      { state: 'submitted', answer: null },
      side('answer', 'open', { isLate: true, dueOn: isoDate('2026-11-20') }),
    );
    expect(late).toMatchObject({
      note: 'Henk Hofman, had moeten antwoorden voor vrijdag 20 november',
      late: true,
      right: { label: 'Antwoord: kan het?' },
    });
  });

  test('she may begin, also when not everything is possible', () => {
    expect(drawn({}, side('answer', 'done'))).toMatchObject({
      state: 'waits-left',
      stateText: 'Je kunt beginnen',
    });
    expect(drawn({}, side('answer', 'done'), side('time', 'refused', { reason: 'nee' }))).toMatchObject({
      note: 'Niet alles kan. De reden staat bij de stap.',
      noteSide: 'right',
    });
  });

  test('«not now» shows its reason, a running step the promise', () => {
    expect(
      drawn({ answer: 'not-now', answerNote: 'pas na de zomer' }, side('answer', 'refused', { reason: 'x' })),
    ).toMatchObject({
      state: 'refused',
      stateText: 'Nu niet',
      note: 'pas na de zomer',
    });
    expect(
      drawn({ state: 'running' }, side('time', 'promised', { promisedFor: isoDate('2027-01-04') })),
    ).toMatchObject({
      state: 'runs',
      note: 'Henk Hofman, toegezegd voor maandag 4 januari 2027',
    });
    expect(drawn({ state: 'stopped' })).toMatchObject({ state: 'refused', stateText: 'Gestopt' });
  });
});

test.each([
  [null, null, ''],
  ['2026-12-01', null, 'vanaf dinsdag 1 december'],
  [null, '2026-12-01', 'tot en met dinsdag 1 december'],
  ['2026-12-01', '2026-12-08', 'dinsdag 1 december tot en met dinsdag 8 december'],
] as const)('from %s until %s is «%s»', (from, until, text) => {
  const days = {
    startsOn: from === null ? null : isoDate(from),
    endsOn: until === null ? null : isoDate(until),
  };
  expect(periodText(telling, days)).toBe(text);
});

test('the picture in words', () => {
  const steps = [
    viewStep({ ...step, state: 'running' }, []),
    viewStep({ ...step, state: 'submitted' }, []),
    viewStep({ ...step, state: 'submitted' }, []),
    viewStep({ ...step, answer: 'not-now' }, []),
    viewStep({ ...step, state: 'idea' }, []),
  ];
  expect(summaryOf(t, steps)).toBe(
    '5 stappen. Eén loopt. 2 wachten op de school. Bij één zegt de school: nu niet. Eén is nog een idee.',
  );
});
