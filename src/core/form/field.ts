import { z } from 'zod';
import type { IsoDate } from '../date.ts';
import { centsOf, dayOf, eurosText, hoursText, minutesOf } from '../quantity.ts';

/** One way of asking. What a choice is drawn as, is said: a short list as radio buttons, a long one to open. */
export type Control = 'line' | 'text' | 'select' | 'radio' | 'tick' | 'day' | 'hours' | 'euros';

/** What a field may say of itself besides its control. */
interface Extra {
  /** Said beside the label: this may stay empty. */
  readonly optional?: true;
  /** A standing sentence under the label. */
  readonly warn?: 'no-health';
  /** What it is called in the posted form, where that is not its own name. */
  readonly name?: string;
}

/** One question of a form: how it is asked, how its text is read and shown again. Knows no words and no table. */
export interface Field<Value = unknown, As extends Control = Control> extends Extra {
  readonly as: As;
  /** Judges what was typed. */
  readonly save: z.ZodType<Value>;
  /** The same while somebody types: undefined is «leave what is there». */
  readonly draft: z.ZodType<Value | undefined>;
  /** How the control shows it; empty when nothing was told. */
  show(value: Value): string;
  readonly most?: number;
  readonly of?: readonly string[];
}

/** Words of at most so many characters. Too many are a fault in a draft as well: she sees that they are not kept. */
const words =
  <const As extends Control>(as: As) =>
  (most: number, extra: Extra = {}): Field<string, As> => {
    const read = z.string().trim().max(most);
    return { as, most, ...extra, save: read.default(''), draft: read.optional(), show: (value) => value };
  };

/** One line. */
export const line = words('line');

/** As many lines as she likes. */
export const text = words('text');

const choice =
  <const As extends Control>(as: As) =>
  <const Of extends readonly [string, ...string[]]>(
    of: Of,
    extra: Extra = {},
  ): Field<Of[number] | null, As> => {
    const one = z.enum(of).nullable() as z.ZodType<Of[number] | null>;
    return {
      as,
      of,
      ...extra,
      save: z.preprocess((value) => (value === '' || value === undefined ? null : value), one),
      draft: z.preprocess((value) => (value === '' ? null : value), one.optional()),
      show: (value) => value ?? '',
    };
  };

/** One of many, in a list that opens. */
export const select = choice('select');

/** One of a few, all of them in sight. */
export const radio = choice('radio');

/** A box; absent is not ticked. */
export function tick(extra: Extra = {}): Field<boolean, 'tick'> {
  const read = z
    .literal('on')
    .optional()
    .transform((value) => value === 'on');
  return { as: 'tick', ...extra, save: read, draft: read, show: (value) => (value ? 'on' : '') };
}

/** Something that a rule reads: unreadable is a fault with that code, and in a draft not finished yet. */
function quantity<Value, As extends Control>(
  as: As,
  read: (typed: string) => Value | null,
  fault: string,
  show: (value: Value | null) => string,
  extra: Extra,
): Field<Value | null, As> {
  const typed = z.string().max(60);
  const valueOf = (one: string): Value | null | undefined =>
    one.trim() === '' ? null : (read(one) ?? undefined);
  return {
    as,
    ...extra,
    save: typed.default('').transform((one, context) => {
      const value = valueOf(one);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }),
    draft: typed.optional().transform((one) => (one === undefined ? undefined : valueOf(one))),
    show,
  };
}

/** An amount above 0 and at most this. */
const within =
  (read: (typed: string) => number | null, most: number) =>
  (typed: string): number | null => {
    const value = read(typed);
    return value !== null && value > 0 && value <= most ? value : null;
  };

/** Hours, kept as minutes; above 0 and at most so many minutes. */
export const hours = (most: number, extra: Extra = {}): Field<number | null, 'hours'> =>
  quantity('hours', within(minutesOf, most), 'not-hours', hoursText, extra);

/** Euros, kept as cents; above 0 and at most so many cents. */
export const euros = (most: number, extra: Extra = {}): Field<number | null, 'euros'> =>
  quantity('euros', within(centsOf, most), 'not-euros', eurosText, extra);

/** A day of the calendar. */
export const day = (extra: Extra = {}): Field<IsoDate | null, 'day'> =>
  quantity('day', dayOf, 'not-a-date', (value) => value ?? '', extra);
