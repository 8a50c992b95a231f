import { cpSync, existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { innerEnvironment, root, runToEnd } from '../../scripts/lib/run.mjs';

const copied = ['src', 'content', 'static', 'vite.config.ts', 'tsconfig.json', 'package.json'];

/**
 * Builds in `folder` the same application by the same configuration, in which every load function gives data from
 * memory: nothing in it knows a database, a session or a use case.
 */
export async function buildFloor(folder: string): Promise<void> {
  const isTest = (file: string): boolean => file.endsWith('.test.ts');
  for (const name of copied) {
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => !isTest(file),
    });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const name of ['memory.ts', 'hooks.server.ts']) {
    cpSync(path.join(import.meta.dirname, name), path.join(folder, 'src', name));
  }
  for (const file of readdirSync(path.join(folder, 'src/routes'), { recursive: true, encoding: 'utf8' })) {
    replaceLoad(folder, file);
  }
  const { code, output } = await runToEnd(
    'sh',
    ['-c', 'cd "$1" && vite build --logLevel warn', 'sh', folder],
    {
      env: innerEnvironment(),
    },
  );
  if (code !== 0) throw new Error(`the floor could not be built:\n${output}`);
}

function replaceLoad(folder: string, file: string): void {
  const target = path.join(folder, 'src/routes', file);
  const name = path.basename(file);
  if (name === '+server.ts') rmSync(target);
  if (name === '+page.server.ts')
    writeFileSync(target, `import { pageData } from '#src/memory.ts';\nexport const load = pageData;\n`);
  if (name === '+layout.server.ts') {
    const load = `export const load = layoutData(${String(depthOf(folder, file))});`;
    writeFileSync(target, `import { layoutData } from '#src/memory.ts';\n${load}\n`);
  }
}

/** As the framework counts: folders above that have a layout or an error page. */
function depthOf(folder: string, file: string): number {
  const parts = path.join('src/routes', path.dirname(file)).split(path.sep);
  const above = parts.slice(2).map((_, index) => path.join(folder, ...parts.slice(0, index + 2)));
  return above.filter((place) =>
    ['+layout.svelte', '+layout.server.ts', '+layout.ts', '+error.svelte'].some((name) =>
      existsSync(path.join(place, name)),
    ),
  ).length;
}
