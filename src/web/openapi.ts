import { z } from 'zod';
import { longestKey } from './api.ts';
import type { ApiEndpoint } from './api.ts';

type Module = Readonly<Record<string, unknown>>;
type Schema = Readonly<Record<string, unknown>>;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    requestId: { type: 'string' },
    code: { type: 'string' },
    fields: { type: 'object' },
  },
};

/** The description of the API, made from the endpoints themselves: file of the route → its module. */
export function openApi(routes: Readonly<Record<string, Module>>, publicUrl: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const [file, module] of Object.entries(routes).sort(([a], [b]) => a.localeCompare(b))) {
    const address = addressOf(file);
    for (const method of methods) {
      const door = module[method];
      if (!isApiEndpoint(door)) continue;
      (paths[address] ??= {})[method.toLowerCase()] = operation(address, method, door);
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ontwikkeldoor', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: publicUrl }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(address: string, method: string, { api, permission }: ApiEndpoint): Schema {
  const input = z.toJSONSchema(api.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  const inPath = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const names = [...new Set([...inPath, ...api.parameters])];
  const parameters = names.map((name) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name),
    schema: input.properties?.[name] ?? { type: 'string' },
  }));
  const idempotency = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: longestKey },
  };
  const isCommand = api.kind === 'command';
  return {
    operationId: `${method.toLowerCase()}${address.replace('/api/v1', '').replaceAll(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: api.summary,
    'x-permission': permission,
    parameters: isCommand ? [...parameters, idempotency] : parameters,
    ...(isCommand
      ? { requestBody: { content: { 'application/json': { schema: bodySchema(input, names) } } } }
      : {}),
    responses: {
      [String(api.status)]: {
        description: 'done',
        content: {
          'application/json': {
            schema: z.toJSONSchema(api.output, { io: 'output', unrepresentable: 'any' }),
          },
        },
      },
      default: {
        description: 'not done; says why',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodySchema(
  input: { properties?: Record<string, Schema>; required?: string[] },
  names: readonly string[],
): Schema {
  const properties = Object.fromEntries(
    Object.entries(input.properties ?? {}).filter(([name]) => !names.includes(name)),
  );
  return { ...input, properties, required: (input.required ?? []).filter((name) => !names.includes(name)) };
}

const addressOf = (file: string): string =>
  `/api/v1/${file
    .replace(/^\.*\//, '')
    .replace(/\/?\+server\.ts$/, '')
    .replaceAll(/\[(\w+)\]/g, '{$1}')}`;

const isApiEndpoint = (value: unknown): value is ApiEndpoint => typeof value === 'function' && 'api' in value;
