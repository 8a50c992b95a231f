import { wordsOf } from '#core/form/shape.ts';
import { numberText } from '#core/quantity.ts';
import { formatMinutes } from '#i18n/format.ts';
import { sayValue } from '#ui/form/said.ts';
import type { Choices } from '#ui/form/said.ts';
import { factsForm } from '../domain/facts.form.ts';
import type { AskedFacts, FactGroup } from '../domain/fact-groups.ts';
import { staying } from '../domain/goal.ts';
import { onlineOnly, ownPlace } from '../domain/told.ts';
import type { Texts } from './words.ts';

/** What she can look towards, and where she can say that she goes: her own place, where lessons are given, or nowhere. */
export function factChoices(
  { page }: Texts,
  { goals, choices }: Pick<AskedFacts, 'goals' | 'choices'>,
  regionNames: Readonly<Record<string, string>>,
): Choices {
  const names: Readonly<Record<string, string>> = {
    ...page.goals,
    ...regionNames,
    [ownPlace]: page.facts.ownPlace(choices.schoolPlaces.join(', ')),
    [onlineOnly]: page.facts.onlineOnly,
  };
  const own = choices.schoolPlaces.length === 0 ? [] : [ownPlace];
  const all: Readonly<Record<string, readonly string[]>> = {
    goals: [staying, ...goals],
    places: [...own, ...choices.regions, onlineOnly],
  };
  return (from, gone) =>
    (gone === null ? (all[from] ?? []) : [gone]).map((value) => ({ value, label: names[value] ?? value }));
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
  choices: Choices,
): readonly Line[] {
  const { locale, page } = texts;
  const { facts, pots } = own;
  const words = wordsOf<typeof factsForm.parts>(page.facts);
  const lines = factsForm.blocks(group).flatMap(({ fields }) =>
    fields.map(({ key, field }) => {
      const said = words.field(key);
      const value = facts[key as keyof typeof facts];
      // A year is no amount.
      const text =
        key === 'birthYear' ? numberText(facts.birthYear) : sayValue({ locale, choices }, said, field, value);
      return { term: said.label, text };
    }),
  );
  if (group === 'birth') {
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .trim();
    return told([{ term: page.facts.parts.birth.groups.born.title, text }]);
  }
  if (group !== 'saved') return told(lines);
  return pots.flatMap(({ pot }) => {
    const minutes = facts.saved.flatMap((one) => (one.pot === pot ? [one.minutes] : []));
    const text = formatMinutes(
      locale,
      minutes.reduce((sum, one) => sum + one, 0),
    );
    return minutes.length === 0 ? [] : [{ term: page.facts.pots[pot] ?? pot, text }];
  });
}

const told = (lines: readonly Line[]): readonly Line[] => lines.filter(({ text }) => text !== '');
