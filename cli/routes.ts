import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { attempt } from './command.ts';
import type { Command } from './command.ts';

/** One way into the product. */
export interface RouteLine {
  readonly method: string;
  readonly path: string;
  readonly action: string | null;
  readonly permission: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * Every page, form action and endpoint with the permission it names, read from the doors themselves.
 * @throws when a file of routes has a way in that names none.
 */
export async function listRoutes(root = path.resolve('src/routes')): Promise<RouteLine[]> {
  const files = await readdir(root, { recursive: true });
  const servers = files.filter((file) => /(^|\/)\+(page\.server|server)\.ts$/.test(file)).sort();
  const lines = await Promise.all(servers.map((file) => linesOf(root, file)));
  const pages = files.filter((file) => /(^|\/)\+page\.svelte$/.test(file));
  for (const page of pages) {
    if (!servers.includes(page.replace('+page.svelte', '+page.server.ts')))
      throw new Error(`${page} has no door`);
  }
  return lines.flat();
}

async function linesOf(root: string, file: string): Promise<RouteLine[]> {
  const module = (await import(pathToFileURL(path.join(root, file)).href)) as Readonly<
    Record<string, unknown>
  >;
  const address = addressOf(file);
  if (file.endsWith('+server.ts')) {
    return methods.flatMap((method) =>
      method in module
        ? [{ method, path: address, action: null, permission: permissionOf(module[method], file) }]
        : [],
    );
  }
  const lines: RouteLine[] = [
    { method: 'GET', path: address, action: null, permission: permissionOf(module['load'], file) },
  ];
  for (const [name, handle] of Object.entries(
    (module['actions'] ?? {}) as Readonly<Record<string, unknown>>,
  )) {
    const action = name === 'default' ? null : name;
    lines.push({
      method: 'POST',
      path: address,
      action,
      permission: permissionOf(handle, `${file} ${name}`),
    });
  }
  return lines;
}

function permissionOf(door: unknown, where: string): string {
  if (typeof door === 'function' && 'permission' in door && typeof door.permission === 'string') {
    return door.permission;
  }
  throw new Error(`${where} names no permission`);
}

const addressOf = (file: string): string =>
  `/${path
    .dirname(file)
    .split('/')
    .filter((part) => part !== '.' && !part.startsWith('('))
    .join('/')
    .replace(/\[x\+([0-9a-f]{2})\]/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;

export const routesCommand: Command = {
  summary: 'list every page, form action and endpoint',
  help: `
ontwikkeldoor routes --json

Prints a JSON list with one object per page, form action and endpoint:
method, path, action (null for pages and endpoints), permission ("public" when everybody may).`,
  run: async (args) => {
    const read = attempt(() => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }));
    if (read === null) return 2;
    const lines = await listRoutes();
    const texts = lines.map((line) =>
      read.values.json === true ? JSON.stringify(line) : Object.values(line).join('\t'),
    );
    process.stdout.write(
      read.values.json === true ? `[\n${texts.join(',\n')}\n]\n` : `${texts.join('\n')}\n`,
    );
    return 0;
  },
};
