import { kindOf } from '#core/form/composed.ts';
import type { Field, Rows } from '#core/form/field.ts';
import { isEmpty } from '#core/form/form.ts';
import type { FieldWords } from '#core/form/shape.ts';
import { hoursText } from '#core/quantity.ts';
import type { IsoDate } from '#core/date.ts';
import { formatDay, formatEuros } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { Choice } from './types.ts';

/** The lists to choose from that only the page knows, by their names; what stood in one before has its words too. */
export type Choices = (from: string, value: string | null) => readonly Choice[];

/** The language, and the lists that only the page knows. */
export interface Saying {
  readonly locale: Locale;
  readonly choices?: Choices;
}

/** Everything to choose from, and what was chosen before even when it is no longer there. */
export function choicesOf(
  choices: Choices | undefined,
  words: FieldWords,
  { of = [], from }: Field,
  chosen: readonly string[],
): readonly Choice[] {
  const plain = (value: string): Choice => {
    const said = words.options?.[value] ?? value;
    return typeof said === 'string' ? { value, label: said } : { value, ...said };
  };
  const all = from === undefined ? of.map(plain) : (choices?.(from, null) ?? []);
  const gone = chosen.filter((one) => one !== '' && !all.some(({ value }) => value === one));
  return [...all, ...gone.flatMap((one) => (from && choices?.(from, one)) || [plain(one)])];
}

/** One field of something, in words. */
export interface SaidField {
  readonly key: string;
  readonly term: string;
  readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * What is told in some fields, in the order in which they are asked. What a thing does not have at all is left out, and
 * what only its page draws.
 */
export const sayFields = (
  saying: Saying,
  words: Readonly<Record<string, FieldWords>>,
  fields: Readonly<Record<string, Field>>,
  values: Values,
): readonly SaidField[] =>
  Object.entries(fields)
    .filter(([key, { as }]) => as !== 'own' && values[key] !== undefined)
    .map(([key, field]) => {
      const own = words[key] ?? { label: key };
      return { key, term: own.label, text: sayWhole(saying, own, field, values[key]) };
    });

/** A value in words, also where nothing was told. */
export function sayWhole(saying: Saying, words: FieldWords, field: Field, value: unknown): string {
  const said = sayValue(saying, words, field, value);
  if (said !== '') return said;
  const { unknown, nothing } = messages(saying.locale).common.form;
  return words.empty ?? (value === null ? unknown : nothing);
}

/** A value as people read it; empty where nothing was told. */
export function sayValue(saying: Saying, words: FieldWords, field: Field, value: unknown): string {
  const { locale } = saying;
  const { common } = messages(locale);
  if (field.as === 'tick') return value === true ? common.form.yes : common.form.no;
  const shown = value === null ? '' : field.show(value);
  if (isEmpty(shown)) return '';
  if (field.rows !== undefined) return sayRows(saying, words, field.rows, value);
  const chosen = (one: string): string =>
    choicesOf(saying.choices, words, field, [one]).find((option) => option.value === one)?.label ?? one;
  switch (field.as) {
    case 'bilingual':
      return String(Reflect.get(Object(value), locale));
    case 'day':
      return formatDay(locale, value as IsoDate);
    case 'euros':
      return formatEuros(locale, Number(value));
    case 'hours':
      return `${hoursText(Number(value))} ${words.unit ?? ''}`.trim();
    case 'number':
      return sayNumber(locale, value);
    case 'span': {
      const [least, most] = (value as readonly unknown[]).map((one) => sayNumber(locale, one));
      return least === most ? String(least) : common.form.range(String(least), String(most));
    }
    case 'some':
      return (value as readonly string[]).map(chosen).join(', ');
    case 'select':
    case 'radio':
      return chosen(String(value));
    default:
      return typeof shown === 'string' ? shown : '';
  }
}

function sayRows(saying: Saying, words: FieldWords, list: Rows, value: unknown): string {
  const rows = rowsSaid(saying, words, list, value);
  return rows.join(rows.some((row) => row.includes('\n')) ? '\n\n' : '\n');
}

/** Each thing of a list: on one line when it says little, else a line for each fact. */
export function rowsSaid(saying: Saying, words: FieldWords, list: Rows, value: unknown): readonly string[] {
  return (Array.isArray(value) ? (value as readonly Values[]) : []).map((row) => {
    const kind = kindOf(list, row) ?? '';
    const own = words.kinds?.[kind] ?? { title: kind, fields: {} };
    const said = sayFields(saying, own.fields, list.kinds[kind] ?? {}, row).map(
      ({ term, text }) => `${term.replace(/\?$/, '')}: ${text}`,
    );
    if (list.tag === null) return said.join('; ');
    return [`${own.title.charAt(0).toUpperCase()}${own.title.slice(1)}`, ...said].join('\n');
  });
}

const sayNumber = (locale: Locale, value: unknown): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(Number(value));
