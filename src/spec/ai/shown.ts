import type { ModelWish } from './recipe.ts';

/** What was read of a model, as a person reads it: `vllm, model Qwen/Qwen3-8B, gpus 2, scaled 1 to 4`. */
export function shownWish({ use, token, autoscale, isScraped, ...rest }: ModelWish): string {
  const plain = Object.entries(rest).map(
    ([key, value]) => `${names[key] ?? key} ${[value].flat().join(separators[key] ?? ' ')}`,
  );
  return [
    use,
    ...plain,
    ...(autoscale === undefined ? [] : [`scaled ${autoscale.min} to ${autoscale.max}`]),
    ...(token === undefined ? [] : [`token ${token.secret}/${token.key}`]),
    ...(isScraped === true ? ['scraped'] : []),
  ].join(', ');
}

const names: Readonly<Record<string, string>> = { gpuProducts: 'on', restarts: 'restarts up to' };
const separators: Readonly<Record<string, string>> = { gpuProducts: ' or ' };
