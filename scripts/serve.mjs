// The production server: database, migrations, demonstration, HTTP. Runs under the application's own Node (npm start).
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressHeaders, PortInUseError, serveHttp } from './lib/http-server.mjs';
import { root } from './lib/run.mjs';
import { readEnvironment } from '../src/env.ts';
import { bringUpToDate } from '../src/server/bring-up-to-date.ts';
import { decideDemonstration } from '../src/server/db/real-people.ts';
import { isForeseen } from '../src/server/foreseen.ts';
import { startEmbedded } from '../src/server/postgres/embedded.ts';
import { secretKey } from '../src/server/secret.ts';

const longestShutdownMs = 10_000;
const publicUrlIsSet = Boolean(process.env['PUBLIC_URL']);

/** What has been started, to be stopped in the opposite order. @type {(() => unknown)[]} */
const started = [];
/** What hears that this process is to go, some time before it stops. @type {(() => unknown)[]} */
const leaving = [];
let drainSeconds = 0;
/** @type {Promise<void> | undefined} */
let stopping;

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void leave());
process.on('SIGHUP', () => void stop(0));
process.on('disconnect', () => void stop(0));

try {
  await start(readSettings());
} catch (error) {
  console.error(isForeseen(error) || error instanceof PortInUseError ? error.message : error);
  await stop(1);
}

function readSettings() {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** @param {import('../src/env.ts').Environment} settings */
async function start(settings) {
  const key = secretKey(settings);
  const connection = await openDatabase(settings);
  tellTheApplication(settings, connection);
  const { applied, differs } = await bringUpToDate({ owner: connection, secretKey: key });
  if (applied.length > 0) console.log(`Migrations applied: ${applied.join(', ')}`);
  if (differs.length > 0)
    console.log(`Kept as changed here, other than in this release: ${differs.join(', ')}`);
  const demo = await decideDemonstration(settings, connection);
  process.env['DEMO'] = demo ? '1' : '0';
  if (demo) await prepareDemonstration();
  else if (settings.demo) console.log('This database holds real people, so this is no demonstration.');
  const { handler } = await import(path.join(root, 'build/handler.js'));
  started.push(shutDownTheApplication);
  const http = await serveHttp(handler, { ...settings, publicUrlIsSet });
  started.push(() => http.stop());
  leaving.push(() => http.leave());
  drainSeconds = settings.drainSeconds;
  announce({ ...settings, demo });
  if (!demo) await tellSetupLink();
}

/** What is only told may fail: the server is up, and the command tells it too. */
async function tellSetupLink() {
  try {
    await (await import('../cli/setup-link.ts')).tellSetupLink();
  } catch {
    console.error(
      'The set-up link could not be made now. Ask for it with: npm run ontwikkeldoor -- setup-link',
    );
  }
}

/**
 * @param {import('../src/env.ts').Environment} settings
 * @returns {Promise<import('../src/server/db/place.ts').Connection>}
 */
async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) return { connectionString: databaseUrl };
  const server = await startEmbedded({
    dataDir,
    onLost: (error) => {
      console.error('The database server is gone:', error);
      void stop(1);
    },
  });
  started.push(() => server.stop());
  return server.connection;
}

/**
 * The application reads its settings from the environment, when the built handler is imported.
 * @param {import('../src/env.ts').Environment} settings
 * @param {import('../src/server/db/place.ts').Connection} connection
 */
function tellTheApplication(settings, connection) {
  Object.assign(process.env, {
    NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    ...('host' in connection ? { ONTWIKKELDOOR_PG: JSON.stringify(connection) } : {}),
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    PROTOCOL_HEADER: addressHeaders.protocol,
    HOST_HEADER: addressHeaders.host,
    BODY_SIZE_LIMIT: process.env['BODY_SIZE_LIMIT'] ?? '10M',
  });
}

async function prepareDemonstration() {
  const { loadDemonstration } = await import('../cli/demo-load.ts');
  await loadDemonstration();
}

/** The application closes what it opened (pools, jobs) in listeners to this event of the adapter; they may be async. */
async function shutDownTheApplication() {
  const listeners = /** @type {import('node:events').EventEmitter} */ (process).listeners(
    'sveltekit:shutdown',
  );
  const timeUp = new Promise((resolve) => setTimeout(resolve, longestShutdownMs).unref());
  await Promise.race([Promise.allSettled(listeners.map((listener) => listener('SIGTERM'))), timeUp]);
}

/** Tells proxies and the background work that it goes, serves on for as long as they need to notice, then stops. */
async function leave() {
  for (const tell of leaving) tell();
  /** @type {import('node:events').EventEmitter} */ (process).emit('ontwikkeldoor:leaving');
  await sleep(drainSeconds * 1000);
  await stop(0);
}

/** @param {number} exitCode */
function stop(exitCode) {
  stopping ??= (async () => {
    for (const stopOne of started.reverse()) await stopOne();
    process.exit(exitCode);
  })();
  return stopping;
}

/** @param {import('../src/env.ts').Environment} settings */
function announce({ publicUrl, host, port, demo }) {
  console.log(`Ontwikkeldoor is listening on ${host}:${String(port)}. Open ${publicUrl}`);
  if (demo) console.log(`This is a demonstration. To sign in, open ${publicUrl}/demo and choose a person.`);
  if (!publicUrlIsSet && host !== '127.0.0.1') {
    console.log(
      'Set PUBLIC_URL to the address that people use, or forms sent to another address are refused.',
    );
  }
}
