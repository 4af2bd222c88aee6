import { dirname } from '../../../kernel/paths.ts';
import type { EnvEntry } from '../../container.ts';
import type { PlannedObject } from '../../spec.ts';
import type { EnvFile } from '../model/model.ts';
import { rawVariablesIn, variablesIn } from '../read/env-file.ts';
import { variablesOf } from '../read/files.ts';
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
  const beside = variablesOf(dirname(file.at.path), snapshot);
  const text = snapshot.text(path) ?? '';
  const all = [...(file.isRaw ? rawVariablesIn(text) : variablesIn(text, beside))];
  const open = all.filter(([key, value]) => !isSecret({ name: key, value }));
  const kept = new Set(open.map(([key]) => key));
  const entries = all.map(([key]): EnvEntry => {
    if (kept.has(key)) return { kind: 'config', name: key, from: name };
    return { kind: 'secret', name: key, from: `${subject.name}-secrets` };
  });
  return { entries, objects: [configMap(name, open, path)] };
}

function configMap(
  name: string,
  values: readonly (readonly [string, string])[],
  path: string,
): PlannedObject {
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
