import { expect, test } from 'vitest';
import { installation } from '#core/id.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { anonymous } from './actor.ts';
import type { Actor, PersonActor } from './actor.ts';
import { fundingScope } from './advice.ts';
import { onlookerFor, onlookerPlaces } from './card.ts';
import { teamOf } from './conversation.ts';
import { answersForOrganisation, counterpartScope, ownerScope, pictureScope } from './counterpart.ts';
import { demandScope } from './demand.ts';
import { may, mayAbout, needsSubject, permissions } from './policy.ts';
import { roles } from './roles.ts';
import type { Subject } from './subject.ts';
import { mayOpenShared } from './trust.ts';

/**
 * Who may do what, whole: every sentence, before and after the facts, for every role at her school, at another and at
 * the whole board. who-may.txt is read when a sentence is changed: nobody comes in or goes out unseen.
 */
const board = 'board' as TenantId;
const school = 'school' as SchoolId;
const other = 'other' as SchoolId;
const her = 'her' as PersonId;

const person = (name: string, given: Partial<PersonActor>): PersonActor => ({
  kind: 'person',
  personId: name as PersonId,
  tenantId: board,
  name,
  grants: [],
  schoolIds: [],
  ...given,
});

const holders = roles.flatMap((role) => [
  person(`${role}@school`, { grants: [{ role, schoolId: school }], schoolIds: [school] }),
  person(`${role}@other`, { grants: [{ role, schoolId: other }], schoolIds: [other] }),
  person(`${role}@all`, { grants: [{ role, schoolId: null }] }),
]);
const leader = person('leader@school', { grants: [{ role: 'leader', schoolId: school }] });
const people: readonly (readonly [string, Actor])[] = [
  ['nobody', anonymous],
  ['link', { kind: 'link', tenantId: board, linkId: 'link' }],
  ['link-elsewhere', { kind: 'link', tenantId: 'elsewhere' as TenantId, linkId: 'link' }],
  ['system', { kind: 'system', tenantId: board }],
  [
    'her',
    person('her', {
      personId: her,
      grants: [{ role: 'support-staff', schoolId: school }],
      schoolIds: [school],
    }),
  ],
  ['no-role', person('no-role', { schoolIds: [school] })],
  [
    'operator',
    person('operator', { tenantId: installation, grants: [{ role: 'operator', schoolId: null }] }),
  ],
  ['stand-in', person('stand-in', { covers: [{ personId: leader.personId, grants: leader.grants }] })],
  ...holders.map((one) => [one.name, one] as const),
];

const unshown: Subject = {
  tenantId: board,
  personId: her,
  schoolIds: [school],
  coachIds: ['coach@all' as PersonId],
  audiences: [],
  participantIds: [],
};
const shown = (...audiences: Subject['audiences']): Subject => ({ ...unshown, audiences });
const owned = (role: string, schoolId: SchoolId | null): Subject => ({
  ...unshown,
  owner: { role, schoolId, personId: null },
});
const situations: Readonly<Record<string, Subject>> = {
  'shown to nobody': unshown,
  'shown to leader': shown({ kind: 'leader' }),
  'shown to coach': shown({ kind: 'coach' }),
  'shown to hr': shown({ kind: 'hr' }),
  'shown to team': shown({ kind: 'team' }),
  'shown to teacher@other': shown({ kind: 'person', personId: 'teacher@other' as PersonId }),
  'with leader@school in it': { ...unshown, participantIds: [her, leader.personId] },
  'owned by leader of the school': owned('leader', school),
  'owned by hr of the board': owned('hr', null),
  'owned by board@all herself': {
    ...unshown,
    owner: { role: 'board', schoolId: null, personId: 'board@all' as PersonId },
  },
  'of the organisation': { ...unshown, personId: null, schoolIds: [], coachIds: [] },
  'of the school': { ...unshown, personId: null, coachIds: [] },
  'of nobody here': { ...unshown, tenantId: 'elsewhere' as TenantId },
};

const allOf = (place: string): readonly string[] =>
  holders.map(({ name }) => name).filter((name) => name.endsWith(place));
const groups: readonly (readonly [string, readonly string[]])[] = [
  ['everybody with a role', allOf('')],
  ['everybody@school', allOf('@school')],
];

/** By name, but whole groups by theirs. */
function names(lets: (actor: Actor) => boolean): string {
  const found = people.filter(([, actor]) => lets(actor)).map(([name]) => name);
  const [group, members] = groups.find(([, all]) => all.every((name) => found.includes(name))) ?? ['', []];
  return [...found.filter((name) => !members.includes(name)), group].join(' ').trim();
}

/** A situation that lets in the same people as the first one does is left out. */
function linesOf(permission: (typeof permissions)[number]): readonly string[] {
  const before = `  before the facts: ${names((actor) => may(actor, permission))}`;
  if (!needsSubject(permission)) return [before];
  const judged = Object.entries(situations).map(
    ([situation, subject]) => [situation, names((actor) => mayAbout(actor, permission, subject))] as const,
  );
  const first = judged[0]?.[1];
  return [
    before,
    ...judged
      .filter(([, who], index) => index === 0 || who !== first)
      .map(([situation, who]) => `  ${situation}: ${who}`),
  ];
}

test('who may do what is what was written down', async () => {
  const sentences = permissions.toSorted().flatMap((permission) => [permission, ...linesOf(permission)]);
  await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot('./who-may.txt');
});

test('whose things somebody may list is what was written down', async () => {
  const scopes = { fundingScope, teamOf, ownerScope, counterpartScope, pictureScope, demandScope };
  const lines = people.flatMap(([name, actor]) =>
    actor.kind === 'person'
      ? [
          `${name}${answersForOrganisation(actor) ? ' (answers for the organisation)' : ''}`,
          ...Object.entries(scopes)
            .map(
              ([scope, of]) =>
                [scope, JSON.stringify(of(actor)), JSON.stringify(of({ ...actor, grants: [] }))] as const,
            )
            .filter(([, text, without]) => text !== without)
            .map(([scope, text]) => `  ${scope}: ${text}`),
        ]
      : [],
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./who-lists.txt');
});

test('an example of each onlooker sees what she shows there, and only that', () => {
  const places = onlookerPlaces.flatMap((place) => {
    const onlooker = onlookerFor(place, unshown);
    const sees = onlookerPlaces.filter((kind) => mayOpenShared(onlooker, shown({ kind })));
    return [[place, sees, onlooker.name, onlooker.schoolIds] as const];
  });
  expect(places).toEqual([
    ['leader', ['leader', 'team'], '', [school]],
    ['coach', ['coach'], '', []],
    ['hr', ['hr'], '', []],
    ['team', ['team'], '', [school]],
  ]);
});
