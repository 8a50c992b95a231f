// npm start: installs and builds what is missing, then serves. Runs on Node 20 and with nothing installed.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { heapLimits, runInPlace } from './lib/run.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  process.exitCode = await runInPlace([...heapLimits, 'scripts/serve.mjs']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
