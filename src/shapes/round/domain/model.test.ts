import { expect, test } from 'vitest';
import { besides, middleOf } from './compare.ts';
import { decisionForm, noDecision } from './decision.form.ts';
import { modelOf } from './model.ts';
import type { ThemeResult } from './results.ts';

const words = (name: string) => ({ name, standard: `${name}!`, phases: ['low', 'high'] });
const model = () =>
  modelOf({
    version: 3,
    phases: { nl: { a: 'Begin', b: 'Ver' }, en: { a: 'Start', b: 'Far' } },
    aspects: [
      { key: 'team', nl: words('Team'), en: words('Group') },
      { key: 'time', nl: words('Tijd'), en: words('Time') },
    ],
  });

test('each theme of a model is one level, now and wanted, in its order', () => {
  expect(model().instrument).toEqual({
    version: 3,
    themes: [
      { key: 'team', asks: [{ code: 'team', kind: 'level' }] },
      { key: 'time', asks: [{ code: 'time', kind: 'level' }] },
    ],
  });
  expect(model().themes).toEqual(['team', 'time']);
});

test('its words are told in a language, and a theme that is gone by its key', () => {
  expect(model().themeIn('nl', 'time')).toEqual(words('Tijd'));
  expect(model().themeIn('en', 'team')).toEqual(words('Group'));
  expect(model().themeIn('en', 'gone')).toEqual({ name: 'gone', standard: '', phases: [] });
  expect([model().levelsIn('nl'), model().levelsIn('en')]).toEqual([
    ['Begin', 'Ver'],
    ['Start', 'Far'],
  ]);
});

test.each<[readonly number[] | null, number | null]>([
  [null, null],
  [[], null],
  [[4], 4],
  [[1, 3], 1],
  [[1, 2, 5], 2],
  [[1, 2, 3, 5], 2],
])('the middle of %j is %s', (given, middle) => {
  expect(middleOf(given)).toBe(middle);
});

test('where most of the team stood before is laid beside the same question', () => {
  const theme = (others: readonly number[] | null, code: string): ThemeResult => ({
    theme: 'team',
    questions: [{ question: { id: code, theme: 'team', code, wording: null }, others, own: 9 }],
    remarks: [],
    ownText: '',
  });
  const own = (before: readonly ThemeResult[] | null) =>
    besides([theme([1, 2, 3], 'team-now'), theme([4], 'time-now')], before).map(
      ({ questions }) => questions[0]?.own,
    );
  expect(own([theme([2, 3, 4], 'team-now')])).toEqual([3, null]);
  expect(own([theme(null, 'team-now')])).toEqual([null, null]);
  expect(own(null)).toEqual([null, null]);
  expect(besides([theme([1], 'team-now')], null)).toMatchObject([
    { theme: 'team', questions: [{ others: [1] }] },
  ]);
});

test('a step is somebody’s and has a day; all the rest may stay open', () => {
  const faults = (typed: Readonly<Record<string, string>>) =>
    decisionForm
      .input('save', {})
      .safeParse(typed)
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(faults({})).toBeUndefined();
  expect(faults({ decision: 'Samen', owner: 'board' })).toBeUndefined();
  expect(faults({ step: 'Begin' })).toEqual([
    ['owner', 'owner-missing'],
    ['dueOn', 'day-missing'],
  ]);
  expect(faults({ step: 'Begin', owner: 'leader' })).toEqual([['dueOn', 'day-missing']]);
  expect(faults({ step: 'Begin', owner: 'director', dueOn: '1-2-2027' })).toBeUndefined();
  expect(faults({ step: 'Begin', owner: 'teacher', dueOn: '1-2-2027' })).toHaveLength(1);
  const { version, ...content } = noDecision;
  expect(version).toBe(0);
  expect(decisionForm.filled(content)).toEqual([]);
  expect(decisionForm.input('save', {}).parse({}).content).toEqual(content);
});
