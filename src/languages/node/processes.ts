import { lineWith } from '../../facts/source.ts';
import type { Evidence, Process } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';
import { resolve } from './script.ts';

const beside =
  /^(?:start[:-])?(workers?|queues?|jobs?|scheduler|cron|consumers?)(?:[:-](?:start|prod|production))?$/u;

type Beside = {
  readonly fields: { readonly processes?: readonly Process[] };
  readonly evidence: readonly Evidence[];
};

/** Scripts that work beside a server, each by the name of its work: queues, schedules. */
export function processesOf({ pkg, kind, start }: Member, snapshot: Snapshot): Beside {
  if (kind !== 'web') return { fields: {}, evidence: [] };
  const found = Object.entries(pkg.scripts).flatMap(([script, text]) => {
    const name = beside.exec(script)?.[1];
    const command = name === undefined ? undefined : resolve(text, { pkg, snapshot, mode: 'strict' });
    if (name === undefined || command === undefined) return [];
    const line = lineWith(pkg.text, `"${script}":`);
    const evidence = { fact: `process ${name}`, path: pkg.path, line, why: `the script "${script}"` };
    return [{ value: { name, command: command.words.join(' ') }, evidence }];
  });
  const others = found.filter(({ value }) => value.command !== start?.words.join(' '));
  const distinct = [...new Map(others.map((one) => [one.value.name, one])).values()];
  const processes = distinct.map(({ value }) => value);
  return {
    fields: processes.length === 0 ? {} : { processes },
    evidence: distinct.map(({ evidence }) => evidence),
  };
}
