import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { installation } from '#core/id.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { anonymous } from './actor.ts';
import type { Actor, PersonActor } from './actor.ts';
import { may, mayAbout, needsSubject, permissions } from './policy.ts';
import type { Permission } from './policy.ts';
import { isRole, roles } from './roles.ts';
import type { Role } from './roles.ts';
import type { Subject } from './subject.ts';

const board = 'board' as TenantId;
const elsewhere = 'elsewhere' as TenantId;
const school = 'school' as SchoolId;
const other = 'other' as SchoolId;
const her = 'her' as PersonId;

const person = (role: Role, place: SchoolId | null, given: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: `${role}-${String(place)}` as PersonId,
  tenantId: board,
  name: 'Iemand',
  grants: [{ role, schoolId: place }],
  schoolIds: place === null ? [] : [place],
  ...given,
});

/** A thing of hers that she shows to nobody. */
const thing: Subject = {
  tenantId: board,
  personId: her,
  schoolIds: [school],
  coachIds: ['coach-null' as PersonId],
  audiences: [],
  participantIds: [],
};

/** Everybody who might stand before a door, by a name for the table. */
const people = {
  her: person('support-staff', school, { personId: her }),
  fellow: person('support-staff', school),
  stranger: person('support-staff', other),
  teacher: person('teacher', school),
  leader: person('leader', school),
  otherLeader: person('leader', other),
  director: person('director', school),
  hr: person('hr', null),
  hrOfSchool: person('hr', school),
  hrElsewhere: person('hr', other),
  board: person('board', null),
  coach: person('coach', null),
  otherCoach: person('coach', null, { personId: 'another' as PersonId }),
  trainer: person('trainer', null, { tenantId: elsewhere }),
  operator: person('operator', null, { tenantId: installation }),
  /** As no database has it: the role inside a board. */
  operatorInBoard: person('operator', null),
  hrOtherBoard: person('hr', null, { tenantId: elsewhere }),
  guest: { kind: 'link', tenantId: board, linkId: 'link' },
  nobody: anonymous,
} as const satisfies Readonly<Record<string, Actor>>;
type Name = keyof typeof people;

const whoMay = (permission: Permission, subject: Subject): Name[] =>
  (Object.keys(people) as Name[]).filter((name) => mayAbout(people[name], permission, subject));

describe('who may do something with a thing that she shows to nobody', () => {
  test.each([
    ['card.edit', ['her']],
    ['card.read', ['her']],
    ['feedback.ask', ['her']],
    ['feedback.read', ['her']],
    ['compass.answer', ['her']],
    ['compass.read', ['her']],
    ['plan.edit', ['her']],
    ['plan.read', ['her']],
    ['profile.write', ['coach']],
    ['profile.read', ['her', 'coach']],
    ['conversation.start', ['her', 'leader', 'director']],
    ['conversation.take-part', []],
    ['conversation.choose-leader', ['her']],
    ['conversation.rate', ['her']],
    ['conversation.look-at-self', ['her']],
    ['counterpart.read', ['her']],
    ['counterpart.answer', []],
    ['counterpart.pass-on', ['hr', 'hrOfSchool']],
    ['plan.answer-step', ['leader', 'director']],
    ['compass.open', ['leader', 'director', 'hr', 'hrOfSchool']],
    ['staff.read', ['her', 'leader', 'director', 'hr', 'hrOfSchool', 'coach']],
    ['staff.import', ['hr', 'hrOfSchool']],
    ['staff.manage', ['hr', 'hrOfSchool']],
    ['roles.manage', ['hr', 'hrOfSchool']],
    ['coach.propose', ['leader', 'director', 'hr', 'hrOfSchool']],
    ['coach.choose', ['her']],
    ['coach.end', ['her', 'leader', 'director', 'hr', 'hrOfSchool']],
    ['sharing.manage', ['her']],
    ['trust.who-looked', ['her']],
    ['trust.take-along', ['her']],
    ['trust.erase', ['her']],
    ['data-request.ask', ['her']],
    ['data-request.answer', ['hr', 'hrOfSchool']],
    ['session.manage-own', ['her']],
  ] as const satisfies readonly (readonly [Permission, readonly Name[]])[])(
    '%s: %j',
    (permission, expected) => {
      expect(whoMay(permission, thing)).toEqual(expected);
    },
  );
});

