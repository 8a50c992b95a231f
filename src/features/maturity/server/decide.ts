import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { inWords } from '#shapes/counterpart/domain/asking.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { document } from '#shapes/document/server/document.ts';
import { readRound } from '#shapes/round/server/round.store.ts';
import { ownRoundSubject } from '#shapes/round/server/subject.ts';
import { decisionForm } from '../domain/decision.form.ts';
import { aspects } from '../domain/instrument.ts';
import { readDecisions, writeDecision } from './maturity.store.ts';
import { maturityRound as kind } from './round.ts';

const pair = 'self-evaluation';
const empty = { phase: null, decision: '', step: '', owner: null, dueOn: null, version: 0 };

/** What a team agrees on about one aspect, also where too few answered to show anything: a talk with names decides too. */
export const decisionDocument = document({
  form: decisionForm,
  permission: 'maturity.decide',
  audit: { save: 'maturity.decided', draft: 'maturity.decision-drafted' },
  key: { roundId: z.uuid(), aspect: z.enum(aspects) },
  subject: ownRoundSubject(kind),
  rows: {
    find: async ({ db }, { roundId, aspect }) => {
      const round = await readRound(db, roundId);
      if (round === null) return null;
      const stands = (await readDecisions(db, roundId)).find((one) => one.aspect === aspect);
      return { ...(stands ?? { ...empty, id: roundId, aspect }), round };
    },
    write: ({ db }, { round, aspect, version }, content) =>
      writeDecision(db, { tenantId: round.tenantId, roundId: round.id, aspect, version }, content),
  },
  open: ({ round }) => (round.state === 'open' || round.state === 'draft' ? 'still-open' : null),
});

export const autosaveDecision = decisionDocument.autosave;

/** Writes it down; a first step is asked of its owner by its day, and of the board that it supports the steps. */
export const saveDecision = command({
  permission: decisionDocument.permission,
  audit: decisionDocument.audit.save,
  input: decisionDocument.save.input,
  about: decisionDocument.subject,
  run: async (tools, asked) => {
    const written = await decisionDocument.put(tools, asked, 'save');
    if (!written.ok) return written;
    const { stands, version } = written.value;
    const { round, aspect, step, owner, dueOn } = stands;
    if (round.schoolId === null) return err(notFound);
    const about = { kind: 'maturity', personId: null, schoolId: round.schoolId } as const;
    const id = `${round.id}:${aspect}`;
    if (version === asked.version) return ok({ version });
    await settleFor(tools, { ...about, id }, 'withdrawn');
    if (step === '' || owner === null) return ok({ version });
    await openFor(
      tools,
      { pair, kind: 'first-step', about: { ...about, id, title: step }, owner, dueOn, detail: inWords(step) },
      { pair, kind: 'support', about: { ...about, id: round.id } },
    );
    return ok({ version });
  },
});
