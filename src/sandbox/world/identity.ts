import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { StateFolder } from './state-folder.ts';

/** The secrets of the App that the sandbox comes with; made at the first start and kept beside the state. */
export type Identity = {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly webhookSecret: string;
  readonly privateKeyPath: string;
};

export function openIdentity(folder: StateFolder): Identity {
  if (!existsSync(folder.webhookSecret)) makeIdentity(folder);
  return {
    privateKeyPath: folder.privateKey,
    privateKey: readFileSync(folder.privateKey, 'utf8'),
    publicKey: readFileSync(folder.publicKey, 'utf8'),
    webhookSecret: readFileSync(folder.webhookSecret, 'utf8'),
  };
}

/** The secret is written last: while it is missing the identity is not complete and is made anew. */
function makeIdentity(folder: StateFolder): void {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(folder.privateKey, pair.privateKey, { mode: 0o600 });
  writeFileSync(folder.publicKey, pair.publicKey, { mode: 0o600 });
  writeFileSync(folder.webhookSecret, randomBytes(24).toString('hex'), { mode: 0o600 });
}
