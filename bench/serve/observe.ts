/**
 * Loaded into the product before anything else (node --import) in the runs that count or profile, never in those that
 * time. Tells the process that started it which statements each request sent, and profiles when asked.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import { Session } from 'node:inspector/promises';
import pg from 'pg';
import type { Observation, Order } from './observation.ts';

const requests = new AsyncLocalStorage<string[]>();
const control = /^\s*(begin|commit|rollback)\b/i;
let counting = true;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Requests are told apart by their asynchronous context: jobs in the background belong to none. */
function countRequests(prototype: { emit: Method }): void {
  const emit = prototype.emit;
  prototype.emit = function (event, ...args) {
    if (event !== 'request' || !counting) return emit.call(this, event, ...args);
    const [request, response] = args as [http.IncomingMessage, http.ServerResponse];
    const sent: string[] = [];
    response.once('finish', () =>
      tell({
        saw: 'request',
        path: request.url ?? '',
        statements: sent.filter((text) => !control.test(text)),
        control: sent.filter((text) => control.test(text)).length,
      }),
    );
    return requests.run(sent, () => emit.call(this, event, ...args));
  };
}

function countStatements(prototype: { query: Method }): void {
  const query = prototype.query;
  prototype.query = function (config, ...rest) {
    requests.getStore()?.push(typeof config === 'string' ? config : (config as { text: string }).text);
    return query.call(this, config, ...rest);
  };
}

function tell(observation: Observation): void {
  process.send?.(observation);
}

countRequests(http.Server.prototype as unknown as { emit: Method });
countStatements(pg.Client.prototype);

const session = new Session();

async function obey(order: Order): Promise<void> {
  if (order.do === 'start-profile') {
    counting = false;
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    tell({ saw: 'profile-start' });
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  counting = true;
  writeFileSync(order.file, JSON.stringify(profile));
  tell({ saw: 'profile-end' });
}

process.on('message', (order: Order) => void obey(order));
