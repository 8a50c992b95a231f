import { z } from 'zod';
import type { Subject } from '#access/subject.ts';
import { notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { inWords } from '#shapes/counterpart/domain/asking.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { command } from '#server/usecase.ts';
import type { ReadTools, UseCase, WriteTools } from '#server/usecase.ts';
import { decisionForm, noDecision } from '../domain/decision.form.ts';
import type { Decision } from '../domain/decision.form.ts';
import { readDecisions, writeDecision } from './decision.store.ts';
import type { SchoolKind } from './kind.ts';
import { readRound } from './round.store.ts';
import type { StoredRound } from './round.store.ts';
import { ownRoundSubject } from './subject.ts';

interface Named {
  readonly roundId: string;
  readonly theme: string;
}
interface Stands extends Decision, Pick<Named, 'theme'> {
  readonly id: string;
  readonly version: number;
  readonly round: StoredRound;
}

/**
 * What a team agrees on under one theme, as the shape document writes it; also where too few answered to show anything: a
 * talk with names decides too.
 */
export const decisionOf = (kind: SchoolKind) => ({
  form: decisionForm,
  permission: kind.permission.decide,
  audit: { save: `${kind.key}.decided`, draft: `${kind.key}.decision-drafted` },
  key: { roundId: z.uuid(), theme: z.enum(kind.instrument.themes.map(({ key }) => key)) },
  subject: ownRoundSubject(kind),
  rows: {
    find: async ({ db }: WriteTools, { roundId, theme }: Named): Promise<Stands | null> => {
      const round = await readRound(db, roundId);
      if (round === null) return null;
      const stands = (await readDecisions(db, roundId)).find((one) => one.theme === theme);
      return { ...(stands ?? { ...noDecision, id: roundId, theme }), round };
    },
    write: ({ db }: WriteTools, { round, theme, version }: Stands, content: Decision) =>
      writeDecision(db, { tenantId: round.tenantId, roundId: round.id, theme, version }, content),
  },
  open: ({ round }: Stands): string | null =>
    round.state === 'open' || round.state === 'draft' ? 'still-open' : null,
});

interface Deciding<Asked> {
  readonly save: UseCase<Asked, { version: number }>;
  readonly subject?: (tools: ReadTools, named: Asked) => Promise<Subject | null>;
  readonly put: (
    tools: WriteTools,
    asked: Asked,
    how: 'save',
  ) => Promise<Result<{ version: number; stands: Stands }, AppError>>;
}

/** Writes it down; a first step is asked of its owner by its day, and of the board that it supports the steps. */
export const decidingAtSchool = <Asked extends { readonly version: number }>(
  { key, pair }: SchoolKind,
  { save, subject, put }: Deciding<Asked>,
) =>
  command<Asked, { version: number }>({
    permission: save.permission,
    audit: save.audit,
    input: save.input,
    ...(subject === undefined ? {} : { about: subject }),
    run: async (tools, asked) => {
      const written = await put(tools, asked, 'save');
      if (!written.ok) return written;
      const { stands, version } = written.value;
      const { round, theme, step, owner, dueOn } = stands;
      if (round.schoolId === null) return err(notFound);
      if (version === asked.version) return ok({ version });
      const about = { kind: key, personId: null, schoolId: round.schoolId };
      const id = `${round.id}:${theme}`;
      await settleFor(tools, { ...about, id }, 'withdrawn');
      if (step === '' || owner === null) return ok({ version });
      await openFor(
        tools,
        {
          pair,
          kind: 'first-step',
          about: { ...about, id, title: step },
          owner,
          dueOn,
          detail: inWords(step),
        },
        { pair, kind: 'support', about: { ...about, id: round.id } },
      );
      return ok({ version });
    },
  });
