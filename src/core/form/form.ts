import { z } from 'zod';
import type { Field } from './field.ts';
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
  readonly mine: string;
  readonly theirs: string;
}

/** By hand, or while somebody types. */
export type How = 'save' | 'draft';

export interface Form<P extends Parts> {
  readonly parts: P;
  /** The names of the parts, in the order in which they are asked. */
  readonly order: readonly [PartOf<P>, ...PartOf<P>[]];
  readonly blocks: (part: PartOf<P>) => readonly Block[];
  /** What a use case reads: which thing it is about, which part was filled in, and the content of that part. */
  readonly input: <const Own extends z.core.$ZodLooseShape>(
    how: How,
    own: Own,
  ) => z.ZodType<z.output<z.ZodObject<Own>> & Filled<P>>;
  /** What stands there, as the controls show it, by the name of the field in what is posted. */
  readonly show: (content: ContentOf<P>) => Readonly<Record<string, string>>;
  /** The fields of the form alone, of something that has more. */
  readonly content: (of: ContentOf<P>) => ContentOf<P>;
  /** What stands there with what was filled in; undefined is untouched. */
  readonly merged: (stands: ContentOf<P>, filledIn: ChangeOf<P>) => ContentOf<P>;
  /** The fields in which two differ. */
  readonly changed: (one: ContentOf<P>, other: ContentOf<P>) => readonly (keyof ContentOf<P> & string)[];
  /** What differs in a part between what was typed and what stands there; how it was written does not count. */
  readonly differences: (part: PartOf<P>, typed: Typed, theirs: ContentOf<P>) => readonly Difference[];
  /** The parts in which something was told. */
  readonly filled: (content: ContentOf<P>) => readonly PartOf<P>[];
}

export interface Filled<P extends Parts> {
  readonly part: PartOf<P>;
  readonly content: ChangeOf<P>;
}

/** What was typed, by the name of the field in what is posted; undefined is not there. */
type Typed = (name: string) => string | undefined;
type Values = Readonly<Record<string, unknown>>;

const isGroup = (one: Field | Group): one is Group => 'group' in one;

const placed = ([key, field]: [string, Field]): Placed => ({ key, name: field.name ?? key, field });

function blocksOf(part: Parts[string]): readonly Block[] {
  const blocks: { group: string | null; fields: Placed[] }[] = [];
  for (const [key, one] of Object.entries(part)) {
    if (isGroup(one)) blocks.push({ group: key, fields: Object.entries(one.group).map(placed) });
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

/** A form, said once: its parts and fields, and the rules over several of them. All that is made of it follows. */
export function form<const P extends Parts>(parts: P, ...rules: readonly Rule<ContentOf<P>>[]): Form<P> {
  const order = Object.keys(parts) as unknown as Form<P>['order'];
  const blocks = new Map(Object.entries(parts).map(([part, fields]) => [part, blocksOf(fields)]));
  const fieldsOf = (part: string): readonly Placed[] =>
    (blocks.get(part) ?? []).flatMap(({ fields }) => fields);
  const all = order.flatMap(fieldsOf);
  const shown = (of: Values, { key, field }: Placed): string => field.show(of[key]);
  const contentIn = (of: Values): Values => Object.fromEntries(all.map(({ key }) => [key, of[key]]));

  function input(how: How, own: z.core.$ZodLooseShape): unknown {
    const [first, ...more] = order.map((part) =>
      typedPart(how, { ...own, part: z.literal(part) }, fieldsOf(part), rules as readonly Rule<Values>[]),
    );
    if (first === undefined) throw new RangeError('a form without parts');
    return z.discriminatedUnion('part', [first, ...more]).transform((typed) => ({
      ...Object.fromEntries(['part', ...Object.keys(own)].map((key) => [key, typed[key]])),
      content: contentOf(fieldsOf(String(typed['part'])), typed),
    }));
  }

  function differences(part: string, typed: Typed, theirs: Values): Difference[] {
    return fieldsOf(part).flatMap((one) => {
      const read = one.field.draft.safeParse(typed(one.name));
      const isRead = read.success && read.data !== undefined;
      const mine = isRead ? one.field.show(read.data) : (typed(one.name) ?? '');
      const stands = shown(theirs, one);
      return mine === stands ? [] : [{ at: one, mine, theirs: stands }];
    });
  }

  return {
    parts,
    order,
    blocks: (part) => blocks.get(part) ?? [],
    input: (how, own) => input(how, own) as never,
    show: (content) => Object.fromEntries(all.map((one) => [one.name, shown(content, one)])),
    content: (of) => contentIn(of) as ContentOf<P>,
    merged: (stands, filledIn) =>
      ({ ...contentIn(stands), ...Object.fromEntries(told(filledIn)) }) as ContentOf<P>,
    changed: (one, other) =>
      all.filter((field) => shown(one, field) !== shown(other, field)).map(({ key }) => key) as never,
    differences: (part, typed, theirs) => differences(part, typed, theirs),
    filled: (content) => order.filter((part) => fieldsOf(part).some((one) => shown(content, one) !== '')),
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
