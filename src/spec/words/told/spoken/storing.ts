import type { Spoken } from './spoken.ts';

const path = '["\'`]?(/(?:[\\w.-]{1,60}/){0,8}[\\w.-]{0,60}[\\w-])["\'`]?';
const claim = '(?:持久卷声明|持久卷申领|存储卷声明|卷声明|声明|PVC|PersistentVolumeClaim)';
const volume = '(?:持久卷|存储卷|卷|PV|PersistentVolume)';
const heard = (pattern: string): RegExp => new RegExp(pattern, 'giu');

/** Storage as translations tell it. */
export const storing: readonly Spoken[] = [
  [
    heard(
      `(?:将|把)?(?:宿?主机|节点)(?:上)?的?(?:路径|目录)?((?:(?:[、,]|和|以及)?${path.replace('(/', '(?:/')}){2,5})(?:目录|路径)?(?:分别)?(?:(?:以)?(只读)(?:方式)?)?挂载(?:到|至|在)(?:容器(?:内|中)?的?)?(?:各自的?)?(?:相同|同样|同一|一样)的?(?:位置|路径|目录|地方)(?:,?(?:其中)?(?:后者|第二个|后一个)(?:为|是|应?为)?只读)?`,
    ),
    (said, list = '', readOnly) => {
      const found = list.match(/\/[\w./-]+/gu) ?? [];
      const isLast = /(?:后者|第二个|后一个)(?:为|是|应?为)?只读$/u.test(said);
      const how = (at: number): string =>
        (typeof readOnly === 'string' && readOnly !== '') || (isLast && at === found.length - 1)
          ? '以只读方式'
          : '';
      return found.map((one, at) => `将主机路径${one}${how(at)}挂载到${one}`).join(',');
    },
  ],
  [
    heard(
      `NFS服务器(?:的?(?:地址|IP))?(?:为|是|在|位于|,|:)?(\\d{1,3}(?:\\.\\d{1,3}){3})(?:上)?,?(?:它|其|并|且)?(?:导出|共享|提供)(?:了|的)?(?:目录|路径)?(?:为|是)?${path}`,
    ),
    'NFS路径$2,服务器$1',
  ],
  [
    heard(
      `(?:删除|释放)${claim}(?:之?后|时)(?:仍然?|也)?(?:应?保留|不(?:会)?删除)(?:该|此|这个)?(?:${volume}|数据|它)?`,
    ),
    '回收策略为Retain',
  ],
  [
    heard(
      `${claim}(?:被)?(?:删除|释放)(?:之?后|时),?(?:该|此|这个)?(?:${volume}|数据|它)?(?:仍然?|也)?(?:应?(?:被)?保留|不(?:会)?(?:被)?删除)`,
    ),
    '回收策略为Retain',
  ],
  [
    heard(
      `(\\d{1,5}(?:\\.\\d)?[GMT]i?)B?的${claim}(?=["'\\x60]?([a-z][a-z0-9-]{1,60}))["'\\x60]?\\2["'\\x60]?`,
    ),
    '名为$2的PersistentVolumeClaim,大小$1',
  ],
  [heard(`(?:精确|明确|直接|仅|只)?绑定(?:到|至)(?:这个|该|此|这一|上述|这块)${volume}`), 'volumeName取该卷'],
];
