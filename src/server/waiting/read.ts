import { keysOf } from '#core/keys.ts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { ownerScope } from '#access/counterpart.ts';
import { may } from '#access/policy.ts';
import type { Permission } from '#access/policy.ts';
import type { IsoDate } from '#core/date.ts';
import { waitingPlaces } from '#core/waiting.ts';
import type { WaitingKind } from '#core/waiting.ts';
import { counterpartsOf, stepsToAnswer } from './counterparts.ts';
import {
  approvalsToAnswer,
  closingFunding,
  dataRequestsToAnswer,
  formerAdministrators,
  mailsInTrouble,
  offerRequests,
  profilesToWrite,
  profilesWithWishes,
} from './others.ts';
import { peopleWithoutConversation, reportsToAgree, conversationsToPrepare } from './conversations.ts';
import type { Asked, WaitingRows } from './waiting.ts';

interface Source {
  /** Of the place where they stand: what nobody may open there is not counted for her either. */
  readonly permission: Permission;
  /** Null where they are counted among those of another kind. */
  readonly rows: ((asked: Asked) => WaitingRows) | null;
  /** What the rows that are owed by now count as besides. */
  readonly late?: WaitingKind;
}

const sources: Readonly<Record<WaitingKind, Source>> = {
  approval: { permission: 'approval.list', rows: approvalsToAnswer },
  'data-request': { permission: 'data-request.list', rows: dataRequestsToAnswer },
  'former-administrator': { permission: 'operators.manage', rows: () => formerAdministrators },
  mail: { permission: 'mail.administer', rows: mailsInTrouble },
  'counterpart-late': { permission: 'counterpart.list', rows: null },
  funding: { permission: 'advice.funding', rows: closingFunding },
  'step-answer': { permission: 'plan.list-answers', rows: ({ actor }) => stepsToAnswer(ownerScope(actor)) },
  'talk-agree': { permission: 'conversation.list', rows: reportsToAgree },
  'talk-prepare': { permission: 'conversation.list', rows: conversationsToPrepare },
  counterpart: { permission: 'counterpart.list', rows: counterpartsOf, late: 'counterpart-late' },
  'profile-wishes': { permission: 'profile.list', rows: profilesWithWishes },
  'profile-write': { permission: 'profile.write', rows: profilesToWrite },
  'talk-invite': { permission: 'conversation.team', rows: peopleWithoutConversation },
  'offer-request': { permission: 'offers.publish', rows: ({ actor }) => offerRequests(actor.tenantId) },
};

/** All of one kind that waits for somebody, in short. */
export interface WaitingOf {
  readonly kind: WaitingKind;
  readonly count: number;
  /** The first day by which one of them is owed. */
  readonly nextDue: IsoDate | null;
  /** Of how many people they are: one may have several, and two may have one name. */
  readonly people: number;
  /** Of whom they are: three names at most, the most pressing first. */
  readonly who: readonly string[];
}

const kinds = keysOf(waitingPlaces);

/** What waits for somebody, one row for each kind that has something: the numbers of home and of every heading. */
export function waitingOf(asked: Asked): RawBuilder<WaitingOf> {
  const parts = kinds.flatMap((kind) => {
    const { permission, rows, late } = sources[kind];
    if (rows === null || !may(asked.actor, permission)) return [];
    const countedAs =
      late === undefined
        ? sql`${kind}::text`
        : sql`unnest(case when r.due < ${asked.today} then array[${kind}, ${late}] else array[${kind}] end)`;
    return [sql`select ${countedAs} as kind, r.who, r.who_id, r.since, r.due from (${rows(asked)}) r`];
  });
  return sql`
    select w.kind, sum(w.count)::int as count, min(w.due) as next_due, count(w.who)::int as people,
      coalesce((array_agg(w.who order by w.due, w.since, w.who) filter (where w.who is not null))[1:3], '{}') as who
    from (select a.kind, coalesce(a.who_id::text, a.who) as one, min(a.who) as who, count(*) as count,
        min(a.due) as due, min(a.since) as since
      from (${sql.join(parts, sql` union all `)}) a group by 1, 2) w group by w.kind`;
}
