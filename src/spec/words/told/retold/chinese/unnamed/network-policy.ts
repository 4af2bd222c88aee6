import type { Unnamed } from './told-so.ts';

const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const labelled = `(?:带|打了?|有|标签|label|为|是|:|的)* ?(${pair})(?:这个)?(?:标签|label)?的?(?: ?pods?)?`;
const several = `(?:带|打了?|有|标签|label|为|是|:|的)* ?(${pair}(?:(?:和|、|与|跟|或){1,2}${pair}){0,4})(?:这些|这个)?(?:标签|label)?的?(?: ?pods?)?`;
const reach = '(?:能|可以|来)?(?:访问|连接?|打|进来?|调用?|过来)(?:它|他)?的?';
const only = '(?:只|仅)(?:能|准许?|许|让|允许|放行|接受|给|放|有|被|能被)*(?:来自|从)?';
const space = '(?:这个)? ?(?:命名空间|空间|namespace|ns)?(?:里面?|下面?|中|内)的?';

/** `prod 里的 postgres（label app=postgres）只让 app=order 的 pod 连 5432`. */
export const networkPolicy: Unnamed = {
  kind: 'NetworkPolicy',
  named: /network ?polic(?:y|ies)|网络策略|netpol/iu,
  signs: [new RegExp(`${only}[^,。]{0,40}${pair}[^,。]{0,12}${reach}`, 'iu')],
  unless: /authorization|istio|ingress|权限|网关/iu,
  says: [
    [
      new RegExp(
        `(?:在)?(?:([a-z][a-z0-9-]{0,60})${space})?(?:[a-z][a-z0-9-]{0,60})?\\(?${labelled}\\)?,?(?:的?(?:数据库|服务|应用|缓存))?${only}(?:([a-z][a-z0-9-]{0,60})${space})?${several}${reach}(\\d{2,5})?(?:端口)?`,
        'giu',
      ),
      (...[, place, own = '', from, theirs = '', port]) =>
        [
          ...(place === undefined ? [] : [`命名空间为${place}`]),
          `选择标签为${own}的Pod`,
          `只允许来自${peers(theirs, from)}访问${port === undefined ? '' : `${port}端口`}`,
        ].join(','),
    ],
    [
      /(?:别|其他|其余|其它|剩下)的?(?:流量|请求|人|pod|来源)?(?:全|都|一律|统统|全部|全都)*(?:不(?:让|许|准|能|可以?|允许)(?:进来?|访问|连|过来)?|进不来|连不上|不行)/giu,
      '拒绝其他流量',
    ],
  ],
};

function peers(said: string, from: string | undefined): string {
  const place = from === undefined ? '' : `命名空间${from}中`;
  return said
    .split(/[和、与跟或]+/u)
    .map((one) => `${place}标签为${one}的Pod`)
    .join('和');
}
