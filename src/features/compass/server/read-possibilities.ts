import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { scopeFor } from '#access/sentence.ts';
import { ok } from '#core/result.ts';
import { query, personOf } from '#server/usecase.ts';
import { boardItems, schoolItems } from '../domain/possibility.ts';
import type { Possibility, PossibilityItem } from '../domain/possibility.ts';
import { placeSubject } from './place-subject.ts';
import { readPastPossibilities, readPossibilitiesOf } from './possibility.store.ts';
import type { School } from '#server/places/schools.store.ts';
import { schoolsOf } from '#server/places/schools.store.ts';

/** What is possible at one school, or (without a school) at the whole board. */
export interface Place {
  readonly school: School | null;
  readonly mayAnswer: boolean;
  readonly items: readonly { readonly item: PossibilityItem; readonly said: Possibility | null }[];
}

/** For those who say what is possible: their schools, the board as a whole, and what was said before. */
export const readPossibilities = query({
  permission: 'compass.possibilities',
  audit: 'compass.possibilities-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const person = personOf(actor);
    const scope = scopeFor(person, 'leader', 'director', 'hr', 'board');
    const schools = await schoolsOf(db, person.tenantId, today, scope);
    const said = await readPossibilitiesOf(
      db,
      schools.map(({ id }) => id),
    );
    const place = (school: School | null, items: readonly PossibilityItem[]): Place => ({
      school,
      mayAnswer: mayAbout(
        actor,
        school === null ? 'compass.open-wide' : 'compass.open',
        placeSubject(person.tenantId, school?.id ?? null),
      ),
      items: items.map((item) => ({
        item,
        said: said.find((one) => one.item === item && one.schoolId === (school?.id ?? null)) ?? null,
      })),
    });
    return ok({
      places: [...schools.map((school) => place(school, schoolItems)), place(null, boardItems)],
      past: await readPastPossibilities(
        db,
        said.map(({ id }) => id),
      ),
    });
  },
});
