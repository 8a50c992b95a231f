import { z } from 'zod';
import { has, scopeFor } from '#access/sentence.ts';
import type { Scope } from '#access/sentence.ts';
import type { Actor, PersonActor } from '#access/actor.ts';
import { may, mayAbout } from '#access/policy.ts';
import { peopleNamed } from '#core/choose-person.ts';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { isTooLong, searchInput } from '#core/search.ts';
import type { Reader } from '#server/db/transaction.ts';
import { personOf, query } from '#server/usecase.ts';
import { functionCodes } from '../domain/functions.ts';
import { pageSizes, readOrder, staffGroups } from '../domain/staff-filter.ts';
import type { StaffGroup } from '../domain/staff-filter.ts';
import { countLeadersToBe } from './leaders.store.ts';
import { ownOrganisation } from './own-organisation.ts';
import { countPeople, listPeople, readCoachees, readNames, readSchoolChoices } from './staff-list.store.ts';
import type { StaffFilter } from './staff-list.store.ts';

/** For a file: a filter that means nothing gives no file, rather than everybody. */
export const exactFilterInput = {
  search: searchInput.default(''),
  schoolId: z.uuid().nullable().default(null),
  functionCode: z.enum(functionCodes).nullable().default(null),
  who: z.enum(staffGroups).nullable().default(null),
};

/** For a page, whose fields show by what it is narrowed. */
const staffFilterInput = {
  search: searchInput.catch(''),
  schoolId: exactFilterInput.schoolId.catch(null),
  functionCode: exactFilterInput.functionCode.catch(null),
  who: exactFilterInput.who.catch(null),
};

/** Leaders see their schools, HR everyone, a coach those who accepted her; whoever is more than one sees all of it. */
export async function staffScope(db: Reader, actor: PersonActor): Promise<Scope> {
  const scope = scopeFor(actor, 'leader', 'director', 'hr');
  const alsoCoach = has('coach')(actor) && !scope.wholeTenant;
  return alsoCoach ? { ...scope, personIds: await readCoachees(db, actor.personId) } : scope;
}

/** What somebody may ask of the list: who left is for who sees everybody; addresses and who never came in for HR of all. */
export async function filterFor(
  db: Reader,
  actor: PersonActor,
  today: IsoDate,
  asked: z.output<z.ZodObject<typeof staffFilterInput>>,
): Promise<StaffFilter & { readonly offered: readonly StaffGroup[] }> {
  const scope = await staffScope(db, actor);
  const { invite } = await listActions(actor);
  const offered = staffGroups.filter(
    (group) => group === 'no-role' || (group === 'left' ? scope.wholeTenant : invite),
  );
  return {
    ...asked,
    who: offered.find((group) => group === asked.who) ?? null,
    scope,
    talks: scopeFor(actor, 'leader', 'director', 'hr'),
    today,
    offered,
  };
}

const mostNear = 5;

/** People of the organisation within one's sight, found by name, school, function and what they lack, a page at a time. */
export const listStaff = query({
  permission: 'staff.list',
  audit: 'staff.listed',
  input: z.strictObject({
    ...staffFilterInput,
    sort: z.string().catch('').transform(readOrder),
    size: z.coerce.number().pipe(z.literal(pageSizes)).catch(pageSizes[0]),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  run: async ({ db, actor, today }, { sort, size, page, ...asked }) => {
    const person = personOf(actor);
    const { offered, ...filter } = await filterFor(db, person, today, asked);
    const { scope, search, schoolId, functionCode, who } = filter;
    const may = await listActions(actor);
    const order = sort.by === 'signedIn' && !may.invite ? readOrder('') : sort;
    const [total, schools, leadersToBe] = await Promise.all([
      countPeople(db, filter),
      readSchoolChoices(db, person.tenantId, scope.wholeTenant ? null : scope.schoolIds),
      may.invite ? countLeadersToBe(db, person.personId, today) : 0,
    ]);
    const pages = Math.max(Math.ceil(total / size), 1);
    const at = Math.min(page, pages);
    const people = await listPeople(db, filter, { order, limit: size, offset: (at - 1) * size });
    // Nobody has that name: perhaps a slip of the fingers.
    const all =
      total > 0 || search === '' || isTooLong(search) ? [] : await readNames(db, { ...filter, search: '' });
    return ok({
      near: peopleNamed(all, search).slice(0, mostNear),
      people: people.map(({ signedIn, ...one }) => ({ ...one, signedIn: may.invite ? signedIn : null })),
      total,
      order,
      page: { at, pages, size },
      schools,
      filter: { search, schoolId, functionCode, who },
      offered,
      seesTalks: filter.talks.wholeTenant || filter.talks.schoolIds.length > 0,
      may,
      leadersToBe,
    });
  },
});

interface ListActions {
  readonly invite: boolean;
  readonly import: boolean;
  readonly add: boolean;
  readonly export: boolean;
  readonly domain: boolean;
  readonly areas: boolean;
}

/** What else someone may do from the list. */
async function listActions(actor: Actor): Promise<ListActions> {
  const organisation = await ownOrganisation({ actor });
  return {
    invite: organisation !== null && mayAbout(actor, 'staff.invite', organisation),
    import: organisation !== null && mayAbout(actor, 'staff.import', organisation),
    areas: may(actor, 'areas.keep'),
    domain: organisation !== null && mayAbout(actor, 'address.domain', organisation),
    add: may(actor, 'staff.add'),
    export: may(actor, 'staff.export'),
  };
}
