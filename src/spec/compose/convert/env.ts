import { isSecretName } from '../../../facts/secret.ts';
import type { EnvEntry } from '../../container.ts';
import type { PlannedObject } from '../../spec.ts';
import type { Variable } from '../model/model.ts';
import { envFilesFor } from './env-files.ts';
import { keepsData } from './controller.ts';
import { isSecret } from './is-secret.ts';
import { knownImage } from './known.ts';
import { tell, type Subject } from './terms.ts';

export type Environment = {
  readonly env: readonly EnvEntry[];
  readonly objects: readonly PlannedObject[];
};

/** What a service is told, of its files first, then of itself; a secret is only referred to. */
export function environmentOf(subject: Subject): Environment {
  const { service, name, terms } = subject;
  const files = envFilesFor(subject);
  const own = service.environment.map((variable) => entryOf(variable, subject));
  const used = [service.command, service.entrypoint].flatMap((words) => words?.secrets ?? []);
  const asked = [...used, ...(service.health?.secrets ?? [])].map((variable) => secret(variable, name));
  const known = terms.profile === 'minimal' ? {} : (knownImage(service.image)?.env ?? {});
  const added = Object.entries(known).map(([key, value]) => ({ kind: 'value', name: key, value }) as const);
  const all = [...(keepsData(subject) ? added : []), ...asked, ...files.entries, ...own];
  return { env: distinct(all), objects: files.objects };
}

/** What is said later counts, at the place where it was said first. */
function distinct(entries: readonly EnvEntry[]): EnvEntry[] {
  const named = new Map<string, EnvEntry>();
  for (const entry of entries)
    named.set(entry.kind === 'all' ? `*${entry.of}/${entry.from}` : entry.name, entry);
  return [...named.values()];
}

function entryOf(variable: Variable, subject: Subject): EnvEntry {
  const { name, value, unset } = variable;
  if (value !== undefined && isSecret(variable)) return secret(name, subject.name);
  if (value !== undefined && unset.length === 0) return { kind: 'value', name, value };
  return given(variable, subject);
}

/** Its value comes from the shell of whoever starts it, which is not there. */
function given(
  { at, name, value = '', unset }: Variable,
  { service, name: workload, terms }: Subject,
): EnvEntry {
  const missing = unset.length === 0 ? 'the shell' : unset.join(', ');
  tell(terms, {
    id: 'unset',
    at,
    text: {
      en: `${service.name} takes ${name} from ${missing}, where the repository has no value.`,
      zh: `${service.name} 的 ${name} 取自 ${missing}，仓库中没有它的值。`,
    },
  });
  if (isSecretName(name)) return secret(name, workload);
  if (terms.profile === 'minimal' || value !== '') return { kind: 'value', name, value };
  return { kind: 'config', name, from: `${workload}-config` };
}

function secret(name: string, workload: string): EnvEntry {
  return { kind: 'secret', name, from: `${workload}-secrets` };
}
