import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const pair = '[\\w./-]{1,60}(?:=|: ?)[\\w.-]{1,60}';
const named = '["\'`]?([a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const tuned = overLines`
  ((?:proxy-body-size|client-max-body-size|proxy-(?:connect|read|send)-timeout|(?:force-)?ssl-redirect|use-regex|limit-(?:rps|connections)|whitelist-source-range|backend-protocol|enable-cors))
`;

/** What objects declare of themselves: classes, annotations, levels and defaults that a verb stands before. */
export const declaring: readonly Spoken[] = [
  [
    new RegExp(
      String.raw`(?:使用|选用|采用|指定|用|以)${named}(?:来)?(?:作为|当作?|做|为)(?:它的|其)?(?:Ingress ?类|入口类|ingress ?class)(?:名)?`,
      'giu',
    ),
    'ingressClass为$1',
  ],
  [
    new RegExp(
      overLines`
        (?:通过|使用|利用|用|加上?|添加)?(?:名为)?注[解释](?:键)?["'\x60]?([a-z0-9][\w.-]{0,80}/[\w./-]{1,60}[a-z])["'\x60]?,?(?:来|并)?(?:将|把)?[^,。;=\n/]{0,16}?
        (?:重写|设置?|限制|调整|指定|改写?|定)(?:为|成|到|至)(?=["'\x60]?[\w/$@])
      `,
      'gu',
    ),
    '注解$1=',
  ],
  [
    new RegExp(
      String.raw`(?<=ingress[^\n]{0,500}?)\p{Script=Han}{2,10}?(?:放大?|调大?|设|限制|改)?(?:到|为|成|至)?(?<value>["'\x60]?\d[\w.]{0,8}["'\x60]?)\(${tuned}\)`,
      'giu',
    ),
    '注解nginx.ingress.kubernetes.io/$2=$1',
  ],
  [
    new RegExp(
      String.raw`(?<=ingress[^\n]{0,500}?)(?<![\w./-])${tuned}(?:设置?|调|改|给|放|限制)*(?:为|成|到|至|是|:|=)?(?="?\d|true|false|"?GRPC|"?HTTPS)`,
      'giu',
    ),
    '注解nginx.ingress.kubernetes.io/$1=',
  ],
  [/(?<![\w-])([a-z][a-z0-9-]{0,60}) ?空间(?=[里中下内的,。;\n]|$)/gu, '$1命名空间'],
  [/(?:放|丢|部署|扔|搁|建)(?:到|在|进)?(?=[a-z][\w-]{0,60}命名空间)/gu, '在'],
  [
    /没(?:有)?(?:写|配|设|填)(?:置)?(?:limits?|限制|上限)的(?:容器)?,?(?:就)?(?:都)?(?:默认)?(?:给|用|是)?/giu,
    '默认限制',
  ],
  [
    /没(?:有)?(?:写|配|设|填)(?:置)?(?:requests?|请求)的(?:容器)?,?(?:就)?(?:都)?(?:默认)?(?:给|用|是)?/giu,
    '默认请求',
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[,。;:\n]|给|为|对|针对)[a-z][\w-]{0,40}(?:集群|服务|应用|组件|的?pod)?\((?:标签|labels?)(?:为|是|:)? ?
        (${pair})\)(?:的?(?:集群|服务|应用|组件|pod))?
        (?=[^\n]{0,200}(?:pdb|PodDisruptionBudget|中断预算|NetworkPolicy|网络策略))
      `,
      'giu',
    ),
    '标签为$1的Pod',
  ],
  [
    new RegExp(
      overLines`
        (?:pvc|持久卷声明|声明)?删(?:了|掉|除)?(?:pvc|持久卷声明|声明)?(?:之?后|的话|时|的时候)?,?(?:底层)?(?:的)?(?:云?盘|磁盘|卷|pv|数据)
        (?:都|也|要|得|需要?|必须|仍|还)*(?:保留|留着|留下|别删|不能删|不要删|不删)
      `,
      'giu',
    ),
    '回收策略为Retain',
  ],
  [
    new RegExp(
      String.raw`(?:打了|带着?|带了|贴了|打上)(?:标签)?(${pair})(?:的)?(?:标签|label)?的? ?(?=pod|容器组)`,
      'giu',
    ),
    '标签为$1的',
  ],
  [
    /(?<=pod|容器组|服务)(?:去)?(?:连|访问)(?:接)?(?:到|它|其|他)?的?(\d{2,5})(?:端口)?(?=[,。;\n]|$)/giu,
    '访问$1端口',
  ],
  [
    new RegExp(
      overLines`
        (?<=网络策略|networkpolicy)([^\n]{0,80}?[:,。]\s?)(?:([a-z][a-z0-9-]{0,60})命名空间(?:里面?|中|内|下)?的?)?
        (?:标签为)?(${pair})的 ?pod,?(?=(?:只|仅)(?:能)?(?:允许|让|接受|被))
      `,
      'giu',
    ),
    (...[, before = '', space = '', pairs = '']) =>
      `${before}${space === '' ? '' : `命名空间为${space},`}选择标签为${pairs}的Pod,`,
  ],
  [/(?:能|可以)?(?=对[a-z、和,/]{3,80}(?:做|进行)(?:get|list|watch|create|update|patch|delete))/giu, '可以'],
  [/(?<=对[a-z、和,/]{3,80})(?:做|进行)(?=(?:get|list|watch|create|update|patch|delete))/giu, '执行'],
  [
    /(?:也|同样|再)?挂载(?:名为)?["'`]?([a-z][a-z0-9-]{0,60})["'`]?(?:这个)?卷,(?:挂载)?路径(?:为|是)?(?=["'`]?\/)/gu,
    '将卷$1挂载到',
  ],
  [/(?<=命名空间)里面/gu, '里'],
  [
    /(端口(?:为|是|:)?\d{2,5}),(?:端口)?名(?:字|称)?(?:为|叫|是|:)?["'`]?([a-z][a-z0-9-]{0,14})["'`]?(?=[,。;\n]|$)/gu,
    '$1名为$2',
  ],
  [/端口(?:的)?名(?:字|称)?(?:为|叫|是|:)?(?=["'`]?[a-z])/gu, '端口名为'],
  [
    new RegExp(
      overLines`
        (?:一?个|一下|套)?(?:[a-z]{2,12})?\p{Script=Han}{0,4}(?:服务|应用|程序)(?:[:,]\s?)?(?:叫做?|名为)?${named}
        (?=[,:](?:使用|用)?镜像[^\n]{0,600}(?:svc|service)(?![\w-]))
      `,
      'giu',
    ),
    '名为$1的Deployment',
  ],
  [/(?:容器)?启动(?:的)?命令(?:是|为|用|:)?(?=[a-z/])/gu, '运行命令'],
  [
    /(?:在)?(\d{2,5})(?:号)?端口(?:上)?(?:公开|暴露|开放|提供)(?:一个)?(?:名为)?["'`]?([a-z][a-z0-9-]{0,14})["'`]?(?:服务|端口)(?=\(hostport)/giu,
    '容器端口$1名为$2',
  ],
  [/探活(?:和|、|与|跟)就绪(?:检查|探针)?(?:都|均)?/gu, '存活探针和就绪探针'],
  [/(?<!再|才|始)探活(?:检查|探针|接口|地址)?(?:走|用|打|查|为|是|:)?(?=[\d/a-z])/gu, '存活探针为'],
  [
    /(?:集群)?(?:内部?)?(?:通过|走|用|暴露)?(?:一?个)?(?<![\w-])(?:svc|service)(?:的)? ?(\d{2,5})(?:端口)(?:来)?(?:访问|暴露|提供服务)/giu,
    '创建一个Service,端口$1',
  ],
  [/(?<=namespace|ns)(?:用|是|放|在) ?(?=[a-z])/giu, '为'],
];
