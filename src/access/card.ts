import type { PersonId } from '#core/id.ts';
import type { PersonActor } from './actor.ts';
import { any, has, isPerson, isSelf, isSystem, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import type { Subject } from './subject.ts';

export const cardPolicy = {
  'card.edit': { may: has('support-staff'), about: isSelf },
  /** Each part of the card is a thing of its own; without one shown part the card does not exist for others. */
  'card.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** Erases what was taken off a card and can no longer be put back. */
  'card.tidy': { may: isSystem },
} satisfies Record<string, Sentence>;

/** The places beside her from which she can look at her own card before she shows it. */
export const onlookerPlaces = ['leader', 'coach', 'hr', 'team'] as const;
export type OnlookerPlace = (typeof onlookerPlaces)[number];

/**
 * Somebody in that place beside her, to ask the sentences what such a person would see. A leader works at the
 * school too, so she sees what the team sees; a coach and HR usually do not.
 */
export function onlookerFor(place: OnlookerPlace, subject: Subject): PersonActor {
  const nobody = '00000000-0000-0000-0000-000000000000' as PersonId;
  const schoolId = subject.schoolIds[0] ?? null;
  const atSchool = place === 'leader' || place === 'team';
  return {
    kind: 'person',
    personId: (place === 'coach' ? subject.coachIds[0] : undefined) ?? nobody,
    tenantId: subject.tenantId,
    name: '',
    grants:
      place === 'team'
        ? [{ role: 'teacher', schoolId }]
        : [{ role: place, schoolId: place === 'leader' ? schoolId : null }],
    schoolIds: atSchool ? subject.schoolIds : [],
  };
}
