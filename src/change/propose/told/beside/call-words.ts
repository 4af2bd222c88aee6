import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

/** A path of a service, or a whole address. */
export const target =
  /(?<![\w.:/*-])["'`]?(?<target>https?:\/\/[^\s"'`,;，。；、)）]{2,200}[^\s"'`,;，。；、)）.]|\/[a-z0-9](?:[\w./{}?=&%-]{0,100}[\w/}])?)["'`]?(?![\w*])/giu;

const method = '(?:GET|POST|PUT|PATCH|DELETE|HEAD)';
const sending = String.raw`(?:(?:send|sends|sending|make|makes|making|do|does|doing|issue|issues|fire|fires|perform|performs|run|runs)\s(?:an?\s|one\s|the\s)?(?:empty\s|simple\s|http\s|single\s)?(?:${method}\s)?(?:(?:http\s)?(?:requests?|calls?)\s)?(?:to|against|on|at)(?=\s))`;
/** What is done to it, as an order or of somebody who does it. */
export const verb = anyCase(
  overLines`
    (?<![\w./-])(?:${sending}|
    (?:an?\s)?(?:call(?:s|ed|ing)?|hit(?:s|ting)?|ping(?:s|ed|ing)?|curl(?:s|ed|ing)?|wget(?:s|ting)?|request(?:s|ed|ing)?|fetche?[sd]?|fetching|pok(?:e|es|ed|ing)|
    trigger(?:s|ed|ing)?|invok(?:e|es|ed|ing)|poll(?:s|ed|ing)?|touch(?:es)?|quer(?:y|ies|ied)|open(?:s|ed)?|visit(?:s|ed)?|${method}s?|POST(?:ed|ing)?)(?:\sto)?(?=\s)
    )(?:\s(?:an?\s)?${method}(?:\srequest)?(?:\s(?:to|on|against))?(?=\s))?|
    (?:自动)?(?:调用|请求|访问|触发|调一下|打一下|ping|curl|调)(?:一[次下遍])?(?:接口|地址|端点)?|${method}(?=\s?/|\s?http|\s?请求)(?:\s?请求)?
  `,
);
export const methods = new RegExp(String.raw`(?<![\w/-])${method}(?![\w/-])`, 'u');
export const posting = /(?<![\w/-])post(?:s|ed|ing)?\s(?:request\s)?(?:to|on|against)(?!\w)/iu;

/** A command of the tool itself, whole. */
export const quoted = /["'`](?<command>curl\s[^"'`\n]{3,300})["'`]/iu;
/** Another clause says what it is. */
export const announced =
  /^\s?(?:(?:and|also|please|then|plus)\s){0,3}(?:(?:we\s(?:need|want)|i\s(?:need|want)|add|set\sup|create|there\sshould\sbe|with)\s)?an?\s(?:scheduled\s|small\s)?(?:cron\s?-?job|job|task)\s?:?\s?$|^\s?(?:再|另外|还|请|并)*(?:加|添加|创建|新建|建|来|配置?|需要|要)(?:上|一)*个?(?:定时任务|cron\s?job)\s?$/iu;

/** With what it is done, for which there is one image. */
export const tool =
  /(?<![\w/-])(?:(?:with|using|via|by|through)\s)?(?:(?:an?|the)\s)?(?:(?:small|tiny|little|simple)\s)?(?:curl|wget)(?:\s(?:image|container|pod|job|command|call))?(?![\w/-])|(?:用|使用|通过)\s?(?:curl|wget)(?:\s?(?:镜像|容器|命令))?/giu;
export const called =
  /(?<![\w-])(?:(?<=(?:jobs?|tasks?|cron|it)\s)called|named)\s["'`]?(?<name>[a-z][a-z0-9-]{1,40})["'`]?|(?:名?叫做?|名为|名称为)\s?["'`]?(?<zhName>[a-z][a-z0-9-]{1,40})["'`]?/iu;
export const limit =
  /(?:with\s)?(?:an?\s)?(?:\d{1,4}\s?(?:s|secs?|seconds?)\stimeout|timeout\s(?:of\s|is\s)?\d{1,4}\s?(?:s|secs?|seconds?))(?!\w)|超时(?:时间)?(?:为|是)?\s?\d{1,4}\s?秒/iu;

/** Who speaks of a program tells what it does, and wants nothing done. */
export const describing =
  /^\s?(?:(?:and|because|since|so|as|while)\s){0,2}(?:it|this|they|which|the\s(?:app|program|service|api|worker|backend|frontend)|它|应用|程序|服务)\s?(?:also\s|already\s|会|也|自己|已经|本身)*(?:calls?|hits?|pings?|curls|polls?|fetches|requests|queries|posts?|调用|请求|访问)/iu;
/** Others who call by the clock, and have readers of their own. */
export const ofOthers =
  /prob(?:e|es|ing)(?!\w)|health\s?-?checks?|liveness|readiness|startup|scrap(?:e|es|ing)|prometheus|metrics|探针|健康检查|存活|就绪|抓取|监控指标/iu;

const why = String.raw`(?:so\sthat(?!\w)|so\s(?:we|i|they|it|you|the|our|nobody|somebody|people|users|caches?|stale|old)(?!\w)|because|since\s(?:we|it|the)|to\s(?:make\ssure|keep|know|let|check|prove|clean|clear|refresh|warm|purge|remove|expire|sync)(?!\w))[^.;\n]{0,120}$`;
/** What says nothing of when. */
export const idle = anyCase(
  overLines`
    ${why}|
    (?<![\w./-])(?:and|also|please|then|plus|while|we|i|you|something|somebody|someone|there|with|using|via|from|inside|within|cluster|our|its|that|which|who|will|would|should|must|shall|can|could|need(?:s|ed)?|want(?:s|ed)?|like|have|has|had|gets?|be|is|are|
    do|does|add|set\sup|create|run(?:s|ning)?|make|schedule(?:s|d)?|put|cron\s?-?jobs?|jobs?|tasks?|crons?|endpoints?|urls?|paths?|routes?|automatically|regularly|periodically|sure|just|simply|only|me|us|small|little|tiny|container|requests?|http|own|it|its|him|them|
    the\s(?:app|program|service|server|site|api|web|application|backend)(?:'s)?|for|internal|call|background|automatic|extra|separate|k8s|kubernetes|let|know|so)(?![\w./-])|
    请|并且?|再|还要?|另外|同时|需要|要|用|使用|通过|一个|定时任务|任务|cron\s?job|一[次下遍]|添加|加上?|创建|跑|起|它的?|服务的?|应用的?|程序的?|接口|地址|端点|来|去|自动|定期|地|我们|想|希望|去?执行|每次|的|做|在|集群(?:里|内|中)|里面?|由|让|发送?|向|对
  `,
);
/** A clause of its own that only says by whose clock. */
export const zone =
  /^\s?(?:in\s|all\s|times?\sare\s)?(?:the\s)?(?:(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/\w{2,30}|UTC|GMT|(?:北京|上海)时间|(?:时区|时间)\s?(?:是|为|用)?\s?[A-Z]\w+\/\w+)(?:\stime(?:\s?zone)?)?\s?$/iu;
/** Between what was understood. */
export const small = /^(?:an?|the|to|on|at|in|of|for|by|it|and|or|is|,|，|的|在)$/iu;
