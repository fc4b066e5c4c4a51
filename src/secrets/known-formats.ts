/**
 * Formats that only keys, tokens and private keys have, as their providers and the rule sets of secretlint and GitHub's
 * secret scanning document them. A text with one of them is certainly a secret.
 */
export const knownFormats: readonly RegExp[] = [
  // Private keys: PEM, OpenSSH, PGP, PuTTY, age.
  /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/,
  /\bPuTTY-User-Key-File-\d/,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20}/,
  // Clouds: AWS, Google, Azure, DigitalOcean, Heroku, Cloudflare, Databricks, Vault.
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/,
  /\baws_?secret_?access_?key\b["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
  /\bAIza[\w-]{30}/,
  /\bGOCSPX-[\w-]{20}/,
  /\bya29\.[\w-]{20}/,
  /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9/+]{30}/,
  /\bdo[opr]_v1_[a-f0-9]{40}/,
  /\bHRKU-[\w-]{30}/,
  /\bdapi[a-f0-9]{32}\b/,
  /\bhv[sbr]\.[\w-]{20}/,
  // Code and packages: GitHub, GitLab, Atlassian, npm, PyPI, Docker, Postman, Figma, Hugging Face, Grafana.
  /\bgh[pousr]_[A-Za-z0-9]{20}/,
  /\bgithub_pat_\w{20}/,
  /\bgl(?:pat|dt|rt|cbt|ptt|soat|ft|imt)-[\w-]{16}/,
  /\bATATT3[\w-]{20}/,
  /\bnpm_[A-Za-z0-9]{30}/,
  /\bpypi-AgE[\w-]{20}/,
  /\bdckr_[po]at_[\w-]{20}/,
  /\bPMAK-[a-f0-9]{24}/,
  /\bfig[dou]_[\w-]{20}/,
  /\bhf_[A-Za-z0-9]{30}/,
  /\bgl(?:sa|c)_[\w=]{20}/,
  // Services: Slack, Stripe, OpenAI and Anthropic, HubSpot, SendGrid, Brevo, Shopify, Square, Notion, Airtable, Linear.
  /\bxox[abeoprs]-[\w-]{10}/,
  /\bxapp-\d-[\w-]{10}/,
  /\bhooks\.slack\.com\/(?:services|workflows)\/[\w/]{20}/,
  /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{10,}\/[\w-]{20}/,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16}/,
  /\bwhsec_[A-Za-z0-9+/]{20}/,
  /\bsk-(?:proj-|ant-|svcacct-|or-)?[\w-]{0,12}[A-Za-z0-9]{20}/,
  /\bpat-(?:na|eu|ap)\d-[\w-]{20}/i,
  /\bSG\.[\w-]{16,}\.[\w-]{16}/,
  /\bxkeysib-[a-f0-9]{32}/,
  /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{20}/,
  /\bsq0(?:csp|atp)-[\w-]{20}/,
  /\bntn_[A-Za-z0-9]{30}/,
  /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{32}/,
  /\blin_api_[A-Za-z0-9]{20}/,
  /\b\d{8,10}:AA[\w-]{30}/,
  /\bops_eyJ[\w-]{20}/,
  // Any service: JSON web token, authorization header, password in an address, one-time password's seed.
  /\beyJ[\w-]{10,}\.eyJ[\w-]{5,}\.[\w-]{5}/,
  /\bbearer\s+(?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16}/i,
  /\bauthorization["']?\s*[:=]\s*["']?basic\s+[A-Za-z0-9+/]{8}/i,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@<>]{1,100}:[^\s/@<>]{3,100}@/i,
  /\botpauth:\/\/[^\s]{0,200}\bsecret=/i,
];
