import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';

const program = namesOf(behind);
const number = String.raw`(\d{1,3}|[一二两三四五六七八九十]{1,2})`;
const noun = String.raw`(?:副本|实例|pod|节点)`;
const begin = String.raw`(?<=^|[,.;，。；\n]\s?|(?:^|\n)[-*•]\s)`;

/** Folders, settings and ways in and out of what runs, as colleagues tell of them in Chinese. */
export const ways: readonly Rewriting[] = [
  // Files that must stay, and how much room they have.
  [
    anyCase(
      overLines`
        (?:用户)?(?:上传的?)?(?:的)?(?:文件|图片|附件|数据|资料|素材)(?:都|会|要)?(?:存|放|保存|写|落)(?:在|到|进)?\s?(/[\w./-]{1,60}\w)(?:\s?(?:目录|路径|下|里面?|这个目录))*
        (?:\s?[,，]\s?[^,，。;；\n\d/]{0,20}丢[^,，。;；\n\d/]{0,6})?\s?[,，]\s?(?:给|要|留|分|大小|容量|大概|大约|需要|盘|空间|先|它)*\s?(\d{1,5})\s?([GMT])i?b?(?![\w.])(?:的?(?:空间|盘|存储|容量))?(?:就行|就够|够了)?
      `,
    ),
    (...[, path = '', size = '', unit = '']) => `${size}${unit.toUpperCase()}i 的盘挂 ${path}`,
  ],
  [
    anyCase(
      overLines`
        (?<=^|[,;，。；\n]\s?|(?:^|\n)[-*•]\s)[^,，。;；\n/\d]{0,10}(?:用|放|存|走|在|挂)(?:一?个)?\s?(?:pvc|持久卷|持久化存储)\s?(?:里|上)?(?:存|放|保存)?\s?[,，]\s?(?:给|要|大小|容量)?\s?(\d{1,5})\s?([GMT])i?b?\s?[,，]\s?挂载?(?:到|在)\s?(/[\w./-]{1,60}\w)
      `,
    ),
    (...[, size = '', unit = '', path = '']) => `${size}${unit.toUpperCase()}i 的盘挂 ${path}`,
  ],
  [
    anyCase(
      String.raw`(?<=empty\s?dir[^.;。；\n]{0,30}[,，]\s?)(?:大小)?(?:上限|最多|不超过|限制|限)(?:是|为|给)?\s?(?=\d{1,5}\s?[MG])`,
    ),
    'with size limit ',
  ],
  // What runs it is told by a variable.
  [
    anyCase(
      String.raw`(?:jvm|java)\s?(?:的)?(?:启动)?(?:参数|选项|options?|args|arguments|flags)\s?(?:is|are|of|设置?[为成]|是|为|用|给|加|[:：=])?\s?["'\x60]?((?:-(?:X|D)[\w:.=+/-]{1,60}\s?){1,8}(?<=\S))["'\x60]?`,
    ),
    '环境变量 JAVA_TOOL_OPTIONS="$1"',
  ],
  [
    anyCase(
      String.raw`(?:actuator|management|健康检查)\s?(?:的)?(?:管理)?端口(?:单独|另外)?(?:是|为|用|在|[:：])\s?(\d{2,5})\s?[,，]\s?(?:健康检查|探针)\s?(?:走|用|是|为|打|访问)?\s?(/[\w./-]{1,60}\w)`,
    ),
    '就绪探针 $2 端口 $1，存活探针 $2 端口 $1',
  ],
  // Where it goes is no way in.
  [
    anyCase(
      String.raw`(?:要|需要|得)?(?:能|可以|能够)(?:访问|连接?|出站)(?:到)?\s?(${host})\s?的\s?(\d{2,5})\s?(?:端口)?`,
    ),
    '能访问外部 $1:$2',
  ],
  [
    anyCase(String.raw`ingress\s?[,，]\s?(?:ingress)?class(?:name)?\s?(?:是|用|为|叫|[:：])\s?(?=[a-z])`),
    'ingress，ingressClass 为 ',
  ],
  [
    anyCase(String.raw`证书(?:都|就|统一)?(?:用|使用|走)\s?([a-z0-9][a-z0-9.-]{0,60})\s?这个\s?secret`),
    '证书在 secret $1',
  ],
  [
    anyCase(
      String.raw`${number}\s?个?${noun}(?:起步|打底|保底|起)\s?[,，]\s?(?:最多|最大|上限)(?:可以|能)?(?:扩(?:到|至)?|到)?\s?${number}\s?个?(?:${noun})?`,
    ),
    (...[, least = '', most = '']) => `自动扩缩 ${toCount(least)}-${toCount(most)} 个副本`,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:每个|单个)?\s?worker\s?(?:的)?(?:内存)(?:上限|限制|最多|limit)?(?:给|用|为|是|要|到)?\s?(\d{1,5}\s?[MG])i?b?(?!\w)(?:\s?(?:封顶|顶天|为限|为上限|以内))?`,
    ),
    (_, memory = '') => `worker 内存限制 ${memory.replaceAll(' ', '').toUpperCase()}i`,
  ],
  // Those that stand outside, with their addresses behind.
  [
    anyCase(
      String.raw`${begin}${program}(?:\s?(?:和|与|、|跟)\s?${program}){0,3}\s?(?:都|全|均)?(?:用|在|走|使用)(?:的是)?(?:集群)?(?:外面?|外部|云上)的?\s?[:：,，]\s?(?=${program}\s?(?:在|是|地址))`,
    ),
    '',
  ],
  // The port of who stands outside is none of ours.
  [
    anyCase(
      String.raw`(?<=地址\s?(?:是|为|[:：])?\s?(?:${host}|\d{1,3}(?:\.\d{1,3}){3}))\s?[,，]?\s?的?端口(?:号)?(?:是|为|[:：])?\s?(\d{2,5})(?!\d)`,
    ),
    ':$1',
  ],
  // How many of it, and how much each of them has.
  [
    anyCase(
      String.raw`(?<=${begin}(?:[a-z][\w-]{0,40}|前端|后端)\s?(?:服务)?)(?:各|都|就|要|跑|起|开|部署)*\s?${number}\s?份(?=\s?(?:[,，;；。\n]|$))`,
    ),
    ' $1 个副本',
  ],
  [
    anyCase(
      String.raw`(?<=${number}\s?个?(?:副本|实例))\s?(?=\d{1,5}(?:\.\d{1,2})?\s?[GM]i?b?\s?(?:的)?内存)`,
    ),
    '，',
  ],
  [
    anyCase(
      String.raw`(?<=${begin}[a-z][\w-]{0,40})\s?(?:要|得|需要)?单独(?:起|跑|部署|开)(?:一个|一份)?\s?[,，]\s?(?=${number}\s?个?(?:副本|实例))`,
    ),
    ' ',
  ],
  // Who is found where.
  [
    anyCase(
      String.raw`(?<=${begin}[a-z][\w-]{0,40}\s?(?:服务|前端|后端)?)\s?挂(?:在|到)?\s?(?=${host}(?![\w./-]))`,
    ),
    '的域名是 ',
  ],
  [
    anyCase(
      String.raw`(?<=(?:域名|ingress|${host})[^.;。；\n]{0,30}[,，、]\s?)(?:走|经过|通过)\s?(nginx|traefik|kong|higress|apisix|haproxy)\s?(?:的)?(?:入口|ingress)?(?=\s?(?:[,，;；。\n]|$))`,
    ),
    'ingressClassName 为 $1',
  ],
  // Nobody from outside.
  [
    /(?:在)?集群内部?(?:能?访问|使用|调用|用|可访问)(?:即可|就行|就好|就可以|就够)(?:了)?/gu,
    '只在集群内访问',
  ],
  [
    anyCase(
      String.raw`(?:不要|不需要|不用|无需|别开?|不开|没有|禁止)(?:任何)?(?:对)?(?:公网|外网|外部|对外)的?(?:访问)?入口`,
    ),
    '只在集群内访问',
  ],
];
