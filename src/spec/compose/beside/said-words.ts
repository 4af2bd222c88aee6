import { literally } from '../../../kernel/literally.ts';
import { present } from '../../../kernel/present.ts';
import type { EnvEntry } from '../../container.ts';
import type { Workload } from '../../spec.ts';
import type { Service } from '../model/model.ts';

/** The password with which a command starts its server. */
export function passwordInWords({ command, entrypoint }: Service): string | undefined {
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  const at = words.findIndex((word) => word === '--requirepass');
  const own = at === -1 ? undefined : words[at + 1];
  const found = own ?? /--requirepass[= ]["']?([^\s"']{1,100})/u.exec(words.join(' ').slice(0, 4000))?.[1];
  return found === undefined || found.startsWith('$') ? undefined : found;
}

export type Word = { readonly sign: string; readonly from: string; readonly key: string };

/** What must not stand in git is no word of a command: Kubernetes puts it in from the Secret that holds it. */
export function withoutSecretWords(workload: Workload, secrets: readonly Word[]): Workload {
  const { command, args } = workload;
  const all = [...(command ?? []), ...(args ?? [])].join('\n');
  const used = secrets.filter(({ sign }) => sign.length > 3 && patternOf(sign).test(all));
  if (used.length === 0) return workload;
  const replaced = (words: readonly string[]) =>
    words.map((word) =>
      used.reduce((text, { sign, key }) => text.replaceAll(patternOf(sign), () => `$(${key})`), word),
    );
  const known = new Set(workload.env.flatMap((entry) => (entry.kind === 'all' ? [] : [entry.name])));
  const more = used.flatMap(({ from, key }): EnvEntry[] =>
    known.has(key) ? [] : [{ kind: 'secret', name: key, from, key }],
  );
  return present({
    ...workload,
    command: command && replaced(command),
    args: args && replaced(args),
    env: [...more, ...workload.env],
  });
}

function patternOf(value: string): RegExp {
  return new RegExp(`(?<![\\w-])${literally(value)}(?![\\w-])`, 'gu');
}
