import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../scope.ts';

const program = namesOf(behind);
const host = String.raw`((?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20})`;
const there = overLines`
  (?:就|直接|还是|也|都|全|统一|均)*(?:用|走|使用|接|连接?)(?:的是|到)?(?:我们|公司|集群[里内中]?面?|平台|自己|环境里?){0,3}的?
  (?:已经?有|现有|现成|外部|外面|云上|托管|公共|共享)的?(?:那个|那套|服务|实例|集群)?(?:了|吧|就行|就好)*
`;

/** What Chinese says in one breath of several, or of one thing after another without a comma. */
export const jointWordings: readonly Rewriting[] = [
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
  // Where it is reached, told behind.
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?|[\p{Script=Han}a-z]\s)${host}\s?(?:对外(?:开放|暴露|提供(?:服务|访问)|访问|服务)?|(?:能|可以)?(?:从)?(?:公网|外网)(?:能|可以)?(?:访问)?)(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '域名 $1',
  ],
];
