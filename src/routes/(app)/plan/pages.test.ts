import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { CounterpartState } from '#core/counterpart.ts';
import { routes } from '#features/plan/domain/step.ts';
import type { Step } from '#features/plan/domain/step.ts';
import { stepForm } from '#features/plan/domain/step.form.ts';
import type { StepPart } from '#features/plan/domain/step.form.ts';
import { planStepLifecycle } from '#features/plan/domain/step-state.ts';
import { viewStep } from '#features/plan/domain/step-view.ts';
import type { Side } from '#shapes/counterpart/domain/side.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId } from '#tests/support/html.ts';
import { actions, hrefs, leadsNowhere, problemsOf, showPage, valuesOf } from '#tests/support/page.ts';
import { aStep } from '#tests/support/plan.ts';
import { hostile } from '#tests/support/sound.ts';
import Own from './+page.svelte';
import Shown from './[personId]/+page.svelte';
import Answers from './answers/+page.svelte';
import OneStep from './steps/[stepId]/+page.svelte';
import OnePart from './steps/[stepId]/[part]/+page.svelte';

/** The pages of a plan as they stand in each state of a step, for her and for who answers. */
const t = messages('nl').plan;
const common = messages('nl').common;
const today = isoDate('2026-11-24');
const base = aStep({
  kind: 'module',
  title: 'Module gedrag',
  why: 'Omdat ik het wil',
  initiative: 'own',
  practiceGroup: 'groep 5',
  practiceTask: 'lezen',
  practiceMoment: 'dinsdag',
  timeMinutes: 960,
  moneyCents: 45_000,
  startsOn: isoDate('2027-01-11'),
  endsOn: isoDate('2027-03-01'),
  expectedEffect: 'Rust in de groep',
});
const side = (kind: Side['kind'], state: CounterpartState, given: Partial<Side> = {}): Side => ({
  id: `side-${kind}`,
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
  ...given,
});
const view = (given: Partial<Step> = {}, sides: readonly Side[] = []) =>
  viewStep({ ...base, ...given }, sides);
const refused = { code: 'not-possible-now' };

describe('her plan', () => {
  const plan = (given: object = {}) => ({ today, route: null, steps: [], advice: [], ...given });

  test.each(['nl', 'en'] as const)('empty in %s: the ways to go, and the first step to put in', (locale) => {
    const texts = messages(locale).plan;
    const root = showPage(Own, plan(), { locale });
    expect(root.text).toContain(texts.picture.noSteps);
    expect(actions(root)).toEqual(['?/route', '?/add']);
    const ways = all(root, 'input', { type: 'radio' }).map(({ attributes }) => attributes['value']);
    expect([...ways].sort()).toEqual([...routes].sort());
    expect(root.text).not.toContain(texts.print);
  });

  test.each(routes)('with the way «%s» chosen it stands there, and can be changed', (route) => {
    const root = showPage(Own, plan({ route }));
    expect(root.text).toContain(t.route.chosen(t.route.names[route]));
    const chosen = all(root, 'input', { type: 'radio' }).filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual([route]);
    expect(actions(root).filter((action) => action === '?/add')).toHaveLength(1);
  });

  test('no way chosen: the question comes back with what is missing', () => {
    const form = { action: 'route', fields: { route: [{ code: 'required' }] } };
    const root = showPage(Own, plan(), { form });
    expect(root.text).toContain(messages('nl').errors.fields['required']?.());
  });

  test.each(planStepLifecycle.states)(
    'a step that is %s: it is found, and drawn unless it was stopped',
    (state) => {
      const root = showPage(Own, plan({ route: 'growth', steps: [view({ state })] }));
      expect(hrefs(root)).toContain('/plan/steps/step');
      expect(root.text).toContain('Module gedrag');
      expect(root.text.includes(t.stoppedTitle(1))).toBe(state === 'stopped');
    },
  );

  test('a step without a name can still be found by its link', () => {
    const root = showPage(Own, plan({ route: 'growth', steps: [view({ title: '' })] }));
    const names = all(root, 'a', { href: '/plan/steps/step' }).map(({ text }) => text);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).not.toBe('');
  });

  test('what she wrote is text', () => {
    const step = view({ title: hostile, why: hostile, state: 'running' });
    expect(all(showPage(Own, plan({ steps: [step] })), 'img')).toEqual([]);
  });
});

