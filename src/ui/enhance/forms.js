// @ts-check
import { dropCopies } from './local-copy.js';

const secondSubmitWithin = 2000;

/** After a failed submit the reader lands on the summary; its links put the cursor in the field. */
export function focusErrors() {
  const summary = document.querySelector('[data-error-summary]');
  if (!summary) return;
  /** @type {HTMLElement | null} */ (summary.querySelector('h2'))?.focus();
  summary.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const field = document.getElementById(decodeURIComponent(event.target.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('fieldset, .field') ?? field).scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}

/** The button stays usable; a second press shortly after the first does nothing. */
export function ignoreSecondSubmit() {
  /** @type {WeakMap<HTMLFormElement, number>} */
  const sent = new WeakMap();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (event.timeStamp - (sent.get(form) ?? -secondSubmitWithin) < secondSubmitWithin)
      event.preventDefault();
    else sent.set(form, event.timeStamp);
  });
}

/** Signing out also empties this tab, whether or not the server hears of it. */
export function forgetAtSignOut() {
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && 'signOut' in event.target.dataset) dropCopies();
  });
}

/** A button with data-confirm asks its question in the shell's dialog before its form goes. */
export function askFirst() {
  const dialog = document.querySelector('dialog[data-confirm-dialog]');
  if (!(dialog instanceof HTMLDialogElement)) return;
  const question = dialog.querySelector('[data-confirm-question]');
  const ok = dialog.querySelector('[data-confirm-ok]');
  /** @type {HTMLButtonElement | null} */
  let asking = null;
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-confirm]') : null;
    if (!(button instanceof HTMLButtonElement) || !button.form || !question || !ok) return;
    event.preventDefault();
    asking = button;
    question.textContent = button.dataset.confirm ?? '';
    ok.textContent = button.dataset.confirmLabel ?? ok.getAttribute('data-label');
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'ok') asking?.form?.requestSubmit(asking);
    else asking?.focus();
    asking = null;
  });
}
