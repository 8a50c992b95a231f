import type { AdviceDirection } from '#core/direction.ts';
import type { Person } from './person.ts';

/** What somebody wants from here on is a wish («graag» and «heel graag» of the compass). */
export const gladly = 4;

const ofDiploma: Readonly<Record<Person['wantsQualification'], number>> = { yes: 5, unsure: 3, no: 1 };

/**
 * How much she wants what lies in a direction, 1–5. A higher function is no direction of the compass: what she says of a
 * diploma tells how much she wants it.
 */
export const wantOf = (
  { wishes, wantsQualification }: Pick<Person, 'wishes' | 'wantsQualification'>,
  direction: AdviceDirection,
): number => (direction === 'higher' ? ofDiploma[wantsQualification] : wishes[direction]);

/**
 * Whether she gladly goes in a direction. While she did not say whether she wants a diploma, who gladly grows or looks
 * elsewhere may want a higher function.
 */
export const mayWant = (
  person: Pick<Person, 'wishes' | 'wantsQualification'>,
  direction: AdviceDirection,
): boolean =>
  wantOf(person, direction) >= gladly ||
  (direction === 'higher' &&
    person.wantsQualification === 'unsure' &&
    Math.max(person.wishes.expert, person.wishes.switch) >= gladly);
