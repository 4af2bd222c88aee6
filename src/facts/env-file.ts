import { join } from '../kernel/paths.ts';
import { isAmbientName, isSecretName } from './secret.ts';
import type { EnvVariable, Found } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** Variables of a sample environment file. Values of what looks secret are never taken along. */
export function declaredVariables(folder: string, snapshot: Snapshot): Found<EnvVariable>[] {
  const names = ['.env.example', '.env.sample', '.env.template', '.env.dist', '.env'];
  const path = names.map((name) => join(folder, name)).find((file) => snapshot.text(file) !== undefined);
  return path === undefined ? [] : read(path, snapshot.text(path) ?? '');
}

function read(path: string, text: string): Found<EnvVariable>[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.length > 2000) return [];
    const [, name = '', raw = ''] =
      /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]*=[ \t]*(.*)$/u.exec(line.trim()) ?? [];
    if (name === '' || isAmbientName(name)) return [];
    const evidence = { fact: `env ${name}`, path, line: at + 1, why: 'the sample environment names it' };
    const sample = raw.replace(/\s+#.*$/u, '').replaceAll(/^(['"])(.*)\1$/gu, '$2');
    const value = { name, required: true, secret: isSecretName(name) || hasPassword(sample) };
    return [{ value, evidence }];
  });
}

function hasPassword(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/u.test(value);
}

/** What the code reads decides; what only the sample names is added as it stands there. */
export function mergeVariables(
  code: readonly Found<EnvVariable>[],
  declared: readonly Found<EnvVariable>[],
): Found<EnvVariable>[] {
  const secrets = new Set(declared.filter(({ value }) => value.secret).map(({ value }) => value.name));
  const read = code.map(({ value, evidence }) => ({
    value: secrets.has(value.name) ? hidden(value) : value,
    evidence,
  }));
  const names = new Set(code.map(({ value }) => value.name));
  const rest = declared.filter(({ value }) => !names.has(value.name));
  return [...read, ...rest].toSorted((a, b) => (a.value.name < b.value.name ? -1 : 1));
}

function hidden({ name, required }: EnvVariable): EnvVariable {
  return { name, required, secret: true };
}
