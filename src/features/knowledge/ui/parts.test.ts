import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import type { KeptVersion, RuleSheet } from '../domain/judge-version.ts';
import { lineOf } from '../domain/overview.ts';
import { standingOf } from '../domain/scheme-standing.ts';
import EffectView from './EffectView.svelte';
import RuleChanges from './RuleChanges.svelte';
import RuleList from './RuleList.svelte';
import SchemeList from './SchemeList.svelte';
import VersionFacts from './VersionFacts.svelte';
import VersionForm from './VersionForm.svelte';
import VersionTimeline from './VersionTimeline.svelte';

const today = isoDate('2026-11-24');
const t = messages('nl').knowledge;
const { definitions, funding } = readNational();
const found = definitions.find(({ key }) => key === 'di.base_hours');
if (found === undefined) throw new Error('the files changed');
const definition = found;
const words = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const version = (more: Partial<KeptVersion> = {}): KeptVersion => ({
  validFrom: isoDate('2019-08-01'),
  validTo: null,
  value: 40,
  source: 'https://www.poraad.nl/cao',
  checkedOn: today,
  certainty: 'confirmed',
  knownUntil: null,
  version: 1,
  fromFile: true,
  by: null,
  ...more,
});
const sheet = (national: KeptVersion[], board: KeptVersion[] = []): RuleSheet => ({
  definition,
  national,
  board,
});
const coming = version({ value: 50, validFrom: isoDate('2027-01-01'), fromFile: false });

describe('the list', () => {
  const list = (rule: RuleSheet): string =>
    words(render(RuleList, { props: { label: 'x', lines: [lineOf(rule, today)] } }).body);

  test('says what holds, since when, and what comes', () => {
    const text = list(sheet([version({ validTo: isoDate('2026-12-31') }), coming]));
    expect(text).toContain('40 uur');
    expect(text).toContain('sinds 1 aug 2019');
    expect(text).toContain(t.line.source('poraad.nl'));
    expect(text).toContain(t.line.coming('50 uur', '1 jan 2027'));
  });

  test('puts the word of the board before that of the country', () => {
    const text = list(sheet([version()], [version({ value: 60, validFrom: isoDate('2026-08-01') })]));
    expect(text).toContain('Bij ons: 60 uur (landelijk 40 uur)');
  });

  test('marks what is not sure and what nobody looked at for a year', () => {
    const text = list(sheet([version({ certainty: 'best-knowledge', checkedOn: isoDate('2025-01-01') })]));
    expect(text).toContain(t.certainty['best-knowledge']);
    expect(text).toContain(t.stale);
    expect(list(sheet([version()]))).not.toContain(t.stale);
  });

  test('says so when nothing holds', () => {
    expect(list(sheet([]))).toContain(t.holds.nothing);
  });
});

