import { parseIsoDate } from '#core/date.ts';
import { goodPart } from '../good-part.ts';
import { withoutDoubles } from '../import.ts';
import type { ImportFault, ReadCatalogue, ReadOffer } from '../import.ts';
import type { Bundle } from './bundle.ts';
import { isItem } from './bundle.ts';
import type { Item } from './bundle.ts';
import { addTo, countUnknownValues, countUnread } from './known-fields.ts';
import { plainOffer, unreadPrices, withExtension } from './raw-offer.ts';
import { dayIn } from './values.ts';

type Sort = 'course' | 'programme';

/** Reads a catalogue of either version: its good part, and everything else by name. */
export function readOeapi(bundle: Bundle): ReadCatalogue {
  const faults: ImportFault[] = [];
  const leftOut: Record<string, number> = {};
  const read = [
    ...readItems(bundle, 'programme', faults, leftOut),
    ...readItems(bundle, 'course', faults, leftOut),
  ];
  const single = withoutDoubles(read);
  return { offers: single.offers, faults: [...faults, ...single.faults], leftOut };
}

function readItems(
  bundle: Bundle,
  sort: Sort,
  faults: ImportFault[],
  leftOut: Record<string, number>,
): { where: string; offer: ReadOffer }[] {
  const { dialect } = bundle;
  const listName = sort === 'course' ? 'courses' : dialect.programmes;
  const list = sort === 'course' ? bundle.courses : bundle.programmes;
  const offerings = byOwner(bundle, sort, faults, leftOut, idsOf(list, personIdOf(bundle, sort)));
  const read: { where: string; offer: ReadOffer }[] = [];
  for (const [index, item] of list.entries()) {
    const where = `${listName}[${String(index)}]`;
    if (!isItem(item)) {
      faults.push({ where, field: '', code: 'wrong-kind', value: '' });
      continue;
    }
    countUnread(dialect, listName, sort, item, leftOut);
    const own = offerings.get(String(item[personIdOf(bundle, sort)])) ?? [];
    const plain = plainOffer(dialect, sort, item, own);
    countUnknownValues(dialect, listName, item, plain, leftOut);
    const raw = withExtension(item, plain);
    const code =
      typeof raw.code === 'string' && raw.code !== '' ? `${listName} ${raw.code.slice(0, 40)}` : where;
    const good = goodPart(raw, code, (field) => shown(raw[field]), plain);
    if (good.offer !== null) read.push({ where: code, offer: good.offer });
    faults.push(...good.faults);
    if (raw.yearCosts === plain.yearCosts) faults.push(...unreadPrices(dialect, own, code));
  }
  return read;
}

const personIdOf = ({ dialect }: Bundle, sort: Sort): string =>
  sort === 'course' ? 'courseId' : dialect.programmeId;

const idsOf = (list: readonly unknown[], id: string): Set<string> =>
  new Set(list.filter(isItem).map((item) => String(item[id])));

/** States of version 6 in which nobody can start. */
const notOffered = ['cancelled', 'inactive', 'concept'];

/** The offerings by the course or programme that they offer; those of something that is not there are named. */
function byOwner(
  bundle: Bundle,
  sort: Sort,
  faults: ImportFault[],
  leftOut: Record<string, number>,
  owners: ReadonlySet<string>,
): Map<string, Item[]> {
  const { dialect } = bundle;
  const listName = sort === 'course' ? 'courseOfferings' : dialect.programmeOfferings;
  const found = new Map<string, Item[]>();
  for (const [index, offering] of (sort === 'course'
    ? bundle.courseOfferings
    : bundle.programmeOfferings
  ).entries()) {
    const where = `${listName}[${String(index)}]`;
    const owner = isItem(offering) ? ownerOf(bundle, sort, offering) : null;
    if (!isItem(offering) || owner === null || !owners.has(owner)) {
      faults.push({ where, field: personIdOf(bundle, sort), code: 'nothing-offered', value: owner ?? '' });
      continue;
    }
    const day = dayIn(offering[dialect.start]);
    if (day !== '' && parseIsoDate(day) === null) {
      faults.push({ where, field: 'starts', code: 'not-a-date', value: day.slice(0, 80) });
      continue;
    }
    if (notOffered.includes(String(offering['state']))) {
      addTo(leftOut, `${listName}.state: ${String(offering['state'])}`);
      continue;
    }
    countUnread(dialect, listName, 'offering', offering, leftOut);
    found.set(owner, [...(found.get(owner) ?? []), offering]);
  }
  return found;
}

/** Version 6 gives the id, version 5 the id or the whole thing under its own name. */
function ownerOf(bundle: Bundle, sort: Sort, offering: Item): string | null {
  const id = personIdOf(bundle, sort);
  const whole = offering[sort === 'course' ? 'course' : id.slice(0, -2)];
  const owner = offering[id] ?? (isItem(whole) ? whole[id] : whole);
  return typeof owner === 'string' ? owner : null;
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
