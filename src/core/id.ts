declare const kind: unique symbol;

/** A uuid that knows what it names, so that a school's id is never passed where a person's is meant. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type TenantId = Id<'tenant'>;
export type SchoolId = Id<'school'>;
export type PersonId = Id<'person'>;

/** The organisation of those who keep the installation, outside all boards; the same everywhere (decision 0031). */
export const installation = '00000000-0000-7000-8000-000000000001' as TenantId;

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True when the text has the form of a uuid in small letters; any version. */
export const isUuid = (text: string): boolean => pattern.test(text);
