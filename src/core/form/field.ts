import { z } from 'zod';
import type { IsoDate } from '../date.ts';
import { fromDutchClock, onDutchClock } from '../dutch-clock.ts';
import { centsOf, eurosText, hoursText, minutesOf } from '../quantity.ts';
import { dayTyped } from '../typed-day.ts';

/**
 * One way of asking. What a choice is drawn as, is said: a short list as radio buttons, a long one to open. What is `own` is
 * drawn by the page.
 */
export type Control =
  | 'line'
  | 'text'
  | 'select'
  | 'radio'
  | 'tick'
  | 'some'
  | 'day'
  | 'moment'
  | 'hours'
  | 'euros'
  | 'number'
  | 'span'
  | 'bilingual'
  | 'rows'
  | 'own';

/** What a control shows and what comes back from it: one text, several, or those of more controls by their names. */
export type Shown = string | readonly string[] | { readonly [name: string]: Shown };

/** What a field may say of itself besides its control. */
export interface Extra {
  /** Said beside the label: this may stay empty. */
  readonly optional?: true;
  /** May not stay empty when it is saved; the code of that fault. */
  readonly required?: string;
  /** A standing sentence under the label. */
  readonly warn?: 'no-health';
  /** What it is called in the posted form, where that is not its own name. */
  readonly name?: string;
  /** Of a few choices: beside each other. */
  readonly inline?: true;
  /** How wide a line is, and which keys a phone offers for it. */
  readonly width?: 'half';
  readonly type?: 'email' | 'url';
  /** What is typed about somebody else is nothing that the browser knows. */
  readonly autocomplete?: 'off';
  /** Of a text: how many lines are in sight. In both languages it is one line without it. */
  readonly lines?: number;
}

/** What a control has to know to be drawn. */
interface Drawn {
  readonly most?: number;
  /** What there is to choose from, or the name of the list that only the page knows. */
  readonly of?: readonly string[];
  readonly from?: string;
  /** What is not among the choices may be typed besides. */
  readonly open?: true;
  readonly whole?: true;
  readonly rows?: Rows;
}

/** Things below each other, each of a kind with fields of its own; `tag` is where the kind stands, if it is kept. */
export interface Rows {
  readonly tag: string | null;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, Field>>>>;
}

/** One question of a form: how it is asked, how its text is read and shown again. Knows no words and no table. */
export interface Field<Value = unknown, As extends Control = Control> extends Extra, Drawn {
  readonly as: As;
  /** Judges what was typed. */
  readonly save: z.ZodType<Value>;
  /** The same while somebody types: undefined is «leave what is there». */
  readonly draft: z.ZodType<Value | undefined>;
  /** How the control shows it; empty when nothing was told. */
  show(value: Value): Shown;
}

/** As its control shows a value; nothing where there is none. */
export const shownOf = (field: Field, value: unknown): Shown =>
  value === undefined || value === null ? '' : field.show(value);

/** What may not stay empty is never null. */
export type Told<Value, As extends Extra> = As extends { readonly required: string }
  ? Exclude<Value, null>
  : Value;

/** A question that a schema of its own reads. In a draft, what that does not know leaves what was there. */
export const asked = <Value, const As extends Control>(
  as: As,
  save: z.ZodType<Value>,
  show: (value: Value) => Shown,
  extra: Extra & Drawn = {},
): Field<Value, As> => ({
  as,
  ...extra,
  save,
  draft: z
    .unknown()
    .optional()
    .transform((given) => (given === undefined ? undefined : save.safeParse(given).data)),
  show,
});

/** Words of at most so many characters. Too many are a fault in a draft as well: she sees that they are not kept. */
const words =
  <const As extends Control>(as: As) =>
  (most: number, { least = 0, ...extra }: Extra & { readonly least?: number } = {}): Field<string, As> => {
    const { required } = extra;
    const told = z
      .string()
      .refine((text) => text !== '' || required === undefined, { message: required, abort: true });
    const save = z.string().trim().default('').pipe(told.min(least).max(most));
    const draft = z.string().trim().max(most).optional();
    return { as, most, ...extra, save, draft, show: (value) => value };
  };

/** One line. */
export const line = words('line');

/** As many lines as she likes. */
export const text = words('text');

/** One of a list; nothing is null, or a fault where something has to be chosen. */
function chosen<Value extends string, const Way extends Control, As extends Extra>(
  as: Way,
  one: z.ZodType<Value>,
  extra: As & Drawn,
): Field<Told<Value | null, As>, Way> {
  type Chosen = Told<Value | null, As>;
  const { required } = extra;
  const orNull = one.nullable().refine((value) => value !== null || required === undefined, {
    message: required,
  });
  const whenEmpty = required === undefined ? null : undefined;
  return {
    as,
    ...extra,
    save: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      orNull,
    ) as unknown as z.ZodType<Chosen>,
    draft: z.preprocess(
      (value) => (value === '' ? whenEmpty : value),
      one.nullable().optional(),
    ) as unknown as z.ZodType<Chosen | undefined>,
    show: (value) => value ?? '',
  };
}

