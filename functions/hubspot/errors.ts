import * as z from 'zod/mini';

/** An error answer of HubSpot, or no answer. `status` is 0 when there was no answer. */
export class HubSpotError extends Error {
  /** How long HubSpot asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly status: number,
    readonly call: string,
    readonly body: ErrorBody,
    options?: { cause?: unknown; retryAfter?: number | undefined },
  ) {
    super(`${call} answered ${status || 'nothing'}: ${body.message ?? 'no message'}`, options);
    this.name = 'HubSpotError';
    this.retryAfter = options?.retryAfter;
  }

  /** HubSpot refused the call before it took effect: rate limit, locked account, account migration. */
  get isRefusedForNow(): boolean {
    return [423, 429, 477].includes(this.status);
  }

  /**
   * HubSpot is temporarily unavailable: it refused the call for now, or a gateway had no answer (520 to 530 are
   * Cloudflare's, in front of HubSpot).
   */
  get isBusy(): boolean {
    const { status } = this;
    const isGateway =
      [408, 502, 503, 504, 530].includes(status) || (status >= 520 && status <= 525);
    return this.isRefusedForNow || isGateway;
  }

  /** Whether the same call may work in a moment; a 500 of HubSpot often does. */
  get mayPass(): boolean {
    return this.isBusy || this.status === 500 || this.status === 0;
  }

  /** The app lost a right, whichever record it asks for: an admin may give it back. */
  get isNotAllowed(): boolean {
    return this.status === 401 || this.status === 403;
  }

  /**
   * HubSpot does not know an id in the path: 404, or 400 "Unable to infer object type" for a deleted object type (as
   * others report it).
   */
  get isUnknownId(): boolean {
    return (
      this.status === 404 ||
      (this.status === 400 && /infer object type/i.test(this.body.message ?? ''))
    );
  }

  /** A write named a stage or pipeline that HubSpot does not know (error name as others report it). */
  get isUnknownStage(): boolean {
    const names = ['INVALID_OPTION', 'INVALID_PIPELINE'].flatMap((error) =>
      this.refusedProperties(error),
    );
    return this.status === 400 && names.some(isStageProperty);
  }

  /** The account lacks a property named in a write; it must be provisioned again. */
  get isMissingProperty(): boolean {
    return this.status === 400 && /PROPERTY_DOESNT_EXIST/.test(JSON.stringify(this.body));
  }

  /** Names of the properties that a write named and the account lacks. */
  get missingProperties(): string[] {
    return this.refusedProperties('PROPERTY_DOESNT_EXIST');
  }

  /** A write named an owner whom HubSpot no longer knows (error name as others report it). */
  get isUnknownOwner(): boolean {
    return this.status === 400 && /INVALID_OWNER/.test(JSON.stringify(this.body));
  }

  /**
   * Names of the properties whose values HubSpot refused with this error. HubSpot puts them as JSON into the message
   * (developers.hubspot.com, "Error handling").
   */
  refusedProperties(error: string): string[] {
    const said = JSON.stringify(this.body).replaceAll('\\', '');
    const problems = said.matchAll(/\{[^{}]*\}/g);
    const names = [...problems].flatMap(([problem]) =>
      problem.includes(`"${error}`) ? (/"name":"(\w+)"/.exec(problem)?.[1] ?? []) : [],
    );
    return [...new Set(names)];
  }

  /**
   * A create was refused because a unique value is taken. HubSpot answers 400 VALIDATION_ERROR, not 409 (observed live
   * by others); the message is matched loosely, and 409 is accepted as well.
   */
  get isDuplicate(): boolean {
    const said = `${this.body.message ?? ''} ${JSON.stringify(this.body.errors ?? '')}`;
    return (
      this.status === 409 ||
      (this.status === 400 && /already has that value|unique|duplicate/i.test(said))
    );
  }
}

const isStageProperty = (name: string) => name === 'hs_pipeline' || name === 'hs_pipeline_stage';

/** HubSpot's error body; every field is optional (developers.hubspot.com, "Error handling"). */
const errorBody = z.lazy(() =>
  z.object({
    message: z.optional(z.string()),
    category: z.optional(z.string()),
    correlationId: z.optional(z.string()),
    errors: z.optional(z.array(z.unknown())),
  }),
);
export type ErrorBody = z.infer<typeof errorBody>;

export function errorBodyOf(text: string): ErrorBody {
  try {
    const parsed = z.safeParse(errorBody, JSON.parse(text));
    return parsed.success ? parsed.data : { message: text.slice(0, 200) };
  } catch {
    return { message: text.slice(0, 200) };
  }
}

/** The account lacks something that `npm run provision -- apply` creates; `lacks` names it in HubSpot's words. */
export class NotProvisioned extends Error {
  override name = 'NotProvisioned';
  constructor(
    message: string,
    readonly lacks: string[],
  ) {
    super(`${message}: ${lacks.join(', ')}`);
  }
}

/** As `NotProvisioned`, of something whose id is looked up: it may have been made since. */
export class LacksId extends NotProvisioned {}
