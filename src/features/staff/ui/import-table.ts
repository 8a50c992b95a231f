import { parseIsoDate } from '#core/date.ts';
import { formatDayShort } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { StaffTexts } from '#i18n/nl/staff.ts';
import { noRoleReason } from '../domain/functions.ts';
import type { StaffLine, StaffLineKind } from '../domain/staff-lines.ts';
import { timeText } from './work-text.ts';

type Facts = StaffLine['facts'];
type Cells = Readonly<Record<string, string>>;
type Key = keyof StaffTexts['import']['cells'];

/** The columns of each kind of line, in order. */
const columns: Readonly<Record<Exclude<StaffLineKind, 'ask'>, readonly Key[]>> = {
  missing: ['who', 'lastDay', 'roles'],
  ended: ['who', 'lastDay', 'roles', 'row'],
  reopened: ['who', 'wasLastDay', 'row'],
  person: ['who', 'what', 'was', 'becomes', 'row'],
  own: ['who', 'what', 'stays', 'inList'],
  role: ['who', 'role', 'where', 'what'],
  new: ['who', 'email', 'where', 'work', 'ownRoles'],
  'added-work': ['who', 'work', 'where', 'from'],
  work: ['who', 'what', 'was', 'becomes', 'row'],
  'other-function': ['who', 'inList', 'where'],
  fault: ['row', 'wrong'],
  kept: ['who'],
};

/** Lines of one kind as a table: what was and what it becomes stand beside each other. */
export function importTable(
  { t, locale }: { readonly t: StaffTexts; readonly locale: Locale },
  kind: Exclude<StaffLineKind, 'ask'>,
  lines: readonly StaffLine[],
): { readonly columns: { key: Key; label: string; numeric?: boolean }[]; readonly rows: Cells[] } {
  const { cells } = t.import;
  return {
    columns: columns[kind].map((key) => ({ key, label: cells[key] })),
    rows: lines.map(({ facts }) => rowOf({ t, locale }, kind, facts)),
  };
}

function rowOf(
  { t, locale }: { readonly t: StaffTexts; readonly locale: Locale },
  kind: StaffLineKind,
  facts: Facts,
): Cells {
  const text = (name: string): string => String(facts[name] ?? '');
  const day = (name: string): string => {
    const read = parseIsoDate(text(name));
    return read === null ? '' : formatDayShort(locale, read);
  };
  const roles = text('roles')
    .split(' ')
    .map((role) => t.roles[role] ?? role)
    .join(', ');
  const shown = (name: string): string => valueText({ t, locale }, text('field'), text(name));
  return {
    who: text('name'),
    row: kind === 'fault' ? t.import.row(text('row')) : text('row'),
    wrong: kind === 'fault' ? t.faultText(facts) : '',
    lastDay: day('endsOn'),
    wasLastDay: day('endsOn'),
    roles: roles || t.import.none,
    ownRoles: roles || t.import.noRole[noRoleReason(text('functionCode'), text('office') === '1')],
    role: t.roles[text('role')] ?? text('role'),
    where:
      text('school') ||
      (text('office') === '1' ? t.boardOffice : '') ||
      (kind === 'role' ? t.wholeOrganisation : t.import.none),
    what:
      kind === 'role'
        ? (t.import.roleChanges[text('change')]?.(day('day')) ?? '')
        : (t.import.changedFields[text('field')] ?? ''),
    was: shown('from'),
    becomes: shown('to'),
    stays: text('field') === 'role' && text('from') === '' ? t.import.withoutRole : shown('from'),
    email: text('email') || t.import.none,
    work: text('functionTitle') || t.functions[text('functionCode')] || t.import.none,
    from: day('startsOn'),
    inList: kind === 'own' ? shown('to') : text('functionTitle') || t.import.none,
  };
}

function valueText(
  { t, locale }: { readonly t: StaffTexts; readonly locale: Locale },
  field: string,
  value: string,
): string {
  if (value === '') return t.import.none;
  if (field === 'functionCode') return t.functions[value] ?? value;
  if (field === 'role') return t.roles[value] ?? value;
  if (field === 'factor') return timeText(locale, Number(value));
  const day = field === 'startsOn' ? parseIsoDate(value) : null;
  return day === null ? value : formatDayShort(locale, day);
}
