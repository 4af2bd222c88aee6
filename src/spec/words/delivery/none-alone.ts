import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { overlaps, type Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import { environmentNames } from './environment-sayings.ts';
import type { Told } from './respective.ts';

type Placed = { readonly clause: Clause; readonly name: string | undefined };

/** Begun with the one that it is of. */
const ofOne = anyCase(
  overLines`
    ^\s?(?:[-*•]\s)?(?:(?:and|but|while|only|just|for|in|on|the)\s){0,4}(?:而|只有?|仅有?)?\s?在?\s?
    (?:${environmentNames.pattern}|${environmentNames.alone}(?=\s?(?:上|里)?\s?(?:的|也|才|再|还)?(?:存活|就绪|启动|探针|健康|加|要|用|只|仅|带|需|走|单独|开启|启用|配)))
  `,
);
/** What no environment of ours has for itself. */
const ofAll = anyCase(
  overLines`
    探针|健康检查|(?<![\w-])(?:liveness|readiness|startup)(?![\w-])|(?<![\w-])probes?(?![\w-])|health\s?-?checks?|
    basic[\s-]?auth|(?:登录|访问|密码)(?:认证|保护)|password[\s-]protect|
    (?<![\w-])pdb(?![\w-])|disruption\s?budget|中断预算|network\s?polic|网络策略|(?:只|仅)(?:允许|让)[^,，。;；\n]{1,30}(?:访问|调用)|
    side-?car|边车|node\s?selector|tolerat|容忍|污点|priority\s?class|优先级|read-?only\sroot|根文件系统
  `,
);
/** How that is had. */
const goingOn =
  /^[\s,，]*(?:and\s|with\s|using\s|via\s)?(?:secret|path|port|every|at\s(?:least|most)|用|使用|通过|走|账号|密码|至少|最多|路径|端口|周期|间隔|每隔?|超时|延迟|失败)/iu;

/** `only production needs basic auth`: what all have or none is not made for all because one shall have it. */
export function noneAlone(placed: readonly Placed[], told: readonly Told[]): readonly Span[] {
  let last: Placed | undefined;
  return placed.flatMap((one) => {
    const { clause, name } = one;
    const span = { start: clause.start, end: clause.start + clause.text.length };
    const isFirst = test(ofOne, clause.text) && test(ofAll, clause.text);
    const isNext = last?.clause.breath === clause.breath && last.name === name && goingOn.test(clause.text);
    const isLeft = (isFirst || isNext) && !told.some((other) => overlaps(other, span));
    last = isLeft ? one : undefined;
    return isLeft ? [span] : [];
  });
}

/** Each is asked from the start. */
function test(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
