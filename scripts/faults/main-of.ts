import { contextField, type Main } from '../../functions/hubspot/handle';
import type { FunctionName } from '../../src/api/functions';
import { addressed, appFunctionOf } from '../../src/api/app-functions';

/** Returns a function as the card reaches it: through the app function that runs it. */
export async function mainOf(name: FunctionName): Promise<Main> {
  const file = appFunctionOf(name).replaceAll('_', '-');
  const { main }: { main: Main } = await import(`../../functions/${file}.ts`);
  return (context) => {
    const { parameters, ...rest } = contextField.parse(context);
    return main({ ...rest, parameters: addressed(name, parameters).parameters });
  };
}
