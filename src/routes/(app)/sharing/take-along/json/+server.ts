import { dump } from '../dump.ts';

export const GET = dump;
