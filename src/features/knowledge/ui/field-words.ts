import type { IsoDate } from '#core/date.ts';
import { formatDay, formatEuros } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { KnowledgeFieldTexts } from '#i18n/nl/knowledge-fields.ts';
import { isGroup, variantOf } from '../domain/field.ts';
import type { Field, ListField } from '../domain/field.ts';
import type { AllKnown } from '../domain/pointers.ts';
import type { Content } from '../domain/typed.ts';

/** What the words of an entry need: the language, its texts, and the names of what it points at. */
export interface FieldWords {
  readonly t: KnowledgeFieldTexts;
  readonly locale: Locale;
  readonly known: AllKnown;
}

/** Of the kind or row where a field stands before those of every field of that name. */
const within = <One>(all: Readonly<Record<string, One>>, scope: string, name: string): One | undefined =>
  all[`${scope}.${name}`] ?? all[name];

export const labelOf = ({ t }: FieldWords, scope: string, name: string): string =>
  within(t.labels, scope, name)?.label ?? name;

export const hintOf = ({ t }: FieldWords, scope: string, name: string): string | undefined =>
  within(t.labels, scope, name)?.hint;

type Chosen = Field & { readonly as: 'one' | 'some' };

/** A choice in words; one that nobody knows any more stands as its code. */
export function choiceText(
  { t, locale, known }: FieldWords,
  scope: string,
  field: Chosen,
  value: string,
): string {
  const { of, name } = field;
  if (typeof of !== 'string') return within(t.options, scope, name)?.[value] ?? value;
  return known[of].find(({ code }) => code === value)?.name?.[locale] ?? t.credentials[value] ?? value;
}

/** Everything to choose from, and what was chosen before even when it is no longer there. */
export function choicesOf(
  words: FieldWords,
  scope: string,
  field: Chosen,
  chosen: readonly string[],
): { value: string; label: string }[] {
  const all = typeof field.of === 'string' ? words.known[field.of].map(({ code }) => code) : field.of;
  return [...new Set([...all, ...chosen.filter((one) => one !== '')])].map((value) => ({
    value,
    label: choiceText(words, scope, field, value),
  }));
}

/** The label of a place that a fault names: «needs.0.source» is «Bron (voorwaarde 1: diploma)». */
export function placeLabel(words: FieldWords, kind: string, fields: readonly Field[], place: string): string {
  const [name = '', at, inner] = place.split('.');
  const field = fields.find((one) => one.name === name);
  const label = labelOf(words, kind, name);
  if (field?.as === 'words') return at === 'en' ? words.t.english(label) : words.t.dutch(label);
  if (field?.as === 'span' && at !== undefined)
    return at === 'most' ? words.t.most(label) : words.t.least(label);
  if (field?.as !== 'list' || inner === undefined) return label;
  const scope = Object.entries(field.variants).find(([, own]) => own.some((one) => one.name === inner))?.[0];
  return `${labelOf(words, scope ?? kind, inner)} (${label.toLowerCase()} ${String(Number(at) + 1)})`;
}

/** One field of an entry as people read it. */
export interface Said {
  readonly name: string;
  readonly term: string;
  readonly text: string;
}

/** An entry as people read it, in the order of its form. */
export const sayEntry = (
  words: FieldWords,
  kind: string,
  fields: readonly Field[],
  content: Content,
): readonly Said[] =>
  fields.flatMap((field) => {
    const text = sayField(words, kind, field, content[field.name]);
    return text === null ? [] : [{ name: field.name, term: labelOf(words, kind, field.name), text }];
  });

/** A value as people read it; null for what the entry does not have. */
export function sayField(words: FieldWords, scope: string, field: Field, value: unknown): string | null {
  const { t, locale } = words;
  if (value === undefined) return null;
  const empty = within(t.labels, scope, field.name)?.empty;
  if (value === null) return empty ?? t.unknown;
  switch (field.as) {
    case 'words':
      return isGroup(value) ? String(value[locale]) || t.nothing : null;
    case 'day':
      return formatDay(locale, value as IsoDate);
    case 'euros':
      return formatEuros(locale, Number(value));
    case 'yes-no':
      return value === true ? t.yes : t.no;
    case 'number':
      return sayNumber(locale, value);
    case 'span': {
      const [least, most] = value as readonly [number, number];
      return t.range(sayNumber(locale, least), sayNumber(locale, most));
    }
    case 'one':
      return choiceText(words, scope, field, plain(value));
    case 'some':
      return joined(texts(value).map((one) => choiceText(words, scope, field, one))) || empty || t.nothing;
    case 'list':
      return sayRows(words, field, value);
    default:
      return plain(value);
  }
}

function sayRows(words: FieldWords, list: ListField, value: unknown): string {
  const rows = rowsSaid(words, list, value);
  if (rows.length === 0) return words.t.nothing;
  return rows.join(rows.some((row) => row.includes('\n')) ? '\n\n' : '\n');
}

/** Each thing of a list as people read it: on one line when it says little, else a line for each fact. */
export function rowsSaid(words: FieldWords, list: ListField, value: unknown): readonly string[] {
  const rows = Array.isArray(value) ? value.filter(isGroup) : [];
  return rows.map((row) => {
    const variant = variantOf(list, row) ?? '';
    const said = sayEntry(words, variant, list.variants[variant] ?? [], row).map(
      ({ term, text }) => `${term.replace(/\?$/, '')}: ${text}`,
    );
    if (list.tag === null) return said.join('; ');
    const head = words.t.variants[variant] ?? variant;
    return [`${head.charAt(0).toUpperCase()}${head.slice(1)}`, ...said].join('\n');
  });
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : '');

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const joined = (all: readonly string[]): string => all.join(', ');

const sayNumber = (locale: Locale, value: unknown): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(Number(value));
