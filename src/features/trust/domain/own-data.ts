import type { Erasure } from './forget.ts';

/** What a person thinks of as one thing, and erases at once and for good: it is hers alone. */
export const ownKinds = [
  'card',
  'compass',
  'advice',
  'feedback',
  'ideas',
  'preparations',
  'reflections',
  'saved',
] as const;
export type OwnKind = (typeof ownKinds)[number];
/** What others have a part in: HR answers, and the product erases it when the answer is yes. */
export const requestKinds = ['steps', 'talks', 'promises', 'profile', 'work'] as const;
export type RequestKind = (typeof requestKinds)[number];
export type Kind = OwnKind | RequestKind;
export const allKinds: readonly Kind[] = [...ownKinds, ...requestKinds];

/** Rows that go with a kind: `only` is a condition over the row, called `part`, in which `:today` is the day. */
export type Part = Erasure & {
  readonly only?: string;
  /** These she counts; the others go along. */
  readonly main?: true;
  /** Which of these rows she sees and counts; the others go along unseen. */
  readonly counted?: string;
  /** What other parts of the same table leave: together nothing of it stays. */
  readonly rest?: true;
};

const hers = (table: string, only?: string, by = 'person_id'): Part => ({
  table,
  by,
  ...(only !== undefined && { only }),
});
const main = (table: string, only?: string, by?: string): Part => ({ ...hers(table, only, by), main: true });

/** A place that she opened and never filled in is nothing yet that could be counted. */
const filled = (part: Part): Part => ({ ...part, counted: 'not untouched(part.*)' });

/** What the school was asked because of it and did not promise. */
const asked = (itemKind: string, states = "'open', 'withdrawn', 'refused'", more = 'true'): Part =>
  hers('counterpart', `part.item_kind = '${itemKind}' and part.state in (${states}) and ${more}`);

const shared = (things: string): Part => hers('share', `part.thing like '${things}'`);

/** A preparation that the other never saw and that waits for nothing. */
const unseen = `exists (select from conversation c where c.tenant_id = part.tenant_id and c.id = part.conversation_id
  and c.opened_leader_id is null and (c.state in ('closed', 'cancelled')
    or case when c.person_id = part.author_id then c.person_ready_at else c.leader_ready_at end is null))`;

/** Parts of talks that are over, and of profiles that were given. */
const over = "('agreed', 'closed', 'cancelled')";
const ofConversation = (table: string): Part =>
  hers(
    table,
    `exists (select from conversation c where c.tenant_id = part.tenant_id and c.id = part.conversation_id
      and c.state in ${over})`,
  );
const partOfConversation = (table: string): Part => ({
  ...ofConversation(table),
  by: 'conversation_id',
  of: { table: 'conversation', by: 'person_id' },
});
const isIdea = `exists (select from plan_step s where s.tenant_id = part.tenant_id and s.person_id = part.person_id
  and s.id::text = part.item_id and s.state = 'idea')`;
const allStates = "'open', 'promised', 'done', 'refused', 'withdrawn'";

/** Something that ended, unless it is the last that she had: that tells when she herself is forgotten. */
const ended = (table: string, end: string): string => `part.${end} < :today and (
  exists (select from employment e where e.tenant_id = part.tenant_id and e.person_id = part.person_id
    and (e.ends_on is null or e.ends_on > part.${end}))
  or exists (select from role_grant g where g.tenant_id = part.tenant_id and g.person_id = part.person_id
    and (g.valid_to is null or g.valid_to > part.${end})))${
      table === 'employment'
        ? ` and not exists (select from role_grant g where g.tenant_id = part.tenant_id and g.ended_with = part.id
          and (g.valid_to is null or g.valid_to >= :today))`
        : ''
    }`;

export interface KindOfData {
  /** In an order in which no row is left pointing at one that is gone. */
  readonly parts: readonly Part[];
  /** Of which events the trail goes too, by the first part of their name. */
  readonly topics: readonly string[];
}

