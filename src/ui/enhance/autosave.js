// @ts-check
import { dropCopy, keepCopy, restoreCopy } from './local-copy.js';

const pause = 800;
const longestPause = 30_000;
const waitBeforeSubmit = 4000;

/** @typedef {'saving' | 'saved' | 'failed' | 'conflict' | 'over'} State */

/** @param {HTMLFormElement} form */
export function startAutosave(form) {
  new Autosave(form).listen();
}

/** Saves one form while someone types: one request at a time, again after a failure, at the latest when the page goes. */
class Autosave {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.changed = false;
    this.leaving = false;
    this.worried = false;
    this.failures = 0;
    this.timer = 0;
    /** @type {Promise<void> | null} */
    this.busy = null;
  }

  listen() {
    const touched = () => {
      void keepCopy(this.form, this.busy !== null);
      this.touch(pause);
    };
    this.form.addEventListener('input', touched);
    this.form.addEventListener('change', touched);
    this.form.addEventListener('submit', (event) => this.submit(event));
    addEventListener('online', () => this.changed && this.touch(0));
    addEventListener('pagehide', () => {
      pageCloses = true;
      this.flush();
    });
    addEventListener('pageshow', () => {
      pageCloses = false;
      this.leaving = false;
    });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && this.flush(),
    );
    void restoreCopy(this.form).then((isBack) => isBack && touched());
  }

  /** @param {number} delay */
  touch(delay) {
    this.changed = true;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), delay);
  }

  save() {
    clearTimeout(this.timer);
    if (this.busy || this.leaving || !this.changed) return;
    this.busy = this.send().finally(() => {
      this.busy = null;
      if (this.changed) this.touch(Math.min(pause * 2 ** this.failures, longestPause));
    });
  }

  async send() {
    this.changed = false;
    this.tell('saving');
    try {
      const answer = await post(this.form);
      if (answer.conflict) return this.tell('conflict');
      // She is signed out. The server keeps the words for her, and is told of each change that follows.
      if (answer.over) return this.tell('over');
      if (!answer.ok) throw new Error('not saved');
      this.failures = 0;
      setVersion(this.form, answer.version);
      if (this.changed) void keepCopy(this.form, false);
      else dropCopy(this.form);
      this.tell('saved');
    } catch {
      this.failures += 1;
      this.changed = true;
      this.tell('failed');
    }
  }

  /** The page goes away: what is not stored yet is sent along in the background. */
  flush() {
    if (!this.leaving && this.changed && !this.busy) this.save();
  }

  /** A draft on its way would make the version in this submit an old one, so it arrives first. @param {SubmitEvent} event */
  submit(event) {
    clearTimeout(this.timer);
    if (this.busy && !this.leaving) {
      event.preventDefault();
      const late = new Promise((resolve) => setTimeout(resolve, waitBeforeSubmit));
      const submitter = event.submitter;
      void Promise.race([this.busy, late]).then(() => {
        this.leaving = true;
        this.form.requestSubmit(submitter);
      });
      return;
    }
    if (event.defaultPrevented) return;
    this.leaving = true;
  }

  /**
   * Shows every state; reads out only bad news and the end of it, so that typing is not talked over.
   * @param {State} state
   */
  tell(state) {
    const status = this.form.querySelector('[data-autosave-status]');
    if (!(status instanceof HTMLElement)) return;
    const words = status.dataset[state] ?? '';
    if (status.textContent === words) return;
    const bad = state === 'failed' || state === 'conflict' || state === 'over';
    status.setAttribute('aria-live', bad || (state === 'saved' && this.worried) ? 'polite' : 'off');
    if (state !== 'saving') this.worried = bad;
    status.textContent = words;
    status.setAttribute('data-state', state);
    this.form.querySelector('[data-autosave-over]')?.toggleAttribute('hidden', state !== 'over');
  }
}

/** A page that is being closed is still called visible while it hears of it. */
let pageCloses = false;

/**
 * @param {HTMLFormElement} form
 * @returns {Promise<{ ok: boolean, conflict: boolean, over: boolean, version?: unknown }>}
 */
async function post(form) {
  const response = await fetch(form.dataset.autosave ?? '', {
    method: 'POST',
    body: new FormData(form),
    headers: { accept: 'application/json', 'x-autosave': '1' },
    // A request that outlives its page may hold 64 kB only.
    keepalive: pageCloses || document.visibilityState === 'hidden',
    redirect: 'error',
  });
  const body = await response.json().catch(() => ({}));
  const status = typeof body.status === 'number' ? body.status : response.status;
  const ok = response.ok && (body.type === undefined || body.type === 'success');
  return { ok, conflict: status === 409, over: status === 401, version: versionIn(body) };
}

/**
 * The version stands in the answer itself, or in the packed `data` of a form action: a list whose first entry maps
 * names to places in that list.
 * @param {{ version?: unknown, data?: unknown }} body
 */
function versionIn(body) {
  if (body.version !== undefined || typeof body.data !== 'string') return body.version;
  const packed = JSON.parse(body.data);
  return packed[packed[0]?.version];
}

/**
 * @param {HTMLFormElement} form
 * @param {unknown} version
 */
function setVersion(form, version) {
  const field = form.elements.namedItem('version');
  if (version !== undefined && field instanceof HTMLInputElement) field.value = String(version);
}
