import { lineWith } from '../../facts/source.ts';
import type { Found, Process } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';
import { resolve } from './script.ts';

const beside =
  /^(?:start[:-])?(workers?|queues?|jobs?|scheduler|cron|consumers?)(?:[:-](?:start|prod|production))?$/u;

/** Scripts that work beside a server, each by the name of its work: queues, schedules. */
export function processesOf({ pkg, kind, start }: Member, snapshot: Snapshot): Found<Process>[] {
  if (kind !== 'web') return [];
  const found = Object.entries(pkg.scripts).flatMap(([script, text]) => {
    const name = beside.exec(script)?.[1];
    const command = name === undefined ? undefined : resolve(text, { pkg, snapshot, mode: 'strict' });
    if (name === undefined || command === undefined) return [];
    const line = lineWith(pkg.text, `"${script}":`);
    const evidence = { fact: `process ${name}`, path: pkg.path, line, why: `the script "${script}"` };
    return [{ value: { name, command: command.words.join(' ') }, evidence }];
  });
  const others = found.filter(({ value }) => value.command !== start?.words.join(' '));
  return [...new Map(others.map((one) => [one.value.name, one])).values()];
}
