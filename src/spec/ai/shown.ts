import type { ModelWish } from './recipe.ts';

/** What was read of a model, as a person reads it: `vllm, model Qwen/Qwen3-8B, gpus 2, scaled 1 to 4`. */
export function shownWish({
  use,
  token,
  apiKey,
  kserve = {},
  autoscale,
  isScraped,
  ...rest
}: ModelWish): string {
  const plain = Object.entries(rest).map(
    ([key, value]) => `${names[key] ?? key} ${[value].flat().join(separators[key] ?? ' ')}`,
  );
  return [
    use,
    ...plain,
    ...(autoscale === undefined ? [] : [`scaled ${autoscale.min} to ${autoscale.max}`]),
    ...(token === undefined ? [] : [`token ${token.secret}/${token.key}`]),
    ...(apiKey === undefined ? [] : [`API key ${apiKey.secret}/${apiKey.key}`]),
    ...Object.entries(kserve).map(([key, value]) => `${names[key] ?? key} ${shownPart(value)}`.trim()),
    ...(isScraped === true ? ['scraped'] : []),
  ].join(', ');
}

function shownPart(
  value: string | number | true | { readonly metric: string; readonly target: number },
): string {
  if (value === true) return '';
  return typeof value === 'object' ? `by ${value.metric} ${value.target}` : String(value);
}

const names: Readonly<Record<string, string>> = {
  gpuProducts: 'on',
  restarts: 'restarts up to',
  storageClass: 'storage class',
  shm: 'shared memory',
  loading: 'seconds to load',
  limit: 'seconds at most',
  checkpointPath: 'checkpoints in',
  datasetPath: 'dataset in',
  checkpointEvery: 'seconds between checkpoints',
  isRaw: 'RawDeployment',
};
const separators: Readonly<Record<string, string>> = { gpuProducts: ' or ' };
