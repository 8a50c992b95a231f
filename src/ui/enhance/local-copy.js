// @ts-check
// What the server has not confirmed stays in this tab until it has. The shell names the owner, so that the next
// person who signs in on the same tab never meets it.

const prefix = 'draft ';
const owner = document.querySelector('[data-owner]')?.getAttribute('data-owner') ?? '';

/** @param {HTMLFormElement} form */
function keyOf(form) {
  return `${prefix}${owner} ${location.pathname}${location.search} ${form.dataset.autosave ?? ''}`;
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== 'version');
}

/** @param {HTMLFormElement} form */
function versionOf(form) {
  const field = form.elements.namedItem('version');
  return field instanceof HTMLInputElement ? field.value : '';
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} saving whether an earlier state is on its way to the server, so that its version may still go up by one
 */
export function keepCopy(form, saving) {
  try {
    const kept = { version: versionOf(form), saving, fields: fieldsOf(form) };
    sessionStorage.setItem(keyOf(form), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage only costs the second safety net.
  }
}

/** @param {HTMLFormElement} form */
export function dropCopy(form) {
  try {
    sessionStorage.removeItem(keyOf(form));
  } catch {
    // Nothing was kept either.
  }
}

/**
 * Puts back what an earlier visit of this tab could not save, unless the server has a newer version by now.
 * @param {HTMLFormElement} form
 * @returns {boolean} whether anything was put back
 */
export function restoreCopy(form) {
  try {
    dropOthers();
    const kept = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null');
    dropCopy(form);
    if (!kept || JSON.stringify(kept.fields) === JSON.stringify(fieldsOf(form))) return false;
    const version = versionOf(form);
    const follows = kept.saving && Number(version) === Number(kept.version) + 1;
    if (version !== kept.version && !follows) return false;
    /** @type {Map<string, string[]>} */
    const values = new Map();
    for (const [name, value] of kept.fields) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of form.elements) fill(control, values);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Element} control
 * @param {Map<string, string[]>} values
 */
function fill(control, values) {
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
    control.checked = values.get(control.name)?.includes(control.value) ?? false;
    return;
  }
  if (control instanceof HTMLInputElement && (control.type === 'hidden' || control.type === 'file')) return;
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  ) {
    const value = values.get(control.name)?.shift();
    if (value !== undefined) control.value = value;
  }
}

function dropOthers() {
  if (!owner) return;
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && !key.startsWith(`${prefix}${owner} `)) sessionStorage.removeItem(key);
  }
}
