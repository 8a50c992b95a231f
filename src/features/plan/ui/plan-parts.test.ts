import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import type { CounterpartState } from '#core/counterpart.ts';
import { counterpartLifecycle } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { newId } from '#server/ids.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { aStep } from '#tests/support/plan.ts';
import { conditionOwners } from '../domain/answer.ts';
import { answers, routes } from '../domain/step.ts';
import type { Step } from '../domain/step.ts';
import { stepForm } from '../domain/step.form.ts';
import { planStepLifecycle } from '../domain/step-state.ts';
import { viewStep } from '../domain/step-view.ts';
import type { Side } from '#shapes/counterpart/domain/side.ts';
import type { Foreseen, StepView, WorkPlace } from '../domain/step-view.ts';
import AdviceList from './AdviceList.svelte';
import AnswerFields from './AnswerFields.svelte';
import AnswerRow from './AnswerRow.svelte';
import EndedStep from './EndedStep.svelte';
import Sides from '#shapes/counterpart/ui/Sides.svelte';
import PlanNext from './PlanNext.svelte';
import RouteChoice from './RouteChoice.svelte';
import RunningStep from './RunningStep.svelte';
import ShownStep from './ShownStep.svelte';
import StepFacts from './StepFacts.svelte';
import StopStep from './StopStep.svelte';
import SubmitStep from './SubmitStep.svelte';
import { theirAnswer } from './their-answer.ts';
import WaitingStep from './WaitingStep.svelte';
import type { Telling } from './plan-text.ts';

const { plan: t, counterpart: c } = messages('nl');
const today = isoDate('2026-11-24');
const telling: Telling = { locale: 'nl', t, c, today, own: true };
const blank = formView('nl', null, '');
const returned = (values: object, fields: object = {}) =>
  formView('nl', { action: 'x', values, fields, problem: null, theirs: null }, 'x', t.problems);

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
const view = (given: Partial<Step> = {}, sides: readonly Side[] = []): StepView =>
  viewStep({ ...base, ...given }, sides);
const actions = (root: Node): (string | undefined)[] =>
  all(root, 'form').map(({ attributes }) => attributes['action']);
const checked = (root: Node): (string | undefined)[] =>
  all(root, 'input')
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);

describe('what to do next in her plan', () => {
  const next = (...steps: readonly StepView[]): Node => rendered(render(PlanNext, { props: { steps } }));
  const ready = view({ id: 'ready', state: 'waiting', answer: 'can', title: 'Klaar' }, [
    side('time', 'promised', { itemId: 'ready' }),
  ]);
  const idea = view({ id: 'idea', title: 'Idee' });
  const running = view({ id: 'running', state: 'running', title: 'Bezig' });
  const waits = view({ id: 'waits', state: 'submitted', title: 'Wacht' });

  test.each([
    [
      'what may begin goes before everything',
      [waits, running, idea, ready],
      t.next.startTitle('Klaar'),
      '/plan/steps/ready',
    ],
    ['then an idea', [waits, running, idea], t.next.submitTitle('Idee'), '/plan/steps/idea'],
    ['then what runs', [waits, running], t.next.goOnTitle('Bezig'), '/plan/steps/running'],
  ] as const)('%s', (_, steps, title, href) => {
    const root = next(...steps);
    expect(only(root, 'h2').text).toBe(title);
    expect(only(root, 'a').attributes['href']).toBe(href);
  });

  test('nothing but waiting is said as the turn of the other side, and asks nothing of her', () => {
    const root = next(waits);
    expect(root.text).toContain(t.next.waitTitle);
    expect([all(root, 'a'), all(root, 'form')]).toEqual([[], []]);
  });

  test('an empty plan gives the first step', () => {
    expect(actions(next())).toEqual(['?/add']);
    expect(next().text).toContain(t.next.firstTitle);
  });
});

describe('advised steps', () => {
  test('each can be taken over by a button that says which', () => {
    const advice = [
      { adviceId: 'a', title: 'Meelopen', why: 'Past bij je' },
      { adviceId: 'b', title: 'Cursus', why: '' },
    ];
    const root = rendered(render(AdviceList, { props: { advice } }));
    expect(all(root, 'input', { name: 'adviceId' }).map(({ attributes }) => attributes['value'])).toEqual([
      'a',
      'b',
    ]);
    expect(all(root, 'button').map(({ text }) => text)).toEqual([
      `${t.addAdvice} Meelopen`,
      `${t.addAdvice} Cursus`,
    ]);
  });
});

