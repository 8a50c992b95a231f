import type { ReadTools, WriteTools } from '#server/usecase.ts';
import { countingAddresses } from '../domain/colleague.ts';
import { readAddressFacts, readContact } from './colleague.store.ts';
import { readInvitations, writeColleagues } from './invitation.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { StoredRequest } from './request.store.ts';

/** Those asked whose answer can count towards the least: colleagues, and the link was not taken back. */
export const colleaguesIn = (invitations: readonly StoredInvitation[]): number =>
  invitations.filter(({ isColleague, recalledAt }) => isColleague && recalledAt === null).length;

/** Writes down who of those asked counts as a colleague; whoever was written to keeps what held then. */
export async function markColleagues(
  { db, today }: Pick<WriteTools, 'db'> & Pick<ReadTools, 'today'>,
  request: Pick<StoredRequest, 'id' | 'mode' | 'personId'>,
): Promise<void> {
  if (request.mode === 'named') return;
  const asker = {
    personId: request.personId,
    email: (await readContact(db, request.personId))?.email ?? null,
  };
  const invitations = await readInvitations(db, request.id);
  const emails = invitations.flatMap(({ email }) => email ?? []);
  const counting = countingAddresses(asker, emails, await readAddressFacts(db, emails, today));
  const ids = invitations.filter(({ email }) => email !== null && counting.has(email)).map(({ id }) => id);
  await writeColleagues(db, request.id, ids);
}
