/** A child process: what an app's own provisioning would do, in the tests of the sandbox. */
const { HUBSPOT_API_BASE_URL = '', HUBSPOT_ACCESS_TOKEN = '' } = process.env;
const answer = await fetch(`${HUBSPOT_API_BASE_URL}/crm/v3/properties/companies`, {
  method: 'POST',
  headers: { authorization: `Bearer ${HUBSPOT_ACCESS_TOKEN}`, 'content-type': 'application/json' },
  body: JSON.stringify({
    name: 'fixture_stage',
    label: 'Stage',
    groupName: 'companyinformation',
    type: 'string',
    fieldType: 'text',
  }),
});
if (!answer.ok && answer.status !== 409) throw new Error(`Not provisioned: ${answer.status}`);

export {};
