import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import { may, permissions } from '#access/policy.ts';
import { dayInNetherlands } from '#core/date.ts';
import { waitingPlaces } from '#core/waiting.ts';
import type { NextStep, NextStepCode, Stage } from '#features/home/domain/next-step.ts';
import { readHome } from '#features/home/server/read-home.ts';
import type { Context } from '#server/ctx.ts';
import * as mail from '#src/routes/(app)/administration/mail/+page.server.ts';
import * as operators from '#src/routes/(app)/administration/operators/+page.server.ts';
import * as approvals from '#src/routes/(app)/approvals/+page.server.ts';
import * as card from '#src/routes/(app)/card/+page.server.ts';
import * as catalogue from '#src/routes/(app)/catalogue/+page.server.ts';
import * as compass from '#src/routes/(app)/compass/+page.server.ts';
import * as conversations from '#src/routes/(app)/conversations/+page.server.ts';
import * as begin from '#src/routes/(app)/conversations/new/+page.server.ts';
import * as counterparts from '#src/routes/(app)/counterparts/+page.server.ts';
import * as requests from '#src/routes/(app)/data-requests/+page.server.ts';
import * as feedback from '#src/routes/(app)/feedback/+page.server.ts';
import * as request from '#src/routes/(app)/feedback/[roundId]/+page.server.ts';
import * as funding from '#src/routes/(app)/funding/+page.server.ts';
import * as plan from '#src/routes/(app)/plan/+page.server.ts';
import * as answers from '#src/routes/(app)/plan/answers/+page.server.ts';
import * as profiles from '#src/routes/(app)/profiles/+page.server.ts';
import { must } from './conversation.ts';
import { sendRequest } from './send-request.ts';

interface Row {
  readonly [name: string]: unknown;
}
type Rows = readonly Row[];
type Data = Readonly<
  Record<
    string,
    Rows &
      number & {
        readonly colleagues: Rows;
        readonly wishes: Readonly<Record<string, Row>>;
        readonly answered: unknown;
      }
  >
>;

/** For each place to which home or a mail leads: its door, and how many rows of the kind stand there. */
const places: Readonly<Record<string, { load: unknown; rows: (data: Data, what: string) => number }>> = {
  '/approvals': { load: approvals.load, rows: ({ open = [] }) => open.length },
  '/data-requests': {
    load: requests.load,
    rows: ({ requests: all = [] }) => all.filter(({ state }) => state === 'asked').length,
  },
  '/administration/operators': { load: operators.load, rows: ({ former = [] }) => former.length },
  '/administration/mail': { load: mail.load, rows: ({ troubled = [] }) => troubled.length },
  '/counterparts': {
    load: counterparts.load,
    rows: ({ items = [], total, pages }) => (Number(pages) > 1 ? Number(total) : items.length),
  },
  '/funding': { load: funding.load, rows: ({ windows = [] }) => windows.length },
  '/plan/answers': { load: answers.load, rows: ({ steps = [] }) => steps.length },
  '/conversations': { load: conversations.load, rows: ({ items = [] }) => items.length },
  '/conversations/new': { load: begin.load, rows: ({ team }) => team?.colleagues.length ?? -1 },
  '/profiles': { load: profiles.load, rows: ({ people = [] }) => people.length },
  '/catalogue': {
    load: catalogue.load,
    rows: ({ offers = [] }) => offers.reduce((sum, { waiting }) => sum + Number(waiting), 0),
  },
  '/feedback': {
    load: feedback.load,
    rows: ({ items = [] }, what) =>
      items.reduce((sum, row) => sum + Number(row[what === 'asked' ? 'sent' : 'answered']), 0),
  },
  '/compass': {
    load: compass.load,
    rows: (data) => Object.values(data['compass']?.wishes ?? {}).filter(({ want }) => want !== null).length,
  },
  '/card': { load: card.load, rows: ({ filled = [] }) => filled.length },
  '/plan': {
    load: plan.load,
    rows: ({ steps = [], today }, what) => steps.filter((step) => isTold(step, what, String(today))).length,
  },
};

function isTold(step: Row, what: string, today: string): boolean {
  const { state, line, title } = step;
  if (what === 'start-step') return line === 'waits-left';
  if (what === 'finish-step') return state === 'running' && String(step['endsOn']) < today;
  if (what === 'steps') return state === 'submitted' || state === 'waiting' || state === 'running';
  if (what === 'steps-waiting') return line === 'waits-right' || line === 'half';
  return line === 'open' && title !== '';
}

/** A round of feedback: the answers that may be read there. */
const round: (typeof places)[string] = {
  load: request.load,
  rows: (data) => Number(data['request']?.answered),
};

