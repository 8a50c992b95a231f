import type { z } from 'zod';
import { has, scopeFor } from '#access/sentence.ts';
import type { Scope } from '#access/sentence.ts';
import type { Actor, PersonActor } from '#access/actor.ts';
import { may, mayAbout } from '#access/policy.ts';
import { peopleNamed } from '#core/choose-person.ts';
import type { IsoDate } from '#core/date.ts';
import { pageOf, placeOf } from '#core/list.ts';
import { ok } from '#core/result.ts';
import { isTooLong } from '#core/search.ts';
import type { Reader } from '#server/db/transaction.ts';
import { personOf, query } from '#server/usecase.ts';
import { readOrder, staffGroups, staffList } from '../domain/staff-filter.ts';
import type { StaffGroup } from '../domain/staff-filter.ts';
import { countLeadersToBe } from './leaders.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { countPeople, listPeople, readCoachees, readNames, readSchoolChoices } from './staff-list.store.ts';
import type { StaffFilter } from './staff-list.store.ts';

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
  asked: Pick<z.output<typeof staffList.input>, 'search' | 'schoolId' | 'functionCode' | 'who'>,
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
    conversations: scopeFor(actor, 'leader', 'director', 'hr'),
    today,
    offered,
  };
}

const mostNear = 5;

/** People of the organisation within one's sight, found by name, school, function and what they lack, a page at a time. */
export const listStaff = query({
  permission: 'staff.list',
  audit: 'staff.listed',
  input: staffList.input,
  run: async ({ db, actor, today }, { sort, size: chosen, page, ...asked }) => {
    const person = personOf(actor);
    const { offered, ...filter } = await filterFor(db, person, today, asked);
    const { scope, search, schoolId, functionCode, who } = filter;
    const may = await listActions(actor);
    const by = readOrder(sort);
    const order = by.by === 'signedIn' && !may.invite ? readOrder('') : by;
    const [total, schools, leadersToBe] = await Promise.all([
      countPeople(db, filter),
      readSchoolChoices(db, person.tenantId, scope.wholeTenant ? null : scope.schoolIds),
      may.invite ? countLeadersToBe(db, person.personId, today) : 0,
    ]);
    const size = Number(chosen ?? staffList.size);
    const at = Math.min(page, Math.max(Math.ceil(total / size), 1));
    const people = await listPeople(db, filter, { order, ...placeOf({ size }, at) });
    const shown = { search, schoolId, functionCode, who, sort, size: chosen, page: at };
    const items = people.map(({ signedIn, ...one }) => ({ ...one, signedIn: may.invite ? signedIn : null }));
    // Nobody has that name: perhaps a slip of the fingers.
    const all =
      total > 0 || search === '' || isTooLong(search) ? [] : await readNames(db, { ...filter, search: '' });
    return ok({
      near: peopleNamed(all, search).slice(0, mostNear),
      ...pageOf({ size }, shown, { items, total }),
      order,
      size,
      schools,
      offered,
      seesConversations: filter.conversations.wholeTenant || filter.conversations.schoolIds.length > 0,
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
