import { parseArgs } from 'node:util';
import { figures } from '#core/figures/figures.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { faultWords, readFigures } from './figures-json.ts';
import { jsonOf } from './json-file.ts';

const help = `
Usage: ontwikkeldoor calculate figures FILE|- [--language nl|en]

Reads groups of people as JSON (- for standard input) and prints which figures about them may be shown, by the rules of
the pages; null is hidden. No database, clock or network.
  --language   the language of reasons: nl (when left out) or en

  threshold    no figure is about fewer people, 5 at least
  groups       a list of {"key", "parent"?, "people": [ids], "cuts": {name: [ids]}}. A parent's people are those of its
               parts together; a cut's ids are among the group's people
  published?   what was shown before, the oldest first: a list of {"groups", "out"}, groups as they were then and what
               this command printed

Prints {"groups": [{"key", "people", "cuts": {name: number or null}}]}.
Ends with 0, with 1 when the file is refused (each field on its own line), with 2 when it is used wrongly.
`;

export const calculateFiguresCommand: Command = {
  summary: 'which figures about groups of people may be shown',
  help,
  async run(args) {
    const options = { language: { type: 'string' } } as const;
    const read = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }));
    if (read === null) return 2;
    const [file, ...others] = read.positionals;
    const language = read.values.language ?? 'nl';
    if (file === undefined || others.length > 0 || (language !== 'nl' && language !== 'en'))
      return wrongUse(help.trim());
    const content = await jsonOf(file, language);
    if (!content.ok) return refuse(`${file}: ${content.error}`);
    const input = readFigures(content.value);
    if (!input.ok)
      return refuse(
        input.error.map(({ field, code }) => `${field}: ${faultWords[language][code]}`).join('\n'),
      );
    process.stdout.write(`${JSON.stringify({ groups: figures(input.value) }, null, 2)}\n`);
    return 0;
  },
};
