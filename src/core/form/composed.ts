import { z } from 'zod';
import { numberText, readNumber } from '../quantity.ts';
import type { Words } from '../words.ts';
import { asked, quantity, shownOf } from './field.ts';
import type { Extra, Field, Read, Rows, Shown, Told } from './field.ts';
import { isEmpty } from './form.ts';
import type { FieldsNamed, ValuesOf } from './shape.ts';

/** What a number may be. */
interface Bounds {
  readonly whole?: true;
  readonly least?: number;
  readonly most?: number;
}

const numberIn =
  ({ whole, least = 0, most = Infinity }: Bounds) =>
  (text: string): Read<number> => {
    const read = readNumber(text.replaceAll(/[€%]/g, '').trim(), 4);
    if (!read.ok) return { fault: read.error };
    if (whole && !Number.isInteger(read.value)) return { fault: 'not-whole' };
    if (read.value < least) return { fault: 'too-low', values: { minimum: least } };
    if (read.value > most) return { fault: 'too-high', values: { maximum: most } };
    return { value: read.value };
  };

/** A number as Dutch people write it. */
export const number = <const As extends Extra & Bounds>(
  extra: As,
): Field<Told<number | null, As>, 'number'> =>
  quantity<number, 'number', As>('number', numberIn(extra), numberText, extra);

/** Several boxes. `open`: what is not among them may be typed besides, each on a line of its own. */
export function some<const Of extends readonly string[] | string>(
  of: Of,
  { open, ...extra }: Extra & { readonly open?: true } = {},
): Field<readonly (Of extends readonly string[] ? Of[number] : string)[], 'some'> {
  type One = Of extends readonly string[] ? Of[number] : string;
  const options: readonly string[] | null = typeof of === 'string' || open ? null : of;
  // One fault at the field, however many of its boxes are none.
  const one = options === null ? z.string() : z.string().meta({ enum: [...options] });
  const save = z
    .array(one)
    .max(200)
    .default([])
    .transform((all): string[] => {
      const each = open === undefined ? all : all.flatMap((one) => one.split(/[\n,]/));
      return [...new Set(each.map((one) => one.trim()))].filter((one) => one !== '');
    })
    .refine((all) => options === null || all.every((box) => options.includes(box)), {
      message: 'not-an-option',
    })
    .refine((all) => extra.required === undefined || all.length > 0, { message: extra.required });
  const list: Pick<Field, 'of' | 'from'> = typeof of === 'string' ? { from: of } : { of };
  return asked('some', save as unknown as z.ZodType<readonly One[]>, (value) => value, {
    ...extra,
    ...list,
    ...(open && { open }),
  });
}

/** Of a field with more controls: nothing at all is sent, or shown, as nothing. */
const orNothing = <Value>(nothing: unknown, read: z.ZodType<Value>): z.ZodType<Value> =>
  z.preprocess((given) => (given === '' || given === undefined ? nothing : given), read);

/** A text in both languages: both, or neither where that may be. */
export function bilingual(most: number, extra: Extra = {}): Field<Words, 'bilingual'> {
  const one = z.string().trim().max(most).default('');
  const save = z.strictObject({ nl: one, en: one }).check(({ value, issues }) => {
    if (extra.optional && value.nl === '' && value.en === '') return;
    for (const language of ['nl', 'en'] as const)
      if (value[language] === '')
        issues.push({ code: 'custom', message: 'required', path: [language], input: '' });
  });
  return asked('bilingual', orNothing({}, save), ({ nl, en }) => ({ nl, en }), { most, ...extra });
}

/** Least and most; both empty is not known. */
export function span(bounds: Bounds, extra: Extra = {}): Field<readonly [number, number] | null, 'span'> {
  const typed = z.string().default('');
  const save = z
    .strictObject({ least: typed, most: typed })
    .transform(({ least, most }, context): readonly [number, number] | null => {
      if (least.trim() === '' && most.trim() === '') return null;
      const tell = (path: string, message: string, params?: Readonly<Record<string, number>>): number => {
        context.addIssue({ code: 'custom', message, path: [path], params });
        return NaN;
      };
      const read = (path: string, text: string): number => {
        if (text.trim() === '') return tell(path, 'required');
        const found = numberIn(bounds)(text);
        return 'value' in found ? found.value : tell(path, found.fault, found.values);
      };
      const [from, to] = [read('least', least), read('most', most)];
      if (to < from) tell('most', 'most-below-least');
      return [from, to];
    });
  const show = (value: readonly [number, number] | null): Shown => ({
    least: numberText(value?.[0] ?? null),
    most: numberText(value?.[1] ?? null),
  });
  return asked('span', orNothing({}, save), show, { ...extra, ...(bounds.whole && { whole: true }) });
}