describe('one step', () => {
  const data = (step: ReturnType<typeof view>, given: object = {}) => ({
    step,
    today,
    workPlaces: [{ schoolId: 'school', schoolName: 'De Brug', answerers: ['Karin de Wit'] }],
    foreseen: [],
    ...given,
  });

  test.each([
    ['idea', ['?/submit', '?/remove']],
    ['submitted', ['?/withdraw', '?/stop']],
    ['running', ['?/finish', '?/extend', '?/stop']],
  ] as const)('%s: what can be done, and nothing else', (state, expected) => {
    const open = actions(showPage(OneStep, data(view({ state }))));
    expect([...new Set(open)].sort()).toEqual([...expected].sort());
  });

  test.each(planStepLifecycle.states)('%s: says so, in both languages', (state) => {
    for (const locale of ['nl', 'en'] as const) {
      const texts = messages(locale).plan;
      const root = showPage(OneStep, data(view({ state, stopReason: 'Nu niet' })), { locale });
      expect(root.text).toContain(`${texts.step.title}: ${texts.states[state] ?? ''}`);
    }
  });

  test.each([
    ['everything promised', [side('time', 'promised')], true],
    ['one is open', [side('time', 'promised'), side('money', 'open')], false],
    ['refused with a reason', [side('time', 'refused', { reason: 'Geen geld' })], true],
    ['refused without one', [side('time', 'refused')], false],
    ['nothing asked', [], false],
  ])('waiting, %s: can begin %s', (_, sides, begins) => {
    const step = view({ state: 'waiting', answer: 'can' }, sides);
    expect(actions(showPage(OneStep, data(step))).includes('?/start')).toBe(begins);
  });

  test('an idea is hers alone; after that it says who reads it', () => {
    expect(showPage(OneStep, data(view())).text).toContain(common.onlyYou);
    const root = showPage(OneStep, data(view({ state: 'submitted' })));
    expect(root.text).not.toContain(common.onlyYou);
    expect(root.text).toContain(t.submitted.privacy);
  });

  test.each([
    ['one place', [{ schoolId: 'a', schoolName: 'De Brug', answerers: ['Karin'] }], t.submit.to('Karin'), 0],
    ['nobody who answers', [{ schoolId: 'a', schoolName: 'De Brug', answerers: [] }], t.submit.toSchool, 0],
    [
      'two places',
      [
        { schoolId: 'a', schoolName: 'De Brug', answerers: ['Karin', 'Kees'] },
        { schoolId: 'b', schoolName: 'De Boei', answerers: [] },
      ],
      t.submit.schoolWith('De Brug', 'Karin / Kees'),
      2,
    ],
    ['no place any more', [], t.submit.toSchool, 0],
  ])('put before the school with %s', (_, workPlaces, words, choices) => {
    const root = showPage(OneStep, data(view(), { workPlaces }));
    expect(root.text).toContain(words);
    expect(all(root, 'input', { name: 'schoolId' })).toHaveLength(choices);
  });

  test.each([{ title: '' }, { kind: null }])('%j: first to be filled in, with the way to it', (given) => {
    const root = showPage(OneStep, data(view(given)));
    expect(actions(root)).not.toContain('?/submit');
    expect(root.text).toContain(t.submit.missing);
    expect(hrefs(root)).toContain('/plan/steps/step/what');
  });

  test('only an idea can be changed', () => {
    const parts = (state: Step['state']) =>
      hrefs(showPage(OneStep, data(view({ state })))).filter((href) => href.startsWith('/plan/steps/step/'));
    expect(new Set(parts('idea')).size).toBe(stepForm.order.length);
    for (const state of planStepLifecycle.states.filter((one) => one !== 'idea'))
      expect(parts(state)).toEqual([]);
  });

  test.each(['submit', 'start', 'finish', 'stop', 'remove'])(
    '«%s» that was refused is said above',
    (action) => {
      for (const locale of ['nl', 'en'] as const) {
        const root = showPage(OneStep, data(view()), { locale, form: { action, problem: refused } });
        expect(problemsOf(root).text).toContain(messages(locale).plan.problems['not-possible-now']?.());
      }
    },
  );

  test('a refusal without a sentence of its own still says that something is wrong', () => {
    const root = showPage(OneStep, data(view()), {
      form: { action: 'start', problem: { code: 'unheard-of' } },
    });
    expect(problemsOf(root).text).toContain(common.problemTitle);
  });

  test('changed in another window: said above', () => {
    const form = { action: 'submit', theirs: { version: 8 } };
    expect(problemsOf(showPage(OneStep, data(view()), { form })).text).toContain(t.form.conflictTitle);
  });

  test('stopping without a reason: the form stands open, with her words and the way to the field', () => {
    const fields = { reason: [{ code: 'required' }] };
    const root = showPage(OneStep, data(view({ state: 'running' })), {
      form: { action: 'stop', values: { reason: 'Te druk' }, fields },
    });
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)['reason']).toBe('Te druk');
    const open = all(root, 'details').filter(({ attributes }) => 'open' in attributes);
    expect(open.flatMap((one) => all(one, 'form')).map(({ attributes }) => attributes['action'])).toContain(
      '?/stop',
    );
  });

  test('the other side stands there with its state, its date and its reason', () => {
    const sides = [
      side('time', 'open', { isLate: true }),
      side('money', 'refused', { reason: 'Budget is op.' }),
      side('room', 'promised', { promisedFor: isoDate('2027-02-01') }),
    ];
    const root = showPage(OneStep, data(view({ state: 'waiting', answer: 'can' }, sides)));
    expect(root.text).toContain('Budget is op.');
    expect(root.text).toContain('8 december');
    expect(root.text).toContain('1 februari 2027');
  });
});

