import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { add, all, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Agreement, Edition, MadeAgreement } from '../domain/report.ts';
import type { AgreementLine, AgreementOwner, ReportContent } from '../domain/report.form.ts';
import { subjects } from '../domain/subjects.ts';
import type { Subject } from '../domain/subjects.ts';
import type { Side } from '../domain/conversation.ts';

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
  const rows = await all(
    db
      .selectFrom('conversation_report')
      .select(columns)
      .where('conversation_id', '=', conversationId)
      .orderBy('edition'),
  );
  return rows.map((row) => ({
    edition: row.edition,
    ...(row.texts as unknown as Record<Subject, string>),
    learningWish: row.learningWish,
    followUpOn: row.followUpOn,
    agreements: (row.agreements as unknown as KeptLine[]).map((line) => ({
      ...line,
      owner: line.owner || null,
    })),
    version: row.version,
    writtenBy: row.writtenBy,
    updatedAt: row.updatedAt,
    agreedAt: {
      person: row.personAgreedAt,
      leader: row.leaderAgreedBy === leaderId ? row.leaderAgreedAt : null,
    },
    objection:
      row.objection === null || row.objectedBy === null || row.objectedAt === null
        ? null
        : { by: row.objectedBy, reason: row.objection, at: row.objectedAt },
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
  await add(db, 'conversation_report', {
    ...place,
    ...toRow(content),
    version: 1,
    writtenBy,
    updatedAt: now,
  });
}

/** Only called while the conversation is locked and the version was compared. */
export async function saveEdition(
  db: Tx,
  place: Place,
  content: ReportContent,
  saved: { readonly version: number; readonly by: string },
  now: Date,
): Promise<void> {
  const { version, by: writtenBy } = saved;
  await save(db, 'conversation_report', place, { ...toRow(content), version, writtenBy, updatedAt: now });
}

export async function saveAgreed(db: Tx, place: Place, side: Side, who: string, now: Date): Promise<void> {
  const agreed = side === 'person' ? { personAgreedAt: now } : { leaderAgreedAt: now, leaderAgreedBy: who };
  await save(db, 'conversation_report', place, agreed);
}

export async function saveObjection(
  db: Tx,
  place: Place,
  { by, reason }: { readonly by: string; readonly reason: string },
  now: Date,
): Promise<void> {
  await save(db, 'conversation_report', place, { objectedBy: by, objection: reason, objectedAt: now });
}

const toRow = (content: ReportContent) => ({
  texts: JSON.stringify(Object.fromEntries(subjects.map((subject) => [subject, content[subject]]))),
  learningWish: content.learningWish,
  followUpOn: content.followUpOn,
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
  await add(
    db,
    'conversation_agreement',
    stored.map((agreement, position) => ({
      tenantId: place.tenantId,
      id: agreement.id,
      conversationId: place.conversationId,
      position,
      what: agreement.what,
      ownerRole: agreement.owner,
      dueOn: agreement.dueOn,
    })),
  );
  return stored;
}

export async function readAgreements(db: Reader, conversationId: string): Promise<MadeAgreement[]> {
  const rows = await all(
    db
      .selectFrom('conversation_agreement')
      .select(['id', 'what', 'owner_role', 'due_on'])
      .where('conversation_id', '=', conversationId)
      .orderBy('position'),
  );
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    owner: row.ownerRole,
    dueOn: row.dueOn,
  }));
}

/** Per conversation the days on which each agreed to its newest edition. For reminders: nothing of what it says. */
export async function readAgreedDays(
  db: Reader,
): Promise<ReadonlyMap<string, { person: IsoDate | null; leader: IsoDate | null; leaderId: string | null }>> {
  const rows = await all(
    db
      .selectFrom('conversation_report')
      .distinctOn('conversation_id')
      .select(['conversation_id', 'person_agreed_at', 'leader_agreed_at', 'leader_agreed_by'])
      .orderBy('conversation_id')
      .orderBy('edition', 'desc'),
  );
  const day = (moment: Date | null): IsoDate | null => (moment === null ? null : dayInNetherlands(moment));
  return new Map(
    rows.map((row) => [
      row.conversationId,
      {
        person: day(row.personAgreedAt),
        leader: day(row.leaderAgreedAt),
        leaderId: row.leaderAgreedBy,
      },
    ]),
  );
}
