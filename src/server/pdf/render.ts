import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Delivery, Order } from './worker.ts';

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const longest = 15_000;
const mostWaiting = 50;
/** So long the thread waits for another document; then it goes, and its typefaces and templates with it. */
const restMs = 30_000;

/**
 * A template and its data become a tagged, accessible PDF (PDF/UA-1), made in a thread of its own. Answers
 * `too-many` when that thread has more than enough to do.
 * @throws when the template itself is wrong, or a document takes longer than fifteen seconds.
 */
export async function renderPdf(source: string, data: unknown): Promise<Result<Uint8Array, AppError>> {
  if (waiting.size >= mostWaiting) return err({ kind: 'too-many', retryAfterSeconds: 5 });
  return ok(await order(source, data));
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;
let rest: NodeJS.Timeout | undefined;

function order(source: string, data: unknown): Promise<Uint8Array> {
  last += 1;
  const id = last;
  clearTimeout(rest);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp(new Error('a document took too long'));
    }, longest);
    waiting.set(id, { resolve, reject, timer });
    running().postMessage({ id, source, data } satisfies Order);
  });
}

/** The thread starts with the first document and does not keep the process alive. */
function running(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(path.resolve('src/server/pdf/worker.ts'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  started.unref();
  started.on('message', receive);
  started.on('error', giveUp);
  worker = started;
  return started;
}

function receive(delivery: Delivery): void {
  const one = waiting.get(delivery.id);
  if (one === undefined) return;
  waiting.delete(delivery.id);
  clearTimeout(one.timer);
  if ('pdf' in delivery) one.resolve(delivery.pdf);
  else one.reject(new Error(delivery.reason));
  if (waiting.size === 0) rest = setTimeout(dismiss, restMs).unref();
}

/** The next document gets a new thread. */
function dismiss(): void {
  const dismissed = worker;
  worker = null;
  void dismissed?.terminate();
}

/** Everything that waits hears of it. */
function giveUp(error: Error): void {
  dismiss();
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  waiting.clear();
}
