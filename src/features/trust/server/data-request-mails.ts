import type { IsoDate } from '#core/date.ts';
import { trustData as en } from '#i18n/en/trust-data.ts';
import { formatDay } from '#i18n/format.ts';
import { trustData as nl } from '#i18n/nl/trust-data.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { contactOf } from '#server/people/people.store.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readKeepers } from './data-request.store.ts';

const words = { nl, en } as const;

interface Asked {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly dueOn: IsoDate;
}

/** HR hears who asks and until when an answer is owed; of what it is about the mail says nothing. */
export async function tellKeepers(
  tools: WriteTools,
  { id, personId, name, dueOn }: Asked,
  why: 'asked' | 'reminded',
): Promise<void> {
  for (const keeper of await readKeepers(tools.db, personId, tools.today))
    await mailTo(tools, keeper, words, ({ mail: t }, { locale }, at) => ({
      subject: t[why].subject(name),
      text: t[why].text(name, formatDay(locale, dueOn), at(`/data-requests/${id}`)),
      key: `data-request:${id}:${why}:${keeper.id}`,
    }));
}

/** She hears that there is an answer; what it says she reads on her page. */
export async function tellAsker(
  tools: WriteTools,
  { id, personId }: { readonly id: string; readonly personId: string },
  say: 'done' | 'refused',
): Promise<void> {
  await mailTo(
    tools,
    await contactOf(tools.db, personId),
    words,
    ({ mail: { answered: t } }, { name }, at) => ({
      subject: t.subject[say],
      text: t.text[say](name, at('/sharing/data#requests')),
      key: `data-request:${id}:answered`,
    }),
  );
}
