import type { PersonId, SchoolId } from '#core/id.ts';
import type { Step } from '#features/plan/domain/step.ts';
import { stepForm } from '#features/plan/domain/step.form.ts';
import type { StepContent } from '#features/plan/domain/step.form.ts';

/** What stands in a step of which nothing was filled in yet: the form says it, so that a new field asks nothing here. */
export const emptyStep = Object.assign(
  {},
  ...stepForm.order.map((part) => stepForm.input('save', {}).parse({ part }).content),
) as StepContent;

/** An idea of which nothing was told but what is given. */
export const aStep = (given: Partial<Step> = {}): Step => ({
  ...emptyStep,
  id: 'step',
  personId: 'her' as PersonId,
  schoolId: 'school' as SchoolId,
  adviceId: null,
  offerId: null,
  state: 'idea',
  answer: null,
  answerNote: '',
  answeredOn: null,
  submittedOn: null,
  startedOn: null,
  endedOn: null,
  learned: '',
  used: '',
  stopKind: null,
  stopReason: '',
  effectScore: null,
  effectNote: '',
  version: 7,
  ...given,
});
