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
export type Kind = OwnKind;

/** Rows that go with a kind. Condition: over the row, called `part`; `of` is the thing whose parts they are. */
export type Part = Erasure & {
  readonly only?: string;
  /** These she counts; the others go along. */
  readonly main?: true;
};

const hers = (table: string, only?: string, by = 'person_id'): Part => ({
  table,
  by,
  ...(only !== undefined && { only }),
});
const main = (table: string, only?: string, by?: string): Part => ({ ...hers(table, only, by), main: true });

/** What the school was asked because of it and did not promise. */
const asked = (itemKind: string, states = "'open', 'withdrawn', 'refused'", more = 'true'): Part =>
  hers('counterpart', `part.item_kind = '${itemKind}' and part.state in (${states}) and ${more}`);

const shared = (things: string): Part => hers('share', `part.thing like '${things}'`);

/** A preparation that the other never saw and that waits for nothing. */
const unseen = `exists (select from conversation c where c.tenant_id = part.tenant_id and c.id = part.conversation_id
  and c.opened_leader_id is null and (c.state in ('closed', 'cancelled')
    or case when c.person_id = part.author_id then c.person_ready_at else c.leader_ready_at end is null))`;

export interface KindOfData {
  /** In an order in which no row is left pointing at one that is gone. */
  readonly parts: readonly Part[];
  /** Of which events the trail goes too, by the first part of their name. */
  readonly topics: readonly string[];
}

export const kindsOfData: Readonly<Record<Kind, KindOfData>> = {
  card: {
    parts: [asked('card'), shared('card:%'), main('card_item'), main('card')],
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
    parts: [asked('feedback-request'), shared('feedback'), main('feedback_request')],
    topics: ['feedback'],
  },
  ideas: {
    parts: [
      asked(
        'plan-step',
        "'withdrawn'",
        `exists (select from plan_step s where s.tenant_id = part.tenant_id and s.person_id = part.person_id
          and s.id::text = part.item_id and s.state = 'idea')`,
      ),
      main('plan_step', "part.state = 'idea'"),
      hers('development_plan'),
    ],
    topics: [],
  },
  preparations: { parts: [main('conversation_preparation', unseen, 'author_id')], topics: [] },
  reflections: { parts: [main('self_image'), main('conversation_rating')], topics: [] },
  saved: { parts: [main('offer_saved')], topics: [] },
};

/** Why something is not hers to erase at once; the page says each in words, and when it goes. */
export type KeptBecause = 'together' | 'works-here' | 'log' | 'account' | 'institute' | 'machine';

/** Of each table about a person that no kind erases whole: what of it stays, and why. A test lays it beside `taken`. */
export const keptBecause: Readonly<Record<string, KeptBecause>> = {
  absence: 'works-here',
  address_change: 'account',
  advice_rejection: 'machine',
  api_token: 'account',
  audit_event: 'log',
  coach_link: 'works-here',
  conversation: 'together',
  conversation_agreement: 'together',
  conversation_preparation: 'together',
  conversation_reminder: 'together',
  conversation_report: 'together',
  counterpart: 'together',
  counterpart_event: 'together',
  development_profile: 'together',
  employment: 'works-here',
  ending: 'machine',
  ending_effect: 'machine',
  figure_member: 'machine',
  former_administrator: 'works-here',
  idempotency_key: 'machine',
  kept_form: 'account',
  leaver_address: 'account',
  mail_message: 'machine',
  offer_import: 'machine',
  offer_request: 'institute',
  passkey: 'account',
  passkey_challenge: 'account',
  person: 'works-here',
  plan_step: 'together',
  profile_advice: 'together',
  profile_ask: 'together',
  role_grant: 'works-here',
  session: 'account',
  /** Of her profile and her plan; she takes it back on the page of sharing. */
  share: 'together',
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
