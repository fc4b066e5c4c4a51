/**
 * A child process, because HubSpot's project parser is an ES module that jest does not load.
 * Usage: node --import tsx parse-project.child.ts FOLDER PLATFORM_VERSION
 * Prints what the parser found, as JSON; a file that it cannot read is missing from that. The schemas of each component are HubSpot's to fetch, so they
 * are left out here; an upload checks them too.
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
