import { buffer } from 'node:stream/consumers';
import { readTable } from './read-table.ts';
import { tooMuch } from './sheet.ts';
import type { SheetLook } from './sheet.ts';

/**
 * A process of its own for one file: the bytes come in, the table or the refusal goes out as JSON. What a file can make it
 * do (fill its memory, run for ever) ends this process and nothing else; see read-sheet.ts for its limits.
 */
try {
  const look = JSON.parse(process.argv[2] ?? '{}') as SheetLook;
  process.stdout.write(JSON.stringify(await readTable(await buffer(process.stdin), look)));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.exitCode = tooMuch;
}
