import { z } from 'zod';
import { has, scopeFor } from '#access/sentence.ts';
import type { Scope } from '#access/sentence.ts';
import type { Actor, PersonActor } from '#access/actor.ts';
import { may, mayAbout } from '#access/policy.ts';
import { ok } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { personOf, query } from '#server/usecase.ts';
import { functionCodes } from '../domain/functions.ts';
import { countLeadersToBe } from './leaders.store.ts';
import { ownOrganisation } from './own-organisation.ts';
import { countPeople, listPeople, readCoachees, readSchoolChoices } from './staff-list.store.ts';
import type { Place } from './staff-list.store.ts';

const pageSize = 50;

/** A place as an address carries it; anything else is the beginning. */
const cursor = z
  .string()
  .nullable()
  .catch(null)
  .transform((text) => readPlace(text));

function readPlace(text: string | null): Place | null {
  if (text === null) return null;
  try {
    const place = z.tuple([z.string().max(200), z.string().max(200), z.uuid()]);
    return place.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export const staffFilterInput = {
  search: z.string().trim().max(100).catch(''),
  schoolId: z.uuid().nullable().catch(null),
  functionCode: z.enum(functionCodes).nullable().catch(null),
};

/** Leaders see their schools, HR everyone, a coach those who accepted her; whoever is more than one sees all of it. */
export async function staffScope(db: Reader, actor: PersonActor): Promise<Scope> {
  const scope = scopeFor(actor, 'leader', 'director', 'hr');
  const alsoCoach = has('coach')(actor) && !scope.wholeTenant;
  return alsoCoach ? { ...scope, personIds: await readCoachees(db, actor.personId) } : scope;
}

/** People of the organisation within one's sight, found by name, school and function, a page at a time. */
export const listStaff = query({
  permission: 'staff.list',
  audit: 'staff.listed',
  input: z.strictObject({
    ...staffFilterInput,
    left: z.coerce.boolean().catch(false),
    never: z.coerce.boolean().catch(false),
    after: cursor,
    before: cursor,
  }),
  run: async ({ db, actor, today }, { search, schoolId, functionCode, left, never, after, before }) => {
    const person = personOf(actor);
    const scope = await staffScope(db, person);
    // Who left is for who sees everybody; who never came in for HR of the whole organisation.
    const may = await listActions(actor);
    const whole = { left: left && scope.wholeTenant, never: never && may.invite };
    const filter = { scope, today, search, schoolId, functionCode, ...whole };
    const found = await listPeople(db, filter, {
      limit: pageSize + 1,
      after: before === null ? after : null,
      before,
    });
    const more = found.length > pageSize;
    const people = before === null ? found.slice(0, pageSize) : found.slice(more ? 1 : 0);
    const edge = (at: Place | undefined, isThere: boolean): string | null =>
      at === undefined || !isThere ? null : Buffer.from(JSON.stringify(at)).toString('base64url');
    return ok({
      people: people.map(({ id, name, jobs, roles }) => ({ id, name, jobs, roles })),
      total: await countPeople(db, filter),
      next: edge(people.at(-1)?.place, before === null ? more : true),
      previous: edge(people[0]?.place, before === null ? after !== null : more),
      schools: await readSchoolChoices(db, person.tenantId, scope.wholeTenant ? null : scope.schoolIds),
      filter: { search, schoolId, functionCode, ...whole },
      maySeeLeft: scope.wholeTenant,
      may,
      leadersToBe: may.invite ? await countLeadersToBe(db, person.personId, today) : 0,
    });
  },
});

interface ListActions {
  readonly invite: boolean;
  readonly import: boolean;
  readonly add: boolean;
  readonly export: boolean;
  readonly domain: boolean;
}

/** What else someone may do from the list. */
async function listActions(actor: Actor): Promise<ListActions> {
  const organisation = await ownOrganisation({ actor });
  return {
    invite: organisation !== null && mayAbout(actor, 'staff.invite', organisation),
    import: organisation !== null && mayAbout(actor, 'staff.import', organisation),
    domain: organisation !== null && mayAbout(actor, 'address.domain', organisation),
    add: may(actor, 'staff.add'),
    export: may(actor, 'staff.export'),
  };
}
