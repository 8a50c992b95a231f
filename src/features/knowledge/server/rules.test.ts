import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addOperator, addPerson, buildWorld } from '#tests/support/world.ts';
import { addRuleVersion } from './add-rule-version.ts';
import { checkRule } from './check-rule.ts';
import { endBoardRule } from './end-board-rule.ts';
import { lookAtRuleVersion } from './look-at-rule-version.ts';
import { readRule } from './read-rule.ts';
import { readRules } from './read-rules.ts';
import { setBoardRule } from './set-board-rule.ts';
import { withdrawRuleVersion } from './withdraw-rule-version.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Adam Beheer');
const hrOfOneSchool = await addPerson(owner, world.board, {
  role: 'hr',
  school: world.school,
  name: 'Sanne Een',
});
const key = 'di.base_hours';
const first = isoDate('2019-08-01');

/** Who has no business with rules: everybody whose work it is not. */
const strangers = [
  ...world.outsiders.filter(({ name }) => !name.includes('hr')),
  { name: 'assistant', actor: world.assistant },
  { name: 'leader', actor: world.leader },
  { name: 'coach', actor: world.coach },
];
const boardOnly = [...strangers, { name: 'hr of one school', actor: hrOfOneSchool }];
const noOperator = [
  ...boardOnly,
  { name: 'hr', actor: world.hr },
  { name: 'board', actor: world.boardMember },
];

const proposal = {
  key,
  value: '50',
  validFrom: '2027-01-01',
  validTo: '',
  source: 'https://www.poraad.nl/cao',
  checkedOn: '2026-11-24',
  certainty: 'confirmed',
  seen: '1',
};

async function sheet(actor: Actor = world.hr) {
  const outcome = await readRule.execute(ctx, actor, { key });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.rule;
}
const spells = (versions: readonly { validFrom: string; validTo: string | null; value: number }[]) =>
  versions.map(({ validFrom, validTo, value }) => [validFrom, validTo, value]);
const national = async () => spells((await sheet()).national);
const board = async (actor?: Actor) => spells((await sheet(actor)).board);
const seen = async (setter: 'national' | 'board'): Promise<number> =>
  (await sheet())[setter].reduce((sum, { version }) => sum + version, 0);

/** Every test begins with the rule as the files have it. */
beforeEach(async () => {
  await ctx.db.transaction(
    { system: true, tenantId: world.board },
    async (tx) => {
      await tx.deleteFrom('board_rule_version').execute();
      await tx
        .deleteFrom('shared_rule_version')
        .where('rule_key', '=', key)
        .where('valid_from', '>', first)
        .execute();
      await tx
        .updateTable('shared_rule_version')
        .set({ valid_to: null, version: 1, origin: 'file', checked_on: isoDate('2026-11-21') })
        .where('rule_key', '=', key)
        .execute();
    },
    false,
  );
});

