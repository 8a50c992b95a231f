import { z } from 'zod';
import { ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { query } from '#server/usecase.ts';
import { newLinkWorks, oldAnswers } from '../domain/address-change.ts';
import type { OldAnswer } from '../domain/address-change.ts';
import { readChange } from './address-change.store.ts';

export interface AddressQuestion {
  readonly side: 'new' | 'old';
  readonly works: boolean;
  readonly answers: readonly OldAnswer[];
  readonly state: string;
  readonly hasAgreed: boolean;
  readonly name: string;
  readonly organisation: string;
  readonly oldEmail: string | null;
  readonly newEmail: string;
  readonly by: string;
  readonly countsFrom: Date | null;
}

/** What a link about a change of address asks. Looking spends nothing: programs that inspect mail open every link. */
export const readAddressLink = query({
  permission: 'address.answer',
  audit: 'address.link-read',
  input: z.strictObject({ token: z.string().max(100) }),
  run: async ({ db, actor, now }, { token }) => {
    const change = actor.kind === 'link' ? await readChange(db, actor.linkId) : null;
    if (change === null) return ok(null);
    const side = change.newHash === hashToken(token) ? ('new' as const) : ('old' as const);
    const answers = side === 'old' ? oldAnswers(change, now) : [];
    const { state, name, organisation, oldEmail, newEmail, countsFrom } = change;
    const works = side === 'new' ? newLinkWorks(change, now) : answers.length > 0;
    const by = change.askedByName ?? organisation;
    const hasAgreed = change.agreedAt !== null;
    const shown = { state, hasAgreed, name, organisation, oldEmail, newEmail, by, countsFrom };
    return ok<AddressQuestion>({ side, works, answers, ...shown });
  },
});
