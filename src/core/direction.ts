/**
 * The six directions in which a career can grow (inventory L-16…L-22), in the order in which they are asked.
 * Shared by the compass, the profile's advice, the plan and the counterparts.
 */
export const directions = ['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach'] as const;

export type Direction = (typeof directions)[number];

/**
 * Where advice leads: the six, and apart from them a higher function, as the labour-market study names it apart from
 * specialising. The compass does not ask about it; what somebody says of a diploma does.
 */
export const adviceDirections = [
  'expert',
  'higher',
  'switch',
  'flexible',
  'tasks',
  'leadership',
  'reach',
] as const satisfies readonly (Direction | 'higher')[];

export type AdviceDirection = (typeof adviceDirections)[number];
