import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Locale } from '#i18n/locale.ts';

const words = {
  nl: { noFile: 'dit bestand is er niet of is niet te lezen', noJson: 'dit is geen JSON' },
  en: { noFile: 'this file is not there or cannot be read', noJson: 'this is not JSON' },
} as const;

/**
 * What stands in a file (- for standard input), or why it cannot be had. npm works in the project's folder; what someone
 * types is seen from their own.
 */
export async function jsonOf(file: string, locale: Locale): Promise<Result<unknown, string>> {
  const content = await contentOf(file);
  if (content === null) return err(words[locale].noFile);
  try {
    return ok(JSON.parse(content) as unknown);
  } catch {
    return err(words[locale].noJson);
  }
}

async function contentOf(file: string): Promise<string | null> {
  if (file === '-') return text(process.stdin);
  const place = path.resolve(process.env['INIT_CWD'] ?? '.', file);
  return readFile(place, 'utf8').catch(() => null);
}