/** Numbers that count how far she is, and are no rows of a place. */
const progress: readonly NextStepCode[] = ['answer-compass', 'ask-feedback'];

/** A number that somebody is told, where it is told, and the place to which it leads. */
interface Told {
  readonly what: string;
  readonly href: string;
  readonly count: number;
}

interface Walked {
  /** How much was told in all, by what was counted. */
  readonly told: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** Walks from each number on somebody's home to the place it leads to; gives what was counted, and where it differs. */
export async function walkNumbers(ctx: Context, actor: PersonActor): Promise<Walked> {
  const { next, more, waiting, waitingWith, stages } = await must(ctx, actor, readHome, {});
  const steps = [next, ...more].filter(
    (step): step is NextStep & { count: number } => step.count !== undefined && !progress.includes(step.code),
  );
  // Numbers that were published about many people lead to no rows (decision 0120).
  const elsewhere = [...waiting, ...waitingWith].flatMap(({ href, count, late }) =>
    href === null
      ? []
      : [
          { what: 'waits-elsewhere', href, count },
          { what: 'late-elsewhere', href: href.replace('state=waiting', 'state=late'), count: late },
        ],
  );
  return compare(ctx, actor, [
    ...stages.flatMap(toldOf),
    ...steps.map(({ code, href, count }) => ({ what: code, href, count })),
    ...elsewhere,
  ]);
}

/** The numbers with which a stage says how far it is. */
function toldOf(stage: Stage): Told[] {
  const { href } = stage;
  switch (stage.code) {
    case 'plan':
      return [
        { what: 'steps', href, count: stage.steps },
        { what: 'steps-waiting', href, count: stage.waiting },
        { what: 'submit-step', href, count: stage.ideas },
      ];
    case 'feedback':
      return [
        { what: 'asked', href, count: stage.asked },
        { what: 'answered', href, count: stage.answered },
      ];
    case 'compass':
      return [{ what: 'directions', href, count: stage.directions }];
    case 'card':
      return [{ what: 'parts', href, count: stage.parts }];
    default:
      return [];
  }
}

/** A number before a way to go: the last one in the paragraph that ends with an address. */
const numbered = /(\d+)\D*\n(https?:\/\/\S+)$/;

/** Walks from each number in the mails of today about what somebody must answer to the place that the mail names. */
export async function walkMails(ctx: Context, owner: pg.Pool, actor: PersonActor): Promise<Walked> {
  const { rows } = await owner.query<{ subject: string; body: string }>(
    `select subject, body from mail_message where key = $1`,
    [`counterpart:digest:${actor.personId}:${dayInNetherlands(ctx.now())}`],
  );
  const told = rows.flatMap(({ subject, body }): Told[] => {
    const late = /^(\d+) .* te laat$/.exec(subject);
    const paragraphs = body.split('\n\n').flatMap((text): Told[] => {
      const [, count, href] = numbered.exec(text.trim()) ?? [];
      return href === undefined ? [] : [{ what: 'mail-waiting', href, count: Number(count) }];
    });
    return late === null
      ? paragraphs
      : [
          { what: 'mail-late', href: waitingPlaces['counterpart-late'], count: Number(late[1]) },
          ...paragraphs,
        ];
  });
  return compare(ctx, actor, told);
}

async function compare(ctx: Context, actor: PersonActor, numbers: readonly Told[]): Promise<Walked> {
  const faults: string[] = [];
  const told: Record<string, number> = {};
  for (const { what, href, count } of numbers) {
    told[what] = (told[what] ?? 0) + count;
    const found = await rowsAt(ctx, actor, href, what);
    if (found !== count)
      faults.push(`${actor.name}: told ${what} ${String(count)}, ${href} has ${String(found)}`);
  }
  return { told, faults };
}

async function rowsAt(
  ctx: Context,
  actor: PersonActor,
  href: string,
  what: string,
): Promise<number | string> {
  const { pathname, search } = new URL(href, 'http://localhost');
  const [, roundId] = /^\/feedback\/([0-9a-f-]+)$/.exec(pathname) ?? [];
  const place = roundId === undefined ? places[pathname] : round;
  if (place === undefined) return 'no place that this walk knows';
  const allowed = permissions.filter((permission) => may(actor, permission));
  const { status, data } = await sendRequest(place.load, {
    as: { ctx, actor },
    path: pathname,
    search,
    may: allowed,
    ...(roundId === undefined ? {} : { params: { roundId } }),
  });
  return status === 200 ? place.rows(data as Data, what) : `status ${String(status)}`;
}
