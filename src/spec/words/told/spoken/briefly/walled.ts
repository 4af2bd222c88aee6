import type { Spoken } from '../spoken.ts';

const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const space = '(?:命名空间|空间|namespace|ns)';
const labelled =
  '(?:同一个?(?:命名空间|空间|ns)(?:里面?|中|下|内)?的?)?(?:带有?|打了|具有|有)?(?:标签(?:为|是)?)?';
const inside = '(?:里面?|中|下|内)?(?:的)?(?:所有|全部|任何)?(?:的)?(?:pods?|服务|应用)?(?:过来|来|进来)?的?';
const peer = `(?:${labelled}${pair}(?:标签)?的?(?:pods?|服务|应用)?|(?:名为)?[a-z][a-z0-9-]{0,60}(?:这个)?${space}${inside}|(?:网段|IP段?)?\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}(?:网段)?)`;
const also = '(?:,|、|和|与|跟|或者?|以及){1,2}(?:来自)?';
const isPolicy = (words: string): boolean => /network ?policy|网络策略|netpol|策略名/iu.test(words);
const isOfPods = (words: string): boolean =>
  isPolicy(words) || /(?<![a-z])pdb(?![a-z])|PodDisruptionBudget|中断预算|干扰预算/iu.test(words);

/** Whom a policy guards and lets in, where those stand side by side. */
export const walled: readonly Spoken[] = [
  // Pods that stand already are known by the label in the brackets.
  [
    new RegExp(
      `(?<![\\w./:-])[a-z][a-z0-9-]{0,40}(?:的|这|那)?(?:[几两一二三四五六七八九十\\d]个)?(?:pods?|副本|实例|服务)?\\((?:(?:label|标签)(?:为|是|:)?)?(${pair})(?:,(?:在|位于)?([a-z][a-z0-9-]{0,60})(?:这个)?(?:${space})?(?:里面?|下|中)?)?\\)`,
      'giu',
    ),
    (...[, own = '', place]) => `${place === undefined ? '' : `在${place}命名空间,`}选择标签为${own}的Pod,`,
    isOfPods,
  ],
  [
    new RegExp(
      `(?:只|仅)?(?:准许?|许|让|能被?|允许|放行|接受|放)(?:来自)?(${peer}(?:${also}${peer}){1,5})(?:能|可以|来|过来|进来|的?流量)*(?:访问|连接?|调用?|进入?|到达|打)?(?:它|其)?的?(?:(TCP|UDP) ?)?(?:端口)?(\\d{2,5})(?:端口)?`,
      'giu',
    ),
    (...[said = '', peers = '', protocol = '', port = '']) => letIn(said, peers, `${protocol}端口${port}`),
    (words) => isPolicy(words) && !/出站|出口|egress|出去/iu.test(words),
  ],
  [
    /(?:现在|目前)?(?:谁|任何人|哪个服务|所有人|什么服务)都(?:能|可以)(?:连|访问|进)(?:进来|上)?(?:,(?:得|要)?(?:收(?:一下|紧(?:一下)?)|限制一下|管一下))?(?=[,;:。])/gu,
    '',
    isPolicy,
  ],
];

function letIn(said: string, peers: string, port: string): string {
  const every = [...peers.matchAll(new RegExp(peer, 'giu'))].map(([one]) => one);
  const told = every.map(peerTold);
  const isMixed = told.some((one) => !one.includes('Pod'));
  return isMixed ? `只允许${told.map((one) => `来自${one}`).join('或')}的流量,${port}` : said;
}

function peerTold(one: string): string {
  const [own] = new RegExp(pair, 'u').exec(one) ?? [];
  if (own !== undefined) return `标签为${own}的Pod`;
  const [net] = /\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}/u.exec(one) ?? [];
  if (net !== undefined) return `网段${net}`;
  const [, name = ''] = new RegExp(`(?:名为)?([a-z][a-z0-9-]{0,60}?)(?:这个)?${space}`, 'iu').exec(one) ?? [];
  return `标签为kubernetes.io/metadata.name=${name}的命名空间`;
}
