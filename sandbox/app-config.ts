import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** A TypeScript file of the app's and its arguments, run from the project's folder. */
const script = z.optional(z.array(z.string()));

const fileSchema = z.strictObject({
  /** Builds the app into `dist`. */
  assemble: script,
  /** How changes of the app are shown as they are made. */
  watch: z.optional(
    z.strictObject({
      /** Files and folders that the app is assembled from. */
      paths: z.array(z.string()),
      /**
       * A program that stays: at each message that it gets, it builds the app into the folder that is its last
       * argument, and answers `{ "wrong": "" }`, or there what is wrong.
       */
      assembler: z.array(z.string()),
    }),
  ),
  /** Makes in an account what the app needs; safe to run again. Gets HUBSPOT_API_BASE_URL and HUBSPOT_ACCESS_TOKEN. */
  provision: script,
  /** Adds the app's own records to the sample companies; gets the same, and as its last argument `small` or `large`. */
  sampleData: script,
  /**
   * What somebody would have put into the account with `hs secret add`; `{url}` is the sandbox's address. They are
   * the same at every start, so that links made before stay good.
   */
  secrets: z.optional(z.record(z.string(), z.string())),
  /** Which of them is the app's client secret, with which HubSpot signs what `hubspot.fetch` sends. */
  clientSecret: z.optional(z.string()),
  /** The variables of the app's profile (`hsprofile.*.json`): extensions get them, and its metadata names them. */
  variables: z.optional(z.record(z.string(), z.string())),
});
const configSchema = fileSchema.check(
  z.refine(
    ({ clientSecret, secrets = {} }) => clientSecret === undefined || clientSecret in secrets,
    'clientSecret names none of the secrets.',
  ),
);

/** What the sandbox has to know of the app that it runs. */
export type AppConfig = z.infer<typeof configSchema>;

/** Reads the app's configuration; an app without the file has nothing to provision. */
export function readAppConfig(file = 'sandbox.config.json'): AppConfig {
  return existsSync(file) ? configSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** The app's secrets and variables in a sandbox at `url`. */
export function valuesAt(url: string, { secrets = {}, variables = {}, clientSecret }: AppConfig) {
  const filled = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value.replace('{url}', url)]),
    );
  const known = filled(secrets);
  const secret = clientSecret === undefined ? undefined : known[clientSecret];
  return {
    secrets: known,
    variables: filled(variables),
    ...(secret !== undefined && { clientSecret: secret }),
  };
}
