/** Dutch screen texts of the slice feedback. */
export const feedback = {
  title: 'feedback',
};
export type FeedbackTexts = typeof feedback;
