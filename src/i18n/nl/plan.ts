/** Dutch screen texts of the slice plan. */
export const plan = {
  title: 'plan',
};
export type PlanTexts = typeof plan;
