import { functionNames } from '#core/function-names.ts';

/** What kind of work a function is: beside the class, before it, leading a school, or at the board's office. */
export type FunctionKind = 'support' | 'teaching' | 'leading' | 'office';

export interface StaffFunction {
  readonly code: string;
  readonly kind: FunctionKind;
  /** Usual scales, lowest and highest; null where the cao leaves it open. */
  readonly scales: readonly [number, number] | null;
  /** The role that comes with it at the school. Leading a school is never given by a word in a list. */
  readonly role: 'support-staff' | 'teacher' | null;
}

/**
 * The functions that the product tells apart, with their scales (facts 1.5: cao example functions since 2020; caretaker and
 * administration by board examples). A board names its functions as it likes: that name is kept beside the code.
 */
export const functions = [
  { code: 'onderwijsassistent-a', kind: 'support', scales: [4, 4], role: 'support-staff' },
  { code: 'onderwijsassistent-b', kind: 'support', scales: [5, 5], role: 'support-staff' },
  { code: 'onderwijsassistent-c', kind: 'support', scales: [6, 6], role: 'support-staff' },
  { code: 'onderwijsassistent-onbekend', kind: 'support', scales: null, role: 'support-staff' },
  { code: 'leraarondersteuner-a', kind: 'support', scales: [7, 7], role: 'support-staff' },
  { code: 'leraarondersteuner-b', kind: 'support', scales: [8, 8], role: 'support-staff' },
  { code: 'leraarondersteuner-onbekend', kind: 'support', scales: null, role: 'support-staff' },
  { code: 'klassenassistent', kind: 'support', scales: [3, 4], role: 'support-staff' },
  { code: 'concierge', kind: 'support', scales: [3, 4], role: 'support-staff' },
  { code: 'administratief', kind: 'support', scales: [3, 6], role: 'support-staff' },
  { code: 'other', kind: 'support', scales: null, role: 'support-staff' },
  { code: 'leraar', kind: 'teaching', scales: [10, 12], role: 'teacher' },
  { code: 'intern-begeleider', kind: 'teaching', scales: [10, 12], role: 'teacher' },
  { code: 'schoolleider', kind: 'leading', scales: [11, 15], role: null },
  { code: 'bovenschools-directeur', kind: 'leading', scales: [12, 16], role: null },
  { code: 'hr-medewerker', kind: 'office', scales: null, role: null },
  { code: 'bestuurder', kind: 'office', scales: null, role: null },
] as const satisfies readonly StaffFunction[];

export type FunctionCode = (typeof functions)[number]['code'];

export const functionCodes = functions.map(({ code }) => code);

const byCode = new Map<string, StaffFunction>(functions.map((one) => [one.code, one]));

export const isFunctionCode = (text: string): text is FunctionCode => byCode.has(text);

/** The role that comes with a function at the school where it is done; null when none does. */
export const roleOfFunction = (code: string): 'support-staff' | 'teacher' | null =>
  byCode.get(code)?.role ?? null;

/** The role that comes with a job; work for the board itself brings none, for roles of a function hold at a school. */
export const roleOfJob = ({
  functionCode,
  schoolId,
}: {
  readonly functionCode: string;
  readonly schoolId: string | null;
}): 'support-staff' | 'teacher' | null => (schoolId === null ? null : roleOfFunction(functionCode));

export type NoRoleReason = 'office' | 'leading' | 'none';

/** Why work brings no role: for the board's office no function does, and some roles only a person may give. */
export function noRoleReason(code: string, isOffice: boolean): NoRoleReason {
  const kind = byCode.get(code)?.kind;
  if (kind === 'leading' || kind === 'office') return 'leading';
  return isOffice ? 'office' : 'none';
}

/** The scale of a function that has exactly one. */
export function onlyScale(code: string): number | null {
  const scales = byCode.get(code)?.scales ?? null;
  return scales !== null && scales[0] === scales[1] ? scales[0] : null;
}

/** Every function has its name; see core. */
export const canonicalNames: Readonly<Record<FunctionCode, string>> = functionNames;
