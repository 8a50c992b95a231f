import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import { standingOn } from '#core/employment.ts';
import type { Stretch } from '#core/employment.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { leftBy, standingOf, worksOn } from './standing.store.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

const day = isoDate('2026-11-10');
const around = [-9, -1, 0, 1, 9].map((days) => addDays(day, days));
const periods: Stretch[] = around.flatMap((startsOn) => [
  { startsOn, endsOn: null },
  ...around.filter((endsOn) => endsOn >= startsOn).map((endsOn) => ({ startsOn, endsOn })),
]);

test('the database says what the rule says, for every two contracts around a day', async () => {
  const her = await addPerson(owner, world.board, { role: 'support-staff', name: 'Noor Dekker' });
  const cases: (readonly Stretch[])[] = [[], ...periods.flatMap((a) => [[a], ...periods.map((b) => [a, b])])];
  await ctx.db.transaction(
    { tenantId: world.board },
    async (tx) => {
      for (const stretches of cases) {
        await tx.deleteFrom('employment').where('person_id', '=', her.personId).execute();
        for (const { startsOn, endsOn } of stretches) {
          await sql`insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on,
          ends_on) values (${world.board}, ${newId()}, ${her.personId}, ${world.school}, 'concierge', 0.5, ${startsOn}, ${endsOn})`.execute(
            tx,
          );
        }
        const { rows } = await sql<{ left: boolean; works: boolean }>`
        select ${leftBy('p.tenant_id', 'p.id', day)} as left,
          exists (select from employment e where e.person_id = p.id and ${worksOn('e', day)}) as works
        from person p where p.id = ${her.personId}`.execute(tx);
        const standing = standingOn(stretches, day);
        const said = JSON.stringify(stretches);
        expect(await standingOf(tx, her.personId, day), said).toBe(standing);
        expect(rows[0], said).toEqual({ left: standing === 'left', works: standing === 'works' });
      }
    },
    true,
  );
});

test('at one school it says nothing about another', async () => {
  await ctx.db.transaction(
    { tenantId: world.board },
    async (tx) => {
      const { personId } = world.assistant;
      expect(await standingOf(tx, personId, day, world.school)).toBe('works');
      expect(await standingOf(tx, personId, day, world.otherSchool)).toBe('never');
    },
    false,
  );
});
