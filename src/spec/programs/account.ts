import type { PublicImage } from './program.ts';

/** The variables by which a program takes the account that it makes when it first starts. */
export type Account = { readonly user?: string; readonly database?: string; readonly password?: string };

/** Who may do all comes before others. */
export function accountOf({ env = [] }: PublicImage): Account {
  const values = env.flatMap((entry) => (entry.kind === 'value' ? [entry.name] : []));
  const secrets = env.flatMap((entry) => (entry.kind === 'secret' ? [entry.name] : []));
  const user = values.find((name) => /(?:USER|USERNAME)$/u.test(name));
  const database = values.find((name) => /(?:_DB|DATABASE)$/u.test(name));
  const passwords = secrets.filter((name) => /PASS(?:WORD)?$/u.test(name));
  const password = passwords.find((name) => name.includes('ROOT')) ?? passwords[0];
  return {
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
    ...(password !== undefined && { password }),
  };
}
