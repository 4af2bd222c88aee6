import { literally } from '../kernel/literally.ts';
import { oncePer } from '../kernel/once.ts';
import type { Workload } from './spec.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';

/** `http://api:8080` in what one is told: the Service of the other answers there, and the other is called by it. */
export function withCalled(workloads: readonly Workload[]): Workload[] {
  if (workloads.length < 2) return [...workloads];
  const said = workloads.map((caller) => ({ caller, text: valuesOf(caller) }));
  return workloads.map((workload) => {
    const port = said.flatMap(({ caller, text }) => (caller === workload ? [] : portIn(text, workload)))[0];
    const own = said.find(({ caller }) => caller === workload)?.text ?? '';
    const calls = workloads.filter((one) => one !== workload && isIn(own, one)).map(({ name }) => name);
    return {
      ...workload,
      ...(port !== undefined && { servicePort: port }),
      ...(calls.length > 0 && { calls: [...new Set([...(workload.calls ?? []), ...calls])] }),
    };
  });
}

function valuesOf({ env, fragments }: Workload): string {
  const said = listOf(mapOf(fragments?.container)['env']).map((one) => textOf(mapOf(one)['value']) ?? '');
  return [...env.map((entry) => (entry.kind === 'value' ? entry.value : '')), ...said].join('\n');
}

/** Only where that is what it listens on: anything else is another's. */
function portIn(text: string, workload: Workload): number[] {
  const { name, port } = workload;
  const said = text.includes(name) ? addressOf(workload).exec(text)?.[1] : undefined;
  const isOwn = port !== undefined && Number(said) === port;
  return isOwn ? [port] : [];
}

function isIn(text: string, workload: Workload): boolean {
  return text.includes(workload.name) && addressOf(workload).test(text);
}

const addressOf = oncePer(
  ({ name }: Workload) =>
    new RegExp(String.raw`(?:^|[/@,\s])${literally(name)}(?::(\d{2,5})(?!\d)|/|$|\s|,)`, 'mu'),
);