describe('filling in a step', () => {
  const data = (part: StepPart, given: Partial<Step> = {}) => ({ part, step: view(given) });

  test.each(stepForm.order)(
    '«%s» shows where one is, keeps while one types and saves by its button',
    (part) => {
      const root = showPage(OnePart, data(part));
      const form = all(root, 'form').find(({ attributes }) => attributes['action'] === '?/save');
      expect(form?.attributes['data-autosave']).toBe('?/draft');
      expect(valuesOf(root)).toMatchObject({ version: '7' });
      expect(all(root, 'span', { 'aria-current': 'step' }).map(({ text }) => text)).toEqual([
        t.form.parts[part].title,
      ]);
      expect(root.text).toContain(common.onlyYou);
    },
  );

  test('the last button says that it is the last', () => {
    const button = (part: StepPart) => all(showPage(OnePart, data(part)), 'button').at(-1)?.text;
    expect(stepForm.order.map(button)).toEqual([t.parts.next, t.parts.next, t.parts.next, t.parts.last]);
  });

  test('shows amounts as people write them', () => {
    const values = valuesOf(showPage(OnePart, data('asks', { timeMinutes: 990, moneyCents: 45_050 })));
    expect(values).toMatchObject({ timeHours: '16,5', moneyEuros: '450,50' });
  });

  test.each([
    ['asks', { timeHours: 'veel', moneyEuros: '450' }, 'timeHours', 'not-hours'],
    ['asks', { timeHours: '4', moneyEuros: 'gratis' }, 'moneyEuros', 'not-euros'],
    ['when', { startsOn: '2027-02-30', endsOn: '' }, 'startsOn', 'not-a-date'],
    ['when', { startsOn: '2027-03-01', endsOn: '2027-02-28' }, 'endsOn', 'before-start'],
  ] as const)('%s with %j: every word stays, and the way leads to %s', (part, values, field, code) => {
    const form = { action: 'save', values, fields: { [field]: [{ code }] } };
    const root = showPage(OnePart, data(part), { form });
    expect(problemsOf(root).fields).toEqual([field]);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject(values);
    expect(byId(root, field).attributes['aria-invalid']).toBe('true');
  });

  test('changed elsewhere: what stands there now is shown beside what was typed', () => {
    const values = { part: 'what', title: 'Mijn titel', why: 'Mijn reden', version: '6' };
    const root = showPage(OnePart, data('what', { title: 'Van de telefoon' }), {
      form: { action: 'save', values, theirs: { version: 7 } },
    });
    expect(root.text).toContain('Van de telefoon');
    expect(valuesOf(root)).toMatchObject({ title: 'Mijn titel', why: 'Mijn reden', version: '7' });
  });

  test('no longer an idea: said above', () => {
    const form = { action: 'save', problem: { code: 'no-longer-an-idea' } };
    const words = t.problems['no-longer-an-idea']?.();
    expect(words).toBeDefined();
    expect(problemsOf(showPage(OnePart, data('what'), { form })).text).toContain(words);
  });
});