describe('the three routes', () => {
  const choice = (route: (typeof routes)[number] | null, error?: string): Node =>
    rendered(render(RouteChoice, { props: { route, ...(error === undefined ? {} : { error }) } }));

  test('stand there as equals, growth without a course first, none chosen for her', () => {
    const values = all(choice(null), 'input', { type: 'radio' }).map(({ attributes }) => attributes['value']);
    expect(values[0]).toBe('growth');
    expect([...values].sort()).toEqual([...routes].sort());
    expect(checked(choice(null))).toEqual([]);
  });

  test.each(routes)('%s can be chosen, and is explained', (route) => {
    expect(checked(choice(route))).toEqual([route]);
    expect(choice(route).text).toContain(t.route.hints[route]);
  });

  test('a fault is said at the choice', () => {
    expect(choice(null, 'Kies een richting.').text).toContain('Kies een richting.');
  });
});

describe('the facts of a step', () => {
  const facts = (given: Partial<Step>, more: { own?: boolean; change?: boolean } = {}): Node => {
    const props = { telling: { ...telling, own: more.own ?? true }, step: view(given) };
    const changeHref = (part: string): string => `/plan/steps/step/${part}`;
    return rendered(render(StepFacts, { props: more.change ? { ...props, changeHref } : props }));
  };

  test('are read together, without what is empty', () => {
    expect(facts({ why: '' }).text).not.toContain(t.step.why);
    expect(facts({}).text).toContain('groep 5, lezen, dinsdag');
    expect(facts({}).text).toContain('16 uur om te leren');
  });

  test('can be changed part by part while they may be, each by a link that says which', () => {
    const links = all(facts({}, { change: true }), 'a');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(
      stepForm.order.map((part) => `/plan/steps/step/${part}`),
    );
    expect(new Set(links.map(({ text }) => text)).size).toBe(stepForm.order.length);
    expect(
      facts({ practiceGroup: '', practiceTask: '', practiceMoment: '', kind: 'coaching' }, { change: true })
        .text,
    ).toContain(t.step.nothing);
  });

  test.each([true, false])('lead back to the offer that it is about (her own page: %s)', (own) => {
    const link = only(facts({ offerId: 'offer-1' }, { own }), 'a');
    expect(link.attributes['href']).toBe('/offers/offer-1');
    expect(link.text).toBe(t.step.toOffer);
    expect(facts({ offerId: null }, { own }).text).not.toContain(t.step.toOffer);
  });

  test('speak of her to others, and to herself as «ik»', () => {
    expect(facts({}).text).toContain(t.initiatives.own);
    expect(facts({}, { own: false }).text).toContain(t.initiativesOther.own);
  });
});

describe('putting a step before the school', () => {
  const places = (...names: readonly (readonly string[])[]): WorkPlace[] =>
    names.map((answerers, index) => ({
      schoolId: newId(),
      schoolName: `School ${String(index)}`,
      answerers,
    }));
  const submit = (
    workPlaces: readonly WorkPlace[],
    given: Partial<Step> = {},
    form = blank,
    foreseen: readonly Foreseen[] = [],
  ): Node =>
    rendered(
      render(SubmitStep, {
        props: { telling, foreseen, step: view(given), workPlaces, view: form, editHref: '/edit' },
      }),
    );

  test('says before the button who gets what, and when that is the board with her name', () => {
    const detail = { minutes: null, cents: 110_100, text: '' };
    const answer = {
      kind: 'answer',
      detail: { ...detail, cents: null },
      ownerRole: 'leader',
      ownerName: 'Karin',
    } as const;
    const money = { kind: 'money', detail, ownerRole: 'board', ownerName: null } as const;
    const text = submit(places(['Karin']), {}, blank, [answer, money]).text;
    expect(text).toMatch(/Karin\s*Antwoord: kan het\?/);
    expect(text).toMatch(/het bestuur\s*€\s1\.101/);
    expect(text).toContain(t.submit.board);
    expect(text.indexOf(t.submit.board)).toBeLessThan(text.indexOf(t.submit.to('Karin')));
    expect(submit(places(['Karin']), {}, blank, [answer]).text).not.toContain(t.submit.board);
  });

  test.each([
    ['one leader', places(['Karin']), t.submit.to('Karin')],
    ['two leaders', places(['Karin', 'Ruud']), t.submit.to('Karin / Ruud')],
    ['nobody who leads', places([]), t.submit.toSchool],
    ['two schools', places(['Karin'], ['Olga']), t.submit.toSchool],
  ])('with %s the button says to whom', (_, workPlaces, label) => {
    expect(only(only(submit(workPlaces), 'form', { action: '?/submit' }), 'button').text).toBe(label);
  });

  test('asks which school only where there are more', () => {
    expect(all(submit(places(['Karin'])), 'input', { type: 'radio' })).toEqual([]);
    const schools = places(['Karin'], []);
    const two = submit(schools, {}, returned({}, { schoolId: [{ code: 'required' }] }));
    expect(all(two, 'input', { type: 'radio' }).map(({ attributes }) => attributes['value'])).toEqual(
      schools.map(({ schoolId }) => schoolId),
    );
    expect(two.text).toContain(t.submit.schoolWith('School 0', 'Karin'));
    expect(two.text).toContain('Vul dit in.');
  });

  test.each([{ title: '' }, { kind: null }])(
    'of an idea without %j says what is missing, and still lets go of it',
    (given) => {
      const root = submit(places(['Karin']), given);
      expect(actions(root)).toEqual(['?/remove']);
      expect(only(root, 'a').attributes['href']).toBe('/edit');
    },
  );
});

