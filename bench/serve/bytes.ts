/** The first floor: a bare Node server that returns the bytes the product once returned. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { deserialize } from 'node:v8';
import { captureKey } from './capture.ts';
import type { Captured } from './capture.ts';

const answers = deserialize(readFileSync(String(process.argv[2]))) as ReadonlyMap<string, Captured>;

createServer((request, response) => {
  const answer = answers.get(captureKey(request.url ?? '', request.headers['accept-encoding']));
  if (answer === undefined) response.writeHead(request.url === '/health/live' ? 200 : 404).end();
  else response.writeHead(answer.status, [...answer.headers]).end(answer.body);
}).listen(Number(process.env['PORT']), '127.0.0.1');

process.on('disconnect', () => process.exit(0));
