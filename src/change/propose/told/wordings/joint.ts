import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { sizedWordings } from './sized.ts';
import { behind, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';

const program = namesOf(behind);
const hosted = String.raw`(${host})`;
const there = overLines`
  (?:就|直接|还是|也|都|全|统一|均)*(?:用|走|使用|接|连接?)(?:的是|到)?(?:我们|公司|集群[里内中]?面?|平台|自己|环境里?){0,3}的?
  (?:已经?有|现有|现成|外部|外面|云上|托管|公共|共享)的?(?:那个|那套|服务|实例|集群)?(?:了|吧|就行|就好)*
`;

/** What Chinese says in one breath of several, or of one thing after another without a comma. */
export const jointWordings: readonly Rewriting[] = [
  ...sizedWordings,
  // Several that are there already, and none of them runs here.
  [
    anyCase(String.raw`(${program})\s?(?:和|与|跟|、|以及)\s?(${program})\s?(?:这?两个)?\s?(${there})`),
    '$1 $3，$2 $3',
  ],
  // 3 副本其他 2 副本
  [
    /(?<=\d\s?个?\s?(?:副本|实例|pod|份))\s?(?=(?:其他|其它|其余|剩下|别)的?(?:服务|应用)?(?:都|全|各|就|每个|跑|起|给|用|是|一律|\s)*[\d一二两三四五六七八九十])/giu,
    '，',
  ],
  // By what it grows: 按 cpu 70% 扩.
  [
    /(?<=^|[,，。;；\n]\s?|(?:^|\n)[-*•]\s)[按看](?:照)?\s?(cpu|内存)\s?(?:使用率|利用率|用量)?\s?(?:到|达到|超过)?\s?(\d{1,3}\s?%)\s?(?:来)?(?:自动)?(?:扩缩容?|扩容?|伸缩)(?=\s?(?:[,，。;；\n]|$))/giu,
    ' $1 $2 自动扩缩',
  ],
  // catalog 2 副本 mail 1 副本
  [/(?<=\d\s?个?(?:副本|实例))\s(?=[a-z][\w-]{1,40}\s?\d{1,3}\s?个?(?:副本|实例))/giu, '，'],
  // What a variable is set to.
  [
    /(?<![\w.-])([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40})+)\s?(?:这个)?(?:环境变量|变量)?\s?(?:的值)?(?:设置?成|设置?为|改成|改为|配成|配置?为|配置成|换成|开成|填成?|写成)\s?(?=[\w./:@-]{1,100}\s?(?:[,，。;；、\n]|$))/gu,
    '$1=',
  ],
  // One that is there, and where: redis 现成的在 redis.infra:6379.
  [
    anyCase(
      String.raw`(${program})\s?(?:是|有|用)?(?:现成|已有|现有)的?\s?[,，]?\s?(?:就)?(?:在|地址(?:是|为|在)?[:：]?)\s?(?=(?:[a-z0-9][\w-]{0,60}\.){0,6}[a-z0-9][\w-]{0,60}(?::\d{2,5})?(?![\w.]))`,
    ),
    '$1 地址是 ',
  ],
  // Where it is reached, told behind.
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?|[\p{Script=Han}a-z]\s)${hosted}\s?(?:上线|对外(?:开放|暴露|提供(?:服务|访问)|访问|服务)?|(?:能|可以)?(?:从)?(?:公网|外网)(?:能|可以)?(?:访问)?)(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '域名 $1',
  ],
];
