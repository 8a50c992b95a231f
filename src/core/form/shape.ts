import type { Id } from '../id.ts';
import type { Field } from './field.ts';

/** A few fields of a part under one heading; `beside` each other where they are one answer. */
export interface Group<Fields extends FieldsNamed = FieldsNamed> {
  readonly group: Fields;
  readonly beside?: true;
}

export type FieldsNamed = Readonly<Record<string, Field>>;

/** The parts of a form in the order in which they are asked: fields, or groups of them. */
export type Parts = Readonly<Record<string, Readonly<Record<string, Field | Group>>>>;

export const group = <const Fields extends FieldsNamed>(fields: Fields): Group<Fields> => ({ group: fields });

export const beside = <const Fields extends FieldsNamed>(fields: Fields): Group<Fields> => ({
  group: fields,
  beside: true,
});

/** The name of a part. */
export type PartOf<P extends Parts> = keyof P & string;

type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

type Flat<Part> = {
  [Key in keyof Part]: Part[Key] extends Group<infer Fields> ? Fields : { readonly [Own in Key]: Part[Key] };
}[keyof Part];

/** Every field of a form by its name, whichever part or group it stands in. */
export type FieldsOf<P extends Parts> = Merged<{ [Name in keyof P]: Flat<P[Name]> }[keyof P]>;

type GroupsOf<Part> = { [Key in keyof Part]: Part[Key] extends Group ? Key : never }[keyof Part];

/** What is told in some fields. */
export type ValuesOf<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never;
};

/** What is kept of a form: the type that the rules, the store and the page use. */
export type ContentOf<P extends Parts> = string extends keyof P
  ? Readonly<Record<string, unknown>>
  : ValuesOf<FieldsOf<P>>;

/** Some of it; undefined is untouched. */
export type ChangeOf<P extends Parts> = {
  readonly [Name in keyof ContentOf<P>]?: ContentOf<P>[Name] | undefined;
};

interface Labelled {
  readonly label: string;
  readonly hint?: string;
  /** What it means that nothing was told, where that says more than that it is not known. */
  readonly empty?: string;
  /** Of boxes: what is typed where something else may be chosen too. */
  readonly more?: string;
}

/** What a choice is called, and perhaps what it means. */
export type OptionWords = string | { readonly label: string; readonly hint?: string };

/** Where the choices are told one by one, each has its word; any text, an id too, is one of what the page knows. */
type Options<Value extends string> = [Value] extends [Id<string>]
  ? unknown
  : string extends Value
    ? unknown
    : { readonly options: Readonly<Record<Value, OptionWords>> };

/** What each control needs besides a label and, perhaps, a hint. */
interface MoreWords<Value> {
  readonly select: { readonly prompt?: string } & Options<Value & string>;
  readonly radio: Options<Value & string>;
  readonly some: Value extends readonly (infer One)[] ? Options<One & string> : never;
  readonly hours: { readonly unit: string };
}

/** Of a list: what stands there while it is empty, the heading of each thing, and the words of the fields of each kind. */
interface RowsWords<Kinds extends string> {
  readonly none: string;
  readonly row: (n: number, kind: string) => string;
  readonly kinds: Readonly<Record<Kinds, { readonly title: string; readonly fields: unknown }>>;
}

type WordsOf<One> =
  One extends Field<infer Value, infer As>
    ? One extends { readonly rows: { readonly kinds: infer Kinds } }
      ? Labelled &
          RowsWords<keyof Kinds & string> & {
            readonly kinds: { readonly [Kind in keyof Kinds]: { readonly fields: WordsOfAll<Kinds[Kind]> } };
          }
      : As extends keyof MoreWords<Value>
        ? Labelled & MoreWords<Value>[As]
        : Labelled
    : never;

/** The words of some fields, each by its name. */
export type WordsOfAll<Fields> = { readonly [Name in keyof Fields]: WordsOf<Fields[Name]> };

/** The words that a language must hold for a form. A field without a label, or a choice without a word, does not compile. */
export interface TextsOf<P extends Parts> {
  readonly parts: {
    readonly [Name in keyof P]: PartWords &
      ([GroupsOf<P[Name]>] extends [never]
        ? unknown
        : { readonly groups: { readonly [Key in GroupsOf<P[Name]>]: GroupWords } });
  };
  readonly fields: WordsOfAll<FieldsOf<P>>;
}

/** The heading of a few fields, and perhaps a hint for all of them. */
export type GroupWords = string | { readonly title: string; readonly hint?: string };

/** The name of a part, and what is said above its fields. */
export interface PartWords {
  readonly title: string;
  readonly lead?: string;
  readonly groups?: Readonly<Record<string, GroupWords>>;
}

/** The words of one field, whichever control it has. */
export interface FieldWords extends Labelled {
  readonly prompt?: string;
  readonly options?: Readonly<Record<string, OptionWords>>;
  readonly unit?: string;
  readonly none?: string;
  readonly row?: (n: number, kind: string) => string;
  readonly kinds?: Readonly<Record<string, KindWords>>;
}

/** What a thing of a list is called, and the words of its fields. */
export interface KindWords {
  readonly title: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** A field where it stands: its key in what is kept, its name in what is posted. */
export interface Placed {
  readonly key: string;
  readonly name: string;
  readonly field: Field;
}

/** The fields of a part as they are drawn: by themselves, or under the heading of their group. */
export interface Block {
  readonly group: string | null;
  readonly beside?: true;
  readonly fields: readonly Placed[];
}

/** The words of any form, by the names of its parts and fields. */
export interface Words {
  readonly part: (name: string) => PartWords;
  readonly field: (name: string) => FieldWords;
}

/** That they are all there is held by the type of the texts. */
export function wordsOf<P extends Parts>(texts: TextsOf<P>): Words {
  const parts = texts.parts as Readonly<Record<string, PartWords>>;
  const fields = texts.fields as Readonly<Record<string, FieldWords>>;
  return { part: (name) => parts[name] ?? { title: name }, field: (name) => fields[name] ?? { label: name } };
}
