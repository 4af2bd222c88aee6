import type { ModelWish, Recipe } from './recipe.ts';
import { serving } from './serving.ts';

/** A server with the API of OpenAI. */
export function vllm(wish: ModelWish): Recipe {
  return serving(server, wish);
}

const server = {
  name: 'vllm',
  image: 'vllm/vllm-openai:v0.10.0',
  port: 8000,
  usual: 'Qwen/Qwen2.5-7B-Instruct',
  command: ['vllm', 'serve'],
  args: ({ gpus = 1 }: ModelWish, model: string) => [
    model,
    '--port=8000',
    `--tensor-parallel-size=${gpus}`,
    // Weights in a bucket are streamed.
    ...(model.startsWith('s3://') ? ['--load-format=runai_streamer'] : []),
  ],
  env: { VLLM_CACHE_ROOT: '/cache/vllm' },
  keyName: 'VLLM_API_KEY',
  fetches: ['s3'],
  waiting: (model: string) => `sum(vllm:num_requests_waiting{model_name="${model}"})`,
};
