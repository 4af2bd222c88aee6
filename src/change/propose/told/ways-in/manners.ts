import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { toCount, toSeconds } from '../../../../spec/words/numbers.ts';
import { annotated, asks, given, nginx, subject } from './annotated.ts';
import { entrants } from './entrants.ts';
import { guarded } from './guarded.ts';
import { hearing, withEach, type Groups, type Saying } from '../saying.ts';
import { stripped } from './stripped.ts';
import type { Telling } from '../telling.ts';

function secured(workload: Workload): Workload {
  const exposure = workload.exposure ?? { type: 'ClusterIP' as const };
  return workload.host === undefined
    ? workload
    : { ...workload, exposure: { ...exposure, tlsSecret: exposure.tlsSecret ?? `${workload.name}-tls` } };
}

function secondsIn({ time, span, cut, zhCut }: Groups): string {
  return String(toSeconds(time ?? span ?? cut ?? zhCut ?? ''));
}

export const manners: readonly Saying[] = [
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:(?:please|and|also|with|it\sshould|should|must|always|automatically|all)\s){0,3}
        (?:redirect(?:s|ed|ing)?\s(?:all\s)?(?:plain\s)?http(?:\straffic|\srequests)?\sto\shttps|
        http(?:\straffic|\srequests)?\s(?:(?:should|must|is|be|gets?|to)\s){0,3}redirect(?:s|ed)?\sto\shttps|
        (?:force|enforce)\shttps|https[\s-]only|only\s(?:over\s|via\s)?https|redirects?\sto\shttps)(?![\w-])|
        (?:把|将)?(?:http|80)\s?(?:流量|请求)?\s?(?:都|自动|全部|强制|要|需要)*(?:跳转|重定向|转|跳)(?:到|至|成)?\s?https|
        强制(?:跳转|走|使用|用|跳)?(?:到)?\s?https|(?:只|仅)(?:允许|能|支持|走|用)\s?https
      `,
    ),
    given,
    unless: asks,
    subject,
    value: () => 'http → https',
    over: (_, names) => (spec) =>
      annotated({ [nginx('force-ssl-redirect')]: 'true' }, names)(withEach(secured, names)(spec)),
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:(?:with|and|a|the|request|requests|response|proxy|read|upstream|http|ingress)\s){0,4}
        (?:timeouts?(?<!(?:probe|readiness|liveness|startup|health\s?-?check)[^.;\n]{0,120})(?:\s(?:of|is|are|should\sbe|must\sbe|to|at))*:?|(?:requests?|uploads?|responses?)\s(?:can|may|might|will)\s(?:take|run|last)(?:\sup\sto)?)\s
        (?<time>\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?))(?:\stimeouts?)?(?![\w-])|
        (?<![\w-])(?:and\s|please\s){0,6}(?:kill|cut|abort|drop|stop|cancel|end|close|time\sout)\s(?:off\s)?(?:(?:a|any|all|the|every)\s)?(?:requests?|calls?|connections?)\s
        (?:(?:if|when|that|which|once)\s)?(?:(?:it|they)\s)?(?:takes?|taking|runs?|running|lasts?|lasting|is|are)?\s?(?:longer\sthan|more\sthan|over|after|beyond)\s
        (?<cut>\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?)|(?:a|one|two|three|five|ten)\sminutes?)(?![\w-])|
        (?:单个|一个)?(?:请求|接口|响应|连接)\s?(?:超过|大于|处理超过)\s?(?<zhCut>(?:\d{1,4}|[一二两三五十]{1,2})\s?(?:秒|分)钟?)\s?(?:没响应|未返回|没返回|没完成)?(?:就|则|都|要|自动|直接)*(?:断开|中断|超时|断掉|掐断|取消|终止|断)(?:掉|连接)?|
        (?<!(?:探针|检查|探测|探活)[^。；\n]{0,60})(?:请求|响应|接口)?超时(?:时间)?(?:设|设置|改|调)?(?:为|是|到|成)?\s?(?<span>\d{1,4}\s?(?:秒|分钟))
      `,
    ),
    given,
    unless: asks,
    unlessBeside: /prob(?:e|ing)|check|liveness|readiness|startup|探针|健康|存活|就绪|retr(?:y|ies)|重试/iu,
    subject,
    value: (groups) => `${secondsIn(groups)}s`,
    over: (groups, names) => {
      const seconds = secondsIn(groups);
      return annotated(
        { [nginx('proxy-read-timeout')]: seconds, [nginx('proxy-send-timeout')]: seconds },
        names,
      );
    },
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:(?:and|with|please|the|a|rate|limit|limits|limited|limiting|clients?|users?|each|per|requests?|everyone|callers?|throttle|to|at|of|most|max)\s){1,8}
        (?<count>\d{1,5})\s?(?:requests?|reqs?|calls?)?(?:\s?(?:per|each)\s|\s?/\s?|\sa\s)(?<unit>s|sec|second|m|min|minute)
        (?:\s(?:per|for\seach|and)\s(?:client|user|ip|address))?(?![\w-])|
        (?<![\w-])(?:limit|limited)\s(?:to\s)?(?<rps>\d{1,5})\s?rps(?![\w-])|
        (?:限流|限速|限制)(?:为|到|在|每个?\s?(?:ip|用户|客户端)){0,2}\s?(?:每秒|1秒)\s?(?<zh>\d{1,5})\s?(?:次|个)?(?:请求)?
      `,
    ),
    given,
    unless: asks,
    unlessBeside: /scale|扩|副本|replicas?/iu,
    subject,
    value: ({ count, unit = 's', rps, zh }) =>
      `${rps ?? zh ?? count ?? ''}/${unit.startsWith('m') ? 'min' : 's'}`,
    over: ({ count, unit = 's', rps, zh }, names) =>
      annotated(
        {
          [nginx(unit.startsWith('m') ? 'limit-rpm' : 'limit-rps')]: String(
            toCount(rps ?? zh ?? count ?? '0'),
          ),
        },
        names,
      ),
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:(?:and|with|it|needs?|uses?|supports?|must|should|has|have|support|for|also|enable|allow|please)\s){0,4}(?:long-lived\s)?web\s?-?sockets?(?:\s(?:support|connections?|must\swork|should\swork|enabled))?(?![\w-])|
        (?:需要|支持|要|用了?|使用)+\s?web\s?-?socket(?:\s?连接|长连接)?|web\s?-?socket\s?(?:连接|长连接)
      `,
    ),
    given,
    unless: asks,
    subject,
    value: () => 'WebSocket',
    over: (_, names) =>
      annotated({ [nginx('proxy-read-timeout')]: '3600', [nginx('proxy-send-timeout')]: '3600' }, names),
  },
];

/** How the way in treats those who come. */
export const doorsKept: Telling = hearing([...manners, ...entrants, ...guarded, ...stripped]);
