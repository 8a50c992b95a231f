import type { TextsOf } from '#core/form/shape.ts';
import type { StaffTexts } from '#i18n/nl/staff.ts';
import type { Choices } from '#ui/form/said.ts';
import { functionCodes } from '../domain/functions.ts';
import type { jobForm, newJobForm, newPersonForm, personForm } from '../domain/staff.form.ts';
import { boardOffice } from '../domain/values.ts';

type FunctionCode = (typeof functionCodes)[number];

/** Where the forms and their words meet; functions have their names in one place. */
export function staffFormTexts({
  forms: { asked, theirs, theirsLead },
  functions,
}: StaffTexts): TextsOf<typeof newPersonForm.parts> &
  TextsOf<typeof newJobForm.parts> &
  TextsOf<typeof jobForm.parts> &
  TextsOf<typeof personForm.parts> & { readonly conflictTitle: string; readonly conflictText: string } {
  const named = functionCodes.map((code) => [code, functions[code] ?? code]);
  const options = Object.fromEntries(named) as Readonly<Record<FunctionCode, string>>;
  return {
    ...asked,
    fields: { ...asked.fields, functionCode: { ...asked.fields.functionCode, options } },
    conflictTitle: theirs,
    conflictText: theirsLead,
  };
}

/** The schools to choose from, and whether the board's own office is among them. */
export const schoolChoices =
  (
    t: StaffTexts,
    schools: readonly { readonly id: string; readonly name: string }[],
    office: boolean,
  ): Choices =>
  () => {
    const places = schools.map(({ id, name }) => ({ value: id, label: name }));
    return office ? [...places, { value: boardOffice, label: t.boardOffice }] : places;
  };
