import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** From which the product starts as one that knows a migration more. */
export function newerVersion(migration: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'od-newer-'));
  const own = path.join('src', 'server', 'db', 'migrations');
  for (let at = own; at !== '.'; at = path.dirname(at)) linkBeside(folder, at);
  cpSync(own, path.join(folder, own), { recursive: true });
  writeFileSync(path.join(folder, own, '9999_newer.sql'), migration);
  return folder;
}

/** Links what lies beside this folder, so that only the folder itself is another. */
function linkBeside(root: string, at: string): void {
  const parent = path.dirname(at);
  mkdirSync(path.join(root, parent), { recursive: true });
  for (const name of readdirSync(parent))
    if (name !== path.basename(at)) symlinkSync(path.resolve(parent, name), path.join(root, parent, name));
}
