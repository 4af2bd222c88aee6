import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const held =
  '(?<![\\w-]|从|来自|取自|引用|由|挂载|使用)(?:config ?-?map|secret|配置字典|配置映射|密钥|cm)s?(?![\\w.-])';
const other = '(?:pod|deployment|statefulset|daemonset|job|service|容器|镜像|环境变量|注解|标签|ingress)';
const within = (letters: number): string => `(?:(?!${other})[^。\\n]){0,${letters}}?`;
const file =
  '["\'\\x60]?([\\w-]{0,40}\\.?[\\w-]{1,40}\\.(?:ya?ml|json|properties|conf|cfg|ini|txt|env|sh|xml|html|toml|cnf|sql|py|js))["\'\\x60]?';
const reserved = overLines`
  (?!["'\x60]?(?:
    name|type|kind|image|key|value|namespace|ns|data|string|stringdata|secret|configmap|immutable|opaque|port|label|pod|cm|yaml|
    deployment|service|path|class|env|replicas
  )["'\x60]?(?:的|为|是|:|设))
`;
const letters = '"[^"\\n]{0,300}"|\'[^\'\\n]{0,300}\'|[^\\s,;。、"\'\\x60\\p{Script=Han}]{1,200}';

/** What maps and secrets hold: keys with their values in a row, and the text of files. */
export const holding: readonly Spoken[] = [
  [
    new RegExp(
      String.raw`(?:包含|以及|和|及|,)*(?:键|key)(?:名)?(?:为|是|叫)?(?<key>["'\x60]?[A-Za-z_][\w.-]{0,60}["'\x60]?),(?:其|对应的?)?值(?:为|是)(${letters})(?=[,;。、\n和以]|$)`,
      'giu',
    ),
    (...[, key = '', value = '']) => `,包含${key.replaceAll(/["'`]/gu, '')}=${value}`,
    (words) => /configmap|secret/iu.test(words),
  ],
  [
    new RegExp(
      overLines`
        (?<=${held}[^\n]{0,300}?)[,:]?(?:其中)?(?:包含|有|放)?(?:一?个)?(?:名为|叫)?(?:文件|键|key)?(?:名?为|叫)?[ ]?${file}(?:的)?(?:这个)?
        (?:文件|键|key)?[,:]?(?:的|其)?(?:文件)?(?:内容|文本|值)(?:如下|为|是)*[:,]?[ ]?
        (?:\n([^\p{Script=Han}\n\x60][^\n\x60]{0,300}(?:\n(?![\p{Script=Han}\x60])[^\n\x60]{1,300}){0,40})|(?!["'\x60\n是为如])([^。\n\x60]{2,600}))
        (?:。|(?=\n|$))
      `,
      'giu',
    ),
    (...[, name = '', below, beside = '']) =>
      `,文件${name}内容为\`${below === undefined ? beside.trim() : `${below}\n`}\`。`,
  ],
  [
    new RegExp(
      overLines`
        (?<=(${held})${within(240)}(?:[,、:;和及与有含放存]|包括|(?<![\w-])(?:string)?data|里面?|其中|\d个键))(?:包含|含有|有|放)?(?:键)?${reserved}
        ((?<![\w.-])["'\x60]?[A-Za-z_][\w.-]{0,60}["'\x60]?)(?:的)?(?:取?值)?(?:设置?)?(?:为|是)(?!secret|configmap)(${letters})
        (?=[,;。、\n和]|以及|$)
      `,
      'giu',
    ),
    // A variable behind a Secret that is only pointed to is none of its keys.
    (...[said = '', of = '', key = '', value = '']) =>
      /secret|密钥/iu.test(of) && /^[A-Z][A-Z0-9_]+$/u.test(key)
        ? said
        : `包含${key.replaceAll(/["'`]/gu, '')}=${value}`,
  ],
];
