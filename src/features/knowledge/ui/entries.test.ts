import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { rowOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import type { KeptEntry } from '../domain/entry.ts';
import { standingOf } from '../domain/scheme-standing.ts';
import EntryForm from './EntryForm.svelte';
import EntryVersions from './EntryVersions.svelte';
import SchemeList from './SchemeList.svelte';
import WindowForm from './WindowForm.svelte';

const today = isoDate('2026-11-24');
const { routes, funding } = readNational();
const words = (body: string): string =>
  body
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

function routeEntry(code: string): KeptEntry {
  const route = routes.find((one) => one.code === code);
  if (route === undefined) throw new Error('the files changed');
  const { validFrom, validTo } = route;
  return { validFrom, validTo, content: rowOf('route', route).content, version: 1, fromFile: true };
}

describe.each(['nl', 'en'] as const)('in %s', (locale) => {
  const t = messages(locale).knowledge;
  const { optional } = messages(locale).common;
  const returned = (values: object, fields: Record<string, { code: string }[]> = {}, action = 'look') =>
    formView(locale, { action, values, fields, problem: null, theirs: null }, action, t.problems);

  describe('the versions of a route', () => {
    const shown = (versions: KeptEntry[], mayEdit = true): string =>
      words(render(EntryVersions, { props: { t, locale, versions, today, mayEdit, seen: 1 } }).body);
    const first = routeEntry('ad-pep');
    const next: KeptEntry = { ...first, validFrom: isoDate('2027-09-01'), version: 2, fromFile: false };

    test('say how long it takes, what it costs, what it asks and how sure that is', () => {
      const text = shown([first]);
      for (const one of [
        t.entries.facts.length,
        t.entries.facts.amount,
        t.entries.facts.needs,
        t.rule.source,
      ])
        expect(text).toContain(one);
      expect(text).toContain(t.entries.needsCount((first.content['needs'] as unknown[]).length));
      expect(text).toContain(t.holds.now);
    });

    test('leave out what is not known', () => {
      const text = shown([
        { ...first, content: { ...first.content, months: null, costCents: null, needs: null } },
      ]);
      for (const one of [t.entries.facts.length, t.entries.facts.amount, t.entries.facts.needs])
        expect(text).not.toContain(` ${one} `);
    });

    test('stand newest first, each with whether it holds', () => {
      const text = shown([{ ...first, validTo: isoDate('2027-08-31') }, next]);
      expect(text.indexOf(t.holds.coming)).toBeLessThan(text.indexOf(t.holds.now));
      expect(shown([{ ...first, validTo: isoDate('2026-01-01') }])).toContain(t.holds.past);
    });

    test.each([
      ['one to come that somebody wrote', next, true, true],
      ['not one that came with a release', { ...next, fromFile: true }, true, false],
      ['not one that holds', { ...first, fromFile: false }, true, false],
      ['not by who only reads', next, false, false],
    ])('can be taken back: %s', (_, version, mayEdit, can) => {
      expect(shown([version], mayEdit).includes(t.withdraw.button)).toBe(can);
    });
  });

  describe('the form of a route', () => {
    const form = (view = formView(locale, null, 'look'), withCode = false): string =>
      render(EntryForm, { props: { t, optional, withCode, seen: 4, text: '{"a":1}', view } }).body;

    test('carries what was seen, and asks for a code only where a new one is made', () => {
      expect(form()).toMatch(/name="seen" value="4"/);
      expect(form()).not.toContain('name="code"');
      expect(form(undefined, true)).toContain('name="code"');
    });

    test('keeps what was typed before what stood there, and says what is wrong', () => {
      const wrong = returned({ text: 'half', code: 'X Y' }, { code: [{ code: 'not-a-code' }] });
      const body = form(wrong, true);
      expect(body).toContain('half');
      expect(body).not.toContain('{"a":1}');
      expect(body).toContain('value="X Y"');
      expect(wrong.error('code')).not.toBe('');
      expect(words(body)).toContain(wrong.error('code'));
    });
  });

  describe('the form of a window', () => {
    const form = (view = formView(locale, null, 'window')): string =>
      render(WindowForm, { props: { t, optional, seen: 2, text: '{}', source: 'duo.nl', today, view } }).body;

    test('begins with today and the source of now', () => {
      expect(form()).toContain('value="duo.nl"');
      expect(form()).toMatch(
        /name="checkedOn"[^>]*value="2026-11-24"|value="2026-11-24"[^>]*name="checkedOn"/,
      );
      expect(form()).toContain('max="2026-11-24"');
    });

    test('keeps what was typed', () => {
      const body = form(
        returned({ opensOn: '2027-04-01', amount: '750,50', source: 'rvo.nl' }, {}, 'window'),
      );
      for (const value of ['2027-04-01', '750,50', 'rvo.nl']) expect(body).toContain(`value="${value}"`);
    });
  });

  test('a scheme says who asks for it and when it was looked at, in one line without a full stop', () => {
    for (const scheme of funding) {
      const schemes = [{ scheme, standing: standingOf(scheme, today) }];
      const text = words(render(SchemeList, { props: { t, locale, label: 'x', schemes } }).body);
      expect(text).toContain(scheme.name[locale]);
      expect(text).toContain(`${t.entries.who[scheme.who]} · `);
      expect(text).not.toContain('. ·');
    }
  });
});

test('an empty list of schemes is a list without rows', () => {
  const t = messages('nl').knowledge;
  const { body } = render(SchemeList, { props: { t, locale: 'nl', label: 'Regelingen', schemes: [] } });
  expect(body).not.toContain('<li');
});
