import type { Spec } from '../../spec/spec.ts';
import type { Order } from './order.ts';

/** What runs, as far as it can be named in a line; what only belongs to it is no name of a change. */
export function titleOf(
  { workloads, objects }: Spec,
  { request, repository }: Pick<Order, 'request' | 'repository'>,
): string {
  const isZh = request.language === 'zh';
  const named = workloads.length > 0 ? workloads : objects;
  const names = [...new Set(named.map(({ name }) => name))];
  const shown = names.filter((_, at) => at === 0 || names.slice(0, at + 1).join(', ').length <= longest);
  const all = isZh ? listedInChinese(shown, names.length) : listed(shown, names.length);
  const what = all === '' ? repository.name : all;
  return isZh ? `在 Kubernetes 上运行 ${what}` : `Run ${what} on Kubernetes`;
}

const longest = 60;

function listed(shown: readonly string[], count: number): string {
  if (shown.length < count) return `${shown.join(', ')} and ${count - shown.length} more`;
  return shown.join(', ').replace(/, (?=[^,]*$)/u, ' and ');
}

function listedInChinese(shown: readonly string[], count: number): string {
  const all = shown.join('、');
  return shown.length < count ? `${all} 等 ${count} 个程序` : all;
}
