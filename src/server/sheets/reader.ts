import { buffer } from 'node:stream/consumers';
import { readTable } from './read-table.ts';

/**
 * A process of its own for one file: the bytes come in, the table or the refusal goes out as JSON. What a file can make it
 * do (fill its memory, run for ever) ends this process and nothing else; see read-sheet.ts for its limits.
 */
const outcome = await readTable(await buffer(process.stdin));
process.stdout.write(JSON.stringify(outcome));
