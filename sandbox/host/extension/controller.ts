import { createController } from '@remote-ui/react/host';
import { components } from './table';

export const controller = createController(components);
