/** The kinds of step a plan can hold (inventory O-06), growth in her own work first (L-24). */
export const stepKinds = [
  'practice',
  'specialisation',
  'other-task',
  'internship',
  'coaching',
  'lab',
  'module',
  'course',
  'further-training',
  'side-entry',
  'pabo',
] as const;
export type StepKind = (typeof stepKinds)[number];
