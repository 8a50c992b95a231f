import type { ReadTools, WriteTools } from '#server/usecase.ts';
import { countingAddresses } from '../domain/colleague.ts';
import { readAsker } from './asker.store.ts';
import { readAddressFacts } from './colleague.store.ts';
import { readInvitations, writeColleagues } from './invitation.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { StoredRound } from './round.store.ts';

/** Those asked whose answer can count towards the least: colleagues, and the link was not taken back. */
export const colleaguesIn = (invitations: readonly StoredInvitation[]): number =>
  invitations.filter(({ isColleague, recalledAt }) => isColleague && recalledAt === null).length;

/** Writes down who of those asked counts as a colleague; whoever was written to keeps what held then. */
export async function markColleagues(
  { db, today }: Pick<WriteTools, 'db'> & Pick<ReadTools, 'today'>,
  round: Pick<StoredRound, 'id' | 'tenantId' | 'mode' | 'personId' | 'schoolId'>,
): Promise<void> {
  if (round.mode === 'named') return;
  const { told } = await readAsker(db, round, today);
  const invitations = await readInvitations(db, round.id);
  const leads = ({ source }: StoredInvitation) => round.schoolId !== null && source === 'leader';
  const emails = invitations.flatMap((one) => (leads(one) ? [] : (one.email ?? [])));
  const counting = countingAddresses(told, emails, await readAddressFacts(db, emails, today));
  const ids = invitations.filter(({ email }) => email !== null && counting.has(email)).map(({ id }) => id);
  await writeColleagues(db, round.id, ids);
}
