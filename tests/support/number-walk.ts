import type { PersonActor } from '#access/actor.ts';
import { may, permissions } from '#access/policy.ts';
import type { NextStep, NextStepCode } from '#features/home/domain/next-step.ts';
import { readHome } from '#features/home/server/read-home.ts';
import type { Context } from '#server/ctx.ts';
import * as mail from '#src/routes/(app)/administration/mail/+page.server.ts';
import * as operators from '#src/routes/(app)/administration/operators/+page.server.ts';
import * as approvals from '#src/routes/(app)/approvals/+page.server.ts';
import * as catalogue from '#src/routes/(app)/catalogue/+page.server.ts';
import * as conversations from '#src/routes/(app)/conversations/+page.server.ts';
import * as begin from '#src/routes/(app)/conversations/new/+page.server.ts';
import * as counterparts from '#src/routes/(app)/counterparts/+page.server.ts';
import * as requests from '#src/routes/(app)/data-requests/+page.server.ts';
import * as feedback from '#src/routes/(app)/feedback/+page.server.ts';
import * as funding from '#src/routes/(app)/funding/+page.server.ts';
import * as plan from '#src/routes/(app)/plan/+page.server.ts';
import * as answers from '#src/routes/(app)/plan/answers/+page.server.ts';
import * as profiles from '#src/routes/(app)/profiles/+page.server.ts';
import { must } from './conversation.ts';
import { knock } from './knock.ts';

interface Row {
  readonly [name: string]: unknown;
}
type Rows = readonly Row[];
type Data = Readonly<Record<string, Rows & number & { readonly colleagues: Rows }>>;

/** For each place to which home leads: its door, and how many rows of the kind stand there. */
const places: Readonly<Record<string, { load: unknown; rows: (data: Data, code: NextStepCode) => number }>> =
  {
    '/approvals': { load: approvals.load, rows: ({ open = [] }) => open.length },
    '/data-requests': {
      load: requests.load,
      rows: ({ requests: all = [] }) => all.filter(({ state }) => state === 'asked').length,
    },
    '/administration/operators': { load: operators.load, rows: ({ former = [] }) => former.length },
    '/administration/mail': { load: mail.load, rows: ({ troubled = [] }) => troubled.length },
    '/counterparts': {
      load: counterparts.load,
      rows: ({ rows = [], total, pages }) => (Number(pages) > 1 ? Number(total) : rows.length),
    },
    '/funding': { load: funding.load, rows: ({ windows = [] }) => windows.length },
    '/plan/answers': { load: answers.load, rows: ({ steps = [] }) => steps.length },
    '/conversations': { load: conversations.load, rows: ({ talks = [] }) => talks.length },
    '/conversations/new': { load: begin.load, rows: ({ team }) => team?.colleagues.length ?? -1 },
    '/profiles': { load: profiles.load, rows: ({ people = [] }) => people.length },
    '/catalogue': {
      load: catalogue.load,
      rows: ({ offers = [] }) => offers.reduce((sum, { waiting }) => sum + Number(waiting), 0),
    },
    '/feedback': {
      load: feedback.load,
      rows: ({ requests: all = [] }) => all.reduce((sum, { answered }) => sum + Number(answered), 0),
    },
    '/plan': {
      load: plan.load,
      rows: ({ steps = [], today }, code) =>
        steps.filter((step) =>
          code === 'start-step'
            ? step['line'] === 'waits-left'
            : code === 'finish-step'
              ? step['state'] === 'running' && String(step['endsOn']) < String(today)
              : step['line'] === 'open' && step['title'] !== '',
        ).length,
    },
  };

/** Numbers that count how far she is, and are no rows of a place. */
const progress: readonly NextStepCode[] = ['answer-compass', 'ask-feedback'];

/** Walks from each number on somebody's home to the place it leads to; gives what was counted, and where it differs. */
export async function walkNumbers(
  ctx: Context,
  actor: PersonActor,
): Promise<{
  readonly told: Readonly<Partial<Record<NextStepCode, number>>>;
  readonly faults: readonly string[];
}> {
  const { next, more } = await must(ctx, actor, readHome, {});
  const steps = [next, ...more].filter(
    (step): step is NextStep & { count: number } => step.count !== undefined && !progress.includes(step.code),
  );
  const faults: string[] = [];
  for (const { code, href, count } of steps) {
    const found = await rowsAt(ctx, actor, href, code);
    if (found !== count)
      faults.push(`${actor.name}: home says ${code} ${String(count)}, ${href} has ${String(found)}`);
  }
  return { told: Object.fromEntries(steps.map(({ code, count }) => [code, count])), faults };
}

async function rowsAt(
  ctx: Context,
  actor: PersonActor,
  href: string,
  code: NextStepCode,
): Promise<number | string> {
  const { pathname, search } = new URL(href, 'http://localhost');
  const place = places[pathname];
  if (place === undefined) return 'no place that this walk knows';
  const allowed = permissions.filter((permission) => may(actor, permission));
  const { status, data } = await knock(place.load, {
    as: { ctx, actor },
    path: pathname,
    search,
    may: allowed,
  });
  return status === 200 ? place.rows(data as Data, code) : `status ${String(status)}`;
}
