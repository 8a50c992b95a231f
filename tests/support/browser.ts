import chromium, { inflate } from '@sparticuz/chromium';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

const packageFolder = path.resolve(
  path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
);
const cache = path.resolve('node_modules/.cache/ontwikkeldoor');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the one CHROMIUM_PATH names, else the one from the registry, which needs nothing of the machine. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return playwright.launch({ executablePath: own, args: flags });
  const folder = await unpackedChromium();
  const executablePath = path.join(folder, 'chromium');
  return playwright.launch({ executablePath, args: flags, env: environmentFor(folder, executablePath) });
}

/** Unpacks once per clone. Several processes may do so at the same time: whoever is first to finish wins. */
async function unpackedChromium(): Promise<string> {
  const folder = path.join(cache, 'chromium');
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(path.join(cache, 'unpacking-'));
  await unpackInto(unfinished);
  writeFileSync(path.join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package knows no other place than the temporary folder, so it is given one. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await chromium.executablePath();
    await inflate(path.join(packageFolder, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The libraries that come with the package are for machines that miss their own: they can be older than these. */
function environmentFor(folder: string, executable: string): Record<string, string> {
  const environment = { ...definedVariables(), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const startsAsIs = spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0;
  return startsAsIs ? environment : { ...environment, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
