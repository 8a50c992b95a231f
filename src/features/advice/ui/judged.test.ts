import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#i18n/locale.ts';
import { all, rendered } from '#tests/support/html.ts';
import type { JudgedLine } from '../domain/judged.ts';
import JudgedTable from './JudgedTable.svelte';
import { adviceTextsIn } from './advice-texts.ts';

const line = (over: Partial<JudgedLine> = {}) => ({
  line: 'a',
  name: { nl: 'Probeer een andere taak', en: 'Try another task' },
  taken: 10,
  reworded: 0,
  rejected: 5,
  reasons: [{ reason: 'not-open-here' as const, people: 5 }],
  ...over,
});
const drawn = (lines: ReturnType<typeof line>[], locale: Locale = 'nl') =>
  rendered(render(JudgedTable, { props: { lines }, locale }));

describe('the table of what coaches do with advice', () => {
  test.each(['nl', 'en'] as const)('names each line and its numbers, in %s', (locale) => {
    const t = adviceTextsIn(locale).page.judged;
    const root = drawn([line()], locale);
    expect(all(root, 'th').map(({ text }) => text)).toEqual(
      expect.arrayContaining([t.line, t.columns.taken, t.columns.reworded, t.columns.rejected, t.reasons]),
    );
    for (const said of [line().name[locale], '10', '0', '5']) expect(root.text).toContain(said);
    expect(root.text).toContain(t.reason(adviceTextsIn(locale).page.talk.reasons['not-open-here'] ?? '', 5));
  });

  test('says that a number is too small to show, and never draws it', () => {
    const t = adviceTextsIn('nl').page.judged;
    const root = drawn([line({ reworded: null, rejected: null, reasons: [] })]);
    expect(root.text.split(t.few)).toHaveLength(3);
    expect(root.text).toContain(t.fewReasons);
    expect(all(root, 'rect')).toHaveLength(1);
  });

  test('without rejections there is nothing to explain', () => {
    expect(drawn([line({ rejected: 0, reasons: [] })]).text).toContain(
      adviceTextsIn('nl').page.judged.noReasons,
    );
  });

  test('draws the bars one after the other, on one measure for all', () => {
    const bars = all(drawn([line(), line({ line: 'b', taken: 5, rejected: 0, reasons: [] })]), 'rect');
    const numbers = bars.map(({ attributes }) => [Number(attributes['x']), Number(attributes['width'])]);
    expect(numbers.map((pair) => pair.map(Math.round))).toEqual([
      [0, 67],
      [67, 33],
      [0, 33],
    ]);
  });
});
