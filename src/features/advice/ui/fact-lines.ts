import { formatDayShort, formatEuros, formatMinutes } from '#i18n/format.ts';
import type { AskedFacts, FactGroup } from '../domain/fact-groups.ts';
import { onlineOnly, ownPlace, testNames } from '../domain/told.ts';
import { hoursText } from '#core/quantity.ts';
import type { Texts } from './words.ts';

/** The fields by what they ask, for a summary of errors. */
export function factNames({ page }: Texts, { pots }: Pick<AskedFacts, 'pots'>): Record<string, string> {
  const t = page.facts;
  return {
    birthMonth: `${t.month}:`,
    birthYear: `${t.year}:`,
    wantsQualification: t.wants,
    ownHours: t.ownHours,
    leaveHours: t.leaveHours,
    budgetEuros: t.budget,
    travel: t.travel,
    ...Object.fromEntries(testNames.map((name) => [`passed.${name}`, `${t.tests[name] ?? name}:`])),
    ...Object.fromEntries(
      pots.flatMap(({ pot, years }) =>
        years.map((year) => [
          `saved.${pot}.${String(year)}`,
          `${t.pots[pot] ?? pot}, ${t.schoolYear(year)}:`,
        ]),
      ),
    ),
    goal: t.goal,
    note: t.note,
  };
}

/** Where she can say that she goes: her own place, where lessons are given, what she chose before, or nowhere. */
export function travelPlaces(
  { page }: Texts,
  { facts, choices }: Pick<AskedFacts, 'facts' | 'choices'>,
  regionNames: Readonly<Record<string, string>>,
): { value: string; label: string }[] {
  const t = page.facts;
  const chosen = (facts.travel ?? []).filter((one) => one in regionNames);
  return [
    ...choices.schoolPlaces.slice(0, 1).map(() => ({
      value: ownPlace,
      label: t.ownPlace(choices.schoolPlaces.join(', ')),
    })),
    ...[...new Set([...choices.regions, ...chosen])].map((value) => ({
      value,
      label: regionNames[value] ?? value,
    })),
    { value: onlineOnly, label: t.onlineOnly },
  ];
}

interface Line {
  readonly term: string;
  readonly text: string;
}

/** What she told in one group, in words; what she left open is left out. */
export function factLines(
  texts: Texts,
  group: FactGroup,
  own: AskedFacts,
  regionNames: Readonly<Record<string, string>>,
): readonly Line[] {
  const t = texts.page.facts;
  const { facts } = own;
  const time = (minutes: number): string => formatMinutes(texts.locale, minutes);
  const hours = (minutes: number): string => `${hoursText(minutes)} ${t.hours}`;
  const line = <T>(term: string, value: T | null, text: (value: T) => string): Line[] =>
    value === null || value === '' ? [] : [{ term, text: text(value) }];
  const lines: Readonly<Record<FactGroup, () => Line[]>> = {
    wants: () => [
      ...line(t.wants, facts.wantsQualification, (value) => t.wantsOptions[value] ?? value),
      ...line(t.goal, facts.goal, (value) => texts.page.goals[value] ?? value),
    ],
    room: () => [
      ...line(t.ownHours, facts.ownMinutes, hours),
      ...line(t.leaveHours, facts.leaveMinutes, hours),
      ...line(t.budget, facts.budgetCents, (cents) => formatEuros(texts.locale, cents)),
    ],
    birth: () => {
      const month = facts.birthMonth === null ? '' : (t.months[facts.birthMonth - 1] ?? '');
      return line(t.birth, [month, String(facts.birthYear ?? '')].join(' ').trim(), (text) => text);
    },
    tests: () =>
      testNames.flatMap((name) =>
        line(t.tests[name] ?? name, facts.passed[name] ?? null, (day) => formatDayShort(texts.locale, day)),
      ),
    saved: () =>
      own.pots.flatMap(({ pot }) => {
        const saved = facts.saved.filter((one) => one.pot === pot);
        const minutes = saved.reduce((sum, one) => sum + one.minutes, 0);
        return line(t.pots[pot] ?? pot, saved.length === 0 ? null : minutes, time);
      }),
    around: () => [
      ...line(t.travel, facts.travel, (travel) =>
        travelPlaces(texts, own, regionNames)
          .filter(({ value }) => travel.includes(value))
          .map(({ label }) => label)
          .join('\n'),
      ),
      ...line(t.note, facts.note, (note) => note),
    ],
  };
  return lines[group]();
}
