import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const laws = require('../../.dependency-cruiser.cjs') as IFlattenedRuleSet;
const root = mkdtempSync(path.join(tmpdir(), 'od-laws-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Per law a small breach of it: the files, and which of them breaks the law. */
const breaches: Record<string, Record<string, string>> = {
  'no-circular': {
    'src/core/a.ts': `import type { B } from './b.ts';\nexport type A = B;`,
    'src/core/b.ts': `import type { A } from './a.ts';\nexport type B = A;`,
  },
  'slices-do-not-touch': {
    'src/features/plan/server/a.ts': `import { b } from '../../card/server/b.ts';\nexport const a = b;`,
    'src/features/card/server/b.ts': `export const b = 1;`,
  },
  'shapes-know-no-slice': {
    'src/shapes/gathering/server/a.ts': `import { b } from '../../../features/plan/server/b.ts';\nexport const a = b;`,
    'src/features/plan/server/b.ts': `export const b = 1;`,
  },
  'shapes-touch-only-counterpart': {
    'src/shapes/gathering/domain/a.ts': `import { b } from '../../round/domain/b.ts';\nexport const a = b;`,
    'src/shapes/round/domain/b.ts': `export const b = 1;`,
  },
  'domain-is-pure': {
    'src/features/plan/domain/a.ts': `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;`,
  },
  'core-is-ground': {
    'src/core/a.ts': `import { b } from '../access/b.ts';\nexport const a = b;`,
    'src/access/b.ts': `export const b = 1;`,
  },
  'access-is-pure': {
    'src/access/a.ts': `import { b } from '../server/b.ts';\nexport const a = b;`,
    'src/server/b.ts': `export const b = 1;`,
  },
  'ui-knows-no-domain': {
    'src/ui/a.ts': `import { b } from '../features/plan/domain/b.ts';\nexport const a = b;`,
    'src/features/plan/domain/b.ts': `export const b = 1;`,
  },
  'a-form-is-declared-once': {
    'src/features/plan/ui/A.svelte': `<script>import B from '../../../ui/form/TextField.svelte';</script><B />`,
    'src/ui/form/TextField.svelte': `<p>b</p>`,
  },
  'texts-come-from-context': {
    'src/features/plan/ui/A.svelte': `<script>import { messages } from '../../../i18n/messages.ts';</script>{messages('nl')}`,
    'src/i18n/messages.ts': `export const messages = () => 1;`,
  },
  'texts-know-only-texts': {
    'src/i18n/a.ts': `import { b } from '../server/b.ts';\nexport const a = b;`,
    'src/server/b.ts': `export const b = 1;`,
  },
  'own-texts-know-only-texts': {
    'src/features/plan/texts.nl.ts': `import { b } from './server/b.ts';\nexport const nl = b;`,
    'src/features/plan/server/b.ts': `export const b = 1;`,
  },
  'server-below-features': {
    'src/server/a.ts': `import { b } from '../features/plan/server/b.ts';\nexport const a = b;`,
    'src/features/plan/server/b.ts': `export const b = 1;`,
  },
  'web-knows-no-feature': {
    'src/web/a.ts': `import { b } from '../features/plan/server/b.ts';\nexport const a = b;`,
    'src/features/plan/server/b.ts': `export const b = 1;`,
  },
  'only-stores-know-tables': {
    'src/features/plan/server/a.ts': `import { b } from '../../../server/db/connection.ts';\nexport const a = b;`,
    'src/server/db/connection.ts': `export const b = 1;`,
  },
  'only-the-pipeline-parses': {
    'src/features/plan/server/a.ts': `import { fieldErrors } from '../../../core/field-errors.ts';\nexport const a = fieldErrors;`,
    'src/core/field-errors.ts': `export const fieldErrors = 1;`,
  },
  'query-builder-in-gateway-only': {
    'src/features/plan/server/add-step.ts': `import { sql } from 'kysely';\nexport const a = sql;`,
    'node_modules/kysely/package.json': `{"name":"kysely","version":"1.0.0","main":"index.js"}`,
    'node_modules/kysely/index.js': `module.exports = { sql: 1 };`,
    'package.json': `{"dependencies":{"kysely":"1.0.0"}}`,
  },
  'screens-show-what-slices-know': {
    'src/screens/home/a.ts': `import { b } from '../../server/pdf/b.ts';\nexport const a = b;`,
    'src/server/pdf/b.ts': `export const b = 1;`,
  },
  'nothing-below-knows-a-screen': {
    'src/features/plan/server/a.ts': `import { b } from '../../../screens/home/b.ts';\nexport const a = b;`,
    'src/screens/home/b.ts': `export const b = 1;`,
  },
  'routes-are-thin': {
    'src/routes/plan/+page.server.ts': `import { b } from '../../features/plan/server/plan.store.ts';\nexport const a = b;`,
    'src/features/plan/server/plan.store.ts': `export const b = 1;`,
  },
  'features-never-know-http': {
    'src/features/plan/server/a.ts': `import { b } from '../../../web/b.ts';\nexport const a = b;`,
    'src/web/b.ts': `export const b = 1;`,
  },
  'browser-never-server': {
    'src/features/plan/ui/a.ts': `import { b } from '../server/b.ts';\nexport const a = b;`,
    'src/features/plan/server/b.ts': `export const b = 1;`,
  },
  'product-never-tests': {
    'src/core/a.ts': `import { b } from '../../tests/b.ts';\nexport const a = b;`,
    'tests/b.ts': `export const b = 1;`,
  },
  'no-orphans': { 'src/core/a.ts': `export const a = 1;` },
};

describe('each law fires on a planted breach', () => {
  test('there is a breach for every law', () => {
    expect(Object.keys(breaches).sort()).toEqual((laws.forbidden ?? []).map(({ name }) => name).sort());
  });

  test.each(Object.entries(breaches))('%s', async (law, files) => {
    const folder = path.join(root, law);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const fired = (await breachesIn(folder)).map(({ rule }) => rule.name);
    expect(fired).toContain(law);
  });
});

test('core may read what comes in with zod, and knows no other package', async () => {
  const folder = path.join(root, 'zod-in-core');
  for (const [file, text] of Object.entries({
    'src/core/a.ts': `import { z } from 'zod';\nexport const a = z;`,
    'src/core/b.ts': `import { sql } from 'kysely';\nexport const b = sql;`,
    'node_modules/zod/package.json': `{"name":"zod","version":"1.0.0","main":"index.js"}`,
    'node_modules/zod/index.js': `module.exports = { z: 1 };`,
    'node_modules/kysely/package.json': `{"name":"kysely","version":"1.0.0","main":"index.js"}`,
    'node_modules/kysely/index.js': `module.exports = { sql: 1 };`,
    'package.json': `{"dependencies":{"zod":"1.0.0","kysely":"1.0.0"}}`,
  })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const found = await breachesIn(folder);
  expect(found.filter(({ rule }) => rule.name === 'core-is-ground').map(({ from }) => from)).toEqual([
    'src/core/b.ts',
  ]);
});

async function breachesIn(folder: string) {
  const result = await cruise(['src'], {
    ruleSet: laws,
    validate: true,
    baseDir: folder,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  return (result.output as ICruiseResult).summary.violations;
}
