import type { EventKind } from '#core/events.ts';
import { advice } from '#features/advice/slice.ts';
import { approvals as approvalsSlice } from '#features/approvals/slice.ts';
import { card } from '#features/card/slice.ts';
import { compass } from '#features/compass/slice.ts';
import { conversation } from '#features/conversation/slice.ts';
import { counterpart } from '#features/counterpart/slice.ts';
import { demand } from '#features/demand/slice.ts';
import { feedback } from '#features/feedback/slice.ts';
import { figures } from '#features/figures/slice.ts';
import { home } from '#features/home/slice.ts';
import { knowledge } from '#features/knowledge/slice.ts';
import { maturity } from '#features/maturity/slice.ts';
import { masterclass } from '#features/masterclass/slice.ts';
import { offers } from '#features/offers/slice.ts';
import { operators } from '#features/operators/slice.ts';
import { organisation } from '#features/organisation/slice.ts';
import { plan } from '#features/plan/slice.ts';
import { profile } from '#features/profile/slice.ts';
import { signIn } from '#features/sign-in/slice.ts';
import { staff } from '#features/staff/slice.ts';
import { trust } from '#features/trust/slice.ts';
import type { ApprovalKinds, Handler, Handlers } from './server/ctx.ts';
import type { FigureSource } from './server/figures/figures.ts';
import type { JobHandlers, Schedule } from './server/jobs/job-types.ts';
import { sendAgain } from './server/mail/again-job.ts';
import { sendMail } from './server/mail/send-job.ts';
import { resumeMails, tidyOutbox } from './server/mail/outbox-maintenance.ts';
import type { Slice } from './server/slice.ts';

/**
 * Every room of the house, once. In this order they hear what happened; what happened in a slice itself it hears after all
 * others. What follows for the other side comes after what each did to its own things.
 */
export const slices = [
  advice,
  approvalsSlice,
  card,
  compass,
  conversation,
  demand,
  feedback,
  figures,
  home,
  knowledge,
  maturity,
  masterclass,
  offers,
  operators,
  organisation,
  plan,
  profile,
  signIn,
  staff,
  counterpart,
  trust,
] as const;

type HeardBy<Of> = Of extends { readonly hears: infer Hears } ? keyof Hears & EventKind : never;
/** The events that some slice hears. */
type Heard = HeardBy<(typeof slices)[number]>;

type HandlersHere = { readonly [Kind in Heard]: readonly [Handler<Kind>, ...Handler<Kind>[]] };

const all: readonly Slice[] = slices;

/** By event its handlers; an event that nobody hears is missing, so that what wants all of them does not compile. */
function handlersHere(): HandlersHere {
  const hearing = all.flatMap(({ name, hears = {} }) =>
    Object.entries(hears).map(([kind, those]) => ({ kind, those, isOwn: kind.startsWith(`${name}.`) })),
  );
  const found = new Map<string, unknown[]>();
  for (const { kind, those } of hearing.toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn)))
    found.set(kind, [...(found.get(kind) ?? []), ...those]);
  return Object.fromEntries(found) as unknown as HandlersHere;
}

const merged = <Of extends object>(parts: readonly (Of | undefined)[]): Of =>
  parts.reduce<Of>((whole, part) => ({ ...whole, ...part }), {} as Of);

/** Consequences in other slices: event name → what each slice does about it. */
export const handlers: Handlers = handlersHere();

export const approvals: ApprovalKinds = merged(all.map((one) => one.approvals));
export const figureSources: readonly FigureSource[] = all.flatMap(({ figures: sources = [] }) => sources);

/** Background work by queue. */
export const jobHandlers: JobHandlers = merged<JobHandlers>([
  { mail: sendMail, 'mail-again': sendAgain },
  ...all.map(({ jobs }) => jobs),
]);

/** What is done for every organisation at a time of the day. */
export const schedules: readonly Schedule[] = [
  ...all.flatMap((one) => one.schedules ?? []),
  resumeMails,
  tidyOutbox,
];

type Place = Extract<(typeof slices)[number], { readonly menu: unknown }>['menu'][number];

/** The main menu. */
export const menu: readonly Place[] = slices
  .flatMap((one): readonly Place[] => ('menu' in one ? one.menu : []))
  .toSorted((one, other) => one.at - other.at);
