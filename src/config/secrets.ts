import type { Settings } from './env.ts';
import { noKey } from './model.ts';

/** Every literal of a configuration that must never be seen in a log. */
export function secretsOf({ github, database, model }: Settings): readonly string[] {
  const key = github?.privateKey;
  return [
    ...(github?.webhookSecrets ?? []),
    ...(key?.kind === 'text' ? [key.pem] : []),
    ...(database.kind === 'postgres' ? passwordOf(database.url) : []),
    ...(model === undefined || model.key === noKey ? [] : [model.key]),
  ];
}

function passwordOf(url: string): readonly string[] {
  const password = URL.canParse(url) ? new URL(url).password : '';
  return password === '' ? [] : [password, decodeURIComponent(password)];
}
