import type { EndpointAnswer } from '../hubspot/endpoint';

/** Outputs of an action besides `result` and `message`, by name. */
export type Outputs = Readonly<Record<string, string | number>>;

/** What came of one try of an action. */
export type Ending =
  | { end: 'done' | 'already_so'; outputs?: Outputs }
  /** A try later would not mend it; `message` says why. */
  | { end: 'refused'; message: string }
  /** HubSpot is asked to try again in so many milliseconds. */
  | { end: 'later'; wait: number }
  /** It may have passed at a later try, which HubSpot times. */
  | { end: 'failed' };

const json = { 'content-type': 'application/json' };

/**
 * Answers as HubSpot's workflows read it (developers.hubspot.com, "Custom workflow actions"): 200 lets the enrolment go on, with
 * FAIL_CONTINUE where nothing was done; 429 is tried again after `Retry-After`, which workflows read in milliseconds; 5xx is tried again
 * for up to three days.
 */
export function answerTo(ending: Ending): EndpointAnswer {
  switch (ending.end) {
    case 'later':
      return { ...refusedCall(429), headers: { ...json, 'retry-after': String(ending.wait) } };
    case 'failed':
      return refusedCall(503);
    case 'refused':
      return outputs({
        result: ending.end,
        message: ending.message,
        hs_execution_state: 'FAIL_CONTINUE',
      });
    case 'done':
    case 'already_so':
      return outputs({
        result: ending.end,
        message: '',
        ...ending.outputs,
        hs_execution_state: 'SUCCESS',
      });
  }
}

export const refusedCall = (statusCode: number): EndpointAnswer => ({
  statusCode,
  headers: json,
  body: '{}',
});

const outputs = (outputFields: Outputs): EndpointAnswer => ({
  statusCode: 200,
  headers: json,
  body: JSON.stringify({ outputFields }),
});
