import * as z from 'zod/mini';

/** Answers of HubSpot's project services, as far as they are used (local-dev-lib 5.10.3, types/; read from code, not documented). */
const of = <T>(data: z.ZodMiniType<T>) =>
  z.pipe(
    z.object({ data }),
    z.transform(({ data }) => data),
  );

const idField = z.union([z.number(), z.pipe(z.string(), z.transform(Number))]);

export const tokenField = z.object({
  portalId: idField,
  hubName: z.optional(z.string()),
  accountType: z.optional(z.string()),
});
export const scopesField = of(
  z.object({
    results: z.array(
      z.object({ scopeGroup: z.object({ name: z.string() }), portalAuthorized: z.boolean() }),
    ),
  }),
);
export const secretsField = of(z.object({ results: z.array(z.string()) }));

/** A part's error, and what it consists of. */
const problemFields = {
  errorMessage: z.optional(z.nullable(z.string())),
  standardError: z.optional(
    z.nullable(z.object({ errors: z.optional(z.array(z.object({ message: z.string() }))) })),
  ),
};
const buildPart = z.object({ buildName: z.string(), status: z.string(), ...problemFields });
const build = z.object({
  buildId: z.number(),
  status: z.string(),
  uploadMessage: z.optional(z.nullable(z.string())),
  platformVersion: z.optional(z.nullable(z.string())),
  subbuildStatuses: z._default(z.array(buildPart), []),
});
export const buildField = of(build);
export type Build = z.infer<typeof build>;

const project = z.object({
  id: z.number(),
  deployedBuildId: z.optional(z.nullable(z.number())),
  latestBuild: z.optional(z.nullable(build)),
});
export const projectField = of(project);
export type ProjectAnswer = z.infer<typeof project>;

const issue = z.object({
  uid: z.string(),
  componentTypeName: z.optional(z.nullable(z.string())),
  errorMessages: z._default(z.array(z.string()), []),
  blockingMessages: z._default(
    z.array(z.object({ message: z.string(), isWarning: z.boolean() })),
    [],
  ),
});
export type Issue = z.infer<typeof issue>;
export const deployAnswerField = of(
  z.union([
    z.object({ buildResultType: z.literal('DEPLOY_QUEUED'), id: idField }),
    z.object({ buildResultType: z.literal('DEPLOY_BLOCKED'), issues: z.array(issue) }),
  ]),
);
const deployPart = z.object({ deployName: z.string(), status: z.string(), ...problemFields });
export const deployField = of(
  z.object({ status: z.string(), subdeployStatuses: z._default(z.array(deployPart), []) }),
);

export const installField = of(
  z.object({
    appId: z.optional(z.nullable(z.number())),
    isInstalledWithScopeGroups: z.boolean(),
    previouslyAuthorizedScopeGroups: z.array(z.object({ name: z.string() })),
  }),
);
export const appField = of(
  z.object({ id: z.number(), portalId: z.number(), scopeGroupIds: z.array(z.number()) }),
);

/** Says what is wrong with each part of a build or deploy that failed. */
export function failedParts(
  parts: readonly (z.infer<typeof buildPart> | z.infer<typeof deployPart>)[],
): string[] {
  return parts
    .filter(({ status }) => status === 'FAILURE')
    .flatMap(({ errorMessage, standardError, ...part }) => {
      const name = 'buildName' in part ? part.buildName : part.deployName;
      const more = standardError?.errors?.map(({ message }) => `  ${message}`) ?? [];
      return [`${name}: ${errorMessage || 'HubSpot does not say why'}`, ...more];
    });
}
