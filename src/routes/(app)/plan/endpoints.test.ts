import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerCounterparts } from '#features/counterpart/server/answer-counterparts.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { readCounterpart } from '#features/counterpart/server/read-counterpart.ts';
import { stepForm } from '#features/plan/domain/step.form.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { answerSteps } from '#features/plan/server/answer-steps.ts';
import { noteLearning } from '#features/plan/server/finish-step.ts';
import { listStepsToAnswer } from '#features/plan/server/list-steps-to-answer.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { readShownPlan } from '#features/plan/server/read-shown-plan.ts';
import { foreseeOwners } from '#features/counterpart/server/foresee-owners.ts';
import { readOwnStep } from '#features/plan/server/read-step.ts';
import { draftStep, saveStep } from '#features/plan/server/save-step.ts';
import { answering, askedOf, her, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { actions as counterparts, load as counterpartsPage } from '../counterparts/+page.server.ts';
import { load as counterpartPage } from '../counterparts/[counterpartId]/+page.server.ts';
import { actions as own, load as ownPage } from './+page.server.ts';
import { load as shownPage } from './[personId]/+page.server.ts';
import { actions as answers, load as answersPage } from './answers/+page.server.ts';
import { actions as step, load as stepPage } from './steps/[stepId]/+page.server.ts';
import { actions as part, load as partPage } from './steps/[stepId]/[part]/+page.server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const params = { stepId: 's1' };
const there = '/plan/steps/s1';
const ofStep = {
  params,
  path: there,
  fields: { stepId: 'a-lie', version: '2' },
  asks: { stepId: 's1', version: '2' },
};

describe('forms of a plan', () => {
  pageForms({
    'a new step opens at its first part': {
      action: own.add,
      useCase: addStep,
      output: { stepId: 's9' },
      asks: { personId: her, opensEmpty: true },
      to: '/plan/steps/s9/what',
    },
    'answers to many say how many, and how many came too late': {
      action: answers.default,
      useCase: answerSteps,
      fields: { 'steps.s1.answer': 'can' },
      output: { answered: 3, behind: 1 },
      asks: { steps: { s1: { answer: 'can' } } },
      to: '/plan/answers',
      says: 'plan.answeredMany:3:1',
    },
    ...Object.fromEntries(
      stepForm.order.map((name, index) => [
        `saving the part ${name} goes on`,
        {
          ...ofStep,
          action: part.save,
          useCase: saveStep,
          params: { ...params, part: name },
          asks: { ...ofStep.asks, part: name },
          to: stepForm.order[index + 1] === undefined ? there : `${there}/${stepForm.order[index + 1] ?? ''}`,
        },
      ]),
    ),
  });

  test.each([
    ['a part', part.draft, draftStep],
    ['what she learned', step.note, noteLearning],
  ])('a draft of %s answers with its version and its refusals', async (_, action, useCase) => {
    const spy = answering(useCase, { version: 8 });
    expect((await sendRequest(action, ofStep)).data).toEqual({ version: 8 });
    expect(askedOf(spy)).toMatchObject(ofStep.asks);
    refusing(useCase, { kind: 'refused', code: 'not-now' });
    expect(await sendRequest(action, ofStep)).toMatchObject({
      status: 422,
      data: { data: { action: 'draft' } },
    });
    refusing(useCase, { kind: 'not-found' });
    expect((await sendRequest(action, ofStep)).status).toBe(404);
  });
});

describe('forms of counterparts', () => {
  const many = { answered: 2, behind: 0 };
  pageForms({
    'many keep the filter, and drop the figures of before': {
      action: counterparts.answer,
      useCase: answerCounterparts,
      search: '?/answer&whose=all&state=open&page=2&answered=9&behind=4&evil=1',
      fields: { 'choices[]': 'c1' },
      output: many,
      asks: { choices: ['c1'] },
      to: '/counterparts?whose=all&state=open&page=2',
      says: 'counterpart.answeredMany:2:0',
    },
    'many without a filter': {
      action: counterparts.answer,
      useCase: answerCounterparts,
      fields: { 'choices[]': 'c1' },
      output: many,
      asks: { choices: ['c1'] },
      to: '/counterparts',
      says: 'counterpart.answeredMany:2:0',
    },
  });
});

describe('pages of plans and counterparts', () => {
  test.each([
    ['', {}, false],
    ['?whose=all&state=&evil=1', { whose: 'all' }, true],
    ['?page=3&kind=answer&schoolId=s', { page: '3', kind: 'answer', schoolId: 's' }, true],
    ['?answered=1', {}, false],
  ])('the list of counterparts %j asks %j', async (search, asked, isFiltered) => {
    const spy = answering(listCounterparts, { items: [] });
    const { data } = await sendRequest(counterpartsPage, { search });
    expect(askedOf(spy)).toEqual(asked);
    expect(data).toMatchObject({ items: [], isFiltered });
  });

  test.each([
    [her, true],
    ['other', false],
    [null, false],
  ])('a counterpart of %s is her own: %s', async (personId, isOwn) => {
    answering(readCounterpart, { counterpart: { personId } });
    expect((await sendRequest(counterpartPage, { params: { counterpartId: 'c1' } })).data).toMatchObject({
      isOwn,
    });
  });

  test('plans: her own, one that is shown, and the steps that wait', async () => {
    const [mine, theirs, waiting] = [
      answering(readOwnPlan, { steps: [] }),
      answering(readShownPlan, { steps: ['s'] }),
      answering(listStepsToAnswer, { steps: [] }),
    ];
    await sendRequest(ownPage);
    await sendRequest(shownPage, { params: { personId: 'ada' } });
    const { data } = await sendRequest(answersPage, { search: '?answered=4' });
    expect([mine, theirs, waiting].map(askedOf)).toEqual([{ personId: her }, { personId: 'ada' }, {}]);
    expect(data).toEqual({ steps: [] });
  });

  test.each(
    [...stepForm.order, 'elders'].map((asked) => ({ asked, shows: asked === 'elders' ? 'what' : asked })),
  )('a step at $asked shows the part $shows', async ({ asked, shows }) => {
    const asks = [{ kind: 'cover', minutes: null, cents: null, text: 'ruil' }];
    const one = { id: 'step', personId: her, state: 'idea', asks };
    const spy = answering(readOwnStep, { step: one, workPlaces: [{ schoolId: 'brug' }] });
    const part = { kind: 'answer', ownerRole: 'leader', ownerName: 'Karin' };
    const foreseen = answering(foreseeOwners, { parts: [part] });
    const { data } = await sendRequest(partPage, { params: { ...params, part: asked } });
    expect(askedOf(spy)).toEqual({ ...params, part: asked });
    expect(data).toMatchObject({ step: one, part: shows });
    expect((await sendRequest(stepPage, { params })).data).toMatchObject({ foreseen: [part] });
    expect(askedOf(spy)).toEqual(params);
    expect(askedOf(foreseen)).toEqual({ personId: her, stepId: 'step', schoolId: 'brug', asks });
    answering(readOwnStep, { step: one, workPlaces: [{ schoolId: 'brug' }, { schoolId: 'kade' }] });
    expect((await sendRequest(stepPage, { params })).data).toMatchObject({ foreseen: [{ ownerName: null }] });
    answering(readOwnStep, { step: { ...one, state: 'running' }, workPlaces: [{ schoolId: 'brug' }] });
    expect((await sendRequest(stepPage, { params })).data).toMatchObject({ foreseen: [] });
  });
});
