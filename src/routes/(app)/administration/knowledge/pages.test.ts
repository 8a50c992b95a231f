import { render } from '#tests/support/render.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Component } from 'svelte';
import { isoDate } from '#core/date.ts';
import { lineOf } from '#features/knowledge/domain/overview.ts';
import { readKnownEntries } from '#features/knowledge/server/read-known-entries.ts';
import { readRules } from '#features/knowledge/server/read-rules.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { answering, sendRequest } from '#tests/support/send-request.ts';
import { load } from './+page.server.ts';
import Overview from './+page.svelte';

afterEach(() => {
  vi.restoreAllMocks();
});

const today = isoDate('2026-11-24');
const { routes, funding, functions, steps, definitions, rules } = readNational();
const lines = definitions.map((definition) => {
  const national = rules
    .filter(({ key }) => key === definition.key)
    .map((one) => ({ ...one, version: 1, fromFile: true, by: null }));
  return lineOf({ definition, national, board: [] }, today);
});
const entries = { routes, funding, functions, steps, today };
const data = { lines, entries, search: '', onlyToCheck: false, today, mayEdit: true, mayCount: false };

describe.each(['nl', 'en'] as const)('the overview in %s', (locale) => {
  const t = messages(locale).knowledge;
  const show = (more: object = {}): string =>
    render(Overview as unknown as Component<Record<string, unknown>>, {
      props: { data: { ...data, ...more, locale, path: '/administration/knowledge' }, form: null },
      locale,
    })
      .body.replaceAll(/<!--.*?-->/g, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  test('begins with the ways on, and every rule in its group', () => {
    const text = show();
    for (const { name } of definitions) expect(text).toContain(name[locale]);
    for (const title of [t.menu.functions, t.menu.steps, t.release.menu]) expect(text).toContain(title);
    expect(text).not.toContain(steps[0]?.name[locale]);
    expect(text).not.toContain(t.menu.judged);
    expect(show({ mayCount: true })).toContain(t.menu.judged);
  });

  test('finds across rules, routes, schemes, functions and steps', () => {
    const text = show({ search: 'pabo' });
    for (const { code, name } of routes) expect(text.includes(name[locale])).toBe(code.startsWith('pabo'));
    expect(text).not.toContain(t.menu.functionsText);
    expect(show({ search: '1659' })).toContain(t.find.result(1));
  });

  test('says how many there are to check, and shows only those', () => {
    const unsure = routes.filter(({ certainty }) => certainty === 'best-knowledge');
    const text = show({ onlyToCheck: true });
    for (const { name } of unsure) expect(text).toContain(name[locale]);
    const others = [...funding, ...functions, ...steps].filter(
      ({ certainty }) => certainty === 'best-knowledge',
    );
    const inRules = lines.filter(({ isSure, isStale }) => !isSure || isStale);
    expect(text).toContain(t.find.result(unsure.length + others.length + inRules.length));
    expect(show()).toContain(t.check.link);
    const sure = routes.map((one) => ({ ...one, certainty: 'confirmed' as const }));
    const none = { routes: sure, funding: [], functions: [], steps: [] };
    expect(show({ lines: [], entries: none, onlyToCheck: true })).toContain(t.check.noneText);
  });

  test('a year later everything is due', () => {
    const later = isoDate('2027-12-24');
    const text = show({ today: later, onlyToCheck: true, lines: [] });
    expect(text).toContain(t.find.result(routes.length + funding.length + functions.length + steps.length));
  });

  test('says what to do when nothing is found', () => {
    const text = show({ search: 'zzz' });
    expect(text).toContain(t.find.none('zzz'));
    expect(text).toContain(t.find.noneText);
    expect(text).toContain(t.check.all);
  });
});

test.each([
  ['', '', false],
  ['?search=%20pabo%20', 'pabo', false],
  ['?show=check', '', true],
  ['?show=else', '', false],
  [`?search=${'x'.repeat(300)}`, 'x'.repeat(101), false],
])('the address %j says what is looked for', async (address, search, onlyToCheck) => {
  answering(readRules, { rules: [], today });
  answering(readKnownEntries, entries);
  const came = await sendRequest(load, { search: address });
  expect(came.data).toMatchObject({ search, onlyToCheck, lines: [] });
});