describe('a plan that was shown', () => {
  const shown = (steps: readonly object[], given: object = {}) => ({
    today,
    name: 'Samira Bakker',
    route: null,
    isWhole: true,
    steps,
    ...given,
  });
  const waiting = {
    ...view({ state: 'submitted' }, [side('time', 'open', { isMine: true })]),
    mayAnswer: true,
  };
  const again = { ...view({ state: 'waiting', answer: 'not-now', answerNote: 'Druk' }), mayAnswer: true };

  test.each(['nl', 'en'] as const)('empty in %s', (locale) => {
    const root = showPage(Shown, shown([]), { locale });
    expect(root.text).toContain(messages(locale).plan.shown.none);
    expect(actions(root)).toEqual([]);
  });

  test('says whether it is all of it', () => {
    expect(showPage(Shown, shown([])).text).toContain(t.shown.leadWhole);
    expect(showPage(Shown, shown([], { isWhole: false })).text).toContain(t.shown.leadSome);
  });

  test('only who may answer gets a form, with the version that was read', () => {
    const root = showPage(Shown, shown([waiting]));
    expect(valuesOf(root)).toMatchObject({ stepId: 'step', version: '7' });
    expect(root.text).toContain(t.shown.toAnswer);
    expect(actions(showPage(Shown, shown([{ ...waiting, mayAnswer: false }])))).toEqual([]);
  });

  test('«not now» without words: what was chosen stays, and the way leads to the words', () => {
    const values = { stepId: 'step', answer: 'not-now', note: '' };
    const form = { action: 'answer', values, fields: { note: [{ code: 'not-now-needs-words' }] } };
    const root = showPage(Shown, shown([waiting]), { form });
    expect(problemsOf(root).fields).toEqual(['step-note']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)['answer']).toBe('not-now');
  });

  test('answered by somebody else first: their answer stands at the step', () => {
    const form = {
      action: 'answer',
      values: { stepId: 'step', answer: 'can' },
      theirs: { answer: 'not-now', answerNote: 'Geen geld' },
    };
    const root = showPage(Shown, shown([again]), { form });
    expect(byId(root, 'step-step').text).toContain(t.answer.names['not-now']);
    expect(byId(root, 'step-step').text).toContain('Geen geld');
    expect(problemsOf(root).text).toBe('');
  });

  test('a refusal about a step that was answered before is not folded away', () => {
    const form = { action: 'answer', values: { stepId: 'step' }, problem: refused };
    const root = showPage(Shown, shown([again]), { form });
    const fold = all(root, 'details').find((one) => all(one, 'form').length > 0);
    expect(fold?.attributes).toHaveProperty('open');
    expect(fold?.text).toContain(t.problems['not-possible-now']?.());
  });

  test.each([
    ['taken back meanwhile', [{ ...waiting, mayAnswer: false }], { problem: refused }],
    ['no longer shown at all', [], { problem: refused }],
    [
      'taken back meanwhile, told as a conflict',
      [{ ...waiting, mayAnswer: false }],
      { theirs: { answer: null } },
    ],
  ])('a step that was %s: said above, where it is seen', (_, steps, given) => {
    const form = { action: 'answer', values: { stepId: 'step', answer: 'can' }, ...given };
    expect(problemsOf(showPage(Shown, shown(steps), { form })).text).toContain(
      t.problems['not-possible-now']?.(),
    );
  });
});

describe('all steps that wait for an answer', () => {
  const row = (stepId: string, given: object = {}) => ({
    stepId,
    version: 2,
    personId: 'her',
    personName: 'Samira Bakker',
    schoolName: 'De Brug',
    title: `Stap ${stepId}`,
    startsOn: null,
    dueOn: isoDate('2026-12-01'),
    isLate: false,
    asks: [{ kind: 'time', minutes: 960, cents: null, text: '', isMine: true }],
    ...given,
  });
  const list = (steps: readonly object[], given: object = {}) => ({
    today,
    steps,
    ...given,
  });

  test.each(['nl', 'en'] as const)('none in %s: says so, nothing to send', (locale) => {
    const root = showPage(Answers, list([]), { locale });
    expect(root.text).toContain(messages(locale).plan.answers.none);
    expect(all(root, 'button')).toEqual([]);
  });

  test('each row is answered by itself, with the version that was read', () => {
    const values = valuesOf(showPage(Answers, list([row('a'), row('b', { version: 5 })])));
    expect(values).toMatchObject({ 'steps.a.version': '2', 'steps.b.version': '5' });
  });

  test('late is said, not only coloured', () => {
    const late = showPage(Answers, list([row('a', { isLate: true })]));
    const inTime = showPage(Answers, list([row('a')]));
    const icon = (root: typeof late) => {
      const row = all(root, 'section', { 'aria-labelledby': 'row-a' })[0];
      return row && all(row, 'path').map(({ attributes }) => attributes['d']);
    };
    expect(icon(late)).toBeDefined();
    expect(icon(late)).not.toEqual(icon(inTime));
  });

  test('nothing chosen: said above; a row at fault: the way to it, and the other rows stay', () => {
    const nothing = { action: 'default', fields: { steps: [{ code: 'nothing-chosen' }] } };
    expect(problemsOf(showPage(Answers, list([row('a')]), { form: nothing })).text).toContain(
      t.problems['nothing-chosen']?.(),
    );
    const values = { steps: { a: { answer: 'not-now', note: '' }, b: { answer: 'can', note: 'Graag' } } };
    const fields = { 'steps.a.note': [{ code: 'not-now-needs-words' }] };
    const root = showPage(Answers, list([row('a'), row('b')]), {
      form: { action: 'default', values, fields },
    });
    expect(problemsOf(root).fields).toEqual(['steps.a.note']);
    expect(problemsOf(root).text).toContain('Bij Samira');
    const rest = showPage(Answers, list([row('a')]), { form: { action: 'default', values, fields } });
    expect(rest.text).toContain(t.answers.saved(1));
    expect(problemsOf(rest).text).not.toContain(t.answers.saved(1));
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({
      'steps.a.answer': 'not-now',
      'steps.b.answer': 'can',
      'steps.b.note': 'Graag',
    });
  });
});
