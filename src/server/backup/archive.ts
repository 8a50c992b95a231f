import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

/** What stands in the first line of an archive. */
export const headerSchema = z.object({
  format: z.literal('ontwikkeldoor-backup-1'),
  madeAt: z.iso.datetime(),
  schema: z.array(z.object({ name: z.string(), checksum: z.string() })),
  jobsVersion: z.number(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Header = z.infer<typeof headerSchema>;

/** After the header: a row as PostgreSQL writes it, always of the table last named; at the end how many rows there were. */
const lineSchema = z.union([
  z.string(),
  z.object({ table: z.string() }).strict(),
  z.object({ rows: z.number() }).strict(),
]);
export type Line = z.infer<typeof lineSchema>;

/** In characters: the first line names every table and migration; a row holds what people typed. */
const longestHeader = 1_000_000;
const longestLine = 64_000_000;

/** Writes the archive under another name first: a file with the right name is always a whole one. */
export async function writeArchive(file: string, lines: AsyncIterable<Header | Line>): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} exists already; a backup overwrites nothing.`);
  const unfinished = `${file}.unfinished`;
  const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
  try {
    await pipeline(Readable.from(asText(lines)), createGzip({ level: 6 }), target);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** One piece of text for many lines; a stream has a cost for every piece. */
async function* asText(lines: AsyncIterable<Header | Line>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

/**
 * Reads an archive: first its header, then its lines in order.
 * @throws BackupError when the file is no archive, is damaged, or ends too early.
 */
export async function readArchive(file: string): Promise<{ header: Header; lines: AsyncGenerator<Line> }> {
  const texts = splitLines(file);
  return { header: await readHeader(texts, file), lines: checkedLines(texts, file) };
}

/** Whether a file begins as a backup does; asked before anything is made for it. @throws BackupError when not */
export async function checkArchive(file: string): Promise<void> {
  const texts = splitLines(file);
  try {
    await readHeader(texts, file);
  } finally {
    await texts.return(undefined);
  }
}

async function readHeader(texts: AsyncGenerator<string>, file: string): Promise<Header> {
  const first = headerSchema.safeParse(parse((await texts.next()).value, file));
  if (!first.success) throw new BackupError(`${file} is not a backup of Ontwikkeldoor.`);
  return first.data;
}

async function* checkedLines(texts: AsyncGenerator<string>, file: string): AsyncGenerator<Line> {
  let rows = 0;
  for await (const text of texts) {
    const line = lineSchema.safeParse(parse(text, file));
    if (!line.success) throw new BackupError(`${file} is damaged.`);
    if (typeof line.data === 'string') rows += 1;
    else if ('rows' in line.data) {
      if (line.data.rows === rows) return;
      throw new BackupError(`${file} is damaged: it holds ${rows} rows and should hold ${line.data.rows}.`);
    }
    yield line.data;
  }
  throw new BackupError(`${file} is not complete.`);
}

/** By line feeds only: what people typed may hold other signs that end a line. */
async function* splitLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip()).setEncoding('utf8');
  source.on('error', (error) => text.destroy(error));
  let rest: string[] = [];
  let restLength = 0;
  let longest = longestHeader;
  try {
    for await (const piece of text as AsyncIterable<string>) {
      refuseBomb(file, source.bytesRead, (restLength += piece.length), longest);
      if (!piece.includes('\n')) {
        rest.push(piece);
        continue;
      }
      const lines = [...rest, piece].join('').split('\n');
      rest = [lines.pop() ?? ''];
      restLength = rest[0]?.length ?? 0;
      longest = longestLine;
      yield* lines;
    }
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(`${file} cannot be read: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  } finally {
    source.destroy();
  }
}

/** A few bytes can unpack to gigabytes: a line that outgrows every row there is means that this is no backup. */
function refuseBomb(file: string, packed: number, length: number, longest: number): void {
  if (length <= longest) return;
  throw new BackupError(
    `${file} is not a backup of Ontwikkeldoor: ${String(packed)} bytes of it unpack to a line of more than ${String(longest)} characters.`,
  );
}

function parse(text: unknown, file: string): unknown {
  if (typeof text !== 'string') throw new BackupError(`${file} is empty.`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackupError(`${file} is damaged.`, { cause });
  }
}
