import { z } from 'zod';
import { fieldErrors } from '../field-errors.ts';
import type { FieldErrors } from '../error.ts';
import { shownOf } from './field.ts';
import type { Field, Shown } from './field.ts';
import { at, nested } from './path.ts';
import type { Block, ChangeOf, ContentOf, Group, PartOf, Parts, Placed } from './shape.ts';

/** A rule over several fields: what is wrong, told at one of them; null when nothing is. */
export type Rule<Content> = (content: { readonly [Name in keyof Content]?: Content[Name] | undefined }) => {
  readonly at: keyof Content & string;
  readonly code: string;
} | null;

/** What was typed of one field, and what stands there now, both as its control shows them. */
export interface Difference {
  readonly at: Placed;
  readonly mine: Shown;
  readonly theirs: Shown;
}

/** By hand, or while somebody types. */
export type How = 'save' | 'draft';

export interface Form<P extends Parts> {
  readonly parts: P;
  /** The names of the parts, in the order in which they are asked. */
  readonly order: readonly [PartOf<P>, ...PartOf<P>[]];
  blocks(part: PartOf<P>): readonly Block[];
  /** What a use case reads: which thing it is about, which part was filled in, and the content of that part. */
  readonly input: <const Own extends z.core.$ZodLooseShape>(
    how: How,
    own: Own,
  ) => z.ZodType<z.output<z.ZodObject<Own>> & Filled<P>>;
  /** All of it at once, its fields beside those of its own: for what is sent in one go. */
  readonly whole: <const Own extends z.core.$ZodLooseShape>(
    own: Own,
  ) => z.ZodType<z.output<z.ZodObject<Own>> & ContentOf<P>>;
  /** A part as far as it can be read, and what is wrong at which field. */
  read(part: PartOf<P>, typed: Values): { readonly content: ChangeOf<P>; readonly faults: FieldErrors };
  /** What stands there, as the controls show it, by the name of the field in what is posted. */
  show(content: ContentOf<P>, part?: PartOf<P>): Readonly<Record<string, Shown>>;
  /** The fields of the form alone, of something that has more. */
  content(of: ContentOf<P>): ContentOf<P>;
  /** What stands there with what was filled in; undefined is untouched. */
  merged(stands: ContentOf<P>, filledIn: ChangeOf<P>): ContentOf<P>;
  /** The fields in which two differ. */
  changed(one: ContentOf<P>, other: ContentOf<P>): readonly (keyof ContentOf<P> & string)[];
  /** What differs in a part between what was typed and what stands there; how it was written does not count. */
  differences(part: PartOf<P>, typed: Typed, theirs: ContentOf<P>): readonly Difference[];
  /** The parts in which something was told. */
  filled(content: ContentOf<P>): readonly PartOf<P>[];
}

export interface Filled<P extends Parts> {
  readonly part: PartOf<P>;
  readonly content: ChangeOf<P>;
}

/** What was typed, by the name of the field in what is posted; undefined is not there. */
type Typed = (name: string) => unknown;
type Values = Readonly<Record<string, unknown>>;

const isGroup = (one: Field | Group): one is Group => 'group' in one;

/** The same in one way of writing: ticked boxes come in any order, and nothing is nothing. */
function plain(shown: Shown): unknown {
  if (isEmpty(shown)) return '';
  if (typeof shown === 'string') return shown;
  if (Array.isArray(shown)) return [...(shown as readonly string[])].sort();
  return Object.entries<Shown>(shown)
    .filter(([, one]) => !isEmpty(one))
    .map(([name, one]) => [name, plain(one)]);
}

const isAlike = (one: Shown, other: Shown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** Whether two values of a field say the same. */
export const isSame = (field: Field, one: unknown, other: unknown): boolean =>
  isAlike(shownOf(field, one), shownOf(field, other));

/** Nothing was told in any of its controls. */
export const isEmpty = (shown: Shown): boolean =>
  typeof shown === 'string' ? shown === '' : Object.values<Shown>(shown).every(isEmpty);

const placed = ([key, field]: [string, Field]): Placed => ({ key, name: field.name ?? key, field });

function blocksOf(part: Parts[string]): readonly Block[] {
  const blocks: { group: string | null; beside?: true; fields: Placed[] }[] = [];
  for (const [key, one] of Object.entries(part)) {
    if (isGroup(one)) blocks.push({ ...one, group: key, fields: Object.entries(one.group).map(placed) });
    else if (blocks.at(-1)?.group === null) blocks.at(-1)?.fields.push(placed([key, one]));
    else blocks.push({ group: null, fields: [placed([key, one])] });
  }
  return blocks;
}

const told = (values: Values): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined);

const contentOf = (fields: readonly Placed[], values: Values): Values =>
  Object.fromEntries(told(Object.fromEntries(fields.map(({ key, name }) => [key, at(values, name)]))));

/** A part as it was typed: every key of its own is known, no other is. */
function typedPart(
  how: How,
  own: z.core.$ZodLooseShape,
  fields: readonly Placed[],
  rules: readonly Rule<Values>[],
) {
  const asked = Object.fromEntries(fields.map(({ name, field }) => [name, field[how]]));
  return z.strictObject({ ...own, ...nested(asked) }).check(({ value, issues }) => {
    if (how === 'draft') return;
    const content = contentOf(fields, value);
    for (const broken of rules.map((rule) => rule(content))) {
      const name = fields.find(({ key }) => key === broken?.at)?.name;
      if (broken === null || name === undefined) continue;
      issues.push({ code: 'custom', message: broken.code, path: name.split('.'), input: at(value, name) });
    }
  });
}

