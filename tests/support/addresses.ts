import type pg from 'pg';

/** What stands for a part of an address or a field of a form, for the things of one persona. */
export type Known = Readonly<Record<string, string>>;

/** The ids of the things of a persona of the demonstration, by the names that addresses and forms give them. */
export async function knownIds(owner: pg.Pool, persona: string): Promise<Known> {
  const { rows } = await owner.query<Record<string, string | null>>(
    `select p.id as "personId", e.school_id as place, e.id as "employmentId",
       (select id from role_grant where person_id = p.id limit 1) as "grantId",
       (select id from coach_link where person_id = p.id limit 1) as "linkId",
       (select id from conversation where person_id = p.id limit 1) as "conversationId",
       (select id from round where person_id = p.id limit 1) as "roundId",
       (select id from round where school_id = e.school_id and state = 'closed' limit 1) as "schoolRoundId",
       (select id from card_item where person_id = p.id and part = 'expertise' limit 1) as "itemId",
       (select id from plan_step where person_id = p.id and state = 'submitted' limit 1) as "stepId",
       (select id from plan_step where person_id = p.id and state = 'idea' limit 1) as "ideaId",
       (select id from counterpart where person_id = p.id limit 1) as "counterpartId",
       (select id from development_profile where person_id = p.id limit 1) as "profileId",
       (select id from offer where state = 'published' order by code limit 1) as "offerId",
       (select id from offer_import limit 1) as "importId",
       (select id from share where person_id = p.id limit 1) as "shareId",
       (select id from given_advice where person_id = p.id limit 1) as "givenId",
       (select id from mail_message where tenant_id = p.tenant_id limit 1) as "mailId",
       (select id from approval limit 1) as "approvalId",
       (select about_id from meeting where tenant_id = p.tenant_id and kind = 'masterclass' and state = 'held' limit 1) as "masterclassId",
       (select id from place where tenant_id = p.tenant_id and kind = 'work-area' order by name limit 1) as "areaId",
       (select id from data_request where person_id = p.id limit 1) as "dataRequestId"
     from person p join employment e on e.tenant_id = p.tenant_id and e.person_id = p.id
     where p.demo_persona = $1`,
    [persona],
  );
  const found = Object.entries(rows[0] ?? {}).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    ...Object.fromEntries(found),
    part: 'expertise',
    item: 'expert',
    heading: 'level',
    theme: 'together',
    token: 'x'.repeat(43),
    key: 'di.base_hours',
    kind: 'route',
    dataKind: 'card',
    field: 'name',
    group: 'wants',
    code: 'modules',
    line: 'stay-and-be-seen',
  };
}

/** What one name means at addresses of its own. */
const own: readonly (readonly [RegExp, string, string])[] = [
  [/^\/conversations\/\[id\]/, 'id', 'conversationId'],
  [/^\/counterparts\/\[id\]/, 'id', 'counterpartId'],
  [/^\/data-requests\//, 'requestId', 'dataRequestId'],
  [/^\/sharing\/data\//, 'kind', 'dataKind'],
  [/^\/school\/rounds\//, 'roundId', 'schoolRoundId'],
];

const nobody = '0190aaaa-0000-7000-8000-000000000000';

/** The address of a route for known things; what is unknown becomes an id that nothing has. */
export function fill(route: string, known: Known): string {
  return route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    if (route.startsWith('/plan/steps/') && route.endsWith('/[part]'))
      return (name === 'part' ? 'what' : known['ideaId']) ?? nobody;
    const meant = own.find(([pattern, part]) => name === part && pattern.test(route))?.[2] ?? name;
    return known[meant] ?? nobody;
  });
}
