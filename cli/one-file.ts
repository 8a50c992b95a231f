import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The one file a command is about. npm works in the project's folder; what someone types is seen from their own.
 * @throws Error when there is not exactly one argument.
 */
export function oneFile(args: readonly string[]): string {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('Name one file.');
  return path.resolve(process.env['INIT_CWD'] ?? '.', file);
}
