import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, redacted } from '../../src/advise/redact.ts';
import { secretShapes } from '../../src/kernel/secret-shapes.ts';

const a = (count: number): string => 'aB3dE6gH9'.repeat(60).slice(0, count);
const hex = (count: number): string => '0a1b2c3d4e5f6789'.repeat(20).slice(0, count);

/** One planted secret for every kind; put together here, so that no scanner takes this file for a leak. */
const planted: Readonly<Record<string, string>> = {
  'a private key': `-----BEGIN RSA PRIVATE KEY-----\n${a(200)}\n-----END RSA PRIVATE KEY-----`,
  'an age key': `AGE-SECRET-KEY-1${'A1'.repeat(29)}`,
  'a GitHub token': `ghp_${a(36)}`,
  'a GitLab token': `glpat-${a(20)}`,
  'a Bitbucket token': `ATBB${a(30)}`,
  'an Atlassian token': `ATATT3${a(40)}`,
  'an AWS access key': `AKIA${'A1B2'.repeat(4)}`,
  'an AWS secret key': `aws_secret_access_key = ${a(40)}`,
  'a Google API key': `AIza${a(35)}`,
  'a Google client secret': `GOCSPX-${a(28)}`,
  'a Google access token': `ya29.${a(60)}`,
  'an Azure account key': `AccountKey=${a(86)}==`,
  'an Azure client secret': `abc8Q~${a(34)}`,
  'a shared access signature': `https://x.blob/y?sig=${a(44)}`,
  'a Slack token': `xoxb-${a(40)}`,
  'a Slack webhook': `hooks.slack.com/services/T0000/B0000/${a(24)}`,
  'a Discord webhook': `discord.com/api/webhooks/123456789012345678/${a(68)}`,
  'a Discord token': `M${a(24)}.${a(6)}.${a(30)}`,
  'a Telegram token': `123456789:AA${a(33)}`,
  'a Stripe key': `sk_live_${a(24)}`,
  'a Square token': `sq0atp-${a(22)}`,
  'a Shopify token': `shpat_${hex(32)}`,
  'a Twilio key': `SK${hex(32)}`,
  'a SendGrid key': `SG.${a(22)}.${a(43)}`,
  'a Mailgun key': `key-${hex(32)}`,
  'a Mailchimp key': `${hex(32)}-us21`,
  'an npm token': `npm_${a(36)}`,
  'a PyPI token': `pypi-${a(60)}`,
  'a RubyGems key': `rubygems_${hex(48)}`,
  'a Docker Hub token': `dckr_pat_${a(27)}`,
  'a registry password': `"auth": "${a(40)}"`,
  'a JFrog token': `AKCp${a(69)}`,
  'a Vault token': `hvs.${a(30)}`,
  'a Terraform token': `${a(14)}.atlasv1.${a(67)}`,
  'a Pulumi token': `pul-${hex(40)}`,
  'a Doppler token': `dp.pt.${a(43)}`,
  'a DigitalOcean token': `dop_v1_${hex(64)}`,
  'a Fly token': `fm2_${a(100)}`,
  'a Netlify token': `nfp_${a(36)}`,
  'a Supabase key': `sbp_${hex(40)}`,
  'a PlanetScale secret': `pscale_tkn_${a(43)}`,
  'a Databricks token': `dapi${hex(32)}`,
  'a Grafana token': `glsa_${a(41)}`,
  'a New Relic key': `NRAK-${a(27)}`,
  'a Sentry token': `sntrys_${a(80)}`,
  'a Linear key': `lin_api_${a(40)}`,
  'a Notion token': `ntn_${a(46)}`,
  'a Figma token': `figd_${a(40)}`,
  'a Postman key': `PMAK-${hex(24)}-${hex(34)}`,
  'a CircleCI token': `CCIPAT_${a(22)}_${hex(40)}`,
  'a Hugging Face token': `hf_${a(34)}`,
  'a Replicate token': `r8_${a(37)}`,
  'a model provider key': `sk-proj-${a(48)}`,
  'a JSON web token': `eyJ${a(30)}.eyJ${a(60)}.${a(43)}`,
  'a URL with a password': `postgres://app:${a(16)}@db.internal:5432/app`,
  'a key of a client': `client-key-data: ${a(200)}`,
  'an authorization header': `Authorization: Bearer ${a(30)}`,
  'a hashed password': `$2b$12$${a(53)}`,
};

test('there is a planted secret of every kind', () => {
  expect(Object.keys(planted).toSorted()).toEqual(secretShapes.map(({ kind }) => kind).toSorted());
});

group.each(Object.entries(planted))('%s', (_, secret) => {
  const core = /aB3dE6gH9aB3|0a1b2c3d4e5f|A1B2A1B2|A1A1A1A1/u.exec(secret)?.[0] ?? secret;

  test('is not seen by a model, and comes back', () => {
    const redactor = createRedactor({ hosts: false });
    const text = `first\n  value: ${secret}\nlast`;
    const hidden = redactor.hide(text);
    expect(hidden).not.toContain(core);
    expect(redactor.restore(hidden)).toBe(text);
  });

  test('is not read by people', () => {
    expect(redacted(`see ${secret} here`)).not.toContain(core);
  });
});

test('the same secret is the same placeholder, another one another', () => {
  const redactor = createRedactor({ hosts: false });
  const [one, two] = [`ghp_${a(36)}`, `ghp_${a(40)}`];
  expect(redactor.hide(`${one} ${two} ${one}`)).toMatch(
    /^(REDACTED_SECRET_\d+) (?!\1)(REDACTED_SECRET_\d+) \1$/u,
  );
});

test.each([
  'DB_PASSWORD=correct-horse-battery',
  'api_key: "0123456789ab"',
  "'client_secret': 'a long phrase'",
])('what is called a secret is one: %s', (text) => {
  expect(createRedactor({ hosts: false }).hide(text)).toContain('REDACTED_SECRET_');
});

test.each([
  'secretName: db',
  'tokenReview: true',
  'password: ${DB_PASSWORD}',
  'apiKey: {{ .Values.key }}',
  'imagePullSecrets:',
])('a reference is none: %s', (text) => {
  expect(createRedactor({ hosts: false }).hide(text)).toBe(text);
});

test('the values of a Secret are hidden whatever they look like, its keys are not', () => {
  const text = `apiVersion: v1
kind: ConfigMap
data:
  colour: blue
---
apiVersion: v1
kind: Secret
metadata:
  name: db
stringData:
  user: shop
  note: |
    two
    lines
type: Opaque
`;
  const hidden = createRedactor({ hosts: false }).hide(text);
  expect(hidden).toContain('colour: blue');
  expect(hidden).toContain('name: db');
  expect(hidden).toContain('type: Opaque');
  expect(hidden).toMatch(/user: REDACTED_/u);
  expect(hidden).not.toMatch(/shop|two|lines/u);
});

test('mail addresses are hidden, and hosts where a team wants it', () => {
  const text = 'jane@corp.example.com runs shop.corp.internal from ghcr.io/acme/shop';
  expect(createRedactor({ hosts: false }).hide(text)).toContain('shop.corp.internal');
  const hidden = createRedactor({ hosts: true }).hide(text);
  expect(hidden).not.toMatch(/jane|corp/u);
  expect(hidden).toContain('ghcr.io/acme/shop');
});

test('whatever the text is, it comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const redactor = createRedactor({ hosts: true });
      expect(redactor.restore(redactor.hide(text))).toBe(text);
    }),
  );
});
