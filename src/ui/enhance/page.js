// @ts-check

export function printButtons() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.removeAttribute('hidden');
    button.addEventListener('click', () => window.print());
  }
}

export function copyButtons() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('[data-copy]')) {
    const words = button.querySelector('span');
    const before = words?.textContent ?? '';
    button.removeAttribute('hidden');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.getAttribute('data-copy') ?? '');
      if (!words) return;
      words.textContent = button.getAttribute('data-done') ?? '';
      setTimeout(() => (words.textContent = before), 3000);
    });
  }
}

/** Each fragment with data-poll="seconds" asks its own page again and takes the newer fragment with the same id. */
export function poll() {
  for (const fragment of document.querySelectorAll('[data-poll]')) pollOne(fragment);
}

/** @param {Element} fragment */
function pollOne(fragment) {
  const seconds = Number(fragment.getAttribute('data-poll'));
  if (!seconds) return;
  setTimeout(() => {
    // XMLHttpRequest parses a document without any sink that Trusted Types would refuse.
    const request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.responseType = 'document';
    request.onload = () => {
      const newer = request.status === 200 ? request.responseXML?.getElementById(fragment.id) : null;
      if (!newer) return pollOne(fragment);
      fragment.replaceChildren(...newer.childNodes);
      fragment.setAttribute('data-poll', newer.getAttribute('data-poll') ?? '');
      pollOne(fragment);
    };
    request.onerror = () => pollOne(fragment);
    request.send();
  }, seconds * 1000);
}
