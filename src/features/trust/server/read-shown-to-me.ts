import { z } from 'zod';
import type { PersonActor } from '#access/actor.ts';
import { mayOpenShared } from '#access/trust.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readSharesOfOthers } from './shown-to-me.store.ts';
import type { SharedThing } from './shown-to-me.store.ts';

export interface ShownBy {
  readonly personId: string;
  readonly name: string;
  readonly things: readonly SharedThing['thing'][];
}

/** What colleagues show to who asks, by person: the way in to everything that was shared with her. */
export const readShownToMe = query({
  permission: 'sharing.with-me',
  audit: 'trust.shown-to-me-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) =>
    ok({ people: byPerson(personOf(actor), await readSharesOfOthers(db, personOf(actor), today)) }),
});

function byPerson(reader: PersonActor, shares: readonly SharedThing[]): readonly ShownBy[] {
  const people = new Map<string, { personId: string; name: string; things: SharedThing['thing'][] }>();
  for (const { subject, name, thing } of shares) {
    if (subject.personId === null || !mayOpenShared(reader, subject)) continue;
    const one = people.get(subject.personId) ?? { personId: subject.personId, name, things: [] };
    one.things.push(thing);
    people.set(subject.personId, one);
  }
  return [...people.values()];
}
