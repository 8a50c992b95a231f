import { z } from 'zod';

/** What stands under a name with points in it: `texts.wishes` is `wishes` in the group `texts`. */
export const at = (values: unknown, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
      values,
    );

/** The fields of a posted form, in groups where their names have points; a group of which nothing came is an empty one. */
export function nested(fields: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  const groups: Record<string, Record<string, z.ZodType>> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const [group = '', ...rest] = name.split('.');
    if (rest.length === 0) shape[group] = schema;
    else groups[group] = { ...groups[group], [rest.join('.')]: schema };
  }
  for (const [group, inner] of Object.entries(groups))
    shape[group] = z.strictObject(nested(inner)).prefault({});
  return shape;
}
