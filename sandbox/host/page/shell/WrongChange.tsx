import { Alert, Code } from '@mantine/core';
import { useLive } from '../api/live';

/** Says what is wrong with the newest change of the app, until the next one that is right. */
export function WrongChange() {
  const { failure } = useLive();
  if (!failure) return null;
  return (
    <Alert
      color="red"
      role="alert"
      title="The last change is not shown: the app could not be built"
    >
      <Code block>{failure}</Code>
    </Alert>
  );
}
