import type { HTMLInputAttributes } from 'svelte/elements';

/** One entry of a select, a radio group or a group of checkboxes. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
  /** In a select: the heading under which it stands; entries of one group follow each other. */
  group?: string;
}

/** One line of the error summary: `field` is the id of the control it points to (by default the field's name). */
export interface FieldError {
  field: string;
  message: string;
}

/** What every field shares. `mark` says in words that a field is required or may stay empty. */
export interface FieldProps {
  name: string;
  label: string;
  id?: string;
  hint?: string;
  error?: string;
  mark?: string;
  required?: boolean;
  autocomplete?: HTMLInputAttributes['autocomplete'];
}

/** Words at one stop of a slider. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** What was typed here and what was saved elsewhere meanwhile; `title` says of what, where there is more than one. */
export interface TwoTexts {
  readonly title?: string;
  readonly mine: string;
  readonly theirs: string;
}
