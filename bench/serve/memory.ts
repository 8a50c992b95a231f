/** The second floor: the same pages by the same framework behind the same server, their data in memory. */
import path from 'node:path';
import { addressHeaders, serveHttp } from '../../scripts/lib/http-server.mjs';
import type { Handler } from '../../scripts/lib/http-server.mjs';

const port = Number(process.env['PORT']);
Object.assign(process.env, { PROTOCOL_HEADER: addressHeaders.protocol, HOST_HEADER: addressHeaders.host });
const built = path.join(String(process.argv[2]), 'build/handler.js');
const { handler } = (await import(built)) as { handler: Handler };
const publicUrl = `http://localhost:${String(port)}`;
await serveHttp(handler, { host: '127.0.0.1', port, publicUrl, publicUrlIsSet: false });

process.on('disconnect', () => process.exit(0));
