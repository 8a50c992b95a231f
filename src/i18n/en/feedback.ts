import type { FeedbackTexts } from '../nl/feedback.ts';

export const feedback: FeedbackTexts = {
  title: 'feedback',
};
