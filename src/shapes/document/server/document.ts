import { z } from 'zod';
import type { Permission } from '#access/policy.ts';
import type { Subject } from '#access/subject.ts';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { Filled, Form, How } from '#core/form/form.ts';
import type { ContentOf, Parts } from '#core/form/shape.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { ReadTools, UseCase, WriteTools } from '#server/usecase.ts';

/** What is kept of a document: the fields of its form, and which of its versions that is. */
export type Kept<P extends Parts> = ContentOf<P> & { readonly id: string; readonly version: number };

type Key = z.core.$ZodLooseShape;
type Named<Own extends Key> = z.output<z.ZodObject<Own>>;
type Asked<P extends Parts, Own extends Key> = Named<Own> & { readonly version: number } & Filled<P>;

/** What a slice says of its document. */
interface Declared<P extends Parts, Own extends Key, Stored extends Kept<P>> {
  readonly form: Form<P>;
  readonly permission: Permission;
  /** What saving and autosaving are called in the audit log. */
  readonly audit: Readonly<Record<How, string>>;
  /** How the one that is meant is named. */
  readonly key: Own;
  /** The facts on which the permission decides; without it those of the person whom the key names. */
  readonly subject?: (tools: ReadTools, named: Named<Own>) => Promise<Subject | null>;
  readonly rows: {
    /** As it stands; null when there is none. */
    readonly find: (tools: WriteTools, named: Asked<P, Own>) => Promise<Stored | null>;
    /** Writes it over the version that stands; gives the new version, null when somebody was first. */
    readonly write: (
      tools: WriteTools,
      stands: Stored,
      content: ContentOf<P>,
      how: How,
    ) => Promise<number | null>;
    /** It was changed but never saved: saving it as it stands is something to do. */
    readonly isPending?: (stands: Stored) => boolean;
  };
  /** Whether it may be written now; the code of what keeps it closed. */
  readonly open: (stands: Stored, tools: WriteTools) => string | null;
}

export interface Document<P extends Parts, Own extends Key, Stored extends Kept<P>> extends Declared<
  P,
  Own,
  Stored
> {
  readonly save: UseCase<Asked<P, Own>, { version: number }>;
  /** The same while somebody types: nobody is told, and nothing is lost. */
  readonly autosave: UseCase<Asked<P, Own>, { version: number }>;
  /** For a use case that does more than save: writes what was filled in, or says what another wrote meanwhile. */
  readonly put: (
    tools: WriteTools,
    asked: Asked<P, Own>,
    how: How,
  ) => Promise<Result<{ version: number; stands: Stored }, AppError>>;
}

/**
 * Something that one writes over time: a form that is kept, part by part, by hand and while one types. Who was not first
 * is shown what differs, and saves over what she then saw; of what stands nothing leaves but the fields of the form.
 */
export function document<P extends Parts, const Own extends Key, Stored extends Kept<P>>(
  declared: Declared<P, Own, Stored>,
): Document<P, Own, Stored> {
  const { form, rows, open, subject } = declared;

  async function put(
    tools: WriteTools,
    asked: Asked<P, Own>,
    how: How,
  ): Promise<Result<{ version: number; stands: Stored }, AppError>> {
    const stands = await rows.find(tools, asked);
    if (stands === null) return err(notFound);
    const closed = open(stands, tools);
    if (closed !== null) return err(refused(closed));
    const content = form.merged(stands, asked.content);
    const fields = form.changed(stands, content);
    const hasToWrite = fields.length > 0 || (how === 'save' && rows.isPending?.(stands) === true);
    if (!hasToWrite) return ok({ version: stands.version, stands });
    const version =
      fields.length > 0 && stands.version !== asked.version
        ? null
        : await rows.write(tools, stands, content, how);
    if (version === null) return err(await meanwhile(tools, asked));
    tools.changed(stands.id, { fields });
    return ok({ version, stands: { ...stands, ...content, version } });
  }

  async function meanwhile(tools: WriteTools, asked: Asked<P, Own>): Promise<AppError> {
    const stands = await rows.find(tools, asked);
    if (stands === null) return notFound;
    return { kind: 'conflict', theirs: { ...form.content(stands), version: stands.version } };
  }

  const useCase = (how: How) =>
    command<Asked<P, Own>, { version: number }>({
      permission: declared.permission,
      audit: declared.audit[how],
      input: form.input(how, { ...declared.key, version: z.coerce.number().int().min(0) }) as never,
      ...(subject === undefined ? {} : { about: subject }),
      run: async (tools, asked) => {
        const written = await put(tools, asked, how);
        return written.ok ? ok({ version: written.value.version }) : written;
      },
    });

  return { ...declared, save: useCase('save'), autosave: useCase('draft'), put };
}
