import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { headingsOf } from '../domain/feedback.ts';
import type { Heading, Mode, Question } from '../domain/feedback.ts';
import { onlyAsked } from '../domain/sheet.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { LinkState } from '../domain/states.ts';
import type { Least } from '../domain/together.ts';
import { readContact } from './colleague.store.ts';
import { colleaguesIn } from './count-colleagues.ts';
import { heldLink } from './held-link.ts';
import { readInvitations } from './invitation.store.ts';
import { readQuestionsOf } from './question.store.ts';
import { unseal } from './seal.ts';

interface LinkView {
  readonly state: LinkState;
  /** Null when the link is over. */
  readonly form: GuestForm | null;
}

export interface GuestForm {
  readonly asker: string;
  readonly reader: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly questions: readonly Question[];
  readonly headings: readonly Heading[];
  readonly sheet: Sheet;
  readonly version: number;
  readonly least: Least;
  /** How many people got a link in this round, and how many of them count as colleagues. */
  readonly asked: { readonly people: number; readonly colleagues: number };
  /** Words can be shown later: by name, or because enough colleagues were asked. */
  readonly words: boolean;
  readonly until: IsoDate;
}

/** What a guest sees behind a link: the questions and what was typed so far. A link that is over says only that. */
export const readLink = query<{ token: string }, LinkView>({
  permission: 'feedback.answer',
  audit: 'feedback.link-read',
  input: z.strictObject({ token: z.string().max(200) }),
  run: async (tools, { token }) => {
    const { db, now } = tools;
    const held = await heldLink(tools, token);
    if (held === null) return err(notFound);
    const { invitation, request, state, draft } = held;
    if (state !== 'sent') return ok({ state, form: null });
    const questions = await readQuestionsOf(db, request.id);
    const asked = (await readInvitations(db, request.id)).filter(
      ({ sentAt, recalledAt }) => sentAt !== null && recalledAt === null,
    );
    const colleagues = colleaguesIn(asked);
    return ok({
      state,
      form: {
        asker: (await readContact(db, request.personId))?.name ?? '',
        reader: invitation.name,
        topic: request.topic,
        mode: request.mode,
        questions,
        headings: headingsOf(questions),
        sheet: onlyAsked(unseal(token, invitation.id, draft.sealed), questions),
        version: draft.version,
        least: request.least,
        asked: { people: asked.length, colleagues },
        words: request.mode === 'named' || colleagues >= request.least.remarks,
        until: dayInNetherlands(invitation.expiresAt ?? now),
      },
    });
  },
});
