import { container, oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toCount } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
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

const device = '["\'`]?((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12}/[a-z][\\w.-]{0,40})["\'`]?';

/** What a node advertises beside processor and memory: a limit, and where it is no known device, asked for as much. */
export const extended: readonly Phrase[] = [
  [
    '["\'`]?((?:nvidia|amd)\\.com/gpu)["\'`]?{is}{count}',
    (key = '', count = '') => container({ resources: { limits: { [key]: toCount(count) } } }),
  ],
  [
    '{count} ((?:nvidia|amd)\\.com/gpu)',
    (count = '', key = '') => container({ resources: { limits: { [key]: toCount(count) } } }),
  ],
  [
    [
      `{count} (?:[a-z]{2,20} |units? )?of (?:the )?(?:extended )?resource,? ${device}(?:,? with the same limits?)?`,
      `{count}~个?(?:单位的?)?(?:扩展资源|资源)~${device}(?:,限制相同)?`,
    ],
    (count = '', key = '') => asked(key, count),
  ],
  [
    [
      `(?:extended resources?|扩展资源)(?: named| called)?:?~${device}{is}{count}`,
      `${device}(?::| =|=)? ?{count}(?= (?:as |in )?(?:both )?(?:requests?|limits?)(?!\\w))`,
      `(?<=(?:requests?|limits?)(?: of|:| and limits?)? ?)${device}(?::| =|=)? ?{count}`,
    ],
    (key = '', count = '') => asked(key, count),
  ],
];

function asked(key: string, said: string): Meaning {
  const amount = { [key]: toCount(said) };
  return container({ resources: { requests: amount, limits: amount } });
}
