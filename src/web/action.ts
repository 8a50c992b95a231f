import { fail, redirect } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { FieldErrors } from '#core/error.ts';
import type { UseCase } from '#server/usecase.ts';
import { writeCookie } from './cookies.ts';
import type { Guarded } from './door.ts';
import { deny } from './door.ts';
import type { FormValues } from './form.ts';
import { actionOf } from './page-address.ts';
import { asItWas, posted } from './posted.ts';
import type { ShownAgain } from './posted.ts';

/** What a page gets back when a form was not accepted: what was typed, and what to do about it. */
export interface FormProblem {
  /** The action that was tried, so that a page with several forms shows it at the right one. */
  readonly action: string;
  readonly values: FormValues;
  readonly fields: FieldErrors;
  /** A rule that said no, by its code. */
  readonly problem: {
    readonly code: string;
    readonly values?: Readonly<Record<string, string | number>>;
  } | null;
  /** What someone else saved meanwhile; nobody's words are lost. */
  readonly theirs: unknown;
  /** Nothing was wrong: her session had ended, so it is shown again. `files`: with one that was not kept. */
  readonly shownAgain?: ShownAgain;
}

type Answer = Promise<FormProblem | ActionFailure<FormProblem>>;

interface ActionOptions<Output, Event extends RequestEvent> {
  /** Adds what the address knows to what the form says. */
  readonly read?: (values: FormValues, event: Event, files: ReadonlyMap<string, File>) => unknown;
  /** Where to go afterwards (a path of our own), and the code of the message to show there. */
  readonly done: (
    output: Output,
    event: Event,
  ) =>
    | { readonly to: string; readonly message?: string }
    | Promise<{ readonly to: string; readonly message?: string }>;
  /** Runs before the redirect, for cookies. */
  readonly after?: (output: Output, event: Event) => void;
}

/** A form action: one use case, then a redirect; or the same page with every word still there. */
export function action<Input, Output, Event extends RequestEvent>(
  useCase: UseCase<Input, Output>,
  options: ActionOptions<Output, Event>,
): ((event: Event) => Answer) & Guarded {
  const handle = async (event: Event): Answer => {
    const { values, files, isShownAgain } = await posted(event);
    const name = actionOf(event.request.url);
    if (isShownAgain) return asItWas(name, values, event);
    const raw = (await options.read?.(values, event, files)) ?? values;
    const outcome = await useCase.execute(event.locals.ctx, event.locals.actor, raw);
    if (outcome.ok) {
      options.after?.(outcome.value, event);
      const { to, message } = await options.done(outcome.value, event);
      if (message !== undefined) writeCookie(event, 'flash', message);
      redirect(303, to);
    }
    const base = { action: name, values, fields: {}, problem: null, theirs: null };
    const problem = outcome.error;
    switch (problem.kind) {
      case 'invalid':
        return fail(400, { ...base, fields: problem.fields });
      case 'refused':
        return fail(422, { ...base, problem });
      case 'conflict':
        return fail(409, { ...base, theirs: problem.theirs });
      default:
        return deny(problem, event);
    }
  };
  return Object.assign(handle, { permission: useCase.permission });
}

/**
 * A form action that keeps a draft while someone types: answers with the new version, never redirects.
 * Without JavaScript nobody calls it; the form's own button saves.
 */
export function draft<Input, Event extends RequestEvent>(
  useCase: UseCase<Input, { readonly version: number }>,
  options: Pick<ActionOptions<unknown, Event>, 'read'> = {},
): ((event: Event) => Promise<{ readonly version: number } | Awaited<Answer>>) & Guarded {
  const handle = async (event: Event): Promise<{ readonly version: number } | Awaited<Answer>> => {
    const { values, files, isShownAgain } = await posted(event);
    if (isShownAgain) return asItWas('draft', values, event);
    const outcome = await useCase.execute(
      event.locals.ctx,
      event.locals.actor,
      options.read?.(values, event, files) ?? values,
    );
    if (outcome.ok) return { version: outcome.value.version };
    const base = { action: 'draft', values, fields: {}, problem: null, theirs: null };
    if (outcome.error.kind === 'invalid') return fail(400, { ...base, fields: outcome.error.fields });
    if (outcome.error.kind === 'conflict') return fail(409, { ...base, theirs: outcome.error.theirs });
    if (outcome.error.kind === 'refused') return fail(422, { ...base, problem: outcome.error });
    return deny(outcome.error, event);
  };
  return Object.assign(handle, { permission: useCase.permission });
}

/**
 * A form action that keeps nothing: it lays the same form out anew with what the use case answers, for instance with one
 * row more. Everything typed stays; nothing is called wrong yet.
 */
export function rearranged<Input, Event extends RequestEvent>(
  useCase: UseCase<Input, Readonly<Record<string, unknown>>>,
  options: { readonly read: (values: FormValues, event: Event) => unknown },
): ((event: Event) => Answer) & Guarded {
  const handle = async (event: Event): Answer => {
    const { values, isShownAgain } = await posted(event);
    if (isShownAgain) return asItWas('rearranged', values, event);
    const outcome = await useCase.execute(event.locals.ctx, event.locals.actor, options.read(values, event));
    const base = { action: 'rearranged', values, fields: {}, problem: null, theirs: null };
    if (outcome.ok) return { ...base, values: outcome.value as FormValues };
    if (outcome.error.kind === 'invalid') return fail(400, { ...base, fields: outcome.error.fields });
    return deny(outcome.error, event);
  };
  return Object.assign(handle, { permission: useCase.permission });
}
