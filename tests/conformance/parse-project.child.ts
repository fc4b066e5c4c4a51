/**
 * Runs HubSpot's project parser in a child process, because it is an ES module that jest does not load.
 *
 * Usage: node --import tsx parse-project.child.ts FOLDER PLATFORM_VERSION
 * Prints the parsed components as JSON; a file that the parser cannot read is missing. Components are not
 * checked against their schemas, which only HubSpot has; an upload checks them.
 */
import { isKnownPlatformVersion } from '@hubspot/project-parsing-lib/projects';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { validateUid } from '@hubspot/project-parsing-lib/uid';

const [projectSourceDir = '', platformVersion = ''] = process.argv.slice(2);
const context = { projectSourceDir, platformVersion, accountId: 12345 };
const { intermediateRepresentation, skippedHsMetaFiles } = await translate(context, {
  skipValidation: true,
});
const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
console.log(
  JSON.stringify({
    knownPlatform: isKnownPlatformVersion(platformVersion),
    nodes: nodes.map(({ uid, componentType }) => ({ uid, type: componentType })),
    badUids: nodes.flatMap(({ uid }) => validateUid(uid) ?? []),
    skipped: skippedHsMetaFiles,
  }),
);
