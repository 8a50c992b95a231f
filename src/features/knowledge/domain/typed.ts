import { isoDate, parseIsoDate } from '#core/date.ts';
import type { FieldError, FieldErrors } from '#core/error.ts';
import { isGroup, rowsIn, textIn, textsIn, variantOf } from './field.ts';
import type { Field, ListField, Typed } from './field.ts';
import { readValue, writeValue } from './rule-value.ts';

/** An entry as it is kept, its period among the rest. */
export type Content = Readonly<Record<string, unknown>>;

/** What a form says, understood; `faults` by the name of the field, as the form numbers it. */
export interface Understood {
  readonly content: Content;
  readonly faults: FieldErrors;
}

/** The entry as its form shows it; what is absent stays empty. */
export function typedOf(fields: readonly Field[], content: Content): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, content[field.name])]));
}

function shown(field: Field, value: unknown): unknown {
  switch (field.as) {
    case 'words':
      return { nl: '', en: '', ...(isGroup(value) ? value : {}) };
    case 'number':
      return typeof value === 'number' ? writeValue(value, 'factor') : '';
    case 'euros':
      return typeof value === 'number' ? writeValue(value, 'eur-cents') : '';
    case 'span': {
      const [least, most] = Array.isArray(value) ? (value as readonly number[]) : [];
      const write = (one: number | undefined): string => (one === undefined ? '' : writeValue(one, 'factor'));
      return { least: write(least), most: write(most) };
    }
    case 'yes-no':
      return value === true ? 'yes' : '';
    case 'some':
      return texts(value);
    case 'list':
      return Object.fromEntries(
        (Array.isArray(value) ? value.filter(isGroup) : []).map((row, at) => [
          String(at),
          rowShown(field, row),
        ]),
      );
    default:
      return typeof value === 'string' ? value : '';
  }
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function rowShown(list: ListField, row: Content): Typed {
  const variant = variantOf(list, row);
  const fields = variant === null ? [] : (list.variants[variant] ?? []);
  return { ...(list.tag === null ? {} : { [list.tag]: variant }), ...typedOf(fields, row) };
}

/** Understands what a form says. What cannot be understood is named at its field, and left out of the content. */
export function understood(fields: readonly Field[], typed: Typed, path = ''): Understood {
  const content: Record<string, unknown> = {};
  const faults: Record<string, readonly FieldError[]> = {};
  const tell: Tell = (at, code) => {
    faults[`${path}${at}`] = [{ code }];
  };
  for (const field of fields) {
    if (field.as === 'list') {
      const rows = rowsIn(typed, field.name).map((row, at) =>
        rowOf(field, row, `${path}${field.name}.${String(at)}.`),
      );
      content[field.name] = rows.map((row) => row.content);
      if (rows.length === 0 && field.least) tell(field.name, 'at-least-one');
      Object.assign(faults, ...rows.map((row) => row.faults));
    } else content[field.name] = valueOf(field, typed, tell);
  }
  return { content, faults };
}

function rowOf(list: ListField, row: Typed, path: string): Understood {
  const variant = variantOf(list, row);
  if (variant === null) return { content: {}, faults: { [path.slice(0, -1)]: [{ code: 'not-an-option' }] } };
  const { content, faults } = understood(list.variants[variant] ?? [], row, path);
  return { content: list.tag === null ? content : { [list.tag]: variant, ...content }, faults };
}

type Tell = (at: string, code: string) => void;

function valueOf(field: Exclude<Field, ListField>, typed: Typed, tell: Tell): unknown {
  const { name } = field;
  const text = textIn(typed, name);
  switch (field.as) {
    case 'words':
      return wordsOf(field, typed[name], tell);
    case 'day':
      if (text === '' && field.optional) return null;
      if (parseIsoDate(text) !== null) return isoDate(text);
      tell(name, text === '' ? 'required' : 'not-a-date');
      return undefined;
    case 'number':
      if (text === '' && field.optional) return null;
      return number(name, text, field.whole ? 'count' : 'factor', tell);
    case 'euros':
      return text === '' ? null : number(name, text, 'eur-cents', tell);
    case 'span':
      return spanOf(field, typed[name], tell);
    case 'yes-no':
      return text === 'yes';
    case 'one':
      if (text === '' && !field.optional) tell(name, 'choose-one');
      return text === '' ? null : text;
    case 'some': {
      const more = field.open ? textIn(typed, `${name}More`).split(/\s*[\n,]\s*/) : [];
      const all = [...new Set([...textsIn(typed, name), ...more])].filter((one) => one !== '');
      if (all.length === 0 && field.least) tell(name, 'choose-one');
      return all;
    }
    default:
      return text;
  }
}

/** Both languages, or neither where that may be. */
function wordsOf({ name, optional }: Field & { as: 'words' }, value: unknown, tell: Tell): unknown {
  const words = isGroup(value) ? value : {};
  const [nl, en] = [textIn(words, 'nl'), textIn(words, 'en')];
  if (optional && nl === '' && en === '') return { nl, en };
  if (nl === '') tell(`${name}.nl`, 'required');
  if (en === '') tell(`${name}.en`, 'required');
  return { nl, en };
}

function spanOf({ name, whole }: Field & { as: 'span' }, value: unknown, tell: Tell): unknown {
  const typed = isGroup(value) ? value : {};
  const [least, most] = [textIn(typed, 'least'), textIn(typed, 'most')];
  if (least === '' && most === '') return null;
  const unit = whole ? 'count' : 'factor';
  const [from, to] = [number(`${name}.least`, least, unit, tell), number(`${name}.most`, most, unit, tell)];
  if (from !== undefined && to !== undefined && to < from) tell(`${name}.most`, 'most-below-least');
  return [from, to];
}

function number(
  at: string,
  text: string,
  unit: 'count' | 'factor' | 'eur-cents',
  tell: Tell,
): number | undefined {
  const value = readValue(text, unit);
  if (value.ok) return value.value;
  tell(at, value.error);
  return undefined;
}
