import type { TenantId } from '#core/id.ts';
import { createDemonstration } from '#features/demonstration/server/create-demonstration.ts';
import { publishFiguresHourly } from '#features/figures/server/publish-figures.ts';
import type { Context } from '#server/ctx.ts';
import { oneAtATime } from '#server/db/one-at-a-time.ts';
import type { Connection } from '#server/db/place.ts';
import { holdsRealPeople, RealPeopleError } from '#server/db/real-people.ts';
import { bringToVersion } from './bring-to-version.ts';
import { wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';
import { beginStory } from './demo/story.ts';
import { peopleToSeed, seedOrganisation, seedOwners, seedPerson } from './demo/seed.ts';
import { seedAreas } from './demo/seed-areas.ts';
import { seedMasterclasses } from './demo/seed-masterclass.ts';
import { seedMaturity } from './demo/seed-maturity.ts';
import { seedAnswers, seedCatalogue, seedVisits, visitors } from './demo/seed-offers.ts';

/**
 * Loads the demonstration, or what is missing of it: boards, people, and their journeys told by the people themselves.
 * A loading that was broken off goes on with the people of whom nothing is told yet.
 */
export async function seedDemonstration(ctx: Context, progress: (text: string) => void): Promise<number> {
  let told = 0;
  const all = await createDemonstration(ctx);
  const institute = all.find(({ key }) => key === 'institute');
  const teaching = institute === undefined ? null : beginStory(ctx, institute, 20_261_121 + all.length);
  if (teaching !== null) await seedCatalogue(teaching);
  for (const [index, founded] of all.entries()) {
    if (founded.key === 'institute' || founded.key === 'installation') continue;
    const story = beginStory(ctx, founded, 20_261_121 + index);
    await seedOrganisation(story);
    const people = peopleToSeed(founded);
    for (const person of people) {
      await seedPerson(story, person);
      told += 1;
      if (told % 10 === 0) progress(`demonstration: ${String(told)} people`);
    }
    if (people.length > 0) {
      await seedAreas(story);
      await seedMasterclasses(story, people);
      await seedOwners(story);
      await seedVisits(story, visitors(story, { cast: people }));
      await seedMaturity(story);
    }
  }
  if (teaching !== null && told > 0) await seedAnswers(teaching);
  for (const { tenantId } of all) await publish(ctx, tenantId);
  return told;
}

/** The figures of the demonstration, for who opens it at once. */
async function publish(ctx: Context, tenantId: TenantId): Promise<void> {
  const actor = { kind: 'system', tenantId } as const;
  await publishFiguresHourly.run(ctx, actor);
}

/** For the server's first start, with the database it already has. */
export function loadDemonstration(): Promise<number> {
  return withContext(async (ctx, owner) => {
    await tellOnce(ctx, owner);
    return 0;
  });
}

/**
 * Of several processes that start at once, one tells; the others wait, and find all of it there. What was written is
 * counted at once: until then PostgreSQL plans as if it knew nothing, and a page costs ten times as much.
 */
const tellOnce = (ctx: Context, owner: Connection): Promise<number> =>
  oneAtATime(owner, 'demonstration', async (client) => {
    const told = await seedDemonstration(ctx, (text) => process.stderr.write(`${text}\n`));
    if (told > 0) await client.query('analyze');
    return told;
  });

export const demoLoadCommand: Command = {
  summary: 'load the demonstration',
  help: `
Usage: ontwikkeldoor demo load

Adds two boards, an institute and their people, all made up, with journeys at every stage. What is there already stays
as it is; a loading that was broken off goes on. Refused where real people are in
the database. A database that is still empty, or of an earlier version, is migrated first.`,
  async run(args) {
    if (args.length > 0) return wrongUse('demo load takes no arguments.');
    await bringToVersion();
    return withContext(async (ctx, owner) => {
      if (await holdsRealPeople(ctx.db)) throw new RealPeopleError();
      const told = await tellOnce(ctx, owner);
      process.stdout.write(`${String(told)} people have a story\n`);
      return 0;
    });
  },
};
