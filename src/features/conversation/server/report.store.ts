import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Agreement, Edition, MadeAgreement } from '../domain/report.ts';
import type { AgreementLine, AgreementOwner, ReportContent } from '../domain/report.form.ts';
import { subjects } from '../domain/subjects.ts';
import type { Subject } from '../domain/subjects.ts';
import type { Side } from '../domain/talk.ts';

/** A stored edition also knows which leader agreed: another one has to agree anew. */
export interface StoredEdition extends Edition {
  readonly writtenBy: string;
  readonly updatedAt: Date;
}

const columns = [
  'edition', 'texts', 'learning_wish', 'follow_up_on', 'agreements', 'version', 'written_by', 'updated_at',
  'person_agreed_at', 'leader_agreed_at', 'leader_agreed_by', 'objected_at', 'objected_by', 'objection',
] as const; // prettier-ignore

/** Every edition, oldest first; the last one is the one that counts. `leaderId` is the leader of today. */
export async function readEditions(
  db: Reader,
  conversationId: string,
  leaderId: string | null,
): Promise<StoredEdition[]> {
  const rows = await db
    .selectFrom('conversation_report')
    .select(columns)
    .where('conversation_id', '=', conversationId)
    .orderBy('edition')
    .execute();
  return rows.map((row) => ({
    edition: row.edition,
    ...(row.texts as unknown as Record<Subject, string>),
    learningWish: row.learning_wish,
    followUpOn: row.follow_up_on,
    agreements: (row.agreements as unknown as KeptLine[]).map((line) => ({
      ...line,
      owner: line.owner || null,
    })),
    version: row.version,
    writtenBy: row.written_by,
    updatedAt: row.updated_at,
    agreedAt: {
      person: row.person_agreed_at,
      leader: row.leader_agreed_by === leaderId ? row.leader_agreed_at : null,
    },
    objection:
      row.objection === null || row.objected_by === null || row.objected_at === null
        ? null
        : { by: row.objected_by, reason: row.objection, at: row.objected_at },
  }));
}

/** Before report.form.ts an owner who was not chosen was kept as nothing but ''. */
type KeptLine = Omit<AgreementLine, 'owner'> & { readonly owner: AgreementOwner | '' | null };

interface Place {
  readonly tenantId: TenantId;
  readonly conversationId: string;
  readonly edition: number;
}

export async function addEdition(
  db: Tx,
  place: Place,
  content: ReportContent,
  writtenBy: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('conversation_report')
    .values({
      tenant_id: place.tenantId,
      conversation_id: place.conversationId,
      edition: place.edition,
      ...toRow(content),
      version: 1,
      written_by: writtenBy,
      updated_at: now,
    })
    .execute();
}

/** Only called while the conversation is locked and the version was compared. */
export async function saveEdition(
  db: Tx,
  place: Place,
  content: ReportContent,
  saved: { readonly version: number; readonly by: string },
  now: Date,
): Promise<void> {
  await atEdition(db, place)
    .set({ ...toRow(content), version: saved.version, written_by: saved.by, updated_at: now })
    .execute();
}

export async function saveAgreed(db: Tx, place: Place, side: Side, who: string, now: Date): Promise<void> {
  await atEdition(db, place)
    .set(side === 'person' ? { person_agreed_at: now } : { leader_agreed_at: now, leader_agreed_by: who })
    .execute();
}

export async function saveObjection(
  db: Tx,
  place: Place,
  objection: { readonly by: string; readonly reason: string },
  now: Date,
): Promise<void> {
  await atEdition(db, place)
    .set({ objected_by: objection.by, objection: objection.reason, objected_at: now })
    .execute();
}

const atEdition = (db: Tx, place: Place) =>
  db
    .updateTable('conversation_report')
    .where('conversation_id', '=', place.conversationId)
    .where('edition', '=', place.edition);

const toRow = (content: ReportContent) => ({
  texts: JSON.stringify(Object.fromEntries(subjects.map((subject) => [subject, content[subject]]))),
  learning_wish: content.learningWish,
  follow_up_on: content.followUpOn,
  agreements: JSON.stringify(content.agreements),
});

/** Writes down what both agreed to; from now on these are things to do. */
export async function addAgreements(
  db: Tx,
  place: Omit<Place, 'edition'>,
  agreements: readonly Agreement[],
): Promise<MadeAgreement[]> {
  if (agreements.length === 0) return [];
  const stored = agreements.map((agreement) => ({ ...agreement, id: newId<'agreement'>() }));
  await db
    .insertInto('conversation_agreement')
    .values(
      stored.map((agreement, position) => ({
        tenant_id: place.tenantId,
        id: agreement.id,
        conversation_id: place.conversationId,
        position,
        what: agreement.what,
        owner_role: agreement.owner,
        due_on: agreement.dueOn,
      })),
    )
    .execute();
  return stored;
}

export async function readAgreements(db: Reader, conversationId: string): Promise<MadeAgreement[]> {
  const rows = await db
    .selectFrom('conversation_agreement')
    .select(['id', 'what', 'owner_role', 'due_on'])
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    owner: row.owner_role,
    dueOn: row.due_on,
  }));
}

/** Per conversation the days on which each agreed to its newest edition. For reminders: nothing of what it says. */
export async function readAgreedDays(
  db: Reader,
): Promise<ReadonlyMap<string, { person: IsoDate | null; leader: IsoDate | null; leaderId: string | null }>> {
  const rows = await db
    .selectFrom('conversation_report')
    .distinctOn('conversation_id')
    .select(['conversation_id', 'person_agreed_at', 'leader_agreed_at', 'leader_agreed_by'])
    .orderBy('conversation_id')
    .orderBy('edition', 'desc')
    .execute();
  const day = (moment: Date | null): IsoDate | null => (moment === null ? null : dayInNetherlands(moment));
  return new Map(
    rows.map((row) => [
      row.conversation_id,
      {
        person: day(row.person_agreed_at),
        leader: day(row.leader_agreed_at),
        leaderId: row.leader_agreed_by,
      },
    ]),
  );
}
