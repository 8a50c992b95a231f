import type { PersonId } from '#core/id.ts';
import type { Subject } from '#access/subject.ts';
import type { ProfileState, Viewer } from '../domain/states.ts';
import type { StoredVersion } from './profile.store.ts';

/** The version that is not settled, if there is one; the newest, because a settled one comes before the next begins. */
export const openVersion = (versions: readonly StoredVersion[]): StoredVersion | null =>
  versions.find(({ state }) => state !== 'settled') ?? null;

export const lastSettled = (versions: readonly StoredVersion[]): StoredVersion | null =>
  versions.find(({ state }) => state === 'settled') ?? null;

/** Where she is: the open version speaks first. */
export const stateOf = (versions: readonly StoredVersion[]): ProfileState =>
  versions[0]?.state ?? 'orientation';

/** The coach of this version is still one whom she accepts. */
export const hasAuthor = (version: StoredVersion, subject: Subject): boolean =>
  subject.coachIds.includes(version.coachId);

export function viewerOf(readerId: PersonId, version: StoredVersion | null, subject: Subject): Viewer {
  if (readerId === subject.personId) return 'self';
  return version !== null && version.coachId === readerId && hasAuthor(version, subject) ? 'author' : 'other';
}
