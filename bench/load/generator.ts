/** The load generator, a process of its own: closed loop over kept-alive connections, as few cycles as possible. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { percentile } from '../stats.ts';
import type { LoadJob, LoadResult } from './load.ts';

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('\r\n0\r\n\r\n');

/** Calls back once per answer on this connection; only one question is open at a time. */
function readAnswers(socket: Socket, answered: (status: number, bytes: number) => void): void {
  let status = 0;
  let seen = 0;
  let expected = 0;
  let start: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    tail = chunk.length >= endOfChunks.length ? chunk : Buffer.concat([tail, chunk]);
    if (expected === 0) {
      start = Buffer.concat([start, chunk]);
      const end = start.indexOf(endOfHead);
      if (end < 0) return;
      const head = start.toString('latin1', 0, end);
      status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      expected = length === undefined ? Infinity : end + endOfHead.length + Number(length);
    }
    const complete = expected === Infinity ? tail.subarray(-7).equals(endOfChunks) : seen >= expected;
    if (!complete) return;
    const bytes = seen;
    [seen, expected, start, tail] = [0, 0, Buffer.alloc(0), Buffer.alloc(0)];
    answered(status, bytes);
  });
}

function ask(job: LoadJob, waits: number[], until: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const lines = [
    `GET ${job.path} HTTP/1.1`,
    `host: localhost:${String(job.port)}`,
    ...Object.entries(job.headers).map(([name, value]) => `${name}: ${value}`),
  ];
  const question = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  const socket = connect({ host: '127.0.0.1', port: job.port, noDelay: true });
  let askedAt = 0;
  let total = 0;
  const next = (): void => {
    askedAt = performance.now();
    socket.write(question);
  };
  readAnswers(socket, (status, bytes) => {
    const now = performance.now();
    if (status !== 200) socket.destroy(new Error(`${job.path} answered ${String(status)}`));
    else if (now >= until) socket.end();
    else {
      waits.push(now - askedAt);
      total += bytes;
      next();
    }
  });
  socket.on('connect', next);
  socket.on('error', reject);
  socket.on('close', () => resolve(total));
  return promise;
}

async function run(job: LoadJob): Promise<LoadResult> {
  const waits: number[] = [];
  const until = performance.now() + job.milliseconds;
  const asking = Array.from({ length: job.connections }, () => ask(job, waits, until));
  const bytes = (await Promise.all(asking)).reduce((sum, one) => sum + one, 0);
  if (waits.length === 0) throw new Error(`no answer from ${job.path} in time`);
  return {
    requests: waits.length,
    requestsPerSecond: (waits.length * 1000) / job.milliseconds,
    p50: percentile(waits, 0.5),
    p95: percentile(waits, 0.95),
    bytes,
  };
}

process.on('message', (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ problem: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