const choice =
  <const Way extends Control>(as: Way) =>
  <const Of extends readonly string[], const As extends Extra = object>(
    of: Of,
    extra?: As,
  ): Field<Told<Of[number] | null, As>, Way> =>
    chosen<Of[number], Way, As>(as, z.enum<readonly Of[number][]>(of), { ...(extra ?? ({} as As)), of });

/** One of many, in a list that opens. */
export const select = choice('select');

/** One of a few, all of them in sight. */
export const radio = choice('radio');

/** One of a list that only the page knows; whether it is among them is for a rule. */
export const pick = <const As extends Extra = object>(
  from: string,
  extra?: As,
): Field<Told<string | null, As>, 'select'> =>
  chosen<string, 'select', As>('select', z.string(), { ...(extra ?? ({} as As)), from });

/** A box; absent is not ticked. */
export function tick(extra: Extra = {}): Field<boolean, 'tick'> {
  const read = z
    .enum(['on', ''])
    .optional()
    .transform((value) => value === 'on');
  return { as: 'tick', ...extra, save: read, draft: read, show: (value) => (value ? 'on' : '') };
}

/** What was read of a text, or the code of what is wrong with it. */
export type Read<Value> =
  { readonly value: Value } | { readonly fault: string; readonly values?: Readonly<Record<string, number>> };

/** Something that a rule reads: unreadable is a fault with its code, and in a draft not finished yet. */
export function quantity<Value, const Way extends Control, As extends Extra>(
  as: Way,
  read: (typed: string) => Read<Value>,
  show: (value: Value) => string,
  extra: As & Drawn,
): Field<Told<Value | null, As>, Way> {
  type Quantity = Told<Value | null, As>;
  const typed = z.string();
  const whole = (one: string): Read<Value | null> => {
    if (one.trim() !== '') return read(one);
    return extra.required === undefined ? { value: null } : { fault: extra.required };
  };
  return {
    as,
    ...extra,
    save: typed.default('').transform((one, context) => {
      const found = whole(one);
      if ('value' in found) return found.value;
      context.addIssue({ code: 'custom', message: found.fault, params: found.values });
      return z.NEVER;
    }) as unknown as z.ZodType<Quantity>,
    draft: typed.optional().transform((one) => {
      const found = one === undefined ? null : whole(one);
      return found !== null && 'value' in found ? found.value : undefined;
    }) as unknown as z.ZodType<Quantity | undefined>,
    show: (value) => (value === null ? '' : show(value)),
  };
}

/** An amount above 0, or from 0 where that says something, and at most this. */
const within =
  (read: (typed: string) => number | null, most: number, fault: string, least = 1) =>
  (typed: string): Read<number> => {
    const value = read(typed);
    return value !== null && value >= least && value <= most ? { value } : { fault };
  };

/** Hours, kept as minutes; above 0 and at most so many minutes. */
export const hours = <const As extends Extra = object>(
  most: number,
  extra?: As,
): Field<Told<number | null, As>, 'hours'> =>
  quantity('hours', within(minutesOf, most, 'not-hours'), hoursText, extra ?? ({} as As));

/** Euros, kept as cents; at most so many cents. `least`: 0 where nothing to pay is an answer. */
export const euros = <const As extends Extra & { readonly least?: 0 } = object>(
  most: number,
  extra?: As,
): Field<Told<number | null, As>, 'euros'> =>
  quantity('euros', within(centsOf, most, 'not-euros', extra?.least), eurosText, extra ?? ({} as As));

/** A day of the calendar, and one that can be meant when it is sent. `ahead`: the fault of a day that has yet to come. */
export const day = <const As extends Extra & { readonly ahead?: string } = object>(
  extra?: As,
): Field<Told<IsoDate | null, As>, 'day'> =>
  quantity(
    'day',
    (text) => dayTyped(text, extra?.ahead),
    (value: IsoDate) => value,
    extra ?? ({} as As),
  );

/** A day with its hour, by the Dutch clock. */
export const moment = <const As extends Extra = object>(extra?: As): Field<Told<Date | null, As>, 'moment'> =>
  quantity('moment', momentTyped, onDutchClock, extra ?? ({} as As));

function momentTyped(text: string): Read<Date> {
  const value = fromDutchClock(text);
  return value === null ? { fault: 'not-a-date' } : { value };
}