export const kindsOfData: Readonly<Record<Kind, KindOfData>> = {
  card: {
    parts: [asked('card'), shared('card:%'), filled(main('card_item')), main('card')],
    topics: [],
  },
  compass: {
    parts: [
      asked('compass-direction'),
      shared('compass'),
      hers('compass_past_wish'),
      main('compass_wish'),
      hers('compass'),
    ],
    topics: ['compass'],
  },
  advice: { parts: [shared('advice'), main('given_advice'), main('advice_facts')], topics: ['advice'] },
  /** A round takes its questions, invitations and answers along. */
  feedback: {
    parts: [asked('feedback-request'), shared('feedback'), filled(main('round'))],
    topics: ['feedback'],
  },
  ideas: {
    parts: [
      asked('plan-step', "'withdrawn'", isIdea),
      filled(main('plan_step', "part.state = 'idea'")),
      hers('development_plan'),
    ],
    topics: [],
  },
  preparations: { parts: [main('conversation_preparation', unseen, 'author_id')], topics: [] },
  reflections: { parts: [main('self_image'), main('conversation_rating')], topics: [] },
  saved: { parts: [main('offer_saved')], topics: [] },
  steps: {
    parts: [
      asked('plan-step', allStates, `not ${isIdea}`),
      { ...shared('plan'), rest: true },
      { ...main('plan_step', "part.state <> 'idea'"), rest: true },
    ],
    topics: ['plan'],
  },
  talks: {
    parts: [
      hers(
        'counterpart',
        `part.item_kind in ('conversation', 'agreement') and exists (select from conversation c
          left join conversation_agreement a on a.tenant_id = c.tenant_id and a.conversation_id = c.id
          where c.tenant_id = part.tenant_id and c.person_id = part.person_id and c.state in ${over}
            and part.item_id in (c.id::text, a.id::text))`,
      ),
      partOfConversation('conversation_agreement'),
      partOfConversation('conversation_report'),
      partOfConversation('conversation_preparation'),
      partOfConversation('conversation_rating'),
      partOfConversation('conversation_reminder'),
      main('conversation', `part.state in ${over}`),
    ],
    topics: ['conversation'],
  },
  /** What the school promised or did for what is hers alone. */
  promises: {
    parts: [
      main(
        'counterpart',
        `part.item_kind in ('card', 'compass-direction', 'feedback-request') and part.state in ('promised', 'done')`,
      ),
    ],
    topics: [],
  },
  profile: {
    parts: [
      asked('profile-advice', allStates),
      shared('profile'),
      hers('profile_ask'),
      hers(
        'profile_advice',
        `exists (select from development_profile p where p.tenant_id = part.tenant_id and p.id = part.profile_id
          and p.state <> 'draft')`,
      ),
      main('development_profile', "part.state <> 'draft'"),
    ],
    topics: ['profile'],
  },
  work: {
    parts: [
      hers('absence', 'part.to_on < :today'),
      hers('coach_link', 'part.ended_at is not null'),
      main('role_grant', ended('role_grant', 'valid_to')),
      main('employment', ended('employment', 'ends_on')),
    ],
    topics: [],
  },
};

/** Why something is not hers to erase at once; the page says each in words, and when it goes. */
export type KeptBecause = 'running' | 'works-here' | 'log' | 'account' | 'institute' | 'machine' | 'requests';

/** Of each table about a person that no kind erases whole: what of it stays, and why. A test lays it beside `taken`. */
export const keptBecause: Readonly<Record<string, KeptBecause>> = {
  absence: 'works-here',
  invitation: 'works-here',
  address_change: 'account',
  advice_rejection: 'machine',
  api_token: 'account',
  audit_event: 'log',
  coach_link: 'works-here',
  conversation: 'running',
  conversation_agreement: 'running',
  conversation_preparation: 'running',
  conversation_reminder: 'running',
  conversation_report: 'running',
  counterpart: 'running',
  counterpart_event: 'running',
  data_request: 'requests',
  development_profile: 'running',
  employment: 'works-here',
  ending: 'machine',
  ending_effect: 'machine',
  figure_member: 'machine',
  former_administrator: 'works-here',
  idempotency_key: 'machine',
  kept_form: 'account',
  leaver_address: 'account',
  mail_message: 'machine',
  meeting_host: 'running',
  masterclass_wish: 'running',
  participation: 'running',
  take_away: 'running',
  offer_import: 'machine',
  offer_request: 'institute',
  passkey: 'account',
  passkey_challenge: 'account',
  person: 'works-here',
  profile_advice: 'running',
  role_grant: 'works-here',
  session: 'account',
  role_batch: 'machine',
  staff_import: 'machine',
  staff_import_change: 'machine',
  staff_import_line: 'machine',
};

/** How much there is of a kind, and what goes with it. */
export interface Counted {
  readonly kind: Kind;
  /** What she counts. */
  readonly count: number;
  /** All rows: what is seen before is what goes. */
  readonly rows: number;
  readonly along: readonly { readonly table: string; readonly count: number }[];
}

export interface PartCount {
  readonly kind: Kind;
  readonly table: string;
  readonly isMain: boolean;
  readonly count: number;
}

/** Of each kind of which there is something, in the order of the page. */
export function countedKinds(found: readonly PartCount[]): Counted[] {
  return [...Map.groupBy(found, ({ kind }) => kind)].flatMap(([kind, parts]) => {
    const sum = (some: readonly PartCount[]): number => some.reduce((all, { count }) => all + count, 0);
    const along = [
      ...Map.groupBy(
        parts.filter(({ isMain }) => !isMain),
        ({ table }) => table,
      ),
    ].map(([table, some]) => ({ table, count: sum(some) }));
    const rows = sum(parts);
    if (rows === 0) return [];
    const count = sum(parts.filter(({ isMain }) => isMain));
    return [{ kind, count, rows, along: along.filter((one) => one.count > 0) }];
  });
}

export const isRequestKind = (kind: Kind): kind is RequestKind => requestKinds.some((one) => one === kind);
