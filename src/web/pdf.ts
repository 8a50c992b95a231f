import { readFile } from 'node:fs/promises';
import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#i18n/locale.ts';
import { renderPdf } from '#server/pdf/render.ts';
import { deny } from './door.ts';

interface File {
  /** What she saves it as, without the end; `plain` for old browsers. */
  readonly name: string;
  readonly plain: string;
  readonly as: 'attachment' | 'inline';
  readonly locale: Locale;
}

/** Answers with a document that a template makes of what is known. */
export async function answerPdf(
  event: Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>,
  template: string,
  content: unknown,
  { name, plain, as, locale }: File,
): Promise<Response> {
  const pdf = await renderPdf(await readFile(template, 'utf8'), content);
  if (!pdf.ok) return deny(pdf.error, event);
  return new Response(new Uint8Array(pdf.value), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${as}; filename="${plain}.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
      'content-language': locale,
    },
  });
}