describe('a menu offers no place where nothing can be', () => {
  const has = (permission: Permission): Name[] =>
    (['her', 'teacher', 'leader', 'hr', 'board', 'coach', 'trainer', 'operator'] as const).filter((name) =>
      may(people[name], permission),
    );

  test.each([
    ['counterpart.work', ['leader', 'hr', 'board']],
    ['conversation.work', ['her', 'leader', 'hr']],
    ['conversation.begin', ['her', 'leader']],
    ['sharing.with-me', ['her', 'teacher', 'leader', 'hr', 'board', 'coach']],
    ['advice.funding', ['hr']],
  ] as const satisfies readonly (readonly [Permission, readonly Name[]])[])(
    '%s: %j',
    (permission, expected) => {
      expect(has(permission)).toEqual(expected);
    },
  );

  test('whoever stands in for a leader finds what waits with him', () => {
    const standIn = { ...people.coach, covers: [{ personId: people.leader.personId, grants: [] }] };
    for (const permission of ['counterpart.work', 'conversation.work'] as const)
      expect(may(standIn, permission)).toBe(true);
  });
});

describe('what she shows opens to whom she chose, and to nobody else', () => {
  test.each([
    ['leader', ['her', 'leader', 'director']],
    ['coach', ['her', 'coach']],
    ['hr', ['her', 'hr', 'hrOfSchool']],
    ['team', ['her', 'fellow', 'teacher', 'leader', 'director', 'hrOfSchool']],
  ] as const)('her card, shown to %s', (kind, expected) => {
    expect(whoMay('card.read', { ...thing, audiences: [{ kind }] })).toEqual(expected);
  });

  test('one person by name', () => {
    const audiences = [{ kind: 'person', personId: people.stranger.personId }] as const;
    expect(whoMay('compass.read', { ...thing, audiences })).toEqual(['her', 'stranger']);
  });

  test('a conversation opens to the two who talk', () => {
    const participantIds = [her, people.leader.personId];
    expect(whoMay('conversation.take-part', { ...thing, participantIds })).toEqual(['her', 'leader']);
  });

  test('who stands in for the leader arranges it and reads nothing; nobody stands in for her herself', () => {
    const subject = { ...thing, participantIds: [her, people.leader.personId] };
    const covering = (personId: PersonId, who: PersonActor = people.coach): PersonActor => ({
      ...who,
      covers: [{ personId, grants: [] }],
    });
    const standIn = covering(people.leader.personId);
    expect(mayAbout(standIn, 'conversation.arrange', subject)).toBe(true);
    expect(mayAbout(standIn, 'conversation.stand-in', subject)).toBe(true);
    expect(mayAbout(standIn, 'conversation.take-part', subject)).toBe(false);
    expect(mayAbout(covering(her), 'conversation.arrange', subject)).toBe(false);
    expect(mayAbout(covering(people.leader.personId, people.her), 'conversation.stand-in', subject)).toBe(
      false,
    );
    expect(mayAbout({ ...standIn, tenantId: elsewhere }, 'conversation.arrange', subject)).toBe(false);
  });
});

describe('a counterpart belongs to a role at a place, or to one person', () => {
  const owned = (role: string, schoolId: SchoolId | null, personId: PersonId | null = null): Subject => ({
    ...thing,
    owner: { role, schoolId, personId },
  });
  test.each([
    ['the leader of her school', owned('leader', school), ['leader']],
    ['the leader of another school', owned('leader', other), ['otherLeader']],
    ['HR', owned('hr', school), ['hr', 'hrOfSchool']],
    ['the board', owned('board', null), ['board']],
    ['a teacher by name', owned('leader', school, people.teacher.personId), ['teacher']],
  ] as const)('%s answers', (_, subject, expected) => {
    expect(whoMay('counterpart.answer', subject)).toEqual(expected);
  });
});

describe('what is of the whole country or of several boards', () => {
  const whoMayAtAll = (permission: Permission): Name[] =>
    (Object.keys(people) as Name[]).filter((name) => may(people[name], permission));

  test.each(['schools.import', 'knowledge.edit', 'mail.administer', 'errors.read'] as const)(
    '%s is the operator’s, whose role counts in no board',
    (permission) => {
      expect(whoMayAtAll(permission)).toEqual(['operator']);
    },
  );

  test('boards set their own rules and count their own people; the operator does neither', () => {
    expect(whoMayAtAll('knowledge.board')).toEqual(['hr', 'board', 'hrOtherBoard']);
    expect(whoMayAtAll('knowledge.preview')).toEqual(['hr', 'board', 'hrOtherBoard']);
  });

  test('the operator reads nothing of anybody in a board, whatever it is', () => {
    for (const permission of permissions.filter(needsSubject))
      expect(mayAbout(people.operator, permission, thing), permission).toBe(false);
  });
});

describe('a request for a second person', () => {
  const asked = (role: string, by: Name): Subject => ({
    ...thing,
    personId: null,
    participantIds: [people[by].kind === 'person' ? people[by].personId : ('x' as PersonId)],
    owner: { role, schoolId: null, personId: null },
  });
  const second = { ...people.hr, personId: 'second' as PersonId };

  test('is answered by another with that role for the whole organisation, never by who asked', () => {
    expect(whoMay('approval.answer', asked('hr', 'board'))).toEqual(['hr']);
    expect(whoMay('approval.answer', asked('hr', 'hr'))).toEqual([]);
    expect(mayAbout(second, 'approval.answer', asked('hr', 'hr'))).toBe(true);
    expect(whoMay('approval.withdraw', asked('hr', 'hr'))).toEqual(['hr']);
  });
});

