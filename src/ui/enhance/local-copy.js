// @ts-check
// What the server has not confirmed stays in this tab until it has, half a day at most. It is sealed with a key that the
// server gives with every page to its owner only: signed out, or as somebody else, nobody can read it.

const prefix = 'draft ';
const longest = 12 * 3_600_000;
const shell = document.querySelector('[data-tab-key]');
const owner = shell?.getAttribute('data-owner') ?? '';
const key = readKey(shell?.getAttribute('data-tab-key') ?? '');
/** Only the newest copy of a form counts. @type {WeakMap<HTMLFormElement, number>} */
const turns = new WeakMap();

/** @param {string} text */
async function readKey(text) {
  // Browsers seal nothing on a page that came over plain http from another machine.
  if (text === '' || !crypto.subtle) return null;
  return crypto.subtle.importKey('raw', bytesOf(text), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** @param {HTMLFormElement} form */
function nameOf(form) {
  return `${prefix}${owner} ${location.pathname} ${form.dataset.autosave ?? ''}`;
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
export async function keepCopy(form, saving) {
  const turn = nextTurn(form);
  const kept = JSON.stringify({ version: versionOf(form), saving, fields: fieldsOf(form) });
  try {
    const known = await key;
    if (known === null) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      known,
      new TextEncoder().encode(kept),
    );
    if (turns.get(form) !== turn) return;
    const parts = [String(Date.now()), textOf(iv), textOf(new Uint8Array(sealed))];
    sessionStorage.setItem(nameOf(form), parts.join(' '));
  } catch {
    // A full or forbidden storage only costs the second safety net.
  }
}

/** @param {HTMLFormElement} form */
export function dropCopy(form) {
  nextTurn(form);
  drop((name) => name === nameOf(form));
}

/** She signs out in this tab, whether or not the server hears of it. */
export function dropCopies() {
  drop(() => true);
}

/**
 * Puts back what an earlier visit of this tab could not save, unless the server has a newer version by now.
 * @param {HTMLFormElement} form
 * @returns {Promise<boolean>} whether anything was put back
 */
export async function restoreCopy(form) {
  drop((name, value) => (owner !== '' && !name.startsWith(`${prefix}${owner} `)) || isOld(value));
  const kept = await readCopy(form);
  // Meanwhile she began to type.
  if (turns.has(form)) return false;
  dropCopy(form);
  if (kept === null || JSON.stringify(kept.fields) === JSON.stringify(fieldsOf(form))) return false;
  const version = versionOf(form);
  const follows = kept.saving && Number(version) === Number(kept.version) + 1;
  if (version !== kept.version && !follows) return false;
  /** @type {Map<string, string[]>} */
  const values = new Map();
  for (const [name, value] of kept.fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.elements) fill(control, values);
  return true;
}

/**
 * @param {HTMLFormElement} form
 * @returns {Promise<{ version: string, saving: boolean, fields: [string, string][] } | null>}
 */
async function readCopy(form) {
  try {
    const known = await key;
    const [, iv, sealed] = (sessionStorage.getItem(nameOf(form)) ?? '').split(' ');
    if (known === null || !iv || !sealed) return null;
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, known, bytesOf(sealed));
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return null;
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

/** @param {(name: string, value: string) => boolean} which */
function drop(which) {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix) && which(name, sessionStorage.getItem(name) ?? ''))
        sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}

/** @param {string} value */
function isOld(value) {
  return !(Date.now() - Number(value.split(' ')[0]) < longest);
}

/** @param {HTMLFormElement} form */
function nextTurn(form) {
  const turn = (turns.get(form) ?? 0) + 1;
  turns.set(form, turn);
  return turn;
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** @param {string} text */
function bytesOf(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
