/** Shapes that only a secret has, each by the words that a finding uses. Anchored or bounded, so each is linear. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36,255}\b|\bgithub_pat_[A-Za-z0-9_]{60,255}\b/u],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,64}\b/u],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u],
  ['a Slack token', /\bxox[abposr]-[A-Za-z0-9-]{10,250}\b/u],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/u],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,250}\b/u],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/u],
  ['a model provider key', /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,250}\b/u],
  ['a private key', /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----/u],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/u],
  ['a URL with a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@$<{]{1,100}:[^\s:/@$<{]{3,200}@[\w.-]/u],
];

const placeholder =
  /x{4,}|\*{3,}|changeme|change-me|example|placeholder|redacted|your[-_]|password@|:pass@/iu;

/** What kind of secret a text holds; undefined for what is none or only stands for one. */
export function shapeOf(text: string): string | undefined {
  const found = shapes.find(([, shape]) => shape.test(text));
  if (found === undefined) return undefined;
  const [name, shape] = found;
  return placeholder.test(shape.exec(text)?.[0] ?? '') ? undefined : name;
}
