import type { PersonId } from '#core/id.ts';
import { add, addIfNew, all, remove, rowsOf, save, saveIfVersion } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Advice, Origin, ProfileContent } from '../domain/content.ts';
import type { ProfileState } from '../domain/states.ts';

export interface StoredVersion {
  readonly id: string;
  readonly personId: PersonId;
  readonly number: number;
  readonly state: Exclude<ProfileState, 'orientation'>;
  readonly coachId: PersonId;
  readonly coachName: string;
  readonly content: ProfileContent;
  readonly version: number;
  readonly changedAt: Date;
  readonly givenAt: Date | null;
  readonly reaction: string;
  readonly settledAt: Date | null;
}

interface VersionRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly number: number;
  readonly state: StoredVersion['state'];
  readonly coachId: PersonId;
  readonly coachName: string;
  readonly qualities: string;
  readonly ambitions: string;
  readonly learningNeed: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly givenAt: Date | null;
  readonly reaction: string;
  readonly settledAt: Date | null;
  readonly steps: (Omit<Advice, 'origin'> & { readonly origin: Origin | null })[];
}

/** Every version of her profile, the newest first. */
export async function readVersions(db: Reader, personId: string): Promise<StoredVersion[]> {
  const rows = await rowsOf<VersionRow>(db)`
    select p.id, p.person_id, p.number, p.state, p.coach_id, ${nameOf('c')} as coach_name,
      p.qualities, p.ambitions, p.learning_need, p.version, p.changed_at, p.given_at, p.reaction, p.settled_at,
      coalesce((select json_agg(json_build_object('adviceId', a.advice_id, 'title', a.title,
          'direction', a.direction, 'kind', a.kind, 'why', a.why,
          'origin', case when a.line is not null then json_build_object('line', a.line, 'title', a.line_title,
            'why', a.line_why, 'takenOn', a.line_taken_on) end) order by a.rank)
        from profile_advice a where a.tenant_id = p.tenant_id and a.profile_id = p.id), '[]') as steps
    from development_profile p
    join person c on c.tenant_id = p.tenant_id and c.id = p.coach_id
    where p.person_id = ${personId} order by p.number desc`;
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    number: row.number,
    state: row.state,
    coachId: row.coachId,
    coachName: row.coachName,
    content: {
      qualities: row.qualities,
      ambitions: row.ambitions,
      learningNeed: row.learningNeed,
      steps: row.steps.map(({ origin, ...step }) => (origin === null ? step : { ...step, origin })),
    },
    version: row.version,
    changedAt: row.changedAt,
    givenAt: row.givenAt,
    reaction: row.reaction,
    settledAt: row.settledAt,
  }));
}

interface NewVersion {
  readonly tenantId: string;
  readonly personId: string;
  readonly coachId: string;
  readonly number: number;
  readonly content: ProfileContent;
}

/** Begins a version; null when one that is not settled is there already. */
export async function insertVersion(db: Tx, given: NewVersion, now: Date): Promise<string | null> {
  const { content, ...whose } = given;
  const id = newId();
  const made = { ...whose, id, state: 'draft' as const, ...texts(content), createdAt: now, changedAt: now };
  if ((await addIfNew(db, 'development_profile', made)) === 0) return null;
  await writeSteps(db, { ...given, id }, content.steps);
  return id;
}

interface Place {
  readonly tenantId: string;
  readonly personId: string;
  readonly id: string;
}

/** Writes the content over the version that was seen; null when somebody saved after it. */
export async function writeContent(
  db: Tx,
  place: Place,
  seen: number,
  content: ProfileContent,
  now: Date,
): Promise<number | null> {
  const next = await saveIfVersion(
    db,
    'development_profile',
    { id: place.id, version: seen, state: ['draft', 'wishes'] },
    { ...texts(content), changedAt: now },
  );
  if (next === null) return null;
  await writeSteps(db, place, content.steps);
  return next;
}

/** What changes when a version moves on, besides its state. */
interface MoveFacts {
  readonly state: StoredVersion['state'];
  readonly givenAt?: Date;
  readonly reaction?: string;
  readonly reactedAt?: Date;
  readonly settledAt?: Date;
  readonly coachId?: string;
}

/** Moves the version that was seen to another state; false when it moved or changed meanwhile. */
export async function moveVersion(
  db: Tx,
  from: Pick<StoredVersion, 'id' | 'state' | 'version'>,
  to: MoveFacts,
  now: Date,
): Promise<boolean> {
  return (
    (await save(
      db,
      'development_profile',
      { id: from.id, state: from.state, version: from.version },
      {
        state: to.state,
        version: from.version + 1,
        changedAt: now,
        ...(to.givenAt && { givenAt: to.givenAt }),
        ...(to.reaction !== undefined && { reaction: to.reaction }),
        ...(to.reactedAt && { reactedAt: to.reactedAt }),
        ...(to.settledAt && { settledAt: to.settledAt }),
        ...(to.coachId !== undefined && { coachId: to.coachId }),
      },
    )) === 1
  );
}

/** Closes whatever still runs: of one person, or of everybody for whom nothing happened since a moment. */
export async function closeRunning(
  db: Tx,
  which: { readonly personId: string } | { readonly stillSince: Date },
  now: Date,
): Promise<{ id: string; personId: string }[]> {
  return all(
    db
      .updateTable('development_profile')
      .set((expression) => ({
        state: 'closed',
        version: expression('version', '+', 1),
        changed_at: now,
      }))
      .where('state', 'in', ['draft', 'given', 'wishes'])
      .where((expression) =>
        'personId' in which
          ? expression('person_id', '=', which.personId)
          : expression('changed_at', '<', which.stillSince),
      )
      .returning(['id', 'person_id']),
  );
}

const texts = (content: ProfileContent) => ({
  qualities: content.qualities,
  ambitions: content.ambitions,
  learningNeed: content.learningNeed,
});

async function writeSteps(db: Tx, place: Place, steps: readonly Advice[]): Promise<void> {
  await remove(db, 'profile_advice', { profileId: place.id });
  if (steps.length === 0) return;
  await add(
    db,
    'profile_advice',
    steps.map((step, index) => ({
      tenantId: place.tenantId,
      id: newId(),
      profileId: place.id,
      personId: place.personId,
      adviceId: step.adviceId ?? newId(),
      rank: index + 1,
      title: step.title,
      direction: step.direction,
      kind: step.kind,
      why: step.why,
      line: step.origin?.line ?? null,
      lineTitle: step.origin?.title ?? null,
      lineWhy: step.origin?.why ?? null,
      lineTakenOn: step.origin?.takenOn ?? null,
    })),
  );
}
