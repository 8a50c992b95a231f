import { describe, expect, test } from 'vitest';
import type { Actor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { newId } from '#server/ids.ts';
import { readNational } from '#server/knowledge/national.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import type { KnowledgeChange } from '../domain/knowledge-change.ts';
import { previewKnowledgeChange } from './preview-knowledge-change.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const staff = await Promise.all(
  [1, 2, 3, 4, 5, 6].map((n) =>
    addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: `Persoon ${String(n)}`,
    }),
  ),
);
const national = readNational();

function rule(key: string, value: number, more: Partial<RuleVersion> = {}): KnowledgeChange {
  const open = national.rules.find((one) => one.key === key && one.validTo === null);
  if (open === undefined) throw new Error(key);
  return { kind: 'rule', version: { ...open, value, validFrom: isoDate('2027-01-01'), ...more } };
}

async function effect(change: KnowledgeChange, actor: Actor = world.hr) {
  const outcome = await previewKnowledgeChange.execute(ctx, actor, { change });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

describe('for how many advice changes', () => {
  // Two of the world and six more.
  test('with other hours for all: all of the own board, about', async () => {
    expect(await effect(rule('di.base_hours', 80))).toMatchObject({
      day: '2027-01-01',
      everybody: { kind: 'about', people: 10 },
      any: { kind: 'about', people: 10 },
      of: { entitlements: { kind: 'about', people: 10 }, admission: { kind: 'none' } },
    });
  });

  test('with the same value: nobody', async () => {
    expect((await effect(rule('di.base_hours', 40))).any).toEqual({ kind: 'none' });
  });

  test('on another board with one person: few, not one', async () => {
    expect((await effect(rule('di.base_hours', 80), world.otherBoardHr)).any).toEqual({ kind: 'few' });
  });

  test('from a day that has been: as of today', async () => {
    const past = rule('di.base_hours', 80, { validFrom: isoDate('2026-01-01') });
    expect((await effect(past)).day).toBe('2026-11-24');
  });

  test('reckons with made-up people: another diploma for a route, for everybody in its functions', async () => {
    const route = national.routes.find(({ code }) => code === 'ad-pep');
    if (route === undefined) throw new Error('the files changed');
    const needs = route.needs.map((check) =>
      check.code === 'diploma' ? { ...check, anyOf: ['wo'] as const } : check,
    );
    const change = { kind: 'route', route: { ...route, needs, validFrom: isoDate('2027-01-01') } } as const;
    expect((await effect(change)).of).toMatchObject({ admission: { kind: 'about', people: 10 } });
  });

  test('tells nothing of what anybody wishes, learnt or told, nor of what a school said', async () => {
    const routes = national.routes.map((route): KnowledgeChange => ({
      kind: 'route',
      route: { ...route, needs: [], validFrom: isoDate('2027-01-01') },
    }));
    const steps = national.steps.map((step): KnowledgeChange => ({
      kind: 'step',
      step: { ...step, direction: 'leadership' },
      validFrom: isoDate('2027-01-01'),
      validTo: null,
    }));
    const questions = [...routes, ...steps.slice(0, 12), rule('di.base_hours', 80)];
    const answers = async () => JSON.stringify(await Promise.all(questions.map((one) => effect(one))));
    const before = await answers();
    for (const { tenantId, personId } of staff) {
      await owner.query(
        `insert into compass_wish (tenant_id, id, person_id, direction, want, options, answered_on)
         values ($1, $2, $3, 'leadership', 5, '{}', '2026-11-01')`,
        [tenantId, newId(), personId],
      );
      await owner.query(
        `insert into card_item (tenant_id, id, person_id, part, level, created_at)
         values ($1, $2, $3, 'diplomas', 'mbo-4', now())`,
        [tenantId, newId(), personId],
      );
      await owner.query(
        `insert into card (tenant_id, id, person_id, years_working, years_in_education, changed_at)
         values ($1, $2, $3, 20, 15, now())
         on conflict (tenant_id, person_id) do update set years_working = 20, years_in_education = 15`,
        [tenantId, newId(), personId],
      );
    }
    expect(await answers()).toBe(before);
  }, 60_000);

  test('leaves out who no longer works there, and who is no support staff', async () => {
    for (const { personId } of [...staff.slice(1), world.assistant])
      await owner.query(`update employment set ends_on = '2026-12-31' where person_id = $1`, [personId]);
    expect((await effect(rule('di.base_hours', 80))).everybody).toEqual({ kind: 'few' });
  });
});

test('what is no change is refused', async () => {
  for (const change of [null, 'rule', {}, { kind: 'other' }])
    expect(await previewKnowledgeChange.execute(ctx, world.hr, { change })).toMatchObject({
      error: { kind: 'invalid' },
    });
});

test('is nothing for others', () =>
  expectOutsidersDenied({
    ctx,
    owner,
    useCase: previewKnowledgeChange,
    input: { change: rule('di.base_hours', 80) },
    outsiders: [
      ...world.outsiders.filter(({ name }) => !name.includes('hr')),
      { name: 'assistant', actor: world.assistant },
      { name: 'leader', actor: world.leader },
      { name: 'coach', actor: world.coach },
    ],
  }));
