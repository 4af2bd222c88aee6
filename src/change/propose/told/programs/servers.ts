import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Telling } from '../telling.ts';

const sayings = [
  overLines`
    (?<![\w-])(?:(?:please|just|and|it|should|must|be|the|this|site|page|files?|them)\s){0,6}(?:serve[ds]?|run|host(?:ed)?|deliver(?:ed)?)\s
    (?:(?:it|this|them|the|site|page|files)\s){0,3}(?:with|by|via|through|in|behind|on|from)\s(?:an?\s|the\s)?nginx(?:\s(?:server|container|image))?(?![\w/:.-])
  `,
  overLines`
    (?:直接|就|请)?(?:放(?:到|在|进)?|用|使用|通过|由|跑在|丢到?)\s?(?:一?个)?nginx\s?(?:里面?|中|上|来|容器)*(?:跑|运行|部署|托管|提供服务|就行|即可)+(?![\w/:.-])
  `,
].map(anyCase);

/** `serve it with nginx`: where all there is are files, it is what serves them anyway, and no program in their place. */
export const serversTold: Telling = (words, { services }) => {
  const isStatic =
    services.length > 0 && services.every(({ kind }) => kind === 'static' || kind === 'library');
  const said = isStatic ? sayings.flatMap((pattern) => [...words.matchAll(pattern)].map(([one]) => one)) : [];
  return {
    rest: said.reduce((text, one) => text.replace(one, ' '), words),
    rows: said.map((one) => ({ said: one.trim(), subject: { en: 'Server', zh: '服务器' }, value: 'nginx' })),
    over: (spec) => spec,
  };
};
