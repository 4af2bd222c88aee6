import type { Settings } from './env.ts';

/** Every literal of a configuration that must never be seen in a log. */
export function secretsOf({ github, database, model }: Settings): readonly string[] {
  const key = github?.privateKey;
  return [
    ...(github?.webhookSecrets ?? []),
    ...(key?.kind === 'text' ? [key.pem] : []),
    ...(database.kind === 'postgres' ? passwordOf(database.url) : []),
    ...Object.entries(model).flatMap(([name, value]) => (/KEY|TOKEN|SECRET/u.test(name) ? [value] : [])),
  ];
}

function passwordOf(url: string): readonly string[] {
  const password = URL.canParse(url) ? new URL(url).password : '';
  return password === '' ? [] : [password, decodeURIComponent(password)];
}
