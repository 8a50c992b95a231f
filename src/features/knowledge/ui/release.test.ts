import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { formatDay } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { itemsOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import type { KeptEntry } from '../domain/entry.ts';
import type { KeptVersion } from '../domain/judge-version.ts';
import { entryDifferences, ruleDifferences } from '../domain/release.ts';
import { sayEntryDifference, sayRule } from './release-words.ts';
import { entrySaying } from './entry-words.ts';
import ReleaseDifferences from './ReleaseDifferences.svelte';
import WithdrawForm from './WithdrawForm.svelte';
import Withdrawals from './Withdrawals.svelte';

const today = isoDate('2026-11-24');
const national = readNational();
const items = itemsOf(national);
const known = { funding: [], function: [], route: [], rule: [], credential: [], test: [] };
const words = (body: string): string =>
  body
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** The rule as the files have it, and followed by another value from a day on. */
function ruleFollowed(value: number, from: IsoDate) {
  const definition = national.definitions.find(({ key }) => key === 'prof.budget_eur');
  const file = national.rules.find(({ key, validTo }) => key === 'prof.budget_eur' && validTo === null);
  if (definition === undefined || file === undefined) throw new Error('the files changed');
  const first: KeptVersion = {
    ...file,
    version: 2,
    fromFile: false,
    by: null,
    validTo: isoDate('2026-11-23'),
  };
  const next: KeptVersion = { ...first, value, validFrom: from, validTo: null, version: 1 };
  const [found] = ruleDifferences(
    [{ definition, national: [first, next], board: [] }],
    national.rules,
    today,
  );
  if (found === undefined) throw new Error('no difference');
  return found;
}

function routeAs(code: string, change: object | null, own = code) {
  const item = items.find((one) => one.kind === 'route' && one.code === code);
  if (item === undefined) throw new Error('the files changed');
  const content = { ...item.content, code: own, ...change };
  const version: KeptEntry = { ...item, content, version: 1, fromFile: false };
  const kept = change === null ? [] : [{ kind: 'route' as const, code: own, versions: [version] }];
  const others = own === code ? items.filter((one) => one.kind === 'route' && one.code === code) : [];
  const [found] = entryDifferences(kept, others, today);
  if (found === undefined) throw new Error('no difference');
  return found;
}

describe.each(['nl', 'en'] as const)('in %s', (locale) => {
  const t = messages(locale).knowledge;
  const { fields } = messages(locale).knowledgeFields.route;
  const texts = { t, locale };
  const saying = entrySaying(locale, known);
  const page = (differences: readonly ReturnType<typeof sayRule>[], mayEdit = true): string =>
    render(ReleaseDifferences, { props: { differences, mayEdit }, locale }).body;

  test('a rule shows both values with their sources, and the way to take the new one over', () => {
    const said = sayRule(texts, ruleFollowed(60_000, today));
    const body = page([said]);
    expect(words(body)).toMatch(/€\s?600/);
    expect(words(body)).toMatch(/€\s?500/);
    expect(words(body)).toContain(t.release.kinds.other);
    expect(words(body)).toContain(t.release.takeFrom(formatDay(locale, isoDate('2026-11-25'))));
    const { searchParams, pathname } = new URL(said.takeHref ?? '', 'https://x');
    expect(pathname).toBe('/administration/knowledge/prof.budget_eur/preview');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      value: '500',
      validFrom: '2026-11-25',
      setBy: 'national',
      seen: '3',
    });
    expect(words(page([said], false))).not.toContain(t.release.take);
  });

  test('a route shows the fields that differ, and no other', () => {
    const said = sayEntryDifference(texts, saying, routeAs('ad-pep', { costCents: 100, variants: [] }));
    expect(said.rows.map(({ what }) => what.replace(/ \(.*/, ''))).toEqual([
      fields.variants.label,
      fields.costCents.label,
    ]);
    expect(said.takeHref).toContain('/entries/route/ad-pep/preview?');
    expect(words(page([said]))).toContain(said.name);
  });

  test('one of here alone leads to its page and takes nothing over', () => {
    const said = sayEntryDifference(texts, saying, routeAs('ad-pep', {}, 'own'));
    expect(said).toMatchObject({ kind: 'only-here', takeHref: null });
    expect(said.href).toContain('/route/own');
    expect(said.rows).toMatchObject([{ here: t.release.exists, release: t.release.nothing }]);
    expect(words(page([said]))).not.toContain(t.release.cannotTake);
  });

  test('one of the release alone has no page, and can be taken over', () => {
    const said = sayEntryDifference(texts, saying, routeAs('ad-pep', null));
    expect(said).toMatchObject({ kind: 'only-release', href: null });
    expect(said.rows).toMatchObject([{ here: t.release.nothing, release: t.release.exists }]);
    expect(words(page([said]))).toContain(t.release.take);
  });

  test('what the release brings is new when it was checked later than what stands here', () => {
    const said = sayRule(texts, ruleFollowed(60_000, today));
    expect(words(page([said]))).toContain(t.release.take);
    const newer = routeAs('ad-pep', { costCents: 100, checkedOn: '2026-01-01' });
    const brought = sayEntryDifference(texts, saying, newer);
    expect(words(page([brought]))).toContain(t.release.takeNew);
    expect(brought.rows.map(({ what }) => what.replace(/ \(.*/, ''))).toContain(fields.checkedOn.label);
  });

  test('what cannot be taken over says why', () => {
    const said = { ...sayRule(texts, ruleFollowed(60_000, today)), takeHref: null, takeFrom: null };
    expect(words(page([said]))).toContain(t.release.cannotTake);
  });

  describe('the form that withdraws', () => {
    const spell = (from: string, to: string | null) => ({
      validFrom: isoDate(from),
      validTo: to === null ? null : isoDate(to),
    });
    const form = (versions: readonly ReturnType<typeof spell>[], returned: unknown = null): string =>
      render(WithdrawForm, {
        props: {
          versions,
          today,
          seen: 7,
          view: formView(locale, returned, 'stop', t.problems),
        },
        locale,
      }).body;

    test('asks from when and why, and before it goes', () => {
      const body = form([spell('2020-01-01', '2025-12-31'), spell('2026-01-01', null)]);
      expect(body).toMatch(/name="validFrom" value="2026-01-01"/);
      expect(body).toMatch(/name="seen" value="7"/);
      expect(body).toContain('data-confirm');
      expect(body).not.toContain('<select');
    });

    test('asks which one where more of them hold or are to come', () => {
      const body = form([spell('2020-01-01', '2026-12-31'), spell('2027-01-01', null)]);
      expect(body).toContain('<select');
      expect(words(body)).toContain(t.stop.which);
    });

    test('is not there where everything has ended', () => {
      expect(form([spell('2020-01-01', '2025-12-31')])).not.toContain('<form');
    });

    test('keeps what was typed and says what is wrong', () => {
      const body = form([spell('2026-01-01', null)], {
        action: 'stop',
        values: { reason: 'omdat', from: '2026-01-01' },
        fields: { from: [{ code: 'begins-today' }] },
        problem: null,
        theirs: null,
      });
      expect(body).toContain('value="omdat"');
      expect(words(body)).toContain(t.problems['begins-today']?.());
    });
  });

  test('what was withdrawn says from when and why', () => {
    const withdrawals = [
      { validFrom: isoDate('2020-01-01'), endsFrom: isoDate('2027-01-01'), reason: 'Bestaat niet meer.' },
      { validFrom: isoDate('2027-08-01'), endsFrom: isoDate('2026-11-24'), reason: 'Was een vergissing.' },
    ];
    const text = words(render(Withdrawals, { props: { withdrawals }, locale }).body);
    expect(text).toContain(t.stop.ended(formatDay(locale, isoDate('2027-01-01')), 'Bestaat niet meer.'));
    expect(text).toContain(t.stop.never('Was een vergissing.'));
    expect(render(Withdrawals, { props: { withdrawals: [] }, locale }).body).not.toContain('<h2');
  });
});
