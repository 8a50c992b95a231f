import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { installation } from '#core/id.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { personActor } from '#server/session/person-actor.ts';
import { boards, castPeople, installationName, institute } from '../domain/cast.ts';
import type { CastBoard, CastPerson } from '../domain/cast-types.ts';
import {
  findTenant,
  insertPerson,
  insertSchools,
  insertTenant,
  linkCoach,
  peopleByKey,
  withoutHistory,
} from './demonstration.store.ts';

/** One organisation of the demonstration with its people as they are signed in. */
export interface Created {
  readonly key: CastPerson['board'];
  readonly tenantId: TenantId;
  readonly cast: readonly CastPerson[];
  readonly actors: ReadonlyMap<string, PersonActor>;
  /** Keys of those whose journey is not told yet. */
  readonly untold: ReadonlySet<string>;
}

/** Founds what is missing of the demonstration's organisations and people; a second time it only finds them. */
export async function createDemonstration(ctx: Context): Promise<Created[]> {
  const cast = castPeople();
  const founded: Created[] = [];
  for (const board of boards) {
    const own = cast.filter((person) => person.board === board.key);
    founded.push(
      await found(ctx, board.key, { kind: 'board', number: board.number, name: board.name }, own, board),
    );
  }
  for (const [key, kind, name] of [
    ['institute', 'institute', institute.name],
    ['installation', 'operator', installationName],
  ] as const) {
    const own = cast.filter((person) => person.board === key);
    founded.push(await found(ctx, key, { kind, number: null, name }, own, null));
  }
  return founded;
}

async function found(
  ctx: Context,
  key: CastPerson['board'],
  tenant: { kind: 'board' | 'institute' | 'operator'; number: string | null; name: string },
  cast: readonly CastPerson[],
  board: CastBoard | null,
): Promise<Created> {
  const existing = await ctx.db.transaction({ system: true }, (tx) => findTenant(tx, tenant.name), false);
  const tenantId = existing ?? (tenant.kind === 'operator' ? installation : newId<'tenant'>());
  return ctx.db.transaction(
    { tenantId, system: true },
    async (tx) => {
      if (existing === null) {
        await insertTenant(tx, { id: tenantId, ...tenant });
        const schools = board === null ? new Map() : await insertSchools(tx, tenantId, board);
        const ids = new Map<string, PersonId>();
        for (const person of cast) ids.set(person.key, await insertPerson(tx, tenantId, person, schools));
        const coach = cast.find(({ role }) => role === 'coach');
        const coachId = coach === undefined ? undefined : ids.get(coach.key);
        const coached = cast.filter(
          ({ role, stage, persona }) => role === 'support-staff' && (stage !== 'new' || persona !== null),
        );
        for (const person of coachId === undefined ? [] : coached) {
          const personId = ids.get(person.key);
          if (personId !== undefined && coachId !== undefined)
            await linkCoach(tx, tenantId, personId, coachId, ctx.now());
        }
      }
      const ids = await peopleByKey(tx, cast);
      const fresh = await withoutHistory(tx, tenantId);
      const actors = new Map<string, PersonActor>();
      for (const [personKey, id] of ids) {
        const actor = await personActor(tx, id, dayInNetherlands(ctx.now()));
        if (actor !== null) actors.set(personKey, actor);
      }
      const untold = new Set([...ids].flatMap(([personKey, id]) => (fresh.has(id) ? [personKey] : [])));
      return { key, tenantId, cast, actors, untold };
    },
    true,
  );
}
