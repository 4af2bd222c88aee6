import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const others = String.raw`(?:\s?[，,]\s?(?:其他|其它|别的|剩下的)(?:的)?\s?(?:pods?|服务|应用|流量|人|来源)?\s?(?:都|一律|统统|全部){0,6}(?:不许|不能|不可以|不准|禁止|拒绝|不让|挡住|拦住|拦掉|挡掉|拦|挡)(?:连|访问|进来?)?)?`;
const end = String.raw`(?=\s?(?:$|[。；;\n]))`;
const app = String.raw`(?:app=)?([a-z][a-z0-9-]{0,40})`;

/** Who may call whom, where nothing is said of a policy. */
export const walledOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=^\s{0,8}|[。；;\n]\s{0,2})${app}\s?(?:的?\s?pods?|服务)?\s?(?:只|仅)(?:允许|让|能被|可以被|给|接受)\s?${app}\s?(?:的?\s?pods?|服务)?\s?(?:来)?(?:访问|连接?|调用?)${others}${end}`,
      'giu',
    ),
    '创建名为 $1 的 NetworkPolicy，选择 app=$1 的 pod，只允许 app=$2 的 pod 访问',
    (words) => !/NetworkPolicy|网络策略|namespace|命名空间|部署/iu.test(words),
  ],
  [
    new RegExp(
      String.raw`(?<=^\s{0,8}|[。；;\n]\s{0,2})(?:只有|只让|只允许|仅允许|仅)\s?${app}\s?(?:的?\s?pods?|服务)?\s?(?:才)?(?:能|可以|允许)?(?:访问|连接?|调用?)(?:到)?\s?${app}\s?(?:的?\s?pods?|服务)?\s?的?\s?(?:端口\s?)?(\d{2,5})\s?(?:端口)?${others}${end}`,
      'giu',
    ),
    '创建名为 $2 的 NetworkPolicy，选择 app=$2 的 pod，只允许 app=$1 的 pod 访问 TCP $3 端口',
    (words) => !/NetworkPolicy|网络策略|namespace|命名空间/iu.test(words),
  ],
];
