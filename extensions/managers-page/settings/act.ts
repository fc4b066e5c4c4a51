import type { Request } from '../../../src/api/functions';

type Asked = Request<'change_playbook'>;
type Context = 'today' | 'by' | 'requestId' | 'revision' | 'acceptsPossibleSecret';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What is asked of the playbook's function, without its context. */
export type PlaybookAct = Without<Asked, Context>;
