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
  return (use === 'vllm' || use === 'tgi' || use === 'tei') &&
    /\bpvc\b|\bclaim\b|\bvolume\b|PVC|卷/iu.test(text)
    ? find(folder)
    : undefined;
}

/** Where the files lie on a claim. */
const folder =
  /(?:\b(?:under|at|in|from|path|folder|directory|serve|serving|model)|服务|提供|部署|路径|目录|模型|在|的)\s?[:：=]?\s?(\/(?!dev\b|cache\b|v1\b|health)(?:[\w.-]{1,60}\/){0,6}[\w-](?:[\w.-]{0,60}[\w-])?)(?![\w/])/iu;
