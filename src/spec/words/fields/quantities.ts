import { container, oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toCount } from '../numbers.ts';
import { memory } from './amounts.ts';

const gpuKinds: Readonly<Record<string, string>> = { amd: 'amd.com/gpu', intel: 'gpu.intel.com/i915' };

export const gpu = (vendor = '', count = ''): Meaning => {
  const amount = toCount(count === '' ? '1' : count);
  return container({
    resources: { limits: { [gpuKinds[vendor.toLowerCase()] ?? 'nvidia.com/gpu']: amount } },
  });
};

export const claimed = (said = ''): Meaning => {
  const storage = memory(said);
  return oneOf(
    ['PersistentVolumeClaim', { storage }],
    ['PersistentVolume', { storage }],
    ['StatefulSet', { claimSize: storage }],
  );
};

/** A size alone is storage where there is any to speak of, else memory. */
export const eitherSize = (said = ''): Meaning => {
  const storage = claimed(said);
  const size = memory(said);
  const resources = { requests: { memory: size }, limits: { memory: size } };
  return {
    ...storage,
    says: [
      ...(storage.says ?? []),
      { on: 'Keeper', set: { claimSize: size } },
      { on: 'workload', set: { container: { resources } } },
    ],
  };
};
