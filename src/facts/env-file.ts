import { present } from '../kernel/present.ts';
import { isAmbientName, isSecretName } from './secret.ts';
import type { EnvVariable, Found } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** Variables of a sample environment file. Values of what looks secret are never taken along. */
export function sampleVariables(path: string, snapshot: Snapshot): Found<EnvVariable>[] {
  const text = snapshot.text(path);
  return text === undefined ? [] : read(path, text);
}

function read(path: string, text: string): Found<EnvVariable>[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.length > 2000) return [];
    const [, name = '', raw = ''] =
      /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]*=[ \t]*(.*)$/u.exec(line.trim()) ?? [];
    if (name === '' || isAmbientName(name)) return [];
    const evidence = { fact: `env ${name}`, path, line: at + 1, why: 'the sample environment names it' };
    const sample = raw.replace(/\s+#.*$/u, '').replaceAll(/^(['"])(.*)\1$/gu, '$2');
    const secret = isSecretName(name) || hasPassword(sample);
    const chosen = secret ? undefined : chosenBy(name, sample);
    // What a sample sets to nothing on purpose nobody has to give.
    const required = sample !== 'null';
    return [{ value: present({ name, required, secret, default: chosen }), evidence }];
  });
}

const choice =
  /_(?:CONNECTION|DRIVER|STORE|CLIENT|MAILER|DISK|CHANNEL|ENGINE|BACKEND|DIALECT|PROVIDER|ADAPTER|SCHEME|SERVER|DATABASE|DB|REGION|TIMEZONE|LOCALE)$/u;
const ofDevelopment = /DEBUG|_ENV$|RELOAD|VERBOSE|WATCH|HOT|TELESCOPE/u;

/** What a program is made of holds everywhere: which driver, which port of a server, how many. Addresses and modes are those of one machine. */
function chosenBy(name: string, value: string): string | undefined {
  if (ofDevelopment.test(name)) return undefined;
  if (/^\d{1,9}(?:\.\d{1,6})?$/u.test(value)) return value;
  return choice.test(name) && /^[A-Za-z][\w./-]{0,60}$/u.test(value) && value !== 'null' ? value : undefined;
}

function hasPassword(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/u.test(value);
}

/** Each name once, as it stands in the first place; a secret anywhere is one. */
export function distinctVariables(found: readonly Found<EnvVariable>[]): Found<EnvVariable>[] {
  const byName = new Map<string, Found<EnvVariable>>();
  for (const one of found) {
    const known = byName.get(one.value.name) ?? one;
    byName.set(one.value.name, one.value.secret ? { ...known, value: hidden(known.value) } : known);
  }
  return [...byName.values()];
}

function hidden({ name, required }: EnvVariable): EnvVariable {
  return { name, required, secret: true };
}
