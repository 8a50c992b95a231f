import { setTimeout as sleep } from 'node:timers/promises';
import { messages } from '#i18n/messages.ts';

const { notNow } = messages('nl').common;

/** People who go on working, whatever happens to the processes behind an address. */
export interface Work {
  /** What was promised to be kept: the id of each step that was added. */
  readonly acknowledged: string[];
  /** Every answer, counted by its status. */
  readonly statuses: Map<number, number>;
  /** Answers that nobody should get. */
  readonly wrong: string[];
}

interface Place {
  readonly url: string;
  /** The address people use, when it is another than this one. */
  readonly origin?: string;
  readonly cookie: string;
}

export const newWork = (): Work => ({ acknowledged: [], statuses: new Map(), wrong: [] });

/** Adds steps to her plan and writes in each, one after another; waits a moment when the page says "not now". */
export async function writeOn(place: Place, work: Work, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const opened = await post(place, '/plan?/add', new URLSearchParams());
    const added = /^\/plan\/steps\/([\w-]+)\/what/.exec(opened.headers.get('location') ?? '')?.[1];
    if (!(await isDone(work, opened)) || added === undefined) continue;
    // A step in which nothing was written is opened again: only what she wrote counts.
    const words = new URLSearchParams({
      version: '1',
      title: `Stap ${added}`,
      why: '',
      kind: '',
      initiative: '',
    });
    if (await isDone(work, await post(place, `/plan/steps/${added}/what?/save`, words)))
      work.acknowledged.push(added);
  }
}

async function isDone(work: Work, response: Response): Promise<boolean> {
  count(work, response.status);
  const text = await response.text();
  if (response.status === 303) return true;
  if (response.status !== 503 || !text.includes(notNow.title))
    work.wrong.push(`POST ${String(response.status)} ${text.slice(0, 200)}`);
  await sleep(100);
  return false;
}

/** Reads her plan again and again. */
export async function readOn(place: Place, work: Work, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(`${place.url}/plan`, {
      headers: { cookie: place.cookie },
      redirect: 'manual',
    });
    count(work, response.status);
    const text = await response.text();
    if (response.status === 200) continue;
    if (response.status !== 503 || !text.includes(notNow.title))
      work.wrong.push(`GET ${String(response.status)} ${text.slice(0, 200)}`);
    await sleep(100);
  }
}

/** As a browser sends a form without script. */
export const post = (
  { url, origin = url, cookie }: Place,
  path: string,
  body: URLSearchParams,
): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      origin,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
  });

const count = ({ statuses }: Work, status: number): void => {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
};
