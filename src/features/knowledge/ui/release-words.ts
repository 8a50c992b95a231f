import type { IsoDate } from '#core/date.ts';
import { formatDayShort } from '#i18n/format.ts';
import type { Slice } from '../domain/difference.ts';
import { isSame } from '#core/form/form.ts';
import type { Saying } from '#ui/form/said.ts';
import { previewAddress } from '../domain/preview-address.ts';
import type { EntryDifference, RuleDifference, RuleSaid } from '../domain/release.ts';
import { writeValue } from '../domain/rule-value.ts';
import type { Content } from '../domain/entry.ts';
import type { LineTexts } from './entry-lines.ts';
import { fieldsSaid } from './entry-changes.ts';
import { nameIn, sayValue, sourceLink } from './say.ts';

/** One difference as people read it: both sides of each thing, and where to follow the release. */
export interface DifferenceSaid {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly kind: RuleDifference['kind'];
  readonly rows: readonly { readonly what: string; readonly here: string; readonly release: string }[];
  readonly takeHref: string | null;
  readonly takeFrom: IsoDate | null;
  /** The release was checked later than what stands here: it brings something new. */
  readonly isNew: boolean;
}

const isNewer = (release: unknown, here: unknown): boolean =>
  typeof release === 'string' && typeof here === 'string' && release > here;

export function sayRule(texts: LineTexts, found: RuleDifference): DifferenceSaid {
  const { definition, kind, slices, take, seen } = found;
  const { t, locale } = texts;
  const say = (said: RuleSaid | null): string =>
    said === null
      ? t.release.nothing
      : [
          sayValue(t, locale, definition.unit, said.value),
          sourceLink(said.source).text,
          t.line.checked(formatDayShort(locale, said.checkedOn)),
          t.certainty[said.certainty],
        ].join('\n');
  const page = `/administration/knowledge/${definition.key}`;
  return {
    id: `rule ${definition.key}`,
    name: definition.name[locale],
    href: page,
    kind,
    rows: slices.map(({ day, here, release }) => ({
      what: t.rule.from(formatDayShort(locale, day)),
      here: say(here),
      release: say(release),
    })),
    isNew: slices.some(({ here, release }) => isNewer(release?.checkedOn, here?.checkedOn)),
    takeFrom: take?.validFrom ?? null,
    takeHref:
      take === null
        ? null
        : `${page}/preview?${new URLSearchParams({
            value: writeValue(take.said.value, definition.unit),
            validFrom: take.validFrom,
            validTo: take.validTo ?? '',
            source: take.said.source,
            checkedOn: take.said.checkedOn,
            certainty: take.said.certainty,
            seen: String(seen),
            setBy: 'national',
          }).toString()}`,
  };
}

export function sayEntryDifference(texts: LineTexts, saying: Saying, found: EntryDifference): DifferenceSaid {
  const { entry, code, kind, slices, take, seen } = found;
  const { t, locale } = texts;
  const some = slices.find(({ here, release }) => here !== null || release !== null);
  const name = nameIn(locale, some?.here?.['name'] ?? some?.release?.['name']) || code;
  return {
    id: `${entry} ${code}`,
    name: `${t.entries.of[entry].one}: ${name}`,
    // What was withdrawn altogether has no page.
    href: kind === 'only-release' ? null : `/administration/knowledge/entries/${entry}/${code}`,
    kind,
    rows: slices.flatMap((slice) => rowsOf(texts, saying, entry, slice)),
    isNew: slices.some(({ here, release }) => isNewer(release?.['checkedOn'], here?.['checkedOn'])),
    takeFrom: take?.validFrom ?? null,
    takeHref:
      take === null
        ? null
        : previewAddress({
            kind: entry,
            code,
            text: JSON.stringify(take.said),
            validFrom: take.validFrom,
            validTo: take.validTo,
            seen,
          }),
  };
}

/** The fields that differ from one day on; one line when one of both says nothing at all. */
function rowsOf(
  { t, locale }: LineTexts,
  saying: Saying,
  kind: EntryDifference['entry'],
  { day, here, release }: Slice<Content>,
): DifferenceSaid['rows'] {
  const from = t.rule.from(formatDayShort(locale, day));
  if (here === null || release === null) {
    const say = (said: Content | null): string => (said === null ? t.release.nothing : t.release.exists);
    return [{ what: from, here: say(here), release: say(release) }];
  }
  return fieldsSaid(saying, kind)
    .filter(({ name, field }) => !isSame(field, here[name], release[name]))
    .filter(({ name }) => name !== 'checkedOn' || isNewer(release['checkedOn'], here['checkedOn']))
    .map(({ words, say }) => ({
      what: `${words.label} (${from})`,
      here: say(here),
      release: say(release),
    }));
}
