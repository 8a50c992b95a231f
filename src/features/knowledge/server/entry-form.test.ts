import { describe, expect, test } from 'vitest';
import type { Actor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { readNational } from '#server/knowledge/national.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator } from '#tests/support/world.ts';
import { arrangeEntry } from './arrange-entry.ts';
import { lookAtEntry } from './look-at-entry.ts';
import { proposeEntry } from './propose-entry.ts';
import { readEntry } from './read-entry.ts';
import { readEntryForm } from './read-entry-form.ts';
import { saveEntry } from './save-entry.ts';

/** A route, scheme, function or step goes through its form: read, changed, looked at, kept. */
const { ctx, owner } = await testDatabase();
const operator = await addOperator(owner, 'Adam Beheer');
const national = readNational();

async function form(input: object, actor: Actor = operator) {
  const outcome = await readEntryForm.execute(ctx, actor, input);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}
const propose = (input: object) => proposeEntry.execute(ctx, operator, input);

/** The form of one that is there, with something else typed in it, from a day on. */
async function changed(kind: string, code: string, more: object) {
  const { typed, seen } = await form({ kind, code });
  return { kind, code, seen, typed: { ...typed, validFrom: '2027-01-01', ...more } };
}

async function keep(input: object): Promise<void> {
  const outcome = await propose(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const { proposal } = outcome.value;
  const asked = { ...proposal, validTo: proposal.validTo ?? '' };
  expect(await lookAtEntry.execute(ctx, operator, asked)).toMatchObject({ ok: true });
  expect(await saveEntry.execute(ctx, operator, asked)).toMatchObject({ ok: true });
}
const known = (day: string) => ctx.db.transaction({}, (tx) => readKnowledge(tx, isoDate(day)), false);

const fieldsOf = async (input: object): Promise<Record<string, string | undefined>> => {
  const outcome = await propose(input);
  if (outcome.ok || outcome.error.kind !== 'invalid') throw new Error('not refused');
  return Object.fromEntries(
    Object.entries(outcome.error.fields).map(([field, [fault]]) => [field, fault?.code]),
  );
};

describe('the form', () => {
  test('begins with the newest version, checked today', async () => {
    const { typed, seen, name } = await form({ kind: 'route', code: 'ad-pep' });
    expect(typed).toMatchObject({
      costRule: 'fee.higher_education_eur',
      variants: { 0: { months: '24', hoursPerWeek: '20', loadUnit: 'credits' } },
      checkedOn: '2026-11-24',
    });
    expect(typed).toMatchObject({ validFrom: '', validTo: '' });
    expect([seen, name]).toMatchObject([
      1,
      { nl: national.routes.find(({ code }) => code === 'ad-pep')?.name.nl },
    ]);
  });

  test('of a new one is empty, or a copy without its name', async () => {
    const empty = await form({ kind: 'route', code: null });
    expect(empty).toMatchObject({ seen: 0, typed: { name: '', funding: '', needs: '' } });
    const copy = await form({ kind: 'route', code: null, copy: 'ad-pep' });
    expect(copy).toMatchObject({
      seen: 0,
      typed: { name: '', costRule: 'fee.higher_education_eur' },
    });
  });

  test('begins with what was proposed before, when somebody comes back from looking', async () => {
    const input = await changed('route', 'ad-pep', { costCents: '12' });
    const outcome = await propose(input);
    if (!outcome.ok) throw new Error('refused');
    const { text, validFrom } = outcome.value.proposal;
    const again = await form({ kind: 'route', code: 'ad-pep', text, validFrom, validTo: '' });
    expect(again.typed).toEqual(input.typed);
  });

  test('knows what there is to choose from', async () => {
    const { known: all } = await form({ kind: 'step', code: null });
    const codes = (source: keyof typeof all): string[] => all[source].map(({ code }) => code);
    expect(codes('route')).toContain('pabo-deeltijd');
    expect(codes('function')).toContain('onderwijsassistent-a');
    expect(codes('funding')).toContain('sool');
    expect(codes('rule')).toContain('route.sool_eur');
    expect(codes('rule')).not.toContain('di.base_hours');
    expect(codes('credential')).toEqual(expect.arrayContaining(['diploma:mbo-4', 'licence:teacher-primary']));
    expect(codes('test')).toContain('test:pabo-geography');
  });

  test.each([
    ['code', { kind: 'route', code: 'nowhere' }],
    ['copy', { kind: 'route', code: null, copy: 'nowhere' }],
    ['kind', { kind: 'function', code: 'ad-pep' }],
  ])('of what is not there is not found: %s', async (_, input) => {
    expect(await readEntryForm.execute(ctx, operator, input)).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('gets a row more without anything kept', async () => {
    const { typed } = await form({ kind: 'route', code: 'modules' });
    const outcome = await arrangeEntry.execute(ctx, operator, {
      kind: 'route',
      order: 'add needs diploma',
      typed,
    });
    expect(outcome).toMatchObject({ value: { ...typed, needs: { '0': { code: 'diploma' } } } });
  });
});

describe('what is proposed', () => {
  test('of a route: cost, a condition and who pays', async () => {
    const needs = {
      '0': { code: 'suitability', source: 'duo.nl', checkedOn: '2026-11-24', certainty: 'confirmed' },
    };
    await keep(await changed('route', 'modules', { costCents: '150', needs, funding: ['sool'] }));
    const versions = (await known('2027-01-01')).routes.filter(({ code }) => code === 'modules');
    expect(versions.at(-1)).toMatchObject({ costCents: 15_000, needs: [needs['0']], funding: ['sool'] });
    expect(versions.at(-2)).toMatchObject({ costCents: null, needs: [], validTo: '2026-12-31' });
  });

  test('of a scheme: a window of another year', async () => {
    const input = await changed('funding', 'stap', {
      windows: { '0': { opensOn: '2027-03-01', closesOn: '2027-03-31' } },
      knownUntil: '2027-12-31',
    });
    await keep(input);
    const last = (await known('2027-01-01')).funding.filter(({ code }) => code === 'stap').at(-1);
    expect(last).toMatchObject({ windows: [{ opensOn: '2027-03-01', closesOn: '2027-03-31' }] });
  });

  test('of a function: its scale, from that day on', async () => {
    await keep(await changed('function', 'onderwijsassistent-a', { scale: { least: '4', most: '5' } }));
    const scaleOn = async (day: string) =>
      (await known(day)).functions.find(({ code }) => code === 'onderwijsassistent-a')?.scale;
    expect([await scaleOn('2026-12-31'), await scaleOn('2027-01-01')]).toEqual([
      [4, 4],
      [4, 5],
    ]);
  });

  test('of a step: its name and what the organisation does', async () => {
    const counterparts = { '0': { kind: 'money', owner: 'hr' } };
    const name = { nl: 'Iets anders', en: 'Something else' };
    await keep(await changed('step', 'deepen-in-function', { name, counterparts }));
    const step = (await known('2027-01-01')).steps.find(({ code }) => code === 'deepen-in-function');
    expect(step).toMatchObject({ name, counterparts: [{ kind: 'money', owner: 'hr' }] });
  });

  test.each(['route', 'funding', 'function', 'step'])(
    'that is new is one more %s, under its name',
    async (kind) => {
      const like = { route: 'modules', funding: 'sool', function: 'concierge', step: 'deepen-in-function' }[
        kind
      ];
      const { typed } = await form({ kind, code: null, copy: like });
      const name = { nl: 'Één méér!', en: 'One more' };
      await keep({ kind, code: null, seen: 0, typed: { ...typed, name, validFrom: '2026-11-24' } });
      expect(await readEntry.execute(ctx, operator, { kind, code: 'een-meer' })).toMatchObject({
        value: { versions: [{ content: { code: 'een-meer', name } }] },
      });
      expect(
        await fieldsOf({ kind, code: null, seen: 0, typed: { ...typed, name, validFrom: '2027-01-01' } }),
      ).toEqual({
        'name.nl': 'name-taken',
      });
    },
  );

  test('names everything that is wrong at once, each at its field', async () => {
    const input = await changed('route', 'ad-pep', {
      name: { nl: '', en: 'x' },
      variants: { 0: { months: 'lang', loadUnit: 'hours', practiceHoursPerWeek: '0', exempt: '0' } },
      costCents: 'veel',
      direction: 'up',
      source: 'x',
      needs: {
        '0': { code: 'test-21plus', source: 'duo.nl', checkedOn: '2027-01-01', certainty: 'confirmed' },
      },
      validFrom: '',
    });
    expect(await fieldsOf(input)).toEqual({
      'name.nl': 'required',
      'variants.0.months': 'not-a-number',
      costCents: 'not-euros',
      direction: 'not-an-option',
      source: 'too-short',
      'needs.0.minimumAge': 'required',
      'needs.0.checkedOn': 'in-the-future',
      validFrom: 'required',
    });
  });

  test.each([
    ['points nowhere', 'route', 'ad-pep', { funding: ['no-such'] }, { funding: 'no-such' }],
    ['points nowhere', 'step', 'deepen-in-function', { route: 'no-such' }, { route: 'no-such' }],
    [
      'is before the newest',
      'route',
      'ad-pep',
      { validFrom: '2000-01-01' },
      { validFrom: 'starts-before-newest' },
    ],
    ['ends before it begins', 'route', 'ad-pep', { validTo: '2026-12-31' }, { validTo: 'ends-before-start' }],
    ['is after itself', 'function', 'concierge', { next: 'concierge' }, { next: 'points-at-itself' }],
  ])('is refused when it %s (%s)', async (_, kind, code, more, faults) => {
    expect(await fieldsOf(await changed(kind, code, more))).toEqual(faults);
  });

  test.each(['new', 'New!', '!?'])('is refused under the name «%s»', async (nl) => {
    const { typed } = await form({ kind: 'route', code: null, copy: 'ad-pep' });
    const input = { ...typed, name: { nl, en: 'x' }, validFrom: '2027-01-01' };
    expect(await fieldsOf({ kind: 'route', code: null, seen: 0, typed: input })).toEqual({
      'name.nl': 'no-name',
    });
  });

  test('is refused when it is too long, or when somebody changed it meanwhile', async () => {
    const long = await changed('route', 'ad-pep', { lead: { nl: 'x'.repeat(6000), en: 'x' } });
    expect(await propose(long)).toMatchObject({ error: { kind: 'refused', code: 'too-much' } });
    const behind = await changed('route', 'ad-pep', {});
    expect(await propose({ ...behind, seen: 0 })).toMatchObject({ error: { kind: 'conflict' } });
  });
});
