import { expect, test } from 'vitest';
import { anonymous } from '#access/actor.ts';
import type { Actor } from '#access/actor.ts';
import { may, needsSubject } from '#access/policy.ts';
import { isoDate } from '#core/date.ts';
import { newId } from '#server/ids.ts';
import { approvals, figureSources as figures, handlers } from '#src/slices.ts';
import { boardOffice } from '#features/staff/domain/values.ts';
import { testDatabase } from '#tests/support/database.ts';
import { herThings } from '#tests/support/her-things.ts';
import { inputOf } from '#tests/support/input-of.ts';
import type { ByName } from '#tests/support/input-of.ts';
import { addTrainer } from '#tests/support/institute.ts';
import { Undoing } from '#tests/support/undoing.ts';
import { findUseCases } from '#tests/support/use-cases.ts';
import { addOperator, addPerson, buildWorld } from '#tests/support/world.ts';

/**
 * Every use case, called for real by everybody who has nothing to do with the things of one person: what is hers does not
 * exist for them, and what is their own holds nothing of her. Use cases, inputs and outsiders are found, not listed; an
 * input that reaches nothing of hers, so that everybody would hear the same, fails.
 */
const { ctx: plain, owner, pool } = await testDatabase({ handlers, approvals, figures });
const world = await buildWorld(owner);
const { board, otherBoard, school, otherSchool, assistant: her, leader } = world;
const trainer = await addTrainer(owner, 'Hogeschool Rijnoever', 'Mehmet Aydin');
const things = await herThings(plain, owner, world, trainer);

/** Those around her: what of hers each may do is recorded beside this file. */
const around: Readonly<Record<string, Actor>> = {
  she: her,
  colleague: await addPerson(owner, board, { role: 'support-staff', school, name: 'Coby Cuypers' }),
  teacher: world.teacher,
  leader,
  'other leader': await addPerson(owner, board, { role: 'leader', school, name: 'Lotte Lam' }),
  director: await addPerson(owner, board, { role: 'director', name: 'Dirk Dekker' }),
  coach: world.coach,
  hr: world.hr,
  'other hr': await addPerson(owner, board, { role: 'hr', name: 'Hilde Hart' }),
  board: world.boardMember,
  'stand-in': { ...world.teacher, covers: [{ personId: leader.personId, grants: leader.grants }] },
  trainer,
  operator: await addOperator(owner, 'Olaf Otten'),
};
const outsiders: Readonly<Record<string, Actor>> = {
  'who has no account': anonymous,
  'a guest with another link': { kind: 'link', tenantId: board, linkId: newId() },
  'the leader of another school': world.otherSchoolLeader,
  'an assistant of another school': world.otherSchoolAssistant,
  'a director of another school': await addPerson(owner, board, {
    role: 'director',
    school: otherSchool,
    name: 'Dora Dam',
  }),
  'hr of another school': await addPerson(owner, board, {
    role: 'hr',
    school: otherSchool,
    name: 'Hanna Haan',
  }),
  'a coach of others': await addPerson(owner, board, { role: 'coach', name: 'Chris Claes' }),
  'hr of another board': world.otherBoardHr,
  'a member of another board': await addPerson(owner, otherBoard, { role: 'board', name: 'Bas Blok' }),
  'an assistant of another board': world.otherBoardAssistant,
  'a trainer of another institute': await addTrainer(owner, 'ROC De Rede', 'Rita Roos'),
};

const idOf = (field: string, slice = ''): string => String(things[slice]?.[field]);
const from = isoDate('2026-12-01');
/** What a schema does not tell, by the name in the audit log. */
const odd: Readonly<Record<string, ByName>> = {
  'address.domain-asked': { from: 'example.nl', to: 'elders.example' },
  'address.domain-read': { from: 'example.nl', to: 'elders.example' },
  'advice.knowledge-change-previewed': {
    change: { kind: 'rule', version: { key: 'di.base_hours', value: 40, validFrom: from, validTo: null } },
  },
  'approval.found-by-code': { codeHash: 'c'.repeat(64) },
  'card.item-restored': { itemId: idOf('removedId', 'card') },
  'conversation.several-started': { kind: 'development', form: 'live' },
  'counterpart.answered-many': {
    choices: [`${idOf('counterpartId')}:1`],
    answer: 'refuse',
    reason: 'Dat kan dit jaar niet.',
  },
  'offers.catalogue-asked': { address: 'https://elders.example/aanbod' },
  'offers.draft-removed': { offerId: idOf('draftId', 'offers') },
  'offers.signed-up': { startsOn: '2027-02-01' },
  'organisation.board-found': { number: '40001' },
  'plan.step-read': { stepId: idOf('ideaId', 'plan') },
  'plan.steps-answered': { steps: { [idOf('stepId')]: { version: '1', answer: 'can' } } },
  'profile.read': { number: '1' },
  'sign-in.persona-entered': { persona: 'supporter' },
  'staff.list-applied': { progress: () => Promise.resolve() },
  'staff.person-added': { schoolId: boardOffice },
  'staff.role-end-undone': { grantId: idOf('endedId', 'staff') },
  'trust.sharing-undone': { changed: '+compass~leader' },
};

