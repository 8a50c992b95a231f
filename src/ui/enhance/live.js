// @ts-check

const rest = 350;

/** A slider says where it stands, in the words of its stop. */
export function sliders() {
  for (const input of document.querySelectorAll('input[data-range]')) {
    if (!(input instanceof HTMLInputElement)) continue;
    const words = (input.dataset.range ?? '').split('|');
    const shown = input.parentElement?.querySelector('[data-range-words]');
    const say = () => {
      const stop = Math.round((Number(input.value) - Number(input.min)) / Number(input.step));
      const word = words[stop] ?? '';
      input.setAttribute('aria-valuetext', word);
      if (shown) shown.textContent = word;
    };
    input.addEventListener('input', say);
    say();
  }
}

/** A form with data-live asks its own page soon after a choice, and takes over what answers it: all with data-answer. */
export function liveForms() {
  for (const form of document.querySelectorAll('form[data-live]')) {
    if (form instanceof HTMLFormElement) listen(form);
  }
}

/** @param {HTMLFormElement} form */
function listen(form) {
  const buttons = form.querySelectorAll('button');
  const show = (/** @type {boolean} */ shown) => {
    for (const button of buttons) button.toggleAttribute('hidden', !shown);
  };
  let timer = 0;
  /** @type {XMLHttpRequest | null} */
  let asking = null;
  const ask = () => {
    asking?.abort();
    const address = new URL(form.action);
    address.hash = '';
    for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value));
    // XMLHttpRequest parses a document without any sink that Trusted Types would refuse.
    const request = new XMLHttpRequest();
    asking = request;
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status !== 200 || !request.responseXML) return show(true);
      takeOver(request.responseXML, form);
      history.replaceState(history.state, '', address);
    };
    // The button sends the same form as it does without this script.
    request.onerror = () => show(true);
    request.send();
  };
  form.addEventListener('change', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, rest);
  });
  show(false);
}

/**
 * Puts the newer answers in place of those here; the form stays where it is on the screen.
 * @param {Document} newer
 * @param {HTMLFormElement} form
 */
function takeOver(newer, form) {
  const top = form.getBoundingClientRect().top;
  for (const answer of document.querySelectorAll('[data-answer]')) {
    const other = newer.getElementById(answer.id);
    if (!other) continue;
    const folded = [...answer.querySelectorAll('details')].map(({ open }) => open);
    const at = answer.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
    answer.replaceChildren(...other.childNodes);
    answer.querySelectorAll('details').forEach((details, index) => (details.open = folded[index] ?? false));
    const link = at ? answer.querySelector(`a[href="${CSS.escape(at)}"]`) : null;
    if (link instanceof HTMLElement) link.focus({ preventScroll: true });
  }
  scrollBy(0, form.getBoundingClientRect().top - top);
}
