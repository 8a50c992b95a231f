import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import path from 'node:path';
import type { AppError } from '#core/error.ts';
import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { anySheet, sheetLimits, sheetProblem } from './sheet.ts';
import type { Sheet, SheetLook } from './sheet.ts';

/**
 * Reads a table from a file that someone gave: what it is shows from its first bytes, never from its name. The reading
 * itself is done by a process of its own with limits on memory, time and what it gives back, so that no file can make
 * anybody else wait. Answers `too-many` when more files wait than can be read soon.
 */
export async function readSheet(
  bytes: Uint8Array,
  look: SheetLook = anySheet,
): Promise<Result<Sheet, AppError>> {
  if (bytes.byteLength === 0) return err(sheetProblem('sheet-empty'));
  if (bytes.byteLength > sheetLimits.bytes)
    return err(sheetProblem('sheet-too-large', { megabytes: sheetLimits.bytes / 1_000_000 }));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err(sheetProblem('sheet-old-excel'));
  if (otherFiles.some((magic) => startsWith(bytes, magic))) return err(sheetProblem('sheet-not-a-list'));
  if (running + waiting.length >= mostAtOnce + mostWaiting)
    return err({ kind: 'too-many', retryAfterSeconds: 10 });
  await turn();
  try {
    return await readApart(bytes, look);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** PDF, PNG, JPEG, GIF. */
const otherFiles = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
] as const;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const mostAtOnce = 2;
const mostWaiting = 12;
let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

/** The exit code of an error that nobody foresaw. */
const broken = 1;

const program = path.resolve('src/server/sheets/reader.ts');

async function readApart(bytes: Uint8Array, look: SheetLook): Promise<Result<Sheet, AppError>> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${String(sheetLimits.memoryMegabytes)}`, program, JSON.stringify(look)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] },
      timeout: sheetLimits.milliseconds,
      killSignal: 'SIGKILL',
    },
  );
  yieldToPages(child);
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const pieces: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > sheetLimits.answerBytes) child.kill('SIGKILL');
    else pieces.push(piece);
  });
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => (complaint = (complaint + piece.toString()).slice(0, 2000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === broken) throw new Error(`the process that reads lists broke: ${complaint}`);
  // It grew, or took, beyond every list there is: ended by a signal, or by itself.
  if (code !== 0) return err(sheetProblem('sheet-too-large'));
  return JSON.parse(Buffer.concat(pieces).toString()) as Result<Sheet, AppError>;
}

/** Reading a list may wait for pages; where the machine does not allow saying so, it does not. */
function yieldToPages({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // It has ended already.
  }
}
