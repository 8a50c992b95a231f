import type { IsoDate } from '#core/date.ts';
import { labelsOf } from '../domain/choices.ts';
import type { ConversationChoice } from '../domain/choices.ts';
import { editionState, emptyReport, missingForAgreement } from '../domain/report.ts';
import type { Preparation } from '../domain/preparation.form.ts';
import { reportForm } from '../domain/report.form.ts';
import { otherSide } from '../domain/conversation.ts';
import type { Side } from '../domain/conversation.ts';
import type { EditionView, ReportView } from '../domain/views.ts';
import { openedFor } from './opened.view.ts';
import type { StoredEdition } from './report.store.ts';
import type { StoredConversation } from './conversation.store.ts';
import type { Contact } from '#server/people/people.store.ts';

interface Facts {
  readonly conversation: StoredConversation;
  readonly side: Side;
  readonly viewer: string;
  readonly editions: readonly StoredEdition[];
  readonly people: ReadonlyMap<string, Contact>;
  readonly preparations: ReadonlyMap<string, Preparation>;
  readonly choices: readonly ConversationChoice[];
  readonly today: IsoDate;
}

export function viewReport({
  conversation,
  side,
  viewer,
  people,
  preparations,
  choices,
  today,
  ...facts
}: Facts): ReportView {
  const name = (id: string): string => people.get(id)?.name ?? '';
  const editions = facts.editions.map((edition) => viewEdition(edition, side, name));
  const current = editions.at(-1) ?? firstEdition(conversation);
  const canWrite =
    (conversation.state === 'held' || conversation.state === 'report') &&
    (current.state === 'draft' || editions.length === 0);
  const leaderName = conversation.leaderId === null ? null : name(conversation.leaderId);
  const personName = name(conversation.personId);
  return {
    conversationId: conversation.id,
    side,
    personName,
    leaderName,
    otherName: side === 'person' ? leaderName : personName,
    kind: labelsOf(choices, 'kind', conversation.kind),
    heldOn: conversation.heldOn,
    state: conversation.state,
    editions,
    current,
    missing: conversation.state === 'agreed' ? {} : missingForAgreement(current, today),
    canWrite,
    opened: openedFor(conversation, viewer, preparations),
    today,
  };
}

const viewEdition = (edition: StoredEdition, side: Side, name: (id: string) => string): EditionView => ({
  edition: edition.edition,
  version: edition.version,
  state: editionState(edition),
  ...reportForm.content(edition),
  writtenBy: name(edition.writtenBy),
  updatedAt: edition.updatedAt,
  agreedAt: { own: edition.agreedAt[side], other: edition.agreedAt[otherSide(side)] },
  objection: edition.objection && { ...edition.objection, by: name(edition.objection.by) },
});

const firstEdition = (conversation: StoredConversation): EditionView => ({
  ...emptyReport,
  edition: 1,
  version: 0,
  state: 'draft',
  writtenBy: '',
  updatedAt: conversation.startedAt,
  agreedAt: { own: null, other: null },
  objection: null,
});
