import { messages } from '#i18n/messages.ts';
import { wrongUse } from './command.ts';
import type { Command } from './command.ts';

/**
 * What a proxy answers itself for a process that died (docs/operations.md, *Going live*): the words of the page that the
 * product answers when it can do nothing now, in one file that needs nothing else. What was sent is the browser's to send again.
 */
export function notNowPage(): string {
  const [nl, en] = [messages('nl').common.notNow, messages('en').common.notNow];
  const part = (lang: string, t: typeof nl): string =>
    `<div lang="${lang}"><h1>${t.title}</h1><p>${t.text}</p><p>${t.reload}</p></div>`;
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${nl.title} · Ontwikkeldoor</title>
<style>${style}</style>
<main>
${part('nl', nl)}
${part('en', en)}
</main>
</html>
`;
}

const style = `:root{color-scheme:light dark}body{margin:0;background:light-dark(#faf6ee,#171b19);color:light-dark(#1e2522,#eee8db);font:1.0625rem/1.55 'Helvetica Neue',Arial,sans-serif}main{max-width:38rem;margin:0 auto;padding:3.5rem 1.5rem}h1{font-size:1.875rem;line-height:1.2;margin:0}[lang=en]{margin-top:2.25rem;padding-top:2.25rem;border-top:1px solid light-dark(#dcd3c2,#3b423e)}`;

export const notNowPageCommand: Command = {
  summary: 'print the page that a proxy answers when a process died',
  help: `
Usage: ontwikkeldoor not-now-page > not-now.html

Prints one HTML file, in Dutch and English, for the proxy to answer with status 503 when a process behind it died. Print it
again with each upgrade. docs/operations.md, Going live, says how nginx and Caddy use it.
`,
  run: (args) => {
    if (args.length > 0) return Promise.resolve(wrongUse('not-now-page takes no arguments.'));
    process.stdout.write(notNowPage());
    return Promise.resolve(0);
  },
};
