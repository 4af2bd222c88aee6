import { speaksOf } from '../../spec/speaks.ts';
import type { Workload } from '../../spec/spec.ts';
import type { Reference } from './reference.ts';

/** What happens where nobody makes an object, or gives its keys no value: pods that start need not serve. */
export function startedWithout({ keys }: Reference, workload: Workload, isZh: boolean): string {
  const lost = [...unreached(keys, workload, isZh), ...unknown(keys, workload, isZh)];
  if (isZh)
    return lost.length === 0 ? '（可选，缺少时也能启动）' : `（缺少时 Pod 也会启动，但${lost.join('，')}）`;
  return lost.length === 0
    ? ' (the pods start without it as well)'
    : ` (the pods start without it, but ${lost.join(', and ')})`;
}

const own = /localhost|127\.0\.0\.1|\[?::1\]?|host\.docker\.internal/u;

/** A needed server is not where the default of its address leads: in a pod that is the pod itself. */
function unreached(keys: readonly string[], { service }: Workload, isZh: boolean): string[] {
  const local = (service?.env ?? []).filter(
    ({ name, default: value = '' }) => keys.includes(name) && own.test(value),
  );
  return (service?.needs ?? []).flatMap(({ kind, required }) => {
    const names = local.filter(({ name }) => speaksOf(kind, name)).map(({ name }) => `\`${name}\``);
    if (!required || names.length === 0) return [];
    return [
      isZh
        ? `${names.join('、')} 会指向 Pod 自身，那里没有 ${kind}`
        : `${names.join(', ')} then ${names.length > 1 ? 'lead' : 'leads'} to the pod itself, where no ${kind} runs`,
    ];
  });
}

/** A value that the program asks for, and for which it has none of its own. */
function unknown(keys: readonly string[], { service }: Workload, isZh: boolean): string[] {
  const names = (service?.env ?? [])
    .filter(({ name, required, default: value }) => keys.includes(name) && required && value === undefined)
    .map(({ name }) => `\`${name}\``);
  if (names.length === 0) return [];
  if (names.length > 1 && names.length === keys.length)
    return [isZh ? '程序没有它们的默认值' : 'the program has no default for any of them'];
  return [
    isZh ? `程序没有 ${names.join('、')} 的默认值` : `the program has no default for ${names.join(', ')}`,
  ];
}
