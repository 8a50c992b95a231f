import type { z } from 'zod';
import { contentSchema, fieldSchemas, limits } from './content-schema.ts';
import type { ImportFault, ReadOffer } from './import.ts';
import type { OfferContent } from './offer.ts';

type Field = keyof OfferContent;
export type RawOffer = Readonly<Record<Field, unknown>>;

/** What stands where nothing could be read. Without a code, a name and a kind there is no offer. */
const nothing: Readonly<Partial<Record<Field, unknown>>> = {
  ...{ summary: '', needsText: '', place: '', link: '', contactEmail: '' },
  ...{ routeCode: null, level: null, form: null, region: null },
  ...{ hours: null, hoursPerWeek: null, months: null, places: null },
  ...{ yearCosts: [], needs: [], grants: [], starts: [], directions: [], competences: [] },
};

/**
 * What of an offer is good, and the rest by name: one fault for each field, and never all of it refused for one of them.
 * `plain` is what another source says where the first is wrong.
 */
export function goodPart(
  raw: RawOffer,
  where: string,
  valueOf: (field: Field) => string,
  plain: Partial<RawOffer> = {},
): { readonly offer: ReadOffer | null; readonly faults: ImportFault[] } {
  const outcome = contentSchema.safeParse(raw);
  if (outcome.success) return { offer: outcome.data, faults: [] };
  const kept: Record<string, unknown> = { ...raw };
  const unread: Field[] = [];
  const faults = faultsOf(outcome.error, where, valueOf).map((fault): ImportFault => {
    const field = fault.field as Field;
    const part = partOf(field, raw[field]);
    const found = [part, plain[field]].find(
      (value) => value !== undefined && fieldSchemas[field].safeParse(value).success,
    );
    kept[field] = found ?? nothing[field];
    if (found === undefined) unread.push(field);
    return found !== undefined && found === part && typeof part === 'string'
      ? { ...fault, code: field === 'code' ? 'made-fit' : 'shortened' }
      : fault;
  });
  if (unread.includes('needs')) kept['needsText'] = withWords(kept['needsText'], valueOf('needs'));
  const good = contentSchema.safeParse(kept);
  if (!good.success) return { offer: null, faults };
  return { offer: unread.length === 0 ? good.data : { ...good.data, unread }, faults };
}

/** What is asked of people may not vanish: what we cannot read as a diploma stands there in words. */
function withWords(needsText: unknown, words: string): unknown {
  const text = [needsText, words].filter((one) => typeof one === 'string' && one.trim() !== '').join('\n');
  return fieldSchemas.needsText.safeParse(text).success ? text : needsText;
}

const longest: Partial<Record<Field, number>> = {
  name: limits.name,
  summary: limits.summary,
  needsText: limits.needsText,
  place: limits.place,
};
/** Lists of which each item stands by itself; costs have an order, and what is needed is needed together. */
const most: Partial<Record<Field, number>> = {
  grants: limits.grants,
  starts: limits.starts,
  directions: Infinity,
  competences: limits.competences,
};

/** The part of a value that may stand: the begin of a text, the good ones of a list, a code in ordinary signs. */
function partOf(field: Field, value: unknown): unknown {
  if (field === 'code') return typeof value === 'string' ? fittingCode(value) : undefined;
  if (typeof value === 'string' && longest[field] !== undefined) return beginOf(value, longest[field]);
  if (!Array.isArray(value) || most[field] === undefined) return undefined;
  const good = value.filter((one) => fieldSchemas[field].safeParse([one]).success).slice(0, most[field]);
  return good.length === 0 ? undefined : good;
}

const fittingCode = (code: string): string =>
  code
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9 ._/+&():-]+/gi, '-')
    .replace(/^[^a-z0-9]+/i, '')
    .slice(0, limits.code);

/** As many whole words as fit, and a sign that there was more; undefined when length is not what is wrong. */
function beginOf(text: string, length: number): string | undefined {
  if (text.length <= length) return undefined;
  const begin = text.slice(0, length - 1).toWellFormed();
  const words = begin.replace(/\s+\S*$/, '');
  return `${(words.length > length / 2 ? words : begin).trimEnd()}…`;
}

/** One fault per field that the schema refused; `valueOf` says what stood there. */
function faultsOf(error: z.ZodError, where: string, valueOf: (field: Field) => string): ImportFault[] {
  const byField = new Map<string, ImportFault>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (byField.has(field)) continue;
    const value = valueOf(field as Field).slice(0, 80);
    byField.set(field, { where, field, code: codeOf(issue, value), value });
  }
  return [...byField.values()];
}

function codeOf(issue: z.core.$ZodIssue, value: string): string {
  if (issue.code === 'custom') return issue.message;
  if (value === '') return 'required';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'too-high';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'required' : 'too-low';
  if (issue.code === 'invalid_value') return 'not-an-option';
  return 'wrong-kind';
}
