import type { EnvEntry } from '../../container.ts';
import type { PlannedObject } from '../../spec.ts';
import type { EnvFile } from '../model/model.ts';
import { readEnvFile } from '../read/env-file.ts';
import { interpolate } from '../read/interpolate.ts';
import { isSecret } from './is-secret.ts';
import { envFileName } from './names.ts';
import { tell, warn, type Subject } from './terms.ts';

export type FromFiles = { readonly entries: readonly EnvEntry[]; readonly objects: readonly PlannedObject[] };

/** Files of variables become ConfigMaps; what is secret in them stays out and is referred to. */
export function envFilesFor(subject: Subject): FromFiles {
  const found = subject.service.envFiles.map((file) => fromFile(file, subject));
  return {
    entries: found.flatMap(({ entries }) => entries),
    objects: found.flatMap(({ objects }) => objects),
  };
}

const samples = ['', '.example', '.sample', '.template', '.dist'];

function fromFile(file: EnvFile, subject: Subject): FromFiles {
  const { snapshot } = subject.terms;
  const path = samples.map((end) => `${file.path}${end}`).find((one) => snapshot.text(one) !== undefined);
  if (path === undefined) return missing(file, subject);
  if (path !== file.path) saySample(file, path, subject);
  const name = nameOf(file, subject);
  const seen = new Map<string, string>();
  const values = new Map<string, string>();
  const entries = new Map<string, EnvEntry>();
  for (const line of readEnvFile(snapshot.text(path) ?? '')) {
    const value = line.value === undefined ? '' : expanded(line.value, seen);
    seen.set(line.name, value);
    if (isSecret({ name: line.name, value })) {
      entries.set(line.name, { kind: 'secret', name: line.name, from: `${subject.name}-secrets` });
      values.delete(line.name);
    } else {
      entries.set(line.name, { kind: 'config', name: line.name, from: name });
      values.set(line.name, value);
    }
  }
  return { entries: [...entries.values()], objects: [configMap(name, values, path)] };
}

function expanded(value: string, seen: ReadonlyMap<string, string>): string {
  if (!value.includes('$')) return value;
  const parts = interpolate(value, seen);
  return parts.map((part) => (part.kind === 'text' ? part.text : (part.value ?? ''))).join('');
}

function configMap(name: string, values: ReadonlyMap<string, string>, path: string): PlannedObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name,
    body: { data: Object.fromEntries(values) },
    why: { en: `the variables of ${path}`, zh: `${path} 中的变量` },
  };
}

/** Two files of one name in different folders stay two. */
function nameOf({ path }: EnvFile, { name, terms }: Subject): string {
  const short = envFileName(path);
  const isShared = (terms.survey.envFiles.get(short)?.size ?? 0) > 1;
  return isShared ? `${name}-${short}` : short;
}

function missing(file: EnvFile, subject: Subject): FromFiles {
  const { service, terms } = subject;
  if (!file.isRequired) return { entries: [], objects: [] };
  const name = nameOf(file, subject);
  warn(terms, {
    id: 'no-env-file',
    at: file.at,
    text: {
      en: `${service.name} reads ${file.path}, which is not in the repository. Its variables are taken from the Secret ${name}: kubectl create secret generic ${name} --from-env-file=${file.path}`,
      zh: `${service.name} 读取 ${file.path}，仓库中没有该文件。变量取自 Secret ${name}：kubectl create secret generic ${name} --from-env-file=${file.path}`,
    },
  });
  return { entries: [{ kind: 'all', from: name, of: 'Secret' }], objects: [] };
}

function saySample(file: EnvFile, path: string, { service, terms }: Subject): void {
  tell(terms, {
    id: 'env-sample',
    at: file.at,
    text: {
      en: `${service.name} reads ${file.path}, which is not in the repository; the values are those of ${path}. Check them.`,
      zh: `${service.name} 读取 ${file.path}，仓库中没有该文件，因此采用 ${path} 中的值，请检查。`,
    },
  });
}
