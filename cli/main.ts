import { commands } from './commands.ts';
import { refusing } from './refusal.ts';

/** `npm run -s ontwikkeldoor -- COMMAND`: 0 done, 1 refused with the reason, 2 wrong use. */
const [name = '', ...rest] = process.argv.slice(2);
const longest = Object.keys(commands)
  .filter((words) => `${[name, ...rest].join(' ')} `.startsWith(`${words} `))
  .sort((a, b) => b.length - a.length)[0];

if (longest === undefined) {
  const asked = name === '' || name === '--help' || name === 'help';
  const lines = Object.entries(commands).map(([words, { summary }]) => `  ${words.padEnd(16)} ${summary}`);
  const text = `Usage: ontwikkeldoor COMMAND [--help]\n\n${lines.join('\n')}\n`;
  (asked ? process.stdout : process.stderr).write(asked ? text : `unknown command: ${name}\n\n${text}`);
  process.exitCode = asked && name !== '' ? 0 : 2;
} else {
  const command = commands[longest];
  const args = process.argv.slice(2 + longest.split(' ').length);
  if (command === undefined) process.exitCode = 2;
  else if (args.includes('--help')) process.stdout.write(`${command.help.trim()}\n`);
  else process.exitCode = await refusing(() => command.run(args));
}
