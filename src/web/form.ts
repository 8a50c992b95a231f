import { error } from '@sveltejs/kit';
import { ownerField } from './owner.ts';

/** What a form says: a field once is a text, a field named `x[]` is a list, `a.b` is a group. */
export type FormValues = { readonly [name: string]: FormValue };
type FormValue = string | readonly string[] | FormValues | undefined;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export interface ReadForm {
  readonly values: FormValues;
  readonly files: ReadonlyMap<string, File>;
  /** The same texts as they were sent, to be kept when nobody is signed in. */
  readonly entries: readonly (readonly [name: string, text: string])[];
  /** Whose page it stood on; null on pages of nobody. */
  readonly owner: string | null;
  /** The action of the form itself, whichever of its buttons was pressed; null on pages of nobody. */
  readonly formAction: string | null;
}

/** Reads a posted form. Files come apart; an empty file field is no file. */
export async function formObject(request: Request): Promise<ReadForm> {
  const data = await readForm(request);
  const values: Record<string, unknown> = {};
  const files = new Map<string, File>();
  const entries: [string, string][] = [];
  let mark: string | null = null;
  for (const [name, value] of data) {
    if (value instanceof File) {
      if (value.size > 0) files.set(name, value);
    } else if (name === ownerField) {
      mark = value;
    } else {
      entries.push([name, value]);
      put(values, name, value.replaceAll('\r\n', '\n'));
    }
  }
  return { values: values as FormValues, files, entries, ...readMark(mark) };
}

/** `organisation.person.action`, as ui/form/Form.svelte writes it. */
function readMark(mark: string | null): Pick<ReadForm, 'owner' | 'formAction'> {
  const [tenantId, personId, action] = mark?.split('.') ?? [];
  if (tenantId === undefined || personId === undefined) return { owner: mark, formAction: null };
  return { owner: `${tenantId}.${personId}`, formAction: action ?? null };
}

/** What came is no form, or only half of one: the browser of nobody sends that, so nothing of it is done. */
async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (problem) {
    // Too large: SvelteKit says so while the body is being read.
    if (!(problem instanceof TypeError)) throw problem;
    error(400, 'unreadable form');
  }
}

function put(target: Record<string, unknown>, name: string, value: string): void {
  const isList = name.endsWith('[]');
  const path = (isList ? name.slice(0, -2) : name).split('.');
  if (path.length > 4 || path.some((part) => part === '' || forbidden.has(part))) return;
  let group = target;
  for (const part of path.slice(0, -1)) {
    const inner = group[part];
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      group = inner as Record<string, unknown>;
    else group = group[part] = {} as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (!isList) {
    group[last] = value;
    return;
  }
  const list = group[last];
  if (Array.isArray(list)) list.push(value);
  else group[last] = [value];
}

/** A text from a form's values, for showing again what was typed. */
export function textOf(values: FormValues | undefined, name: string): string | undefined {
  let value: FormValue = values;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    value = (value as FormValues)[part];
  }
  return typeof value === 'string' ? value : undefined;
}
