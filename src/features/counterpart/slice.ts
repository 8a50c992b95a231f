import { slice } from '#server/slice.ts';
import { countMoved } from './server/count-moved.ts';
import { countWaiting } from './server/count-waiting.ts';
import { onOwnerBack, onOwnerCame, onOwnerLeft } from './server/find-owners.ts';
import { counterpartSchedule } from './server/mail-owners.ts';
import {
  onDiplomaShown,
  onGoalAgreed,
  onStepFinished,
  onStudyLookedAt,
  onWorkChanged,
} from './server/on-aftermath.ts';
import { onCompassAnswered, onSharingStopped, onThingShared } from './server/on-journey.ts';
import { onStepAnswered, onStepStopped, onStepSubmitted, onStepWithdrawn } from './server/on-plan.ts';
import { counterpartSweep } from './server/sweep-counterparts.ts';

export const counterpart = slice({
  name: 'counterpart',
  menu: [
    { key: 'counterparts', href: '/counterparts', permission: 'counterpart.work', at: 140 },
    { key: 'picture', href: '/picture', permission: 'counterpart.picture', at: 150 },
  ],
  hears: {
    'compass.answered': [onCompassAnswered],
    'offers.asked': [onStudyLookedAt],
    'offers.signed-up': [onStudyLookedAt],
    'plan.step-answered': [onStepAnswered, onGoalAgreed],
    'plan.step-finished': [onStepFinished],
    'plan.step-stopped': [onStepStopped],
    'plan.step-submitted': [onStepSubmitted, onStudyLookedAt],
    'plan.step-withdrawn': [onStepWithdrawn],
    'staff.employment-ended': [onOwnerLeft],
    'staff.ending-undone': [onOwnerBack],
    'staff.role-ended': [onOwnerLeft],
    'staff.role-granted': [onOwnerCame],
    'staff.work-changed': [onWorkChanged],
    'trust.sharing-stopped': [onSharingStopped],
    'trust.thing-shared': [onThingShared, onDiplomaShown],
  },
  schedules: [counterpartSchedule, counterpartSweep],
  figures: [countMoved, countWaiting],
});
