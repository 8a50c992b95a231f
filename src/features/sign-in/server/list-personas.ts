import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { holdsRealPeople } from '#server/db/real-people.ts';
import { groupNames, personaGroups } from '../domain/persona.ts';
import { readPersonas } from './demonstration.store.ts';
import { inSteps } from '#server/steps.ts';

/** The people of the demonstration, those who meet on one way first. Outside demonstration mode there is no such page. */
export const listPersonas = inSteps({
  permission: 'public',
  audit: 'sign-in.personas-listed',
  input: z.strictObject({}),
  run: async (ctx) => {
    if (!ctx.settings.demo || (await holdsRealPeople(ctx.db))) return err(notFound);
    const cards = await readPersonas(ctx);
    const groups = groupNames.map((group) => ({
      group,
      cards: personaGroups[group].flatMap((persona) => cards.filter((card) => card.persona === persona)),
    }));
    return ok({ groups: groups.filter((group) => group.cards.length > 0) });
  },
});
