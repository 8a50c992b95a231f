/** Everything a person can show to others; each begins private (inventory O-V4, look.md «Privacy»). */
export const shareableThings = [
  'card:expertise',
  'card:experience',
  'card:diplomas',
  'card:years',
  'card:offer',
  'feedback',
  'compass',
  'advice',
  'profile',
  'plan',
] as const;

export type ShareableThing = (typeof shareableThings)[number];

/** To whom: everyone with that place beside her, or one named person. */
export const audienceKinds = ['leader', 'coach', 'hr', 'team', 'person'] as const;

export type AudienceKind = (typeof audienceKinds)[number];
