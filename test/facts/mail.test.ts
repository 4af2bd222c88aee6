import { expect, test } from '@jest/globals';
import { withMail } from '../../src/facts/mail.ts';
import type { Service } from '../../src/facts/facts.ts';

function needs(...names: readonly string[]): readonly string[] {
  const env = names.map((name) => ({
    name: name.replace('?', ''),
    required: !name.endsWith('?'),
    secret: false,
  }));
  const plain: Service = {
    path: '.',
    name: 'shop',
    language: 'go',
    kind: 'web',
    ports: [],
    env,
    needs: [],
    evidence: [],
  };
  return withMail([plain]).flatMap((one) =>
    one.needs.map(({ kind, required }) => `${kind}${required ? '' : '?'}`),
  );
}

test.each([
  ['SMTP_HOST', ['smtp']],
  ['SMTP_HOST?', ['smtp?']],
  ['MAILER_DSN', ['smtp']],
  ['EMAIL_SERVER_HOST', ['smtp']],
  ['SPRING_MAIL_HOST', ['smtp']],
  ['MAIL_FROM', []],
  ['EMAIL_ADDRESS', []],
  ['ADMIN_EMAIL', []],
])('%s leads to %j', (name, expected) => {
  expect(needs(name)).toEqual(expected);
});
