import { command } from '#server/usecase.ts';
import { personInput } from '../domain/inputs.ts';
import { choose } from './choose.ts';
import { requestSubject } from './request-subject.ts';

/** She asks anybody, by name and address: a trainer, somebody of another school. */
export const choosePerson = command({
  permission: 'feedback.ask',
  audit: 'feedback.person-chosen',
  input: personInput,
  about: requestSubject,
  run: (tools, { requestId, name, email, source }) =>
    choose(tools, requestId, { name, email, source }, 'email'),
});
