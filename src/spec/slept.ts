import type { JsonMap } from '../kernel/json.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';

/** The kubelet waits itself before a container ends: an image need not hold a program for it. */
export function withSleep(container: JsonMap): JsonMap {
  const lifecycle = mapOf(container['lifecycle']);
  const [program, amount, ...more] = listOf(mapOf(mapOf(lifecycle['preStop'])['exec'])['command']).map(
    textOf,
  );
  if (program !== 'sleep' || amount === undefined || !/^\d{1,5}$/u.test(amount) || more.length > 0)
    return container;
  return { ...container, lifecycle: { ...lifecycle, preStop: { sleep: { seconds: Number(amount) } } } };
}
