// npm run bench: installs and builds what is missing, then measures (bench/README.md). Runs on Node 20.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runInPlace } from './lib/run.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  process.exitCode = await runInPlace(['bench/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
