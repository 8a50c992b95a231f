import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { notNowPage } from '#cli/not-now-page.ts';
import { isAlive, isReady } from './product-process.ts';

/**
 * A load balancer as docs/operations.md describes it: asks each process every 0.3 s whether it is ready, takes turns, tries
 * another one where the first did surely nothing, and else answers itself with the page in words.
 */
export interface Balancer {
  readonly url: string;
  /** The processes it knows, by address. */
  readonly use: (urls: readonly string[]) => Promise<void>;
  /** Times that a process was asked and there was nobody, or it died meanwhile. */
  readonly broken: readonly Broken[];
  readonly close: () => Promise<void>;
}

export interface Broken {
  readonly method: string;
  readonly code: string;
  /** Another process answered, so nobody noticed. */
  readonly answered: boolean;
}

const probeMs = 300;

export async function startBalancer(): Promise<Balancer> {
  let known: readonly string[] = [];
  let ready: readonly string[] = [];
  let alive: readonly string[] = [];
  let turn = 0;
  const broken: Broken[] = [];
  const those = async (is: (url: string) => Promise<boolean>): Promise<string[]> => {
    const answers = await Promise.all(known.map(async (url) => [url, await is(url)] as const));
    return answers.flatMap(([url, yes]) => (yes ? [url] : []));
  };
  const probe = async (): Promise<void> => {
    [ready, alive] = await Promise.all([those(isReady), those(isAlive)]);
  };
  /** When none says that it is ready, better one that is there than nobody. */
  const inTurn = (): string[] => {
    const from = ready.length > 0 ? ready : alive;
    turn += 1;
    return [...from.slice(turn % from.length), ...from.slice(0, turn % from.length)];
  };
  const timer = setInterval(() => void probe(), probeMs);
  const agent = new Agent({ keepAlive: true });
  const server = createServer((asked, answer) => {
    void handOn({ asked, answer, agent }, inTurn(), broken);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    use: async (urls) => {
      known = urls;
      await probe();
    },
    broken,
    close: async () => {
      clearInterval(timer);
      agent.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Exchange {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  readonly agent: Agent;
}

async function handOn(exchange: Exchange, urls: readonly string[], broken: Broken[]): Promise<void> {
  const { asked, answer } = exchange;
  const { method = '' } = asked;
  const body = await buffer(asked);
  for (const [index, url] of urls.entries()) {
    const code = await tryOne(exchange, url, body);
    if (code === null) return;
    const mayTryAnother = code === 'ECONNREFUSED' || method === 'GET';
    const answered = mayTryAnother && index + 1 < urls.length && !answer.headersSent;
    broken.push({ method, code, answered });
    if (!answered) break;
  }
  if (answer.headersSent) answer.destroy();
  else answer.writeHead(503, saysNotNow).end(notNowPage());
}

const saysNotNow = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'retry-after': '10',
};

/** Null when it answered; else why not. */
function tryOne({ asked, answer, agent }: Exchange, url: string, body: Buffer): Promise<string | null> {
  const { hostname, port } = new URL(url);
  const headers = { ...asked.headers, host: `${hostname}:${port}` };
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve(error.code ?? error.message);
    };
    request({ hostname, port, path: asked.url, method: asked.method, headers, agent }, (came) => {
      answer.writeHead(came.statusCode ?? 0, came.headers);
      came.pipe(answer);
      came.on('error', failed);
      came.on('end', () => {
        resolve(null);
      });
    })
      .on('error', failed)
      .end(body);
  });
}
