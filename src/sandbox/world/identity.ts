import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets of the App that the sandbox comes with; made at the first start and kept beside the state. */
export type Identity = {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly webhookSecret: string;
  readonly privateKeyPath: string;
};

export function openIdentity(stateDir: string): Identity {
  const privateKeyPath = join(stateDir, 'app.pem');
  const files = { publicKey: join(stateDir, 'app.pub'), secret: join(stateDir, 'webhook-secret') };
  if (!existsSync(files.secret)) makeIdentity(privateKeyPath, files);
  return {
    privateKeyPath,
    privateKey: readFileSync(privateKeyPath, 'utf8'),
    publicKey: readFileSync(files.publicKey, 'utf8'),
    webhookSecret: readFileSync(files.secret, 'utf8'),
  };
}

type Files = { readonly publicKey: string; readonly secret: string };

/** The secret is written last: while it is missing the identity is not complete and is made anew. */
function makeIdentity(privateKeyPath: string, files: Files): void {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(privateKeyPath, pair.privateKey, { mode: 0o600 });
  writeFileSync(files.publicKey, pair.publicKey, { mode: 0o600 });
  writeFileSync(files.secret, randomBytes(24).toString('hex'), { mode: 0o600 });
}
