import type { Pool } from 'pg';

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const weekdays = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';

/** What differs from day to day and from one database to the next. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'],
  [/[A-Za-z0-9_-]{40,}/g, 'SECRET'],
  [/localhost:\d+/g, 'HERE'],
  [/\d{8}T\d{6}Z?/g, 'MOMENT'],
  [/\d{4}-\d{2}-\d{2}/g, 'DAY'],
  [new RegExp(`((${weekdays}) )?\\d{1,2} (${months})( \\d{4})?`, 'g'), 'DAY'],
  [/\b\d{1,2}:\d{2}\b/g, 'TIME'],
  [/[\w.+-]+@[\w.-]+/g, 'ADDRESS'],
  [/(?<=Plaats: )[^.\n]+|(?<=LOCATION:).+/g, 'PLACE'],
];

const plain = (text: string, names: RegExp): string =>
  passing.reduce((all, [pattern, word]) => all.replaceAll(pattern, word), text).replaceAll(names, 'NAME');

/** Every sort of mail that this product wrote, each way of saying it once: whom it is to, days and ids left out. */
export async function sortsOfMail(owner: Pool): Promise<string> {
  const { rows: people } = await owner.query<{ given: string; family: string }>(
    'select given_name as given, family_name as family from person',
  );
  const known = people.flatMap(({ given, family }) => [`${given} ${family}`, given]);
  const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length);
  const names = new RegExp(`(?<![\\p{L}])(${longestFirst.join('|')})(?![\\p{L}])`, 'gu');
  const { rows } = await owner.query<{ key: string; subject: string; body: string; calendar: string | null }>(
    'select key, subject, body, calendar_content as calendar from mail_message',
  );
  const sorts = rows.map(({ key, subject, body, calendar }) => {
    // A calendar breaks its lines wherever they become too long.
    const whole = calendar?.replaceAll(/\r?\n[ \t]/g, '').replaceAll('\r', '') ?? '';
    const kind = plain(key, names).replaceAll(/\d+/g, 'N');
    return `@ ${kind}\n${plain([subject, body, whole].join('\n'), names).replaceAll(/\n+/g, '\n').trimEnd()}\n`;
  });
  return [...new Set(sorts)].sort().join('\n');
}
