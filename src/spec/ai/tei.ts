import type { ModelWish, Recipe } from './recipe.ts';
import { serving } from './serving.ts';

/** Text Embeddings Inference of Hugging Face; small models do without a GPU, unless somebody speaks of one. */
export function tei(said: ModelWish): Recipe {
  const gpus = said.gpus ?? (said.gpuProducts === undefined ? 0 : 1);
  const wish = { storage: '20Gi', memory: '8Gi', ...said, gpus };
  return serving({ ...server, image: `${repository}:${buildFor(wish)}` }, wish);
}

const repository = 'ghcr.io/huggingface/text-embeddings-inference';
const release = '1.7';

/** It is built for each generation of GPUs. */
const builds: readonly (readonly [RegExp, string])[] = [
  [/T4/u, 'turing-'],
  [/A10G?$/u, '86-'],
  [/L4/u, '89-'],
  [/H[12]00/u, 'hopper-'],
];

function buildFor({ gpus, gpuProducts: [product = ''] = [] }: ModelWish): string {
  if (gpus === 0) return `cpu-${release}`;
  return `${builds.find(([pattern]) => pattern.test(product))?.[1] ?? ''}${release}`;
}

const server = {
  name: 'tei',
  port: 8080,
  usual: 'BAAI/bge-m3',
  args: (_wish: ModelWish, model: string) => [`--model-id=${model}`, '--port=8080'],
  env: { HUGGINGFACE_HUB_CACHE: '/cache/huggingface/hub' },
  keyName: 'API_KEY',
  waiting: () => 'sum(te_queue_size)',
};
