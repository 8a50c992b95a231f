import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { FormView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { itemsOf, rowOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import type { Shown } from '#core/form/field.ts';
import { sayFields } from '#ui/form/said.ts';
import { placedErrors } from '#ui/form/placed-errors.ts';
import { entryFields, entryForms } from '../domain/entry-forms.ts';
import { entryKinds } from '../domain/entry.ts';
import type { EntryKind, KeptEntry } from '../domain/entry.ts';
import type { AllKnown } from '../domain/pointers.ts';
import { standingOf } from '../domain/scheme-standing.ts';
import EntryChanges from './EntryChanges.svelte';
import EntryEditor from './EntryEditor.svelte';
import EntryList from './EntryList.svelte';
import EntryVersions from './EntryVersions.svelte';
import { functionLine, routeLine, stepLine } from './entry-lines.ts';
import { entrySaying, entryTexts, fieldTexts } from './entry-words.ts';
import SchemeList from './SchemeList.svelte';

const today = isoDate('2026-11-24');
const national = readNational();
const { routes, funding } = national;
const named = (all: readonly { code: string; name: { nl: string; en: string } }[]) =>
  all.map(({ code, name }) => ({ code, name }));
const known: AllKnown = {
  funding: named(funding),
  function: named(national.functions),
  route: named(routes),
  rule: national.definitions.map(({ key, name }) => ({ code: key, name })),
  credential: [{ code: 'diploma:ad', name: null }],
  test: [{ code: 'test:pabo-history', name: null }],
};
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
  const texts = messages(locale).knowledgeFields;
  const saying = entrySaying(locale, known);
  const { common } = messages(locale);
  const labelOf = (kind: EntryKind, name: string): string => fieldTexts(locale, kind)[name]?.label ?? '?';

  describe('the versions of a route', () => {
    const shown = (versions: KeptEntry[], mayEdit = true): string => {
      const props = { saying, kind: 'route' as const, versions, today, mayEdit, seen: 1 };
      return words(render(EntryVersions, { props, locale }).body);
    };
    const first = routeEntry('ad-pep');
    const next: KeptEntry = { ...first, validFrom: isoDate('2027-09-01'), version: 2, fromFile: false };

    test('say everything in words: how long, what it costs, what it asks, who says so', () => {
      const text = shown([first]);
      for (const name of ['variants', 'costCents', 'needs', 'grants', 'source', 'checkedOn', 'certainty'])
        expect(text).toContain(labelOf('route', name));
      expect(text).toContain(t.holds.now);
      expect(text).toContain(texts.route.fields.needs.kinds['test-21plus'].title);
      expect(text).not.toMatch(/ad-pep|entry-tests|test-21plus|confirmed|undefined|\[object/);
    });

    test('say what is not known', () => {
      const [variant] = first.content['variants'] as object[];
      const variants = [{ ...variant, months: null }];
      const content = { ...first.content, variants, costCents: null, grants: [] };
      const text = shown([{ ...first, content }]);
      expect(text).toContain(common.form.unknown);
      expect(text).toContain(texts.route.fields.variants.kinds.variant.fields.months.empty);
      expect(text).toContain(common.form.nothing);
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

  describe('the form', () => {
    const form = (
      kind: EntryKind,
      typed: Readonly<Record<string, Shown>>,
      returned: object | null = null,
      problem: FormView['problem'] = null,
    ): string =>
      render(EntryEditor, {
        props: {
          title: 'T',
          lead: 'L',
          kind,
          seen: 4,
          typed,
          known,
          form: returned,
          problem,
          back: { href: '/back', label: 'x' },
        },
        locale,
      }).body;
    const returned = (more: object) => ({
      action: 'look',
      values: { source: 'getypt' },
      fields: {},
      problem: null,
      theirs: null,
      ...more,
    });

    test.each(entryKinds)('of a %s has a choice for every code', (kind) => {
      for (const item of itemsOf(national).filter((one) => one.kind === kind)) {
        const body = words(form(kind, entryForms[kind].show(item.content)));
        expect(body, item.code).not.toMatch(/undefined|\[object|: (mbo|hbo)-/);
      }
    });

    test('carries what was seen, and begins with the button that goes on', () => {
      const body = form('route', {});
      expect(body).toMatch(/name="seen" value="4"/);
      expect(body.indexOf('type="submit"')).toBeLessThan(body.indexOf('name="do"'));
      expect(body).toContain('href="/back"');
      expect(body).not.toContain('data-error-summary');
    });

    test('shows what was typed, also what cannot be, with what is wrong', () => {
      const values = { name: { nl: 'half' }, costCents: 'veel', funding: ['gone'] };
      const fields = { costCents: [{ code: 'not-euros' }], 'name.en': [{ code: 'required' }] };
      const body = form('route', {}, returned({ values, fields }));
      expect(body).toContain('value="half"');
      expect(body).toContain('value="veel"');
      expect(words(body)).toContain(messages(locale).errors.fields['not-euros']?.());
      expect(words(body)).toContain(t.problems['required']?.());
      expect(body).toMatch(/value="gone"[^>]*checked|checked[^>]*value="gone"/);
    });

    test('has a place for every row, a way to take it away, and one to add of each kind', () => {
      const evc = routeEntry('pabo-evc');
      const body = form('route', entryForms.route.show(evc.content));
      for (const at of [0, 1, 2, 3]) expect(body).toContain(`value="remove needs ${String(at)}"`);
      for (const variant of ['diploma', 'experience', 'certificate-of-conduct'])
        expect(body).toContain(`value="add needs ${variant}"`);
      expect(body).toContain('name="needs.0.code" value="diploma"');
      expect(body).toContain('name="needs.0.anyOf[]"');
      expect(words(form('route', {}))).toContain(texts.route.fields.needs.none);
    });

    test('has no control twice', () => {
      for (const { kind, content } of itemsOf(national)) {
        const body = form(kind, entryForms[kind].show(content));
        const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      }
    });

    test('names the field of each fault above the form, with a way to it', () => {
      const fields = { 'needs.0.source': [{ code: 'too-short', values: { minimum: 4 } }] };
      const body = form('route', {}, returned({ fields }));
      expect(body).toContain('value="getypt"');
      expect(body).toContain('href="#needs.0.source"');
      expect(words(body)).toContain(at('route', 'needs.0.source'));
    });

    test.each([
      ['somebody else changed it', returned({}), t.form.meanwhile],
      ['it is too much', returned({ problem: { code: 'too-much' } }), t.problems['too-much']?.()],
      ['it cannot be and nobody knows why', returned({ problem: { code: 'odd' } }), t.otherProblem],
    ])('says that %s', (_, back, said) => {
      expect(words(form('route', {}, back, back.problem))).toContain(said);
    });

    test('says nothing of faults when a row was added', () => {
      const body = form('route', {}, returned({ action: 'rearranged' }));
      expect(body).toContain('value="getypt"');
      expect(body).not.toContain('data-error-summary');
    });
  });

  test('a change shows what it was beside what it becomes, and nothing else', () => {
    const { content } = routeEntry('ad-pep');
    const text = (before: object | null, after: object): string =>
      words(
        render(EntryChanges, {
          props: {
            saying,
            kind: 'route' as const,
            before: before as typeof content,
            after: after as typeof content,
          },
          locale,
        }).body,
      );
    const cheaper = text(content, { ...content, costCents: 100 });
    expect(cheaper).toContain(labelOf('route', 'costCents'));
    expect(cheaper).not.toContain(labelOf('route', 'variants'));
    expect(text(content, content)).toContain(t.entries.sameContent);
    expect(text(content, { ...content, funding: (content['funding'] as string[]).toReversed() })).toContain(
      t.entries.sameContent,
    );
    const needs = content['needs'] as object[];
    const less = text(content, { ...content, needs: needs.slice(1) });
    expect(less).toContain(t.entries.goes('Diploma'));
    expect(less).not.toContain(t.entries.comes(''));
    expect(text(content, { ...content, needs: needs.toReversed() })).toContain(t.entries.otherOrder);
    const name = { ...(content['name'] as object), [locale === 'nl' ? 'en' : 'nl']: 'Elders' };
    expect(text(content, { ...content, name })).toContain('Elders');
    expect(text(null, content)).toContain(labelOf('route', 'variants'));
  });

  const at = (kind: EntryKind, field: string): string =>
    placedErrors(common, entryForms[kind], 'all', entryTexts(locale, kind), [
      { field, message: '' },
    ])[0]?.message.slice(0, -2) ?? '';

  test('a place in the form has a name that people know', () => {
    expect(at('route', 'name.en')).toBe(common.form.english(labelOf('route', 'name')));
    expect(at('function', 'scale.most')).toBe(common.form.most(labelOf('function', 'scale')));
    expect(at('funding', 'windows.2.closesOn')).toMatch(/^(Tijdvak|Window) 3, /);
    expect(at('step', 'counterparts')).toBe(labelOf('step', 'counterparts'));
  });

  test('everything of the release is said in words, without a code', () => {
    for (const { kind, content } of itemsOf(national))
      for (const { key, text } of sayFields(saying, fieldTexts(locale, kind), entryFields[kind], content))
        if (key !== 'source')
          expect(text).not.toMatch(/undefined|\[object|^(mbo|diploma|licence|function)[-:]/);
  });

  test('a list says of each what matters, and what is not confirmed', () => {
    const lines = { t, locale };
    const unsure = routes.find(({ certainty }) => certainty === 'best-knowledge');
    const all = [
      ...routes.map((one) => routeLine(lines, one)),
      ...national.functions.map((one) => functionLine(lines, one)),
      ...national.steps.map((one) => stepLine(lines, one)),
    ];
    const list = (shown: typeof all, day = today): string =>
      words(render(EntryList, { props: { label: 'x', lines: shown, today: day }, locale }).body);
    for (const line of all) expect(list([line])).toContain(line.name);
    expect(list(all)).not.toMatch(/undefined|\[object/);
    expect(unsure && list([routeLine(lines, unsure)])).toContain(t.certainty['best-knowledge']);
    expect(list(all)).not.toContain(t.stale);
    expect(list(all, isoDate('2027-11-23'))).toContain(t.stale);
  });

  test('a scheme says who asks for it and when it was looked at, in one line without a full stop', () => {
    for (const scheme of funding) {
      const schemes = [{ scheme, standing: standingOf(scheme, today) }];
      const text = words(render(SchemeList, { props: { label: 'x', schemes }, locale }).body);
      expect(text).toContain(scheme.name[locale]);
      expect(text).toContain(`${t.entries.who[scheme.who]} · `);
      expect(text).not.toContain('. ·');
    }
  });
});

test('an empty list of schemes is a list without rows', () => {
  const { body } = render(SchemeList, { props: { label: 'Regelingen', schemes: [] } });
  expect(body).not.toContain('<li');
});
