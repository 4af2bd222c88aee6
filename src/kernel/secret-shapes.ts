import { overLines } from './over-lines.ts';

/** What a secret looks like, by the words that people use for it. */
export type SecretShape = { readonly kind: string; readonly pattern: RegExp };

const shape = (kind: string, pattern: RegExp): SecretShape => ({ kind, pattern });

/**
 * Shapes that only a secret has. Anchored or bounded, so that each is linear. A pattern with a group named `secret`
 * means that group alone; what stands before it is how it was known.
 */
export const secretShapes: readonly SecretShape[] = [
  shape(
    'a private key',
    /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,20000}-----END [A-Z0-9 ]{1,60}-----)?/gu,
  ),
  shape('an age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/gu),
  shape('a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36,255}\b|\bgithub_pat_[A-Za-z0-9_]{60,255}\b/gu),
  shape('a GitLab token', /\bgl(?:pat|dt|rt|ptt|cbt|soat|ft)-[A-Za-z0-9_.-]{20,64}/gu),
  shape('a Bitbucket token', /\bATBB[A-Za-z0-9_=.-]{24,250}\b/gu),
  shape('an Atlassian token', /\bATATT3[A-Za-z0-9_=-]{20,400}/gu),
  shape('an AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/gu),
  shape(
    'an AWS secret key',
    /\baws_?(?:secret_?)?(?:access_?)?key["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/giu,
  ),
  shape('a Google API key', /\bAIza[A-Za-z0-9_-]{35}/gu),
  shape('a Google client secret', /\bGOCSPX-[A-Za-z0-9_-]{28}/gu),
  shape('a Google access token', /\bya29\.[A-Za-z0-9_-]{20,400}/gu),
  shape('an Azure account key', /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{43,90}={0,2})/gu),
  shape('an Azure client secret', /\b[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}/gu),
  shape('a shared access signature', /[?&]sig=(?<secret>[A-Za-z0-9%+/=]{40,100})/gu),
  shape('a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}\b|\bxapp-[A-Za-z0-9-]{20,250}\b/gu),
  shape(
    'a Slack webhook',
    /\bhooks\.slack\.com\/(?:services|workflows)\/(?<secret>[A-Za-z0-9/_-]{20,120})/gu,
  ),
  shape(
    'a Discord webhook',
    /\bdiscord(?:app)?\.com\/api\/webhooks\/(?<secret>\d{15,25}\/[A-Za-z0-9_-]{50,100})/gu,
  ),
  shape('a Discord token', /\b[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}\b/gu),
  shape('a Telegram token', /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/gu),
  shape('a Stripe key', /\b(?:[rs]k_(?:live|test)|whsec)_[A-Za-z0-9]{20,250}\b/gu),
  shape('a Square token', /\bsq0(?:atp|csp)-[A-Za-z0-9_-]{22,50}|\bEAAA[A-Za-z0-9_-]{60}\b/gu),
  shape('a Shopify token', /\bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}\b/gu),
  shape('a Twilio key', /\bSK[0-9a-f]{32}\b/gu),
  shape('a SendGrid key', /\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}/gu),
  shape('a Mailgun key', /\bkey-[0-9a-f]{32}\b/gu),
  shape('a Mailchimp key', /\b[0-9a-f]{32}-us\d{1,2}\b/gu),
  shape('an npm token', /\bnpm_[A-Za-z0-9]{36}\b/gu),
  shape('a PyPI token', /\bpypi-[A-Za-z0-9_-]{50,300}/gu),
  shape('a RubyGems key', /\brubygems_[0-9a-f]{48}\b/gu),
  shape('a Docker Hub token', /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,64}/gu),
  shape('a registry password', /"auth"[ \t]{0,8}:[ \t]{0,8}"(?<secret>[A-Za-z0-9+/]{12,2000}={0,2})"/gu),
  shape('a JFrog token', /\bAKCp[A-Za-z0-9]{60,80}\b|\bcmVmdGtu[A-Za-z0-9]{50,80}\b/gu),
  shape('a Vault token', /\bhv[sbr]\.[A-Za-z0-9_-]{20,300}/gu),
  shape('a Terraform token', /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}/gu),
  shape('a Pulumi token', /\bpul-[0-9a-f]{40}\b/gu),
  shape('a Doppler token', /\bdp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{40,60}/gu),
  shape('a DigitalOcean token', /\bdo[opr]_v1_[0-9a-f]{64}\b/gu),
  shape('a Fly token', /\bfm[12]_[A-Za-z0-9+/=_,-]{40,2000}/gu),
  shape('a Netlify token', /\bnfp_[A-Za-z0-9]{36}\b/gu),
  shape('a Supabase key', /\bsb[ps]_[A-Za-z0-9_]{32,64}\b/gu),
  shape('a PlanetScale secret', /\bpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32,64}/gu),
  shape('a Databricks token', /\bdapi[0-9a-f]{32}\b/gu),
  shape('a Grafana token', /\bgl(?:sa|c)_[A-Za-z0-9+/=_]{32,400}/gu),
  shape('a New Relic key', /\bNR(?:AK|RA|AL|II)-[A-Za-z0-9]{20,64}\b/gu),
  shape('a Sentry token', /\bsntry[su]_[A-Za-z0-9+/=_]{40,400}/gu),
  shape('a Linear key', /\blin_(?:api|oauth)_[A-Za-z0-9]{32,64}\b/gu),
  shape('a Notion token', /\b(?:ntn|secret)_[A-Za-z0-9]{43,50}\b/gu),
  shape('a Figma token', /\bfig[dou]_[A-Za-z0-9_-]{36,64}/gu),
  shape('a Postman key', /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b/gu),
  shape('a CircleCI token', /\bCCI(?:PAT|PRJ)_[A-Za-z0-9]{20,30}_[0-9a-f]{40}\b/gu),
  shape('a Hugging Face token', /\bhf_[A-Za-z0-9]{30,60}\b/gu),
  shape('a Replicate token', /\br8_[A-Za-z0-9]{37,40}\b/gu),
  shape('a model provider key', /\bsk-(?:proj-|ant-|svcacct-|or-v1-)?[A-Za-z0-9_-]{32,250}/gu),
  shape(
    'a JSON web token',
    /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/gu,
  ),
  shape(
    'a URL with a password',
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@$<{]{0,100}:(?<secret>[^\s:/@$<{]{3,200})@[\w.-]/gu,
  ),
  shape(
    'a key of a client',
    /\bclient-key-data[ \t]{0,8}:[ \t]{0,8}(?<secret>[A-Za-z0-9+/]{40,10000}={0,2})/gu,
  ),
  shape(
    'an authorization header',
    new RegExp(
      overLines`
        \b(?:Authorization|X-Api-Key|X-Auth-Token)["']?[ \t]{0,8}[:=][ \t]{0,8}["']?
        (?:(?:Basic|Bearer|Token)[ \t]{1,8})?(?<secret>[A-Za-z0-9+/_.=~-]{12,2000})
      `,
      'giu',
    ),
  ),
  shape(
    'a hashed password',
    /\$(?:2[aby]\$\d{2}\$[./A-Za-z0-9]{53}|argon2(?:id|i|d)\$[^\s"']{20,300}|apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|[156]\$[^\s"':]{20,200})/gu,
  ),
];