describe('reading', () => {
  test.each([
    ['operator', operator],
    ['hr', world.hr],
    ['board', world.boardMember],
  ])('%s sees every rule with its versions', async (_, actor) => {
    const outcome = await readRules.execute(ctx, actor, {});
    const rules = outcome.ok ? outcome.value.rules : [];
    expect(rules.length).toBeGreaterThan(20);
    expect(rules).toContainEqual(await sheet());
  });

  test('a rule that is not there is not found', async () => {
    expect(await readRule.execute(ctx, world.hr, { key: 'no.such' })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});

describe('a new version of the country', () => {
  test('holds from its day; the one before ends the day before', async () => {
    expect(await addRuleVersion.execute(ctx, operator, proposal)).toEqual({ ok: true, value: { key } });
    expect(await national()).toEqual([
      [first, '2026-12-31', 40],
      ['2027-01-01', null, 50],
    ]);
    const { rows } = await owner.query(
      `select actor_person_id, entity_id, detail from audit_event where event = 'knowledge.rule-version-added'`,
    );
    expect(rows).toEqual([
      {
        actor_person_id: operator.personId,
        entity_id: key,
        detail: { value: 50, validFrom: '2027-01-01', validTo: null },
      },
    ]);
  });

  test('is looked at by what stands there now, and said to be behind', async () => {
    const look = (more: object) =>
      lookAtRuleVersion.execute(ctx, operator, { ...proposal, setBy: 'national', ...more });
    expect(await look({})).toMatchObject({ value: { isBehind: false } });
    await addRuleVersion.execute(ctx, operator, proposal);
    expect(await look({ validFrom: '2028-01-01' })).toMatchObject({
      value: { isBehind: true, cut: { validFrom: '2027-01-01' } },
    });
  });

  test('is looked at first, and nothing is written', async () => {
    const outcome = await lookAtRuleVersion.execute(ctx, operator, { ...proposal, setBy: 'national' });
    expect(outcome).toMatchObject({
      value: {
        version: { key, value: 50, unit: 'hours', setBy: 'national' },
        cut: { validFrom: first, to: '2026-12-31', was: null },
      },
    });
    expect(await national()).toEqual([[first, null, 40]]);
  });

  test.each([
    ['value', { value: '' }, 'required'],
    ['value', { value: 'veel' }, 'not-a-number'],
    ['value', { value: '99999' }, 'too-high'],
    ['validFrom', { validFrom: '' }, 'not-a-date'],
    ['validFrom', { validFrom: first }, 'starts-before-newest'],
    ['validFrom', { validFrom: '2010-01-01' }, 'starts-before-newest'],
    ['validTo', { validTo: '2026-12-31' }, 'ends-before-start'],
    ['validTo', { validTo: '31-13-2027' }, 'not-a-date'],
    ['source', { source: '  ' }, 'too-short'],
    ['checkedOn', { checkedOn: '2026-11-25' }, 'in-the-future'],
    ['certainty', { certainty: 'sure' }, 'not-an-option'],
  ])('is refused at %s for %o', async (field, wrong, code) => {
    for (const useCase of [addRuleVersion, lookAtRuleVersion]) {
      const input = { ...proposal, ...wrong };
      const setBy = useCase === lookAtRuleVersion ? { setBy: 'national' } : {};
      expect(await useCase.execute(ctx, operator, { ...input, ...setBy })).toMatchObject({
        error: { kind: 'invalid', fields: { [field]: [{ code }] } },
      });
    }
    expect(await national()).toEqual([[first, null, 40]]);
  });

  test.each([
    [
      { value: 'veel', validFrom: '', source: 'x', checkedOn: '' },
      ['checkedOn', 'source', 'validFrom', 'value'],
    ],
    [{ value: '99999', validFrom: first, checkedOn: '2026-11-25' }, ['checkedOn', 'validFrom', 'value']],
  ])('with several things wrong is told of all of them at once (%#)', async (wrong, fields) => {
    const refusal = await addRuleVersion.execute(ctx, operator, { ...proposal, ...wrong });
    if (refusal.ok || refusal.error.kind !== 'invalid') throw new Error('expected a refusal');
    expect(Object.keys(refusal.error.fields).sort()).toEqual(fields);
  });

  test('from a page that is behind meets what the other wrote', async () => {
    await addRuleVersion.execute(ctx, operator, proposal);
    const late = { ...proposal, validFrom: '2028-01-01' };
    expect(await addRuleVersion.execute(ctx, operator, late)).toMatchObject({
      error: { kind: 'conflict', theirs: { validFrom: '2027-01-01', value: 50 } },
    });
  });

  test('at the same moment is written once', async () => {
    const both = await Promise.all([
      addRuleVersion.execute(ctx, operator, proposal),
      addRuleVersion.execute(ctx, operator, { ...proposal, value: '60' }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await national()).toHaveLength(2);
  });

  test('of a rule that is not there is not found', async () => {
    for (const useCase of [addRuleVersion, setBoardRule]) {
      const actor = useCase === addRuleVersion ? operator : world.hr;
      expect(await useCase.execute(ctx, actor, { ...proposal, key: 'no.such' })).toMatchObject({
        error: { kind: 'not-found' },
      });
    }
  });
});

describe('taking back', () => {
  const input = { key, validFrom: '2027-01-01' };

  test('what has not begun lets the one before go on', async () => {
    await addRuleVersion.execute(ctx, operator, proposal);
    const withdraw = { ...input, seen: await seen('national') };
    expect(await withdrawRuleVersion.execute(ctx, operator, withdraw)).toEqual({
      ok: true,
      value: { key },
    });
    expect(await national()).toEqual([[first, null, 40]]);
    expect(await seen('national')).toBeGreaterThan(withdraw.seen);
  });

  test('gives back the last day that the one before had', async () => {
    await addRuleVersion.execute(ctx, operator, { ...proposal, validTo: '2028-12-31' });
    const next = { ...proposal, validFrom: '2028-01-01', value: '60', seen: await seen('national') };
    await addRuleVersion.execute(ctx, operator, next);
    const withdraw = { key, validFrom: '2028-01-01', seen: await seen('national') };
    await withdrawRuleVersion.execute(ctx, operator, withdraw);
    expect(await national()).toEqual([
      [first, '2026-12-31', 40],
      ['2027-01-01', '2028-12-31', 50],
    ]);
  });

  test('what began is refused', async () => {
    await addRuleVersion.execute(ctx, operator, { ...proposal, validFrom: '2026-11-24' });
    const withdraw = { key, validFrom: '2026-11-24', seen: await seen('national') };
    expect(await withdrawRuleVersion.execute(ctx, operator, withdraw)).toMatchObject({
      error: { kind: 'refused', code: 'has-begun' },
    });
  });

  test('what came with a release is refused', async () => {
    await addRuleVersion.execute(ctx, operator, proposal);
    await ctx.db.transaction(
      { system: true },
      (tx) => tx.updateTable('shared_rule_version').set({ origin: 'file' }).execute(),
      false,
    );
    const withdraw = { ...input, seen: await seen('national') };
    expect(await withdrawRuleVersion.execute(ctx, operator, withdraw)).toMatchObject({
      error: { kind: 'refused', code: 'came-with-release' },
    });
  });

  test('what is not there, or from a page that is behind, changes nothing', async () => {
    expect(await withdrawRuleVersion.execute(ctx, operator, { ...input, seen: 1 })).toMatchObject({
      error: { kind: 'not-found' },
    });
    await addRuleVersion.execute(ctx, operator, proposal);
    expect(await withdrawRuleVersion.execute(ctx, operator, { ...input, seen: 1 })).toMatchObject({
      error: { kind: 'conflict' },
    });
  });
});

describe('looking at the source again', () => {
  const input = {
    key,
    validFrom: first,
    source: 'https://www.poraad.nl/cao',
    checkedOn: '2026-11-24',
    certainty: 'confirmed-before',
    seen: 1,
  };

  test('renews the source and its day, never the value or the period', async () => {
    expect(await checkRule.execute(ctx, operator, input)).toEqual({ ok: true, value: { key } });
    const { source, checkedOn, certainty, validFrom } = input;
    expect((await sheet()).national).toMatchObject([
      { source, checkedOn, certainty, validFrom, validTo: null, value: 40, version: 2 },
    ]);
  });

  test.each([
    [{ checkedOn: '2026-11-25' }, { kind: 'invalid' }],
    [{ seen: 7 }, { kind: 'conflict' }],
    [{ validFrom: '2015-01-01' }, { kind: 'not-found' }],
  ])('%o is refused', async (wrong, error) => {
    expect(await checkRule.execute(ctx, operator, { ...input, ...wrong })).toMatchObject({ error });
  });

  test('is nothing for others', () =>
    expectOutsidersDenied({ ctx, owner, useCase: checkRule, input, outsiders: noOperator }));
});

describe('a rule of the own board', () => {
  const own = { ...proposal, validFrom: '2026-11-01', source: 'besluit van het bestuur', seen: '0' };

  test.each([
    ['hr', world.hr],
    ['the board', world.boardMember],
  ])('is set by %s beside that of the country, with a source and a name', async (_, actor) => {
    expect(await setBoardRule.execute(ctx, actor, own)).toEqual({ ok: true, value: { key } });
    expect((await sheet()).board).toMatchObject([
      { value: 50, validFrom: '2026-11-01', source: 'besluit van het bestuur', by: actor.name },
    ]);
    expect(await national()).toEqual([[first, null, 40]]);
  });

  test('is seen by nobody of another board', async () => {
    await setBoardRule.execute(ctx, world.hr, own);
    expect(await board(world.otherBoardHr)).toEqual([]);
  });

  test('is followed like one of the country', async () => {
    await setBoardRule.execute(ctx, world.hr, own);
    await setBoardRule.execute(ctx, world.boardMember, { ...proposal, value: '60', seen: '1' });
    expect(await board()).toEqual([
      ['2026-11-01', '2026-12-31', 50],
      ['2027-01-01', null, 60],
    ]);
  });

  test('is refused where a board has no say', async () => {
    for (const useCase of [setBoardRule, lookAtRuleVersion]) {
      const input = {
        ...own,
        key: 'fte.hours_per_year',
        ...(useCase === lookAtRuleVersion ? { setBy: 'board' } : {}),
      };
      expect(await useCase.execute(ctx, world.hr, input)).toMatchObject({
        error: { kind: 'refused', code: 'board-may-not' },
      });
    }
  });

  test('meets what a colleague wrote meanwhile', async () => {
    await setBoardRule.execute(ctx, world.hr, own);
    expect(await setBoardRule.execute(ctx, world.boardMember, own)).toMatchObject({
      error: { kind: 'conflict', theirs: { value: 50 } },
    });
  });

  test('is nothing for others, nor for HR of one school or the operator', () =>
    expectOutsidersDenied({
      ctx,
      owner,
      useCase: setBoardRule,
      input: own,
      outsiders: [...boardOnly, { name: 'operator', actor: operator }],
    }));

  describe('ends', () => {
    const end = { key, validFrom: '2026-11-01', nationalFrom: '2026-12-01', seen: 1 };
    beforeEach(() => setBoardRule.execute(ctx, world.hr, own));

    test('the day before the rule of the country holds again', async () => {
      expect(await endBoardRule.execute(ctx, world.hr, end)).toEqual({ ok: true, value: { key } });
      expect(await board()).toEqual([['2026-11-01', '2026-11-30', 50]]);
    });

    test('by going, when it had not begun', async () => {
      await setBoardRule.execute(ctx, world.hr, { ...proposal, seen: '1' });
      const coming = { ...end, validFrom: '2027-01-01', seen: await seen('board') };
      await endBoardRule.execute(ctx, world.hr, coming);
      expect(await board()).toEqual([['2026-11-01', null, 50]]);
    });

    test.each([
      ['a day that has been', { nationalFrom: '2026-11-23' }, { kind: 'invalid' }],
      ['a version that is not there', { validFrom: '2026-01-01' }, { kind: 'not-found' }],
      ['a page that is behind', { seen: 9 }, { kind: 'conflict' }],
    ])('not on %s', async (_, wrong, error) => {
      expect(await endBoardRule.execute(ctx, world.hr, { ...end, ...wrong })).toMatchObject({ error });
      expect(await board()).toEqual([['2026-11-01', null, 50]]);
    });

    test('not twice, and not later than it would by itself', async () => {
      await endBoardRule.execute(ctx, world.hr, end);
      const again = { ...end, nationalFrom: '2027-01-01', seen: 2 };
      expect(await endBoardRule.execute(ctx, world.hr, again)).toMatchObject({
        error: { kind: 'invalid', fields: { nationalFrom: [{ code: 'ends-before-that' }] } },
      });
      await ctx.db.transaction(
        { tenantId: world.board },
        (tx) =>
          tx
            .updateTable('board_rule_version')
            .set({ valid_to: isoDate('2026-11-20') })
            .execute(),
        false,
      );
      expect(await endBoardRule.execute(ctx, world.hr, again)).toMatchObject({
        error: { kind: 'refused', code: 'has-ended' },
      });
    });

    test('only by its own board', () =>
      expectOutsidersDenied({
        ctx,
        owner,
        useCase: endBoardRule,
        input: end,
        outsiders: [...boardOnly, { name: 'hr of another board', actor: world.otherBoardHr }],
      }));
  });
});
