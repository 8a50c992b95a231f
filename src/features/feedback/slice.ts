import { slice } from '#server/slice.ts';
import { feedbackSchedule } from './server/round.ts';

export const feedback = slice({
  name: 'feedback',
  menu: [{ key: 'feedback', href: '/feedback', permission: 'feedback.ask', at: 30 }],
  schedules: [feedbackSchedule],
});