/** What an institute published is there for everybody. */
const forEverybody = ['offers.browse', 'offers.respond'];

/** Every table with everything in it that is about her, as one checksum. */
async function allOfHers(): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string; print: string }>(everything, [`%${her.personId}%`]);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
const { rows: tables } = await owner.query<{ name: string; ids: boolean }>(
  `select quote_ident(t.tablename) as name, c.column_name is not null as ids
   from pg_tables t left join information_schema.columns c on c.table_name = t.tablename and c.column_name = 'id'
   where t.schemaname = 'public' and t.tablename not in ('audit_event', 'attempt_count')`,
);
const everything = tables
  .map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as print
       from ${name} t where t::text like $1`,
  )
  .join(' union all ');
const { rows: ids } = await owner.query<{ id: string }>(
  tables
    .filter(({ ids: has }) => has)
    .map(({ name }) => `select id::text from ${name} t where t::text like $1`)
    .join(' union all '),
  [`%${her.personId}%`],
);
const hers = [her.personId, 'Samira', ...ids.map(({ id }) => id)];
const kept = ['importId', 'offerId', 'momentId', 'approvalId', 'batchId'].flatMap((field) =>
  Object.values(things).flatMap((known) => (field in known ? [String(known[field])] : [])),
);
const before = await allOfHers();

const holds = (value: unknown, words: readonly string[]): string | undefined => {
  const text = JSON.stringify(value, (_, one: unknown) =>
    one instanceof Uint8Array ? Buffer.from(one).toString('latin1') : one,
  );
  return words.find((word) => text.includes(word));
};

const startSession: string[] = [];
const reached: boolean[] = [];
const ctx = { ...plain, refused: ({ subject }: { subject: unknown }) => reached.push(subject !== null) };
const undoing = { ...plain, db: await Undoing.over(pool) };
const found = await findUseCases();

test.each(found)('$file: $name', async ({ slice, useCase }) => {
  const { permission, audit } = useCase;
  const made = inputOf(useCase, { ...things[''], ...things[slice], ...odd[audit] });
  if (made === null) throw new Error('no input passes its schema: see `odd`');
  const input = made.value;
  const named = holds(input, forEverybody.includes(permission) ? hers : [...hers, ...kept]);
  reached.length = 0;
  for (const [who, actor] of Object.entries(outsiders)) {
    const outcome = await useCase.execute(ctx, actor, input);
    if (!may(actor, permission)) {
      const kind = actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-found';
      expect(outcome, who).toEqual({ ok: false, error: { kind } });
    } else if (named !== undefined && needsSubject(permission)) {
      expect(outcome, `${who} names ${named}`).toEqual({ ok: false, error: { kind: 'not-found' } });
    } else {
      expect(holds(outcome, hers), `${who} hears`).toBeUndefined();
      if (!outcome.ok) expect(outcome.error, who).not.toMatchObject({ kind: 'invalid' });
      else if (useCase.kind === 'command') expect(await allOfHers(), who).toEqual(before);
    }
  }
  if (permission === 'public') return;
  const heard: string[] = [];
  for (const [who, actor] of Object.entries(around).filter(([, one]) => may(one, permission))) {
    const outcome = await useCase.execute(undoing, actor, input);
    if (outcome.ok || outcome.error.kind !== 'not-found') heard.push(who);
  }
  startSession.push(`${audit},${permission},${heard.join(' ')}`);
  const tried = Object.values(outsiders).some((actor) => may(actor, permission));
  if (named !== undefined && tried && !reached.includes(true))
    expect(heard, 'of those whose it is, nobody hears anything else').not.toEqual([]);
});

test('of those around her the same are let in as before', async () => {
  await expect(['use case,permission,let in', ...startSession.sort(), ''].join('\n')).toMatchFileSnapshot(
    'let-in.csv',
  );
});

test('of her nothing changed', async () => {
  expect(Object.keys(odd).filter((name) => !found.some(({ useCase }) => useCase.audit === name))).toEqual([]);
  expect(found.length).toBeGreaterThan(300);
  expect(await allOfHers()).toEqual(before);
});
