// npm run -s ontwikkeldoor -- COMMAND: installs what is missing, then runs the command. Runs on Node 20.
import { ensureInstalled } from './lib/install.mjs';
import { runInPlace } from './lib/run.mjs';

try {
  await ensureInstalled();
  process.exitCode = await runInPlace(['cli/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
