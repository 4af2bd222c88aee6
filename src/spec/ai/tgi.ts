import type { ModelWish, Recipe } from './recipe.ts';
import { serving } from './serving.ts';

/** Text Generation Inference of Hugging Face. */
export function tgi(wish: ModelWish): Recipe {
  return serving(server, wish);
}

const server = {
  name: 'tgi',
  image: 'ghcr.io/huggingface/text-generation-inference:3.3.4',
  port: 8080,
  usual: 'Qwen/Qwen2.5-7B-Instruct',
  args: ({ gpus = 1 }: ModelWish, model: string) => [
    `--model-id=${model}`,
    '--port=8080',
    `--num-shard=${gpus}`,
  ],
  env: { HUGGINGFACE_HUB_CACHE: '/cache/huggingface/hub' },
  keyName: 'API_KEY',
  waiting: () => 'sum(tgi_queue_size)',
};
