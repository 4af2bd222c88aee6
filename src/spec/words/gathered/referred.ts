import { mapOf, scalar } from '../merge.ts';
import type { Gathered } from './gathered-of.ts';

const fields: Readonly<Record<string, readonly [field: string, said: RegExp]>> = {
  PriorityClass: [
    'priorityClassName',
    /,?\s?(?:(?:that|which|and)\s)?(?:uses?|using|has|have|having|with|of|belongs? to|at|of|runs? (?:with|at))\s(?:it|this|that|the|said|an?)(?:\s(?:new\s)?priority(?:\s?class)?)?(?=[\s.,;]|$)|使用(?:该|这个|此)优先级(?:类)?的?|[，,]?\s?使用(?:该|这个|此|上述)(?:优先级类?|PriorityClass)/iu,
  ],
  RuntimeClass: [
    'runtimeClassName',
    /,?\s?(?:(?:that|which|and)\s)?(?:uses?|using|running|runs?|with|run)\s(?:on\s|with\s|by\s|under\s)?(?:it|this|that|the|said)(?:\sruntime(?:\s?class)?)?(?:\sit is run with)?(?=[\s.,;]|$)|[，,]?\s?(?:并)?使用(?:该|这个|此|上述)\s?(?:RuntimeClass|运行时类?)/iu,
  ],
};

/** `a pod that has this priority`: what runs beside takes the class that was told of. */
export function referred(rest: string, made: readonly Gathered[]): string {
  if (rest === '') return rest;
  return made
    .flatMap(({ documents }) => documents)
    .reduce((text, one) => {
      const [field, said] = fields[scalar(one['kind'])] ?? [];
      if (field === undefined || said === undefined) return text;
      const name = scalar(mapOf(one['metadata'])['name']);
      const plain = text.replace(said, '').replace(/[.。]\s*$/u, '');
      const isChinese = /\p{Script=Han}/u.test(text);
      return isChinese ? `${plain}，${field} 为 ${name}。` : `${plain}, ${field} ${name}.`;
    }, rest);
}
