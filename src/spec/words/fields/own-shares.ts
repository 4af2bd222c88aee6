import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';

const amount = String.raw`(?:CPU|memory|RAM|ephemeral[ -]?storage)`;
const which = String.raw`["'\x60]?(?!(?:limit|request|cpu|memory|it|the|its|pod|which|that)s?(?![\w-]))[a-z][\w-]{0,60}["'\x60]?`;

/** What a container may use or asked for, as people say it: `its memory request`, `容器 app 的 CPU 限制`; never where an amount is told of it. */
export const ownShare = overLines`
  (
    (?:(?:the|its|their|own|container|${which}'s) ){0,4}${amount} (?:limit|request|cap)(?!s?(?: (?:of|is|to|at|should|must))* ?[:=]? ?\d)s?
    (?: (?:of|on|for|in) (?:(?:its|the) )?container(?: (?!(?:as|under|in|into|to|from)(?!\w))${which})?)?|
    (?:the )?(?:limit|request)s? (?:on|of|for) (?:its |the )?${amount}|
    how much ${amount} (?:it|they|the (?:pod|container|program|process)) (?:may|can|could|is allowed to|are allowed to|has|gets?|asks? for|asked for|requests?|requested|reserves?|reserved|is guaranteed)
    (?: (?:use|take|get|have|consume|at most|asked for|requested|reserved))*|
    (?:(?:该|其|它|自身|自己|本身|容器|的)~){0,4}(?:["'\x60]?[a-z][\w-]{0,60}["'\x60]?~的~)?(?:CPU|内存|临时存储)~的?(?:资源)?(?:限制|上限|限额|请求)(?:量|值)?(?!~?(?:为|是|到|:|设)*~?\d)
  )
`;

/** The field of it, and of which container where that is told. */
export function shareIn(said: string): JsonMap {
  const resource = /cpu/iu.test(said)
    ? 'cpu'
    : /ephemeral|临时/iu.test(said)
      ? 'ephemeral-storage'
      : 'memory';
  const isRequest = /request|reserve|ask|guarantee|请求/iu.test(said);
  return present({
    containerName: containerIn(said),
    resource: `${isRequest ? 'requests' : 'limits'}.${resource}`,
  });
}

function containerIn(said: string): string | undefined {
  const [, owner, after, zh] =
    /([a-z][\w-]{0,60})["'`]?'s |container ["'`]?([a-z][\w-]{0,60})|(?:容器\s?["'`]?)([a-z][\w-]{0,60})/iu.exec(
      said,
    ) ?? [];
  const name = owner ?? after ?? zh;
  return name === undefined || /^(?:container|pod|its?|the|cpu|memory|ram)s?$/iu.test(name)
    ? undefined
    : name;
}
