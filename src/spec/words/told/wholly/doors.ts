import { toSeconds } from '../../numbers.ts';
import { evenedWhole, piece, piecesOf } from '../evenly/pieces.ts';
import { name, time } from '../evenly/values.ts';

/** `通过节点的 30080 端口暴露`: where nodes let in. */
export const nodeDoors = evenedWhole({
  about: /node ?port|节点/iu,
  // Of several ports each says its own.
  where: /^(?![^]*(?<!\d)3[0-2]\d{3}(?!\d)[^]*(?<!\d)3[0-2]\d{3}(?!\d))[^]*(?:service|svc|服务)/iu,
  pieces: piecesOf(
    piece('open', '暴露|访问|开放|固定|指定|改'),
    `(?<port>3[0-2]\\d{3})(?!\\d)\\s?(?:端口)?`,
    piece('type', '(?:类型|type)?\\s?(?:设)?(?:为|成|是|:|用)*\\s?Node ?Port(?:\\s?(?:类型|方式|端口))*'),
    piece('node', '(?:每个|各)?节点(?:上)?的?(?:端口)?'),
    '类型|type|固定|指定|设置?|改|用|使用|采用|通过|以|从|把|将|让|使|它|其|该|服务|Service|方式|端口|对外|对集群外|集群外|外部|外面?|访问|暴露|开放|提供|可以?|能|到|在|于|为|成|是|的|上|并且?|且',
  ),
  write: (told) => {
    const port = told.one('port');
    if (port === undefined || !told.has('open') || !(told.has('type') || told.has('node'))) return undefined;
    return `${told.has('type') ? '类型 NodePort,' : ''}节点端口 ${port}`;
  },
});

/** `同一客户端 IP 的请求固定到同一个 Pod，保持 3600 秒`. */
export const sticky = evenedWhole({
  about: /会话|session|client ?ip|客户端/iu,
  where: /service|svc|服务/iu,
  pieces: piecesOf(
    piece(
      'client',
      '(?:同一个?|按照?|根据|基于|以)?\\s?(?:来源|客户端)(?:的)?\\s?(?:源)?\\s?(?:IP|地址)+(?:的)?|(?:基于|按照?|用|:|为)?\\s?client ?ip',
    ),
    piece(
      'keep',
      '(?:会话|session)\\s?(?:保持|亲和(?:性|度)?|粘滞|粘性|affinity)|保持(?:同一)?会话|(?:请求|流量)?(?:始终|总是|都|一直)?(?:固定|落|粘|转发?|打|路由)(?:到|在)同一?个?\\s?(?:Pod|副本|后端|实例)(?:上)?',
    ),
    `(?:超时|时长|有效期?|保持|持续|时间|最长|timeout|为|是|:)*\\s?(?<time>${time}|\\d{1,6}(?=\\s?(?:$|\\))))`,
    '开启|启用|打开|配置|设置?|使用|采用|用|把|将|让|使|它|请求|流量|同一|的|为|成|是|并且?|且|超时(?:时间)?|有效(?:期|时间)|时长|方式',
  ),
  write: (told) => {
    if (!told.has('client') || !told.has('keep') || told.every('time').length > 1) return undefined;
    const said = told.one('time');
    const seconds = said === undefined ? undefined : toSeconds(said.replaceAll(/\s/gu, ''));
    return ['sessionAffinity为ClientIP', ...(seconds === undefined ? [] : [`超时${seconds}秒`])].join(',');
  },
});

/** `给这个域名配上证书，证书用 x 这个 Secret`: what secures all the hosts of a way in. */
export const certified = evenedWhole({
  about: /tls|https|证书/iu,
  where: /ingress|入口|networking\.k8s\.io/iu,
  pieces: piecesOf(
    piece('tls', 'TLS(?:证书|加密)?|HTTPS|证书|加密'),
    `(?:(?:名为|名叫|叫)\\s?)?["'\`]?(?<called>${name})["'\`]?\\s?(?:这个|的)\\s?(?:secret|密钥)`,
    `(?:secret ?name|(?:secret|密钥))\\s?(?:名为|叫|为|是|:|用)?\\s?["'\`]?(?<secret>${name})["'\`]?`,
    piece(
      'host',
      '(?:该|这个|此|上述|整个|所有|全部|这些|它的?|其)?\\s?(?:域名|主机(?:名)?|host|站点|入口)s?',
    ),
    '启用|开启|打开|配置|配上?|加上?|添加|设置?|使用|采用|用|作为|当作|做|由|取自|来自|存放|放|存|保存|位于|里面?|中|内|的|在|于|为|是|给|把|将|让|使|它|其|该|并且?|且|同时|通过|对|终止|提供|支持|访问|要|需要',
  ),
  write: (told) => {
    const secret = told.first('secret', 'called');
    const count = ['secret', 'called'].flatMap((one) => told.every(one)).length;
    return secret === undefined || count > 1 || !told.has('tls') ? undefined : `证书在Secret ${secret}里`;
  },
});

const key = '(?:[a-z][\\w.-]{0,60}/)?[A-Za-z][\\w.-]{0,60}';

/** `带上值为 "true" 的注解 k`. */
export const noted = evenedWhole({
  about: /注解|annotation/iu,
  pieces: piecesOf(
    `(?:取?值)(?:为|是|:)\\s?(?<value>"[^"\\n]{1,200}"|[\\w.-]{1,60})\\s?(?:的)?`,
    `(?:注解|annotations?)\\s?["'\`]?(?<key>${key})["'\`]?(?=\\s?(?:[,;。)\\n]|$))`,
    '带上?|加上?|添加|增加|设置?|打上?|一个|把|将|给|的|它|其|为|并且?|请|同时',
  ),
  write: (told) => {
    const [own, value] = [told.one('key'), told.one('value')];
    return own === undefined || value === undefined ? undefined : `注解 ${own}: ${value}`;
  },
});