describe('waiting for the other side', () => {
  const waiting = (given: Partial<Step>, sides: readonly Side[]): Node =>
    rendered(render(WaitingStep, { props: { telling, step: view(given, sides) } }));

  test('says who answers and until when', () => {
    const root = waiting({ state: 'submitted' }, [side('answer', 'open', { ownerName: 'Karin' })]);
    expect(root.text).toContain(t.submitted.text('Karin', 'dinsdag 8 december'));
    expect(actions(root)).toEqual([]);
  });

  test('counts what still waits, lets her begin when nothing does, and says it when that is in spite of a no', () => {
    const still = waiting({ state: 'waiting', answer: 'can' }, [
      side('time', 'open'),
      side('money', 'promised'),
    ]);
    expect(still.text).toContain(t.waiting.notReadyText(1));
    const ready = waiting({ state: 'waiting', answer: 'can' }, [side('time', 'done')]);
    expect([actions(ready), ready.text.includes(t.waiting.readyText)]).toEqual([['?/start'], true]);
    const despite = waiting({ state: 'waiting', answer: 'can' }, [
      side('time', 'refused', { reason: 'Geen tijd' }),
    ]);
    expect([actions(despite), despite.text.includes(t.waiting.despiteText(1))]).toEqual([['?/start'], true]);
  });

  test('what the school refused is no next step: its reason first, and beginning in spite of it folded away', () => {
    const refused = { state: 'waiting', answer: 'not-now', answerNote: 'Na de zomer' } as const;
    const root = waiting(refused, [side('answer', 'refused', { reason: 'Na de zomer' })]);
    expect(root.text).toContain('zegt: nu niet');
    expect(root.text).toContain('Na de zomer');
    expect(root.text).not.toContain(t.waiting.readyTitle);
    expect(actions(root)).toEqual(['?/withdraw', '?/start']);
    expect(actions(only(root, 'details'))).toEqual(['?/start']);
    expect(actions(waiting(refused, [side('answer', 'refused'), side('time', 'open')]))).toEqual([
      '?/withdraw',
    ]);
  });
});

describe('what the other side does', () => {
  const sidesOf = { t: c, locale: telling.locale, today: telling.today, label: 'De andere kant' };
  test.each(counterpartLifecycle.states)('%s has its words, who and when', (state) => {
    const sides = [side('time', state, { promisedFor: isoDate('2027-01-04'), reason: 'Zo is het' })];
    const root = rendered(render(Sides, { props: { ...sidesOf, sides } }));
    expect(root.text).toContain(c.states[state]);
    expect(root.text).toContain('Henk Hofman');
    expect(root.text).toContain('Zo is het');
    expect(only(root, 'a').attributes['href']).toBe('/counterparts/side-time');
  });

  test('late is said', () => {
    const root = rendered(
      render(Sides, { props: { ...sidesOf, sides: [side('time', 'open', { isLate: true })] } }),
    );
    expect(root.text).toContain(`${c.states.open}, te laat`);
  });
});

