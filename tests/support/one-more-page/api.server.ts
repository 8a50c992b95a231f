import { api } from '#web/api.ts';
import { listSchools, schoolList } from './list-schools.ts';

export const GET = api({ summary: 'The schools', useCase: listSchools, output: schoolList.output });
