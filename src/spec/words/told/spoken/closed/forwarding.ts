import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const link = '(?:转发?|映射|对应?|指向?|打|->|=>|→|到)(?:到|给|向)?';
const inner = '(?:容器|pod|后端|里面|内部|应用)(?:的|端口)*';

/** A port and the one behind it, told in passing beside a service: `80 转 8080`, `开 8080 对到容器 80`. */
export const forwarding: readonly Spoken[] = [
  // Of several ports each has its own behind it.
  [
    /(?<=^|[,。;、和与])端口(?:为|是|:)? ?(\d{2,5})(?:端口)?,?(?:对应)?(?:的)?(?:目标端口|容器端口|targetPort)(?:为|是|:)? ?(\d{2,5})/giu,
    '端口$1映射到$2',
    (words) =>
      (words.match(/目标端口|容器端口|targetPort/giu)?.length ?? 0) > 1 &&
      !/端口的?名|名[称字]|协议/u.test(words),
  ],
  closed({
    where: /service|(?<!\w)svc(?!\w)|服务|NodePort|LoadBalancer|ClusterIP/iu,
    unless: /端口转发|port-?forward/iu,
    must: [
      new RegExp(
        `(?<![\\w.:/-])(?<outer>\\d{2,5})(?:端口)?${link}(?:${inner})?(?<inner>\\d{2,5})(?![\\w.:-])`,
        'iu',
      ),
    ],
    may: [/(?<kind>service|svc|服务)/iu],
    idle: [/端口|对外|外面|暴露|开|再|用|的|号|提供|监听|是|为|和|把|将|一个|就行/gu],
    write: ({ outer = '', inner: at = '', kind = '' }) => `${kind}端口${outer}映射到${at}`,
  }),
];