describe('while a step runs', () => {
  const running = (given: Partial<Step> = {}, finish = blank, extend = blank): Node => {
    const step = view({ state: 'running', startedOn: isoDate('2026-11-02'), learned: 'Kijken', ...given });
    return rendered(render(RunningStep, { props: { telling, step, finish, extend } }));
  };

  test('keeps what she writes as she types, and also by a button', () => {
    const form = only(running(), 'form', { action: '?/finish' });
    expect(form.attributes['data-autosave']).toBe('?/note');
    expect(only(form, 'input', { name: 'version' }).attributes['value']).toBe('7');
    expect(all(form, 'button').map(({ attributes }) => attributes['formaction'])).toContain('?/keep');
    expect(byId(running(), 'learned').text).toBe('Kijken');
    expect(byId(running({}, returned({ learned: 'Getypt' })), 'learned').text).toBe('Getypt');
  });

  test('says beforehand what HR is asked when it is finished, and of which steps', () => {
    const { after } = telling.t.running;
    expect(running({ kind: 'module', answer: 'can' }).text).toContain(after);
    for (const other of [
      { kind: 'module', answer: 'not-now' },
      { kind: 'coaching', answer: 'can' },
    ] as const)
      expect(running(other).text).not.toContain(after);
  });

  test('another last day stays folded until it is wrong', () => {
    const isOpen = (root: Node): boolean => 'open' in only(root, 'details').attributes;
    expect(isOpen(running())).toBe(false);
    expect(
      isOpen(running({}, blank, returned({ endsOn: '2020-01-01' }, { endsOn: [{ code: 'in-the-past' }] }))),
    ).toBe(true);
    expect(running().text).toContain(t.running.since('maandag 2 november'));
  });
});

describe('taking back and stopping', () => {
  test.each(planStepLifecycle.states)('%s offers exactly the moves that are open', (state) => {
    const step = view({ state });
    const root = rendered(render(StopStep, { props: { step, view: blank } }));
    const expected = [
      ...(step.moves.includes('withdraw-step') ? ['?/withdraw'] : []),
      ...(step.moves.includes('stop-step') ? ['?/stop'] : []),
    ];
    expect(actions(root)).toEqual(expected);
  });

  test('of a step that the school refused, taking back is offered once: beside the refusal', () => {
    const step = view({ state: 'waiting', answer: 'not-now' });
    const root = rendered(render(StopStep, { props: { step, view: blank } }));
    expect(actions(root)).toEqual(['?/stop']);
  });
});

describe('when a step has ended', () => {
  const ended = (given: Partial<Step>, form = blank): Node =>
    rendered(render(EndedStep, { props: { telling, step: view(given), view: form } }));

  test('finished: asks what it brought', () => {
    const root = ended({ state: 'finished', learned: 'Kijken', used: 'Elke week' });
    expect(all(root, 'dd').map(({ text }) => text)).toEqual(['Kijken', 'Elke week']);
    expect(actions(root)).toEqual(['?/measure']);
    expect(all(root, 'input', { type: 'radio' })).toHaveLength(5);
  });

  test('measured: shows the figure in words, and may be asked again', () => {
    const root = ended({ state: 'measured', effectScore: 4, effectNote: 'Meer rust' });
    expect(root.text).toContain(`4: ${t.effect.scores[4] ?? '-'}`);
    expect(checked(root)).toEqual(['4']);
    expect(only(root, 'summary').text).toBe(t.effect.again);
  });

  test.each([
    ['own', t.stop.own('maandag 2 november')],
    ['left', t.stop.left],
    ['not-decided', t.stop['not-decided']],
  ] as const)('stopped (%s): says why, and can be taken up again', (stopKind, words) => {
    const root = ended({
      state: 'stopped',
      stopKind,
      stopReason: 'Geen tijd.',
      endedOn: isoDate('2026-11-02'),
    });
    expect(root.text).toContain(words);
    expect(root.text).toContain('Geen tijd.');
    expect(actions(root)).toEqual(['?/resume', '?/measure']);
  });
});