describe('before anything is loaded', () => {
  const systemOnly = permissions.filter((permission) =>
    [...Object.values(people), person('trainer', null)].every((actor) => !may(actor, permission)),
  );

  test('what only the product itself does is open to nobody who can knock', () => {
    expect([...systemOnly].sort()).toEqual(
      permissions
        .filter((one) => one !== 'feedback.answer' && may({ kind: 'system', tenantId: board }, one))
        .filter((one) => !['public', 'staff.import', 'staff.manage', 'roles.manage'].includes(one))
        .sort(),
    );
    expect(systemOnly).toContain('trust.forget');
  });

  test('without an account only public pages are open, with a link only the answer as well', () => {
    expect(permissions.filter((permission) => may(anonymous, permission))).toEqual(['public']);
    expect(permissions.filter((permission) => may(people.guest, permission)).sort()).toEqual([
      'address.answer',
      'feedback.answer',
      'gathering.give',
      'leaving.download',
      'maturity.answer',
      'public',
    ]);
  });

  test('nobody decides about her own address, work or roles', () => {
    const about = (personId: PersonId): Subject => ({ ...thing, personId });
    for (const permission of ['staff.manage', 'roles.manage', 'address.manage'] as const) {
      expect([permission, mayAbout(people.hr, permission, about(people.hr.personId))]).toEqual([
        permission,
        false,
      ]);
      expect([permission, mayAbout(people.hr, permission, about(her))]).toEqual([permission, true]);
    }
  });

  test.each(roles)('%s is a role, with or without work here', (role) => {
    expect(isRole(role)).toBe(true);
    expect(may(person(role, school), 'home.read')).toBe(true);
  });
});

describe('whatever the thing is', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'her');
  const subject = fc.record({
    tenantId: fc.constantFrom(board, elsewhere),
    personId: fc.option(id),
    schoolIds: fc.array(fc.constantFrom(school, other), { maxLength: 2 }),
    coachIds: fc.array(id, { maxLength: 2 }),
    audiences: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constantFrom('leader', 'coach', 'hr', 'team') }),
        fc.record({ kind: fc.constant('person'), personId: id }),
      ),
      { maxLength: 3 },
    ),
    participantIds: fc.array(id, { maxLength: 2 }),
    owner: fc.option(
      fc.record({
        role: fc.constantFrom(...roles),
        schoolId: fc.option(fc.constantFrom(school, other)),
        personId: fc.option(id),
      }),
      { nil: undefined },
    ),
  }) as unknown as fc.Arbitrary<Subject>;
  const actor = fc.record({
    kind: fc.constant('person'),
    personId: id,
    tenantId: fc.constant(board),
    name: fc.constant('x'),
    grants: fc.array(
      fc.record({ role: fc.constantFrom(...roles), schoolId: fc.option(fc.constantFrom(school, other)) }),
      { maxLength: 4 },
    ),
    schoolIds: fc.array(fc.constantFrom(school, other), { maxLength: 2 }),
  }) as unknown as fc.Arbitrary<PersonActor>;
  const judged = permissions.filter(needsSubject);

  test('nobody reaches into another organisation', () => {
    fc.assert(
      fc.property(actor, subject, fc.constantFrom(...judged), (who, about, permission) => {
        expect(mayAbout(who, permission, { ...about, tenantId: elsewhere })).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('who may not even knock is not let in by the facts', () => {
    fc.assert(
      fc.property(actor, subject, fc.constantFrom(...permissions), (who, about, permission) => {
        if (!may(who, permission)) expect(mayAbout(who, permission, about)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('showing a thing to one more never closes it to somebody', () => {
    fc.assert(
      fc.property(actor, subject, fc.constantFrom('leader', 'coach', 'hr', 'team'), (who, about, kind) => {
        const more = { ...about, audiences: [...about.audiences, { kind }] } as Subject;
        for (const permission of ['card.read', 'compass.read', 'plan.read', 'feedback.read'] as const)
          if (mayAbout(who, permission, about))
            expect(mayAbout(who, permission, more), permission).toBe(true);
      }),
    );
  });
});

test('who came by a link stays within the organisation of that link', () => {
  const guest: Actor = { kind: 'link', tenantId: board, linkId: 'link' };
  const open = permissions.filter((permission) => may(guest, permission));
  expect(open.length).toBeGreaterThan(0);
  for (const permission of open) {
    expect(mayAbout(guest, permission, { ...thing, tenantId: board }), permission).toBe(true);
    expect(mayAbout(guest, permission, { ...thing, tenantId: elsewhere }), permission).toBe(false);
  }
});