describe('one rule', () => {
  test('says plainly that something is best knowledge', () => {
    const unsure = version({ certainty: 'best-knowledge', by: 'Henk Hofman' });
    const { body } = render(VersionFacts, {
      props: { unit: 'hours', version: unsure, isStale: false },
    });
    expect(words(body)).toContain(t.bestKnowledge);
    expect(words(body)).toContain('Henk Hofman');
    expect(body).toContain('href="https://www.poraad.nl/cao"');
  });

  test('shows its versions newest first, each with whose it is once there are two setters', () => {
    const timeline = (rule: RuleSheet): string =>
      words(render(VersionTimeline, { props: { rule, today } }).body);
    const text = timeline(sheet([version({ validTo: isoDate('2026-12-31') }), coming]));
    expect(text.indexOf('50 uur')).toBeLessThan(text.indexOf('40 uur'));
    expect(text).not.toContain(t.setBy.national);
    expect(timeline(sheet([version()], [coming]))).toContain(`${t.setBy.board}: 50 uur`);
  });

  const changes = (rule: RuleSheet, mayEdit: boolean, mayOverride: boolean): string => {
    const view = formView('nl', null, 'x');
    const views = { check: view, end: view };
    const props = { rule, today, mayEdit, mayOverride, views } as const;
    return words(render(RuleChanges, { props }).body);
  };

  test.each([
    [
      'the operator takes back what is to come',
      [coming],
      [],
      true,
      false,
      [t.withdraw.button],
      [t.end.button],
    ],
    [
      'but not what came with a release',
      [{ ...coming, fromFile: true }],
      [],
      true,
      false,
      [],
      [t.withdraw.button],
    ],
    ['the operator looks again', [version()], [], true, false, [t.recheck.button], [t.withdraw.button]],
    [
      'HR stops an agreement that holds',
      [version()],
      [version()],
      false,
      true,
      [t.end.button],
      [t.recheck.button],
    ],
    ['HR withdraws one to come', [version()], [coming], false, true, [t.end.withdraw], [t.end.button]],
    [
      'who only reads changes nothing',
      [version()],
      [version()],
      false,
      false,
      [],
      [t.end.button, t.recheck.button],
    ],
  ] as const)('%s', (_, national, board, mayEdit, mayOverride, shown, hidden) => {
    const text = changes(sheet([...national], [...board]), mayEdit, mayOverride);
    for (const one of shown) expect(text).toContain(one);
    for (const one of hidden) expect(text).not.toContain(one);
  });
});

describe('the form', () => {
  const form = (unit: 'hours' | 'yes-no' | 'eur-cents', returned: unknown = null): string =>
    render(VersionForm, {
      props: {
        definition: { ...definition, unit },
        setBy: 'national',
        seen: 3,
        today,
        start: { source: 'bron', checkedOn: today, certainty: 'confirmed' },
        view: formView('nl', returned, 'look', t.problems),
      },
    }).body;

  test('asks yes or no where that is the answer, a number elsewhere, euros for money', () => {
    expect(form('yes-no')).toContain('type="radio"');
    expect(form('hours')).toContain('inputmode="decimal"');
    expect(form('eur-cents')).toContain('€');
  });

  test('carries what was seen, and begins with the source of now', () => {
    expect(form('hours')).toMatch(/name="seen" value="3"/);
    expect(form('hours')).toContain('value="bron"');
  });

  test('keeps what was typed and says what is wrong', () => {
    const returned = {
      action: 'look',
      values: { value: '1.659' },
      fields: { value: [{ code: 'ambiguous-number' }] },
      problem: null,
      theirs: null,
    };
    expect(form('hours', returned)).toContain('value="1.659"');
    expect(words(form('hours', returned))).toContain('zonder punt');
  });
});

test('the effect says none, few and about how many, never a small number', () => {
  const many = (people: number) => ({ kind: 'about', people }) as const;
  const effect = {
    day: today,
    everybody: many(30),
    any: many(25),
    of: {
      entitlements: many(25),
      admission: { kind: 'few' },
      feasible: { kind: 'none' },
      steps: { kind: 'none' },
    },
  } as const;
  const text = words(render(EffectView, { props: { effect } }).body);
  expect(text).toContain('ongeveer 25 mensen');
  expect(text).toContain(t.preview.few);
  expect(text).toContain(t.preview.none);
  expect(text).toContain(t.preview.noNames);
});

test('a scheme says whether it is open and until when', () => {
  const [scheme] = funding;
  if (scheme === undefined) throw new Error('the files changed');
  const window = { opensOn: isoDate('2026-11-01'), closesOn: isoDate('2026-12-15') };
  const open = { ...scheme, windows: [window], knownUntil: null };
  const schemes = [{ scheme: open, standing: standingOf(open, today) }];
  const text = words(render(SchemeList, { props: { label: 'x', schemes } }).body);
  expect(text).toContain(t.entries.status.open);
  expect(text).toContain('15 december 2026');
});