describe('the school answers', () => {
  const fields = (form = blank, compact = false): Node =>
    rendered(
      render(AnswerFields, {
        props: {
          view: form,
          prefix: 'steps.step.',
          promises: [{ kind: 'cover', label: 'Vervanging' }],
          compact,
        },
      }),
    );

  test('can, can if, not now, with its own names so that several fit in one form', () => {
    const radios = all(fields(), 'input', { type: 'radio' });
    expect(radios.map(({ attributes }) => attributes['value'])).toEqual([...answers]);
    expect(new Set(radios.map(({ attributes }) => attributes['name']))).toEqual(
      new Set(['steps.step.answer']),
    );
    expect(all(fields(), 'option').map(({ attributes }) => attributes['value'])).toEqual([
      ...conditionOwners,
    ]);
    expect(all(fields(), 'input', { type: 'checkbox' }).map(({ attributes }) => attributes['name'])).toEqual([
      'steps.step.promises[]',
    ]);
  });

  test.each([
    ['nothing chosen, what she can arrange is on', blank, true],
    ['«can», as she left it', returned({ steps: { step: { answer: 'can' } } }), false],
    ['«can» with her promise', returned({ steps: { step: { answer: 'can', promises: ['cover'] } } }), true],
  ])('nothing that belongs to a choice is folded away; after %s', (_, form, ticked) => {
    const root = fields(form, true);
    expect(all(root, 'details')).toEqual([]);
    const [box] = all(root, 'input', { type: 'checkbox' });
    expect('checked' in (box?.attributes ?? {})).toBe(ticked);
  });

  const rowOf = (given: object = {}): Node => {
    const ask = { kind: 'time', minutes: 960, cents: null, text: '', isMine: false } as const;
    const step = {
      ...{
        stepId: 'step',
        version: 4,
        personId: 'her',
        personName: 'Samira',
        schoolName: 'De Brug',
        title: 'Module',
      },
      ...{ startsOn: null, dueOn: isoDate('2026-12-08'), isLate: false, asks: [ask] },
      ...given,
    };
    return rendered(render(AnswerRow, { props: { telling, step, view: blank } }));
  };

  test('a row says who, what is asked and until when, and leads to the whole step', () => {
    expect(only(rowOf(), 'h2').text).toBe('Samira: Module');
    expect(rowOf().text).toContain('16 uur om te leren');
    expect(rowOf().text).toContain(t.answers.due('dinsdag 8 december'));
    expect(only(rowOf(), 'a').attributes['href']).toBe('/plan/her#step-step');
    expect(only(rowOf(), 'input', { name: 'steps.step.version' }).attributes['value']).toBe('4');
    expect(rowOf({ asks: [] }).text).toContain(t.answers.nothingElse);
  });

  test('a shown step can be answered by who may, once openly and again behind a fold', () => {
    const shown = (given: Partial<Step>, mayAnswer: boolean, more: object = {}): Node =>
      rendered(
        render(ShownStep, {
          props: {
            telling,
            step: { ...view(given, [side('cover', 'open', { isMine: true })]), mayAnswer },
            view: blank,
            ...more,
          },
        }),
      );
    expect(actions(shown({ state: 'submitted' }, false))).toEqual([]);
    const first = shown({ state: 'submitted' }, true);
    expect([actions(first), all(first, 'details')]).toEqual([['?/answer'], []]);
    expect(all(first, 'input', { type: 'checkbox' }).map(({ attributes }) => attributes['value'])).toEqual([
      'cover',
    ]);
    const again = shown({ state: 'waiting', answer: 'can', answerNote: 'Graag' }, true);
    expect(only(again, 'summary').text).toBe(t.shown.answerAgain);
    expect(again.text).toContain('Graag');
    const behind = shown({ state: 'waiting', answer: 'can' }, true, { theirs: 'Karin zei: dit kan.' });
    expect('open' in only(behind, 'details').attributes).toBe(true);
    expect(behind.text).toContain('Karin zei: dit kan.');
  });

  test.each([
    [null, undefined],
    ['x', undefined],
    [{}, undefined],
    [{ answer: 'never' }, t.problems['not-possible-now']?.()],
    [{ answer: 'can' }, t.answer.theirs(t.answer.names.can)],
    [
      { answer: 'not-now', answerNote: 'Na de zomer' },
      t.answer.theirs(`${t.answer.names['not-now']}: Na de zomer`),
    ],
    [{ answer: 'can', answerNote: 7 }, t.answer.theirs(t.answer.names.can)],
  ])('somebody answered first: %j', (theirs, words) => {
    expect(theirAnswer(t, theirs)).toBe(words);
  });
});
