import type { z } from 'zod';
import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { National } from './national.ts';
import { functionsFile, fundingFile, routesFile, stepsFile } from './schema.ts';

/** Kinds of knowledge that are kept as a whole, in the form of one entry of its file. */
export const itemForms = {
  route: routesFile.shape.routes.element,
  funding: fundingFile.shape.funding.element,
  function: functionsFile.shape.functions.element,
  step: stepsFile.shape.steps.element,
} as const;

export type ItemKind = keyof typeof itemForms;

export type ItemOf<Kind extends ItemKind> = z.infer<(typeof itemForms)[Kind]>;

/** What has no first day in its file was always there. */
export const fromTheStart = isoDate('2000-01-01');

/** A row as the table keeps it: the period apart, the rest as content. */
export interface ItemRow {
  readonly kind: ItemKind;
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly content: Readonly<Record<string, unknown>>;
}

type Entry = Readonly<Record<string, unknown>> & {
  readonly code: string;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate | null;
};

/** An entry of a file as a row; one without a period holds from the start. */
export function rowOf(kind: ItemKind, entry: object): ItemRow {
  const { validFrom = fromTheStart, validTo = null, ...content } = entry as Entry;
  return { kind, code: content.code, validFrom, validTo, content };
}

/**
 * A row as the entry that it was, held against its form.
 * @throws ZodError when what is kept is not of that form: no advice rests on half a rule book.
 */
export function entryOf<Kind extends ItemKind>(
  kind: Kind,
  row: Omit<ItemRow, 'kind' | 'code'>,
): ItemOf<Kind> {
  const { validFrom, validTo } = row;
  const period = kind === 'route' || kind === 'funding' ? { validFrom, validTo } : {};
  return itemForms[kind].parse({ ...row.content, ...period }) as ItemOf<Kind>;
}

/** Everything of the files that is kept as a whole, in the order of the files. */
export const itemsOf = ({ routes, funding, functions, steps }: National): readonly ItemRow[] => [
  ...routes.map((entry) => rowOf('route', entry)),
  ...funding.map((entry) => rowOf('funding', entry)),
  ...functions.map((entry) => rowOf('function', entry)),
  ...steps.map((entry) => rowOf('step', entry)),
];
