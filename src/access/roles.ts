import { isAmong } from '#core/keys.ts';

/**
 * The 23 kinds of people of the inventory, section (a), in its order. Those without work in the
 * product yet exist too, so that giving them work is adding sentences, not roles.
 */
export const roles = [
  'support-staff',
  'leader',
  'director',
  'hr',
  'board',
  'coach',
  'teacher',
  'internal-counsellor',
  'consultant',
  'specialist',
  'critical-friend',
  'trainer',
  'student',
  'workplace-mentor',
  'coordinator',
  'group-member',
  'action-researcher',
  'support-organisation',
  'funder',
  'parent-or-pupil',
  'editor',
  'researcher',
  'operator',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => isAmong(roles, text);
