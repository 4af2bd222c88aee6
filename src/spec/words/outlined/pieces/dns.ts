import { piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { added, below, listIn, type Tree } from '../tree.ts';
import { namesOf } from './said.ts';

const ips = '(?<ips>\\d{1,3}(?:\\.\\d{1,3}){3}(?: ?(?:、|和|,|与) ?\\d{1,3}(?:\\.\\d{1,3}){3}){0,3})';
const hosts = '(?<hosts>[a-z0-9][\\w.-]*[a-z0-9](?: ?(?:、|和|,|与) ?[a-z0-9][\\w.-]*[a-z0-9]){0,5})';
const is = '(?:使用|用|设置?|dnsConfig)?(?:为|是|：|:|有|包括)?';

export const dns: readonly Piece[] = [
  ...piece(
    [
      `(?:Pod )?(?:的)?(?:DNS ?策略|dnsPolicy)${is} ?(?<policy>None|Default|ClusterFirstWithHostNet|ClusterFirst)`,
      '(?:不使用集群 ?DNS)?(?:（)?策略(?:为)? ?(?<policy>None|Default|ClusterFirst)(?:）)?',
    ],
    (sheet, { policy = '' }) => put(sheet, 'dnsPolicy', policy),
  ),
  ...piece(
    [
      `(?:而是|使用|用|dnsConfig的|dnsConfig|，)*(?:DNS)? ?(?:域名服务器|名称服务器|DNS ?服务器|nameservers?)${is} ?${ips}`,
    ],
    (sheet, { ips: said = '' }) => listed(sheet, 'nameservers', said),
  ),
  ...piece(
    [`(?:DNS)? ?(?:搜索域|搜索域名|searches|search ?域)${is} ?${hosts}`],
    (sheet, { hosts: said = '' }) => listed(sheet, 'searches', said),
  ),
  ...piece(
    [`(?:DNS)? ?(?:的)?(?:选项|option)?${is} ?ndots(?:=|为|设为|:|：|是) ?{n}`, `(?:DNS)? ?选项 ?ndots ?{n}`],
    (sheet, { n = '' }) => {
      const own = config(sheet);
      if (own === undefined) return false;
      added(own, 'options', { name: 'ndots', value: n });
      return true;
    },
  ),
  ...piece(
    [
      `(?:在)?(?:Pod )?(?:的)? ?(?:/etc/hosts|hosts ?文件|hostAliases|主机别名)?(?:文件)?(?:中|里)?(?:加入|添加|增加|加上|加|写入|写|把|将|有|：|为|一条)* ?(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3}) ?(?:，)?(?:对应|映射到|指向|指到|解析为|解析到|->|→|=|主机名为|主机名|为)(?:主机名|域名)? ?${hosts}`,
      `(?:在)?(?:Pod )?(?:的)? ?(?:/etc/hosts|hosts ?文件|hostAliases)(?:文件)?(?:中|里)?(?:加入|添加|增加|加上|加|写入|写|把|将|让|使|：|一条)* ?${hosts} ?(?:对应|映射到|指向|解析为|解析到|->|→)(?:到)? ?(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3})`,
    ],
    (sheet, { ip = '', hosts: said = '' }) => {
      const pod = sheet.pod();
      if (pod === undefined) return false;
      added(pod, 'hostAliases', { ip, hostnames: namesOf(said) });
      return true;
    },
  ),
  ...piece(
    [`(?:Pod )?(?:的)?(?:主机名|hostname)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|：|:)? {name}`],
    (sheet, { name = '' }) => put(sheet, 'hostname', name),
  ),
  ...piece(
    [`(?:Pod )?(?:的)?(?:子域|子域名|subdomain)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|：|:)? {name}`],
    (sheet, { name = '' }) => put(sheet, 'subdomain', name),
  ),
];

function put(sheet: Sheet, key: string, value: string): boolean {
  const pod = sheet.pod();
  if (pod === undefined) return false;
  pod[key] = value;
  return true;
}

function config(sheet: Sheet): Tree | undefined {
  const pod = sheet.pod();
  return pod === undefined ? undefined : below(pod, 'dnsConfig');
}

function listed(sheet: Sheet, key: string, said: string): boolean {
  const own = config(sheet);
  if (own === undefined) return false;
  listIn(own, key).push(...namesOf(said));
  return true;
}
