import { slice } from '#server/slice.ts';
import { planSchedule } from './server/close-steps.ts';
import { onAdviceChosen } from './server/on-advice-chosen.ts';
import { onCounterpartAnswered, onOwnStepAnswered } from './server/on-other-side.ts';
import { onProfileSettled } from './server/on-profile-settled.ts';
import { onEmploymentEnded, onEndingUndone } from './server/tidy-steps.ts';

export const plan = slice({
  name: 'plan',
  menu: [{ key: 'plan', href: '/plan', permission: 'plan.edit', at: 100 }],
  hears: {
    'advice.step-chosen': [onAdviceChosen],
    'counterpart.answered': [onCounterpartAnswered],
    'plan.step-answered': [onOwnStepAnswered],
    'profile.settled': [onProfileSettled],
    'staff.employment-ended': [onEmploymentEnded],
    'staff.ending-undone': [onEndingUndone],
  },
  schedules: [planSchedule],
});
