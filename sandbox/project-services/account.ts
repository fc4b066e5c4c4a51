/** A component as the CLI's parser hands it over with an upload. */
export interface Component {
  uid: string;
  type: string;
  /** Scopes that an app asks for, and secrets that a function names. */
  requiredScopes: string[];
  secretKeys: string[];
}

export interface KeptBuild {
  id: number;
  message: string;
  platformVersion: string;
  components: Component[];
  /** Milliseconds, as `Date.now()`; it is building before. */
  endsAt: number;
}

export interface KeptDeploy {
  id: number;
  buildId: number;
  endsAt: number;
  failures: Record<string, string>;
}

/** One HubSpot account as its project services know it, and what a test makes happen to it. */
export interface ProjectAccount {
  id: number;
  name: string;
  type:
    'STANDARD' | 'DEVELOPER_TEST' | 'APP_DEVELOPER' | 'STANDARD_SANDBOX' | 'DEVELOPMENT_SANDBOX';
  /** The account of the key, where it is another one. */
  keyOf?: number;
  key: string;
  /** Scopes that the subscription has, besides those of uploaded apps; HubSpot tells all that there are. */
  grants: readonly string[];
  /** Scopes that the subscription lacks. */
  lacks: string[];
  secrets: Map<string, string>;
  project?: { id: number; name: string; builds: KeptBuild[]; deploys: KeptDeploy[] };
  /** Scopes that the app is installed with; undefined where it is not. */
  installed?: string[];
  /** Whose account the app is of; an install of another's is refused. */
  appOwner: number;
  /** Milliseconds that a build and a deploy take. */
  takes: number;
  /** Components whose build fails, with the reason. */
  failing: Record<string, string>;
  /** What blocks a deploy besides removed components. */
  blocking: { uid: string; message: string }[];
}

export const APP_ID = 4711;

export const newAccount = (changes: Partial<ProjectAccount> = {}): ProjectAccount => ({
  id: 5060,
  name: 'Acme',
  type: 'DEVELOPER_TEST',
  key: 'personal-access-key',
  grants: [],
  lacks: [],
  secrets: new Map(),
  appOwner: changes.id ?? 5060,
  takes: 20,
  failing: {},
  blocking: [],
  ...changes,
});

/** Returns the last deploy that has ended well; undefined before the first. */
export function deployedBuild({ project }: ProjectAccount): KeptBuild | undefined {
  const ended = project?.deploys.filter(
    ({ endsAt, failures }) => endsAt <= Date.now() && Object.keys(failures).length === 0,
  );
  const last = ended?.at(-1);
  return project?.builds.find(({ id }) => id === last?.buildId);
}

export const requiredScopes = (build: KeptBuild | undefined): string[] =>
  build?.components.flatMap((component) => component.requiredScopes) ?? [];