/** The same without a name of its part: its own keys and the content beside each other. */
const whole = (own: z.core.$ZodLooseShape, fields: readonly Placed[], rules: readonly Rule<Values>[]) =>
  typedPart('save', own, fields, rules).transform((typed) => ({
    ...Object.fromEntries(Object.keys(own).map((key) => [key, typed[key]])),
    ...contentOf(fields, typed),
  }));

function read(fields: readonly Placed[], typed: Values): { content: Values; faults: FieldErrors } {
  const each = fields.map(
    ({ key, name, field }) =>
      [key, name, field.save.safeParse(at(typed, name), { reportInput: true })] as const,
  );
  const faults = each.flatMap(([, name, { error }]) =>
    Object.entries(error === undefined ? {} : fieldErrors(error)).map(
      ([path, found]) => [path === '' ? name : `${name}.${path}`, found] as const,
    ),
  );
  const content = each.flatMap(([key, , { data, success }]) => (success ? [[key, data] as const] : []));
  return { content: Object.fromEntries(content), faults: Object.fromEntries(faults) };
}

const differences = (fields: readonly Placed[], typed: Typed, theirs: Values): Difference[] =>
  fields.flatMap((one) => {
    const read = one.field.draft.safeParse(typed(one.name));
    const isRead = read.success && read.data !== undefined;
    const mine = isRead ? one.field.show(read.data) : ((typed(one.name) ?? '') as Shown);
    const stands = shownOf(one.field, theirs[one.key]);
    return isAlike(mine, stands) ? [] : [{ at: one, mine, theirs: stands }];
  });

/** A form, said once: its parts and fields, and the rules over several of them. All that is made of it follows. */
export function form<const P extends Parts>(parts: P, ...rules: readonly Rule<ContentOf<P>>[]): Form<P> {
  const order = Object.keys(parts) as unknown as Form<P>['order'];
  const blocks = new Map(Object.entries(parts).map(([part, fields]) => [part, blocksOf(fields)]));
  const fieldsOf = (part: string): readonly Placed[] =>
    (blocks.get(part) ?? []).flatMap(({ fields }) => fields);
  const all = order.flatMap(fieldsOf);
  const shown = (of: Values, { key, field }: Placed): Shown => shownOf(field, of[key]);
  const contentIn = (of: Values): Values => Object.fromEntries(all.map(({ key }) => [key, of[key]]));

  function input(how: How, own: z.core.$ZodLooseShape): unknown {
    // Of a form of one part it need not be said which.
    const named = (part: string) => (order.length === 1 ? z.literal(part).default(part) : z.literal(part));
    const [first, ...more] = order.map((part) =>
      typedPart(how, { ...own, part: named(part) }, fieldsOf(part), rules as readonly Rule<Values>[]),
    );
    if (first === undefined) throw new RangeError('a form without parts');
    const typed = more.length === 0 ? first : z.discriminatedUnion('part', [first, ...more]);
    return typed.transform((typed: Values) => ({
      ...Object.fromEntries(['part', ...Object.keys(own)].map((key) => [key, typed[key]])),
      content: contentOf(fieldsOf(String(typed['part'])), typed),
    }));
  }

  return {
    parts,
    order,
    blocks: (part) => blocks.get(part) ?? [],
    input: (how, own) => input(how, own) as never,
    whole: (own) => whole(own, all, rules as readonly Rule<Values>[]) as never,
    show: (content, part) =>
      Object.fromEntries(
        (part === undefined ? all : fieldsOf(part)).map((one) => [one.name, shown(content, one)]),
      ),
    read: (part, typed) => read(fieldsOf(part), typed) as never,
    content: (of) => contentIn(of) as ContentOf<P>,
    merged: (stands, filledIn) =>
      ({ ...contentIn(stands), ...Object.fromEntries(told(filledIn)) }) as ContentOf<P>,
    changed: (one, other) =>
      all.filter((field) => !isAlike(shown(one, field), shown(other, field))).map(({ key }) => key) as never,
    differences: (part, typed, theirs) => differences(fieldsOf(part), typed, theirs),
    filled: (content) => order.filter((part) => fieldsOf(part).some((one) => !isEmpty(shown(content, one)))),
  };
}

/** The one may not lie before the other, where both are told. */
export const notBefore =
  <const Later extends string, const Earlier extends string>(
    later: Later,
    earlier: Earlier,
    code = 'before-start',
  ) =>
  (content: { readonly [Name in Later | Earlier]?: string | null | undefined }): {
    at: Later;
    code: string;
  } | null => {
    const [from, to]: (string | null | undefined)[] = [content[earlier], content[later]];
    return from && to && to < from ? { at: later, code } : null;
  };

/** Has to be told when it is saved, though what is kept may still be without: while one types it is. */
export const needed =
  <const Name extends string>(at: Name, code = 'required') =>
  (content: { readonly [Key in Name]?: unknown }): { at: Name; code: string } | null =>
    content[at] === '' || content[at] === null ? { at, code } : null;
