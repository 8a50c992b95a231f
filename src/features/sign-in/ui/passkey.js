// @ts-check
// Passkeys need the browser: this puts the server's question to the device and its answer into the form. Pages that
// show a passkey button load it; without it the button stays out of sight and the code by mail serves.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

for (const place of document.querySelectorAll('[data-passkey]')) {
  if (place instanceof HTMLElement) begin(place);
}

/** @param {HTMLElement} place */
function begin(place) {
  if (!browserSupportsWebAuthn()) {
    document.querySelector('[data-passkey-unsupported]')?.removeAttribute('hidden');
    return;
  }
  const form = place.querySelector('form');
  const field = form?.elements.namedItem('answer');
  if (!form || !(field instanceof HTMLInputElement)) return;
  place.removeAttribute('hidden');
  let isAsking = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    tell(place, false);
    ask(place)
      .then((answer) => {
        field.value = JSON.stringify(answer);
        form.requestSubmit();
      })
      .catch(() => tell(place, true))
      .finally(() => (isAsking = false));
  });
}

/** @param {HTMLElement} place */
async function ask(place) {
  const response = await fetch(place.dataset.passkeyOptions ?? '', { method: 'POST' });
  if (!response.ok) throw new Error(String(response.status));
  const optionsJSON = await response.json();
  return place.dataset.passkey === 'register'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON });
}

/**
 * @param {HTMLElement} place
 * @param {boolean} stopped
 */
function tell(place, stopped) {
  const problem = place.querySelector('[data-passkey-problem]');
  if (problem) problem.textContent = stopped ? problem.getAttribute('data-passkey-problem') : '';
}
