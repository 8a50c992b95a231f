import type { z } from 'zod';

/** What stands for a field, by its name: the id of a thing, or whatever else its schema asks. */
export type ByName = Readonly<Record<string, unknown>>;

/** Tried in turn where the name of a field says nothing, until its own schema is content. */
const tries: readonly unknown[] = [
  'Iets nieuws',
  '2026-12-01',
  '2026-12-01T10:00',
  '60',
  '1',
  'iemand@elders.example',
  'https://elders.example/aanbod',
  'iets-nieuws',
  '',
  1,
  true,
  null,
  new Date('2026-12-01T10:00:00Z'),
  new Uint8Array([65]),
  [],
  {},
];

/** An id that nothing has. */
const nothing = '0190aaaa-0000-7000-8000-000000000000';

/**
 * An input that a schema lets through, made from the schema itself: every field of an object, of a union the first way
 * that passes, and for a value what is known by the name of its field. What fields ask of each other only the whole
 * tells: what it says is wrong is tried anew. Null when nothing passes.
 */
export function inputOf(useCase: { readonly input: z.ZodType }, known: ByName): { value: unknown } | null {
  let value = valueOf(useCase.input, known, '');
  for (let round = 0; round < 40; round += 1) {
    const parsed = useCase.input.safeParse(value);
    if (parsed.success) return { value };
    const [first] = parsed.error.issues;
    if (first === undefined) return null;
    const better = repaired(useCase.input, value, first);
    if (better === null) return null;
    value = better;
  }
  return null;
}

/** The same with another value at the place that is wrong: the first with which it is right there. */
function repaired(schema: z.ZodType, value: unknown, { path, ...issue }: z.core.$ZodIssue): unknown {
  const at = path.map(String).join('.');
  const options = 'values' in issue && Array.isArray(issue.values) ? issue.values : [];
  for (const one of [...options, ...tries, undefined]) {
    const tried = withAt(value, path, one);
    const parsed = schema.safeParse(tried);
    if (parsed.success || !parsed.error.issues.some((other) => other.path.map(String).join('.') === at))
      return tried;
  }
  return null;
}

function withAt(value: unknown, path: readonly PropertyKey[], one: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return one;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === Number(key) ? withAt(item, rest, one) : item));
  const before = typeof value === 'object' && value !== null ? value : {};
  const inner = withAt(Object.entries(before).find(([name]) => name === String(key))?.[1], rest, one);
  const others = Object.entries(before).filter(([name]) => name !== String(key));
  return Object.fromEntries(inner === undefined ? others : [...others, [String(key), inner]]);
}

function valueOf(schema: z.core.$ZodType, known: ByName, name: string): unknown {
  const given = known[name];
  if (given !== undefined && passes(schema, given)) return given;
  const made = shapeOf(schema as z.core.$ZodTypes, known, name);
  if (passes(schema, made)) return made;
  const found = tries.find((one) => passes(schema, one));
  return found === undefined ? made : found;
}

const passes = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;

/** What the schema is built of; nothing where only trying tells. */
function shapeOf(schema: z.core.$ZodTypes, known: ByName, name: string): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([key, field]) => {
          const value = valueOf(field, known, key);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'array':
      return [valueOf(def.element, known, name)];
    case 'tuple':
      return def.items.map((item) => valueOf(item, known, name));
    case 'record':
      return { [String(valueOf(def.keyType, known, `${name}Key`))]: valueOf(def.valueType, known, name) };
    case 'union': {
      const ways = def.options.map((option) => valueOf(option, known, name));
      return ways.find((way) => passes(schema, way)) ?? ways[0];
    }
    case 'intersection':
      return Object.assign({}, valueOf(def.left, known, name), valueOf(def.right, known, name));
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return valueOf(def.innerType, known, name);
    case 'lazy':
      return valueOf(def.getter(), known, name);
    case 'pipe':
      return def.in._zod.def.type === 'transform'
        ? valueOf(def.out, known, name)
        : valueOf(def.in, known, name);
    case 'number':
      return schema._zod.bag.minimum;
    case 'string':
      if ('format' in def && def.format === 'uuid') return nothing;
      return 'x'.repeat(Number(schema._zod.bag.minimum ?? 1));
    default:
      return undefined;
  }
}
