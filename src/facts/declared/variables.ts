import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { distinctVariables, sampleVariables } from '../env-file.ts';
import { isAmbientName, isSecretName } from '../secret.ts';
import type { EnvVariable, Evidence, Found, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ComposeVariable } from '../compose.ts';
import type { ContainerVariable } from './containers.ts';
import type { Declared } from './declared.ts';
import { folderOf } from './place.ts';

export type Variables = { readonly env: readonly EnvVariable[]; readonly evidence: readonly Evidence[] };

/** The variables of a service: those that its code reads, with what is written down for them, and further ones. */
export function declaredVariables(service: Service, declared: Declared, snapshot: Snapshot): Variables {
  const folder = folderOf(service.path);
  const sample = samples(folder).find((path) => snapshot.text(path) !== undefined);
  const files = [...(sample === undefined ? [] : [sample]), ...(declared.compose[0]?.envFiles ?? [])];
  const deployed = [...fromCompose(declared), ...fromContainers(declared)];
  const fresh = distinctVariables([...files.flatMap((path) => sampleVariables(path, snapshot)), ...deployed]);
  const asked = new Set(deployed.filter(({ value }) => value.required).map(({ value }) => value.name));
  const known = service.env
    .map((value) => withValue(value, declared, fresh))
    .map((value) => (value.secret && asked.has(value.name) ? { ...value, required: true } : value));
  const names = new Set(known.map(({ name }) => name));
  const rest = fresh.filter(({ value }) => !names.has(value.name));
  return {
    env: [...known, ...rest.map(({ value }) => value)].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    evidence: rest.map(({ evidence }) => evidence),
  };
}

function samples(folder: string): string[] {
  return ['.env.example', '.env.sample', '.env.template', '.env.dist', '.env'].map((name) =>
    join(folder, name),
  );
}

/** The image sets a variable itself: nobody else has to. What a deployment sets as a secret is one. */
function withValue(
  variable: EnvVariable,
  { image }: Declared,
  found: readonly Found<EnvVariable>[],
): EnvVariable {
  const secret = variable.secret || found.some(({ value }) => value.name === variable.name && value.secret);
  if (secret) return { name: variable.name, required: variable.required, secret: true };
  const set = image?.env.findLast(({ name }) => name === variable.name);
  if (set !== undefined) return { ...variable, required: false, default: set.value };
  return told(variable, found);
}

/** What runs is set so over what the code takes by itself; a sample only says what nobody else does. */
function told(variable: EnvVariable, found: readonly Found<EnvVariable>[]): EnvVariable {
  const one = found.find(({ value }) => value.name === variable.name);
  const isSample = /(?:^|\/)\.env/u.test(one?.evidence.path ?? '');
  if (one?.value.default === undefined || (isSample && variable.default !== undefined)) return variable;
  return { ...variable, default: one.value.default };
}

function fromCompose({ compose }: Declared): Found<EnvVariable>[] {
  const [main] = compose;
  return (main?.environment ?? []).flatMap(({ name, value, line }) => {
    if (isAmbientName(name) || main === undefined) return [];
    return [toFound({ name, value }, { path: main.file, line, why: 'compose sets it' })];
  });
}

function fromContainers({ containers }: Declared): Found<EnvVariable>[] {
  return containers.flatMap(({ env, path }) =>
    env
      .filter(({ name }) => !isAmbientName(name))
      .map(({ line, ...variable }) => toFound(variable, { path, line, why: 'the manifest sets it' })),
  );
}

type Given = Pick<ComposeVariable, 'name' | 'value'> &
  Partial<Pick<ContainerVariable, 'isSecret' | 'isOptional'>>;

/** Nobody has to give what is set to nothing, or is taken only where it is there. */
function toFound(
  { name, value, isSecret, isOptional }: Given,
  place: Omit<Evidence, 'fact'>,
): Found<EnvVariable> {
  const secret =
    isSecret === true ||
    isSecretName(name) ||
    /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/u.test(value ?? '');
  const required = value !== '' && isOptional !== true;
  const isPlain = !secret && value !== undefined && value !== '' && !value.includes('$');
  return {
    value: present({ name, required, secret, default: isPlain ? value : undefined }),
    evidence: { fact: `env ${name}`, ...place },
  };
}
