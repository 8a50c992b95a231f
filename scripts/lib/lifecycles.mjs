import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A life cycle of `src/core/lifecycle.ts`, and the file that says it.
 * @typedef {{ from: string, by: string, to: string }} Arrow
 * @typedef {{ name: string, table: string | null, states: string[], stored: string[], arrows: Arrow[] }} Lifecycle
 * @typedef {Lifecycle & { file: string }} Found
 */

/**
 * Every life cycle of the product: each is exported by the file that says it.
 * @returns {Promise<Found[]>}
 */
export async function lifecycles() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.join('src', file));
  const found = await Promise.all(
    files.sort().map(async (file) => {
      const said = readFileSync(file, 'utf8').split(' = lifecycle(').length - 1;
      if (said === 0) return [];
      /** @type {Record<string, unknown>} */
      const module = await import(pathToFileURL(path.resolve(file)).href);
      const exported = Object.values(module).filter(isLifecycle);
      if (exported.length !== said) throw new Error(`${file}: a life cycle is not exported`);
      return exported.map((cycle) => ({ ...cycle, file }));
    }),
  );
  return found.flat();
}

/**
 * @param {unknown} value
 * @returns {value is Lifecycle}
 */
function isLifecycle(value) {
  return typeof value === 'object' && value !== null && 'stored' in value && 'arrows' in value;
}
