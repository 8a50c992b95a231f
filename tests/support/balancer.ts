import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isAlive, isReady } from './product-process.ts';

/** A load balancer as operators have one: asks each process every 0.3 s whether it is ready, and takes turns. */
export interface Balancer {
  readonly url: string;
  /** The processes it knows, by address. */
  readonly use: (urls: readonly string[]) => Promise<void>;
  /** Requests that reached no process, or were cut off by one that died; by method. */
  readonly broken: readonly { readonly method: string; readonly code: string }[];
  readonly close: () => Promise<void>;
}

const probeMs = 300;

export async function startBalancer(): Promise<Balancer> {
  let known: readonly string[] = [];
  let ready: readonly string[] = [];
  let alive: readonly string[] = [];
  let turn = 0;
  const broken: { method: string; code: string }[] = [];
  const those = async (is: (url: string) => Promise<boolean>): Promise<string[]> => {
    const answers = await Promise.all(known.map(async (url) => [url, await is(url)] as const));
    return answers.flatMap(([url, yes]) => (yes ? [url] : []));
  };
  const probe = async (): Promise<void> => {
    [ready, alive] = await Promise.all([those(isReady), those(isAlive)]);
  };
  const timer = setInterval(() => void probe(), probeMs);
  const agent = new Agent({ keepAlive: true });
  const server = createServer((asked, answer) => {
    // When none says that it is ready, better one that is there than nobody.
    const from = ready.length > 0 ? ready : alive;
    const url = from[turn++ % from.length];
    const failed = (code: string): void => void broken.push({ method: asked.method ?? '', code });
    if (url === undefined) {
      failed('nobody is there');
      answer.writeHead(502).end();
    } else pass({ asked, answer, url, agent }, failed);
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
      await closed(server);
    },
  };
}

interface Passage {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  readonly url: string;
  readonly agent: Agent;
}

function pass({ asked, answer, url, agent }: Passage, onBroken: (code: string) => void): void {
  const { hostname, port } = new URL(url);
  const headers = { ...asked.headers, host: `${hostname}:${port}` };
  const onward = request(
    { hostname, port, path: asked.url, method: asked.method, headers, agent },
    (came) => {
      answer.writeHead(came.statusCode ?? 0, came.headers);
      came.pipe(answer);
      came.on('error', () => answer.destroy());
    },
  );
  onward.on('error', (error: NodeJS.ErrnoException) => {
    onBroken(error.code ?? error.message);
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  });
  asked.pipe(onward);
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
