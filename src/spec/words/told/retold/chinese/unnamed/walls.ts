import { placed, type Unnamed } from './told-so.ts';

/** `sandbox 命名空间默认全拒绝，进出都拒，只放 DNS 出去`. */
export const walls: Unnamed = {
  kind: 'NetworkPolicy',
  named: /network ?polic(?:y|ies)|网络策略|netpol/iu,
  signs: [
    /命名空间|空间|(?<![\w-])(?:ns|namespace)(?![\w-])/iu,
    /(?:默认|全部?|都|进出|出入|所有流量)[^,。]{0,6}(?:拒绝?|禁止?|挡|隔离|不通)/u,
  ],
  unless: /istio|authorization|ingress|权限|镜像/iu,
  says: [
    placed,
    [
      /(?:默认)?(?:(?:进出|出入|入站和?出站|双向)(?:的)?(?:流量)?(?:全部?|都|一律)*(?:拒绝?|禁止?|不通|挡掉?)|(?:默认)?(?:全部?|都|所有流量)(?:都)?(?:拒绝|禁止|拒掉?|隔离),?(?:进出|出入|双向)(?:全部?|都|一律)*(?:拒绝?|禁止?|不通|挡掉?))/gu,
      '选择所有Pod,默认拒绝所有入站和出站流量',
    ],
    [
      /(?:只|仅)(?:放|允许|留|开)(?:行|通)?(?:了)?dns(?:能|可以)?(?:出去|出站|查询|解析|流量)?/giu,
      '只允许出站到UDP端口53',
    ],
  ],
};
