import type { SchoolId } from '#core/id.ts';
import { plainWords } from '#core/plain-words.ts';
import { isFunctionCode } from './functions.ts';
import type { FunctionCode } from './functions.ts';
import type { OwnSchool } from './school-index.ts';

/** Of which columns a board's own words are asked about. */
export const valueKinds = ['function', 'school'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** What else a value may mean: rows with it are not for us, or somebody works at the office of the board. */
export const notOurs = 'not';
export const boardOffice = 'office';

/** What was chosen per value, by how it compares; an empty text leaves it open. */
export type ValueChoices = Readonly<Partial<Record<ValueKind, Readonly<Record<string, string>>>>>;

/** A word of the list that we do not know. */
export interface AskedValue {
  readonly kind: ValueKind;
  readonly key: string;
  /** As it stands in the list. */
  readonly value: string;
  readonly count: number;
  /** What it probably is, only to be confirmed; an empty text when we do not dare. */
  readonly guess: string;
}

export type MeantFunction = FunctionCode | typeof notOurs | null;
export type MeantPlace = OwnSchool | typeof boardOffice | typeof notOurs | null;

/** The words of one list: each is looked up by what was chosen for it, and counted. */
export interface ValueBook {
  readonly functionFor: (text: string) => MeantFunction;
  readonly placeFor: (text: string) => MeantPlace;
  readonly asked: () => readonly AskedValue[];
}

/** So many values of a kind are asked about; a list with more has another column there. */
const mostAsked = 100;

export const valueKey = (text: string): string => plainWords(text).slice(0, 120);

export function valueBook(choices: ValueChoices, schools: readonly OwnSchool[]): ValueBook {
  const seen = { function: new Map<string, AskedValue>(), school: new Map<string, AskedValue>() };
  const byId = new Map<string, OwnSchool>(schools.map((school) => [school.id, school]));
  const look = (kind: ValueKind, text: string): string => {
    const key = valueKey(text);
    const before = seen[kind].get(key);
    seen[kind].set(key, {
      kind,
      key,
      value: before?.value ?? text.slice(0, 120),
      count: (before?.count ?? 0) + 1,
      guess: before?.guess ?? (kind === 'function' ? guessFunction(key) : guessPlace(key, schools)),
    });
    return choices[kind]?.[key] ?? '';
  };
  return {
    functionFor: (text) => {
      const choice = look('function', text);
      return choice === notOurs || isFunctionCode(choice) ? choice : null;
    },
    placeFor: (text) => {
      const choice = look('school', text);
      return choice === notOurs || choice === boardOffice ? choice : (byId.get(choice) ?? null);
    },
    asked: () =>
      valueKinds.flatMap((kind) =>
        [...seen[kind].values()]
          .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
          .slice(0, mostAsked),
      ),
  };
}

/** Whether a value may mean this: anything else is no option. */
export const isChoice = (
  kind: ValueKind,
  choice: string,
  schools: readonly { readonly id: SchoolId }[],
): boolean =>
  choice === '' ||
  choice === notOurs ||
  (kind === 'function'
    ? isFunctionCode(choice)
    : choice === boardOffice || schools.some(({ id }) => id === choice));

/** Choices over each other: those of the second count where both have one. */
export const merged = (before: ValueChoices, after: ValueChoices): ValueChoices => ({
  function: { ...before.function, ...after.function },
  school: { ...before.school, ...after.school },
});

/** Of all choices those about words that this list asks about. */
export function choicesFor(asked: readonly AskedValue[], chosen: ValueChoices): ValueChoices {
  const of = (kind: ValueKind): Readonly<Record<string, string>> =>
    Object.fromEntries(
      asked.flatMap(({ kind: own, key }) => {
        const choice = chosen[kind]?.[key];
        return own === kind && choice !== undefined ? [[key, choice]] : [];
      }),
    );
  return { function: of('function'), school: of('school') };
}

/** Which words nobody decided about yet, also not to leave them open. */
export const openValues = (asked: readonly AskedValue[], choices: ValueChoices): readonly AskedValue[] =>
  asked.filter(({ kind, key }) => choices[kind]?.[key] === undefined);

/** Who stands before a class or leads a school is guessed; never support staff. */
const guessFunction = (key: string): string =>
  /(leerkracht|leraar|lerares|docent)\b/.test(key)
    ? 'leraar'
    : /^(adj |loc )?dir\b/.test(key)
      ? 'schoolleider'
      : '';

/** A school whose code or whole name stands in the value, or whose name holds it; when only one does. */
function guessPlace(key: string, schools: readonly OwnSchool[]): string {
  const own = schools.filter(({ until }) => until === null);
  const words = ` ${key} `;
  const isIn = (text: string, whole: string): boolean => text !== '' && whole.includes(` ${text} `);
  const fits: readonly ((school: OwnSchool) => boolean)[] = [
    ({ locationCode }) => isIn(plainWords(locationCode), words),
    ({ name }) => isIn(plainWords(name), words),
    ({ name }) => isIn(withoutNumbers(key), ` ${plainWords(name)} `),
  ];
  for (const isFit of fits) {
    const found = own.filter(isFit);
    if (found.length === 1) return found[0]?.id ?? '';
  }
  return /\b(bestuurs?|staf|service|centraal|stichtings?) ?(bureau|kantoor|dienst(en)?)|^bestuur$|^bovenschools|\bhoofdkantoor/.test(
    key,
  )
    ? boardOffice
    : '';
}

/** «100 De Klimboom»: the number is the payroll's own. */
const withoutNumbers = (key: string): string =>
  key
    .replace(/\b\d+\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