type Kinds = Readonly<Record<string, FieldsNamed>>;

/** One thing of a list: the values of the fields of its kind, and which kind where that is kept. */
type RowOf<Tag extends string | null, Of extends Kinds> = {
  [Kind in keyof Of & string]: ValuesOf<Of[Kind]> &
    (Tag extends string ? { readonly [Name in Tag]: Kind } : unknown);
}[keyof Of & string];

export type RowsField<Tag extends string | null, Of extends Kinds> = Field<
  readonly RowOf<Tag, Of>[],
  'rows'
> & {
  readonly rows: { readonly tag: Tag; readonly kinds: Of };
};

/** The form numbers them; what is no number is no row. */
export const inOrder = (given: unknown): readonly unknown[] => {
  if (Array.isArray(given)) return given;
  const rows = Object.entries(typeof given === 'object' && given !== null ? given : {});
  return rows
    .filter(([at]) => /^\d{1,3}$/.test(at))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, row]: [string, unknown]) => row);
};

/** What is read of some fields, under their own names. */
export const objectOf = (
  how: 'save' | 'draft',
  fields: FieldsNamed,
  own: z.core.$ZodLooseShape = {},
): z.ZodType<Readonly<Record<string, unknown>>> => {
  const named = Object.entries(fields).map(([key, field]) => [field.name ?? key, key, field] as const);
  return z
    .strictObject({ ...own, ...Object.fromEntries(named.map(([name, , field]) => [name, field[how]])) })
    .transform((typed: Readonly<Record<string, unknown>>) => ({
      ...Object.fromEntries(Object.keys(own).map((key) => [key, typed[key]])),
      ...Object.fromEntries(named.map(([name, key]) => [key, typed[name]])),
    }));
};

/** Things below each other, of one kind or of several. */
export function rows<const Tag extends string | null, const Of extends Kinds>(
  tag: Tag,
  kinds: Of,
  { most = mostRows, ...extra }: Extra & { readonly most?: number } = {},
): RowsField<Tag, Of> {
  const list: Rows = { tag, kinds };
  const [first, ...more] = Object.entries(kinds).map(([kind, fields]) =>
    objectOf('save', fields, tag === null ? {} : { [tag]: z.literal(kind) }),
  );
  if (first === undefined) throw new RangeError('a list of nothing');
  const one = tag === null ? first : z.discriminatedUnion(tag, [first, ...more] as unknown as Tagged);
  const save = z.preprocess(
    inOrder,
    z
      .array(one)
      .max(most)
      .refine((all) => extra.required === undefined || all.length > 0, { message: extra.required }),
  ) as unknown as z.ZodType<readonly RowOf<Tag, Of>[]>;
  const field = asked('rows', save, (value) => shownRows(list, value), { ...extra, rows: list });
  return { ...field, rows: { tag, kinds } };
}

type Tagged = readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];

export const mostRows = 40;

/** Of which kind a thing is; null when of none. */
export function kindOf({ tag, kinds }: Rows, row: unknown): string | null {
  const kind = tag === null ? Object.keys(kinds)[0] : textAt(row, tag);
  return kind !== undefined && Object.hasOwn(kinds, kind) ? kind : null;
}

/** Without the things of which nothing was told: an empty place below a list is none of it. */
export function withoutEmpty<Tag extends string | null, Of extends Kinds>(
  list: RowsField<Tag, Of>,
): RowsField<Tag, Of> {
  type Row = RowOf<Tag, Of>;
  const isTold = (row: Row): boolean => !isEmpty(list.show([row]));
  const told = (all: readonly Row[]): readonly Row[] => all.filter(isTold);
  return { ...list, save: list.save.transform(told), draft: list.draft.transform((all) => all && told(all)) };
}

const textAt = (row: unknown, name: string): string | undefined => {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** Things of a list as their controls show them, by their number. */
export const shownRows = (list: Rows, value: readonly object[]): Shown =>
  Object.fromEntries(
    value.map((row, at) => {
      const kind = kindOf(list, row) ?? '';
      const fields = Object.entries(list.kinds[kind] ?? {});
      const shown = fields.map(([key, field]) => [field.name ?? key, shownOf(field, Reflect.get(row, key))]);
      return [
        String(at),
        { ...(list.tag === null ? {} : { [list.tag]: kind }), ...Object.fromEntries(shown) },
      ];
    }),
  );
