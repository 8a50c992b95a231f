// @ts-check
// Comfort only: every page works without this file. No text of its own: words come from data attributes.
import { startAutosave } from './autosave.js';
import { askFirst, focusErrors, forgetAtSignOut, ignoreSecondSubmit } from './forms.js';
import { liveForms, sliders } from './live.js';
import { copyButtons, poll, printButtons } from './page.js';

focusErrors();
askFirst();
for (const form of document.querySelectorAll('form[data-autosave]')) {
  if (form instanceof HTMLFormElement) startAutosave(form);
}
ignoreSecondSubmit();
forgetAtSignOut();
printButtons();
copyButtons();
poll();
sliders();
liveForms();
