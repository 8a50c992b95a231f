import { buffer } from 'node:stream/consumers';
import { readTable } from './read-table.ts';
import { tooMuch } from './sheet.ts';

/**
 * A process of its own for one file: the bytes come in, the table or the refusal goes out as JSON. What a file can make it
 * do (fill its memory, run for ever) ends this process and nothing else; see read-sheet.ts for its limits.
 */
try {
  process.stdout.write(JSON.stringify(await readTable(await buffer(process.stdin))));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.exitCode = tooMuch;
}
