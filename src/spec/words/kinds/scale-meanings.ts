import type { JsonMap } from '../../../kernel/json.ts';
import { toCount } from '../numbers.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';

/** Said of the autoscaler wherever it stands, where there is one. */
export const scaled = (set: JsonMap): Meaning => {
  const meant = oneOf(
    ['HorizontalPodAutoscaler', set],
    ['ScaledObject', set],
    ['workload', { autoscale: set }],
  );
  const says = (meant.says ?? []).map((one) =>
    one.on === 'workload' ? one : { ...one, isOwn: true as const },
  );
  return { ...meant, says };
};

export const target = (resource: string, value: string): Meaning => {
  const aim = { type: 'Utilization', averageUtilization: Number(value) };
  const metric = { type: 'Resource', resource: { name: resource, target: aim } };
  return { ...scaled({ metrics: [metric] }), value: `${resource} ${value}%` };
};

export const averaging = (name: string, averageValue: string): JsonMap => ({
  type: 'Resource',
  resource: { name, target: { type: 'AverageValue', averageValue } },
});

export const range = (low = '', high = ''): Meaning | undefined => {
  const [min, max] = [toCount(low), toCount(high)];
  return max >= min && max > 0 ? scaled({ min, max }) : undefined;
};
