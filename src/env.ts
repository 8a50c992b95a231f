import { z } from 'zod';
import { emailOf, neededEmail } from '#core/email.ts';

/** SvelteKit reads this name; the product's settings are read once, by boot, and handed on as values. */
export const variables = {};

function contactOf(text: string, context: z.RefinementCtx): string {
  const email = emailOf(text);
  if (email !== null) return `mailto:${email}`;
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return new URL(text).href;
  context.addIssue({ code: 'custom', message: 'must be a mail address, or an address with https' });
  return z.NEVER;
}

const flag = z.enum(['0', '1']).transform((text) => text === '1');

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: flag.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: neededEmail.default('ontwikkeldoor@localhost.invalid'),
  SECRET_KEY: z.string().min(32).optional(),
  /** Whom to tell of a weakness: an address of mail or of a page. */
  SECURITY_CONTACT: z.string().transform(contactOf).optional(),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(600).optional(),
  /** Read by the adapter's handler; judged here, so that a wrong one stops the start. */
  BODY_SIZE_LIMIT: z
    .string()
    .regex(/^\d+[KMG]?$/i, 'must be a number, or one with K, M or G')
    .optional(),
  XFF_DEPTH: z.coerce.number().int().min(1).optional(),
  /** Set by scripts/serve.mjs: where the embedded server listens, as JSON. */
  ONTWIKKELDOOR_PG: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() }))
    .optional(),
});

export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly embedded: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  } | null;
  readonly demo: boolean;
  /** The demonstration was asked for by name, so that it may not quietly become none. */
  readonly demoAsked: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secretKey: string | null;
  /** As RFC 9116 writes it; null when nobody is named. */
  readonly securityContact: string | null;
  /** How long it serves on after SIGTERM, so that a proxy sees that it goes. */
  readonly drainSeconds: number;
}

/**
 * Reads and judges every setting. Demonstration mode is on when nothing is configured: no database, no mail
 * server, no public address.
 * @throws Error that names each wrong variable, so that a wrong value stops the start.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = schema.safeParse(withoutBlanks(source));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`wrong settings\n  ${wrong.join('\n  ')}`);
  }
  const settings = parsed.data;
  const configured = settings.DATABASE_URL ?? settings.SMTP_URL ?? settings.PUBLIC_URL;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`).replace(/\/$/, ''),
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    embedded: settings.ONTWIKKELDOOR_PG ?? null,
    demo: settings.DEMO ?? configured === undefined,
    demoAsked: settings.DEMO === true,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    secretKey: settings.SECRET_KEY ?? null,
    securityContact: settings.SECURITY_CONTACT ?? null,
    drainSeconds: settings.DRAIN_SECONDS ?? (settings.DATABASE_URL === undefined ? 0 : 5),
  };
}

const withoutBlanks = (source: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
