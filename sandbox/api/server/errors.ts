/** One entry of `errors` in a refusal. Source: ErrorDetail of @hubspot/api-client. */
export interface ErrorDetail {
  message: string;
  code?: string;
  in?: string;
  context?: Record<string, string[]>;
}

/** HubSpot's refusal, without the correlation id, which is added when it is sent. */
export interface ErrorBody {
  status: 'error';
  message: string;
  category?: string;
  subCategory?: string;
  errors?: ErrorDetail[];
  context?: Record<string, string[]>;
  errorType?: string;
  policyName?: string;
  links?: Record<string, string>;
}

/** Why one property value was refused, as HubSpot embeds it in the message of a 400. */
export interface ValueProblem {
  isValid: false;
  message: string;
  error: string;
  name: string;
}

/** A refusal on its way to the client: the only thing that handlers of this API throw on purpose. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
  }
}

type Details = Partial<Omit<ErrorBody, 'status' | 'message'>>;

export function refuse(status: number, message: string, details: Details = {}): ApiError {
  return new ApiError(status, { status: 'error', message, ...details });
}

export function invalid(message: string, details: Details = {}): ApiError {
  return refuse(400, message, { category: 'VALIDATION_ERROR', ...details });
}

/** Source: bodies seen from HubSpot embed the list of problems, as JSON, in the message. */
export function invalidValues(problems: ValueProblem[]): ApiError {
  return invalid(`Property values were not valid: ${JSON.stringify(problems)}`, {
    errors: problems.map(({ message, error, name }) => ({
      message,
      code: error,
      context: { propertyName: [name] },
    })),
  });
}

/** HubSpot answers a numeric id and a word differently. Source: recorded bodies in public fixtures. */
export function recordNotFound(id: string): ApiError {
  if (/^\d+$/.test(id)) return refuse(404, 'resource not found');
  return refuse(404, 'Object not found.  objectId are usually numeric.', {
    category: 'OBJECT_NOT_FOUND',
    context: { id: [id] },
  });
}

export function notFound(message: string, details: Details = {}): ApiError {
  return refuse(404, message, { category: 'OBJECT_NOT_FOUND', ...details });
}

/** Status of "it is there already" for definitions: 409. Unverified beyond properties and contacts. */
export function conflict(message: string, details: Details = {}): ApiError {
  return refuse(409, message, { category: 'CONFLICT', ...details });
}
