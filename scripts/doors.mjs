// Writes .svelte-kit/doors.ts, which the type check reads: a page, action or endpoint that names no permission
// does not compile.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve('src/routes');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
const servers = files.filter((file) => /(^|\/)\+(page\.server|server)\.ts$/.test(file));
const nameless = files
  .filter((file) => /(^|\/)\+page\.svelte$/.test(file))
  .filter((file) => !servers.includes(file.replace('.svelte', '.server.ts')));
if (nameless.length > 0) {
  console.error(`no permission named: ${nameless.join(', ')} needs a +page.server.ts`);
  process.exitCode = 1;
}
const kindOf = (/** @type {string} */ file) => (file.endsWith('+server.ts') ? 'Endpoint' : 'Page');
const text = `import type { Guarded } from '#web/door.ts';
${servers.map((file, index) => `import * as door${index} from '../src/routes/${file}';`).join('\n')}

type Named = ((event: never) => unknown) & Guarded;
type Page = { load: Named; actions?: Record<string, Named> };
type Endpoint = { GET?: Named; POST?: Named; PUT?: Named; PATCH?: Named; DELETE?: Named };

export const doors = {
${servers.map((file, index) => `  ${JSON.stringify(file)}: door${index} satisfies ${kindOf(file)},`).join('\n')}
};
`;
mkdirSync('.svelte-kit', { recursive: true });
writeFileSync('.svelte-kit/doors.ts', text);
