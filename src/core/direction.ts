/**
 * The six directions in which a career can grow (inventory L-16…L-22), in the order in which they are asked.
 * Shared by the compass, the profile's advice, the plan and the counterparts.
 */
export const directions = ['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach'] as const;

export type Direction = (typeof directions)[number];
