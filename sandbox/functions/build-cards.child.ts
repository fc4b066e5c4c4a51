/**
 * A child process: HubSpot's own production build of one extension.
 * Usage: node build-cards.child.js ROOT ENTRY OUTPUT
 */
import { remoteBuild } from '@hubspot/ui-extensions-dev-server';

const [root = '', entryPoint = '', outputDir = ''] = process.argv.slice(2);
await remoteBuild({ root, entryPoint, outputDir, logLevel: 'warn' });
