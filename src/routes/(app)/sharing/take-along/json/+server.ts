import { dump } from '#screens/file/dump.ts';

export const GET = dump;
