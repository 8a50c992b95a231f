import { z } from 'zod';
import { document } from '#shapes/document/server/document.ts';
import { stepForm } from '../domain/step.form.ts';
import { readStep, stepSubject, writeContent } from './step.store.ts';

/** What she fills in of an idea, page by page. */
export const stepDocument = document({
  form: stepForm,
  permission: 'plan.edit',
  audit: { save: 'plan.step-saved', draft: 'plan.step-drafted' },
  key: { stepId: z.uuid() },
  subject: ({ db }, { stepId }) => stepSubject(db, stepId),
  rows: {
    find: ({ db }, { stepId }) => readStep(db, stepId),
    write: ({ db, now }, { id, version }, content) => writeContent(db, id, version, content, now),
  },
  open: ({ state }) => (state === 'idea' ? null : 'no-longer-an-idea'),
});

export const { save: saveStep, autosave: draftStep } = stepDocument;
