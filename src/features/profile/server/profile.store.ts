import { sql } from 'kysely';
import type { PersonId } from '#core/id.ts';
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
  readonly person_id: PersonId;
  readonly number: number;
  readonly state: StoredVersion['state'];
  readonly coach_id: PersonId;
  readonly coach_name: string;
  readonly qualities: string;
  readonly ambitions: string;
  readonly learning_need: string;
  readonly version: number;
  readonly changed_at: Date;
  readonly given_at: Date | null;
  readonly reaction: string;
  readonly settled_at: Date | null;
  readonly steps: (Omit<Advice, 'origin'> & { readonly origin: Origin | null })[];
}

/** Every version of her profile, the newest first. */
export async function readVersions(db: Reader, personId: string): Promise<StoredVersion[]> {
  const { rows } = await sql<VersionRow>`
    select p.id, p.person_id, p.number, p.state, p.coach_id, ${nameOf('c')} as coach_name,
      p.qualities, p.ambitions, p.learning_need, p.version, p.changed_at, p.given_at, p.reaction, p.settled_at,
      coalesce((select json_agg(json_build_object('adviceId', a.advice_id, 'title', a.title,
          'direction', a.direction, 'kind', a.kind, 'why', a.why,
          'origin', case when a.line is not null then json_build_object('line', a.line, 'title', a.line_title,
            'why', a.line_why, 'takenOn', a.line_taken_on) end) order by a.rank)
        from profile_advice a where a.tenant_id = p.tenant_id and a.profile_id = p.id), '[]') as steps
    from development_profile p
    join person c on c.tenant_id = p.tenant_id and c.id = p.coach_id
    where p.person_id = ${personId} order by p.number desc`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    number: row.number,
    state: row.state,
    coachId: row.coach_id,
    coachName: row.coach_name,
    content: {
      qualities: row.qualities,
      ambitions: row.ambitions,
      learningNeed: row.learning_need,
      steps: row.steps.map(({ origin, ...step }) => (origin === null ? step : { ...step, origin })),
    },
    version: row.version,
    changedAt: row.changed_at,
    givenAt: row.given_at,
    reaction: row.reaction,
    settledAt: row.settled_at,
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
  const row = await db
    .insertInto('development_profile')
    .values({
      tenant_id: given.tenantId,
      id: newId(),
      person_id: given.personId,
      number: given.number,
      state: 'draft',
      coach_id: given.coachId,
      ...texts(given.content),
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  await writeSteps(
    db,
    { tenantId: given.tenantId, personId: given.personId, id: row.id },
    given.content.steps,
  );
  return row.id;
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
  const row = await db
    .updateTable('development_profile')
    .set({ ...texts(content), version: seen + 1, changed_at: now })
    .where('id', '=', place.id)
    .where('version', '=', seen)
    .where('state', 'in', ['draft', 'wishes'])
    .returning('version')
    .executeTakeFirst();
  if (row === undefined) return null;
  await writeSteps(db, place, content.steps);
  return row.version;
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
  const result = await db
    .updateTable('development_profile')
    .set({
      state: to.state,
      version: from.version + 1,
      changed_at: now,
      ...(to.givenAt && { given_at: to.givenAt }),
      ...(to.reaction !== undefined && { reaction: to.reaction }),
      ...(to.reactedAt && { reacted_at: to.reactedAt }),
      ...(to.settledAt && { settled_at: to.settledAt }),
      ...(to.coachId !== undefined && { coach_id: to.coachId }),
    })
    .where('id', '=', from.id)
    .where('state', '=', from.state)
    .where('version', '=', from.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Closes whatever still runs: of one person, or of everybody for whom nothing happened since a moment. */
export async function closeRunning(
  db: Tx,
  which: { readonly personId: string } | { readonly stillSince: Date },
  now: Date,
): Promise<{ id: string; personId: string }[]> {
  const rows = await db
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
    .returning(['id', 'person_id'])
    .execute();
  return rows.map((row) => ({ id: row.id, personId: row.person_id }));
}

const texts = (content: ProfileContent) => ({
  qualities: content.qualities,
  ambitions: content.ambitions,
  learning_need: content.learningNeed,
});

async function writeSteps(db: Tx, place: Place, steps: readonly Advice[]): Promise<void> {
  await db.deleteFrom('profile_advice').where('profile_id', '=', place.id).execute();
  if (steps.length === 0) return;
  await db
    .insertInto('profile_advice')
    .values(
      steps.map((step, index) => ({
        tenant_id: place.tenantId,
        id: newId(),
        profile_id: place.id,
        person_id: place.personId,
        advice_id: step.adviceId ?? newId(),
        rank: index + 1,
        title: step.title,
        direction: step.direction,
        kind: step.kind,
        why: step.why,
        line: step.origin?.line ?? null,
        line_title: step.origin?.title ?? null,
        line_why: step.origin?.why ?? null,
        line_taken_on: step.origin?.takenOn ?? null,
      })),
    )
    .execute();
}
