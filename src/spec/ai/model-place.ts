import { literally } from '../../kernel/literally.ts';
import type { Find } from './listening.ts';
import type { ModelWish } from './recipe.ts';

/** `owner/model` as Hugging Face has it, or the place of the files; an image has a tag or a registry. */
export function modelIn(text: string, find: Find, use: ModelWish['use']): string | undefined {
  const place = find(
    /(?:\b(?:data|datasets?|weights|models?) (?:is |are |lies? )?(?:in|from|at|on|under) )?((?:s3|gs|pvc|hf|oci):\/\/[\w./-]{0,199}[\w/-])/u,
  );
  if (place !== undefined) return place;
  const id = [
    ...text.matchAll(/(?<![\w./:-])([A-Za-z0-9][\w-]{0,60}\/[A-Za-z0-9][\w.-]{0,90})(?![\w/:@-])/gu),
  ]
    .map(([, found = '']) => found.replace(/\.$/u, ''))
    .find((found) => !/^(?:and|or|https?|nvidia\.com)\//iu.test(found) && !found.includes('.git'));
  if (id !== undefined) return find(new RegExp(`(${literally(id)})`, 'u'));
  const bare = isServer(use) ? find(withoutOwner) : undefined;
  if (bare !== undefined) return owned(bare);
  return isServer(use) && /\bpvc\b|\bclaim\b|\bvolume\b|PVC|卷/iu.test(text) ? find(folder) : undefined;
}

/** Where the files lie on a claim. */
const folder =
  /(?:\b(?:under|at|in|from|path|folder|directory|serve|serving|model)|服务|提供|部署|路径|目录|模型|在|的)\s?[:：=]?\s?(\/(?!dev\b|cache\b|v1\b|health)(?:[\w.-]{1,60}\/){0,6}[\w-](?:[\w.-]{0,60}[\w-])?)(?![\w/])/iu;

function isServer(use: ModelWish['use']): boolean {
  return use === 'vllm' || use === 'tgi' || use === 'tei';
}

/** Who publishes the families that people name alone. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/^(?:Qwen|QwQ)/iu, 'Qwen/'],
  [/^Meta-Llama/iu, 'meta-llama/'],
  [/^Llama-3-/iu, 'meta-llama/Meta-'],
  [/^Llama/iu, 'meta-llama/'],
  [/^(?:Mistral|Mixtral|Ministral)/iu, 'mistralai/'],
  [/^gemma/iu, 'google/'],
  [/^phi/iu, 'microsoft/'],
  [/^DeepSeek/iu, 'deepseek-ai/'],
  [/^falcon/iu, 'tiiuae/'],
  [/^bge/iu, 'BAAI/'],
  [/^gpt-oss/iu, 'openai/'],
];
const withoutOwner =
  /(?<![\w./:-])((?:Qwen|QwQ|Meta-Llama|Llama|Mistral|Mixtral|Ministral|gemma|phi|DeepSeek|falcon|bge|gpt-oss)[\d.]{0,4}-[\w.-]{0,60}\w)(?![\w/:@])/iu;

function owned(model: string): string {
  return `${owners.find(([family]) => family.test(model))?.[1] ?? ''}${model}`;
}
