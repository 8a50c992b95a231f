import type { FieldErrors } from '#core/error.ts';
import type { Locale } from './locale.ts';
import { messages } from './messages.ts';

/** A form that was sent and came back: what was typed, and the sentences for what is wrong. */
export interface FormView {
  readonly value: (name: string) => string | undefined;
  /** Whatever came back of a control. */
  readonly given: (name: string) => unknown;
  /** How many things stand in a list: as they came back, otherwise as they are stored. */
  readonly count: (name: string, stored: number) => number;
  readonly list: (name: string) => readonly string[] | undefined;
  /** Which boxes are ticked: as they came back, also when none was; otherwise as they are stored. */
  readonly ticked: (name: string, stored: readonly string[]) => readonly string[];
  /** Whether a box of its own is ticked: as it came back, otherwise as it is stored. */
  readonly isOn: (name: string, stored: boolean) => boolean;
  /** The version to save over: after a wrong field the one that was read, so that newer words of others are not lost. */
  readonly version: (stored: number) => number | string;
  readonly error: (name: string) => string | undefined;
  readonly summary: readonly { readonly field: string; readonly message: string }[];
  /** A rule that said no: its code and values, for the slice's own sentence. */
  readonly problem: {
    readonly code: string;
    readonly values?: Readonly<Record<string, string | number>>;
  } | null;
  /** The same in words, where the slice has them. */
  readonly refusal: string | undefined;
  readonly theirs: unknown;
}

interface Returned {
  readonly action: string;
  readonly values: unknown;
  readonly fields: FieldErrors;
  readonly problem: FormView['problem'];
  readonly theirs: unknown;
  readonly shownAgain?: unknown;
}

type Values = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, string | ((values?: Values) => string)>>;

const say = (sentence: Sentences[string] | undefined, values?: Values): string | undefined =>
  typeof sentence === 'function' ? sentence(values) : sentence;

/** What an action is called that lays the form out anew, with a thing more or less in one of its lists. */
export const rearranged = 'rearranged';

/**
 * The view of one form on a page. `form` is what the action returned (any action of that page), `action` the name
 * of this form's action; `own` are the slice's sentences for its own codes.
 */
export function formView(locale: Locale, form: unknown, action: string, own: Sentences = {}): FormView {
  const returned = isReturned(form) && [action, rearranged].includes(form.action) ? form : null;
  const texts = messages(locale).errors;
  const found = new Map<string, string>();
  for (const [field, problems] of Object.entries(returned?.action === action ? returned.fields : {})) {
    const first = problems[0];
    if (first === undefined) continue;
    found.set(field, say(own[first.code] ?? texts.fields[first.code], first.values) ?? texts.unknown);
  }
  return {
    value: (name) => asText(at(returned?.values, name)),
    given: (name) => at(returned?.values, name),
    count: (name, stored) =>
      returned === null ? stored : Object.keys(at(returned.values, name) ?? {}).length,
    list: (name) => asList(at(returned?.values, name)),
    ticked: (name, stored) => (returned === null ? stored : (asList(at(returned.values, name)) ?? [])),
    isOn: (name, stored) => (returned === null ? stored : at(returned.values, name) === 'on'),
    version: (stored) =>
      found.size === 0 && !wasSentSignedOut(returned)
        ? stored
        : (asText(at(returned?.values, 'version')) ?? stored),
    error: (name) => found.get(name),
    summary: [...found].map(([field, message]) => ({ field, message })),
    problem: returned?.problem ?? null,
    refusal: returned?.problem ? say(own[returned.problem.code], returned.problem.values) : undefined,
    theirs: returned?.theirs ?? null,
  };
}

/** The lines of an error summary with the name of each field before them; after a question comes no colon. */
export const labelled = (
  summary: readonly { readonly field: string; readonly message: string }[],
  labels: Readonly<Record<string, string>>,
): { field: string; message: string }[] =>
  summary.map(({ field, message }) => {
    const label = Object.hasOwn(labels, field) ? labels[field] : undefined;
    return { field, message: label === undefined ? message : `${label.replace(/\?:$/, '?')} ${message}` };
  });

const wasSentSignedOut = (returned: Returned | null): boolean => (returned?.shownAgain ?? null) !== null;

const isReturned = (form: unknown): form is Returned =>
  typeof form === 'object' && form !== null && 'action' in form && 'values' in form && 'fields' in form;

const at = (values: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((value, part) => (isGroup(value) ? value[part] : undefined), values);

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const asList = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
