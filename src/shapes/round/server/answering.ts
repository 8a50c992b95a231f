import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, query } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { withAnswers, withDraft } from '../domain/box.ts';
import type { Least } from '../domain/box.ts';
import { themesOf } from '../domain/instrument.ts';
import type { Mode, Question } from '../domain/instrument.ts';
import { answersOf, isEmptySheet, merge, onlyAsked, sheetOf } from '../domain/sheet.ts';
import type { Sheet } from '../domain/sheet.ts';
import { linkLifecycle } from '../domain/states.ts';
import type { LinkState } from '../domain/states.ts';
import { addNamed } from './answer.store.ts';
import { readAsker } from './asker.store.ts';
import { writeBox } from './box.store.ts';
import { colleaguesIn } from './count-colleagues.ts';
import { heldLink, lockedLink } from './held-link.ts';
import type { HeldLink } from './held-link.ts';
import { readInvitations, spend, writeDraft } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { tellAsker } from './mails.ts';
import { readQuestionsOf } from './question.store.ts';
import { seal, unseal } from './seal.ts';

export interface GuestForm {
  readonly asker: string;
  readonly reader: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly questions: readonly Question[];
  readonly themes: readonly string[];
  readonly sheet: Sheet;
  readonly version: number;
  readonly least: Least;
  /** How many people got a link in this round, and how many of them count as colleagues. */
  readonly asked: { readonly people: number; readonly colleagues: number };
  /** Words can be shown later: by name, or because enough colleagues were asked. */
  readonly words: boolean;
  readonly until: IsoDate;
}

const token = z.string().max(200);

/** What a guest sees behind a link: the questions and what was typed so far. A link that is over says only that. */
export const readingLink = (kind: RoundKind) =>
  query<{ token: string }, { readonly state: LinkState; readonly form: GuestForm | null }>({
    permission: kind.permission.answer,
    audit: `${kind.key}.link-read`,
    input: z.strictObject({ token }),
    run: async (tools, input) => {
      const { db, now, today } = tools;
      const held = await heldLink(tools, kind, input.token);
      if (held === null) return err(notFound);
      const { invitation, round, state, draft } = held;
      if (state !== 'sent') return ok({ state, form: null });
      const questions = await readQuestionsOf(db, round.id);
      const asked = (await readInvitations(db, round.id)).filter(
        ({ sentAt, recalledAt }) => sentAt !== null && recalledAt === null,
      );
      const colleagues = colleaguesIn(asked);
      return ok({
        state,
        form: {
          asker: (await readAsker(db, round, today)).name,
          reader: invitation.name,
          topic: round.topic,
          mode: round.mode,
          questions,
          themes: themesOf(kind.instrument, questions),
          sheet: onlyAsked(unseal(input.token, invitation.id, draft.sealed), questions),
          version: draft.version,
          least: round.least,
          asked: { people: asked.length, colleagues },
          words: round.mode === 'named' || colleagues >= round.least.remarks,
          until: dayInNetherlands(invitation.expiresAt ?? now),
        },
      });
    },
  });

/**
 * Keeps what a guest filled in so far, sealed with the link itself. With names the audit row names the round, not the
 * guest; without names there is none: it would say when somebody was typing.
 */
export const autosavingAnswers = (kind: RoundKind) =>
  command({
    permission: kind.permission.answer,
    audit: `${kind.key}.answers-kept`,
    input: sheetOf(kind.instrument).extend({ token, version: z.coerce.number().int().min(0) }),
    run: async (tools, { token: link, version: seen, ratings, texts }) => {
      const { db, changed } = tools;
      const held = await lockedLink(tools, kind, link);
      if (held === null) return err(notFound);
      const { invitation, round, state, draft } = held;
      if (state !== 'sent') return err(refused(`link-${state}`));
      const questions = await readQuestionsOf(db, round.id);
      const before = unseal(link, invitation.id, draft.sealed);
      if (draft.version !== seen) {
        const theirs = { sheet: onlyAsked(before, questions), version: draft.version };
        return err({ kind: 'conflict', theirs });
      }
      const sheet = onlyAsked(merge(before, { ratings, texts }), questions);
      await writeDown(tools, held, seal(link, invitation.id, sheet));
      if (round.mode === 'named') changed(round.id);
      return ok({ version: seen + 1 });
    },
  });

async function writeDown({ db, ctx }: WriteTools, held: HeldLink, sealed: string): Promise<void> {
  const { invitation, round, box, link, draft } = held;
  if (box === null) await writeDraft(db, invitation.id, sealed, draft.version);
  else await writeBox(db, ctx.settings.secretKey, round, withDraft(box, link, sealed, draft.version + 1));
}

/**
 * Sends what the guest filled in, once: of any number of callers at the same moment exactly one wins. Without names it
 * goes into the sealed text of the round and nothing else is written: no mark, no audit row.
 */
export const sendingAnswers = (kind: RoundKind) =>
  command({
    permission: kind.permission.answer,
    audit: `${kind.key}.answers-sent`,
    input: z.strictObject({ token, version: z.coerce.number().int() }),
    run: async (tools, { token: shown, version }) => {
      const { db, now, ctx, changed } = tools;
      const held = await lockedLink(tools, kind, shown);
      if (held === null) return err(notFound);
      const { invitation, round, state, draft, box, link } = held;
      if (!linkLifecycle.allows(state, 'send-answers')) return err(refused(`link-${state}`));
      if (draft.version !== version) return err({ kind: 'conflict', theirs: { version: draft.version } });
      const questions = await readQuestionsOf(db, round.id);
      const sheet = unseal(shown, invitation.id, draft.sealed);
      if (isEmptySheet(sheet, questions)) return err(refused('nothing-filled-in'));
      const given = answersOf(sheet, questions);
      if (box !== null) {
        const filled = withAnswers(box, link, invitation.isColleague, given);
        await writeBox(db, ctx.settings.secretKey, round, filled);
        return ok(null);
      }
      if (!(await spend(db, invitation.id, now))) return err(refused('link-answered'));
      await addNamed(db, round, invitation.id, given);
      if (kind.door === 'as-they-come') await tellAsker(tools, kind, 'answered', round);
      changed(round.id);
      return ok(null);
    },
  });
