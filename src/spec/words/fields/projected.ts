import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning } from '../wish.ts';
import { mount } from './sources.ts';

const projected = (source: JsonMap, more: JsonMap = {}): Meaning =>
  on('Volume', { ...more, source: { projected: { sources: [source] } } });

const holder = '((?:kubernetes )?secret|config ?-?map|密钥|配置映射)(?: named| called|~名为)?';
const file = '["\'`]?([\\w./-]{1,80}[\\w])["\'`]?';
const to = overLines`
  (?:
    ${' '}?(?:
      (?<![\w.-])(?:as|to|at|under|becomes?|into|named|called|is|mapped|appears|file|the|path)(?![\w.-])|->|=>|→|:
    ) ?|~?(?:(?:映射|投射)(?:为|到)|为|作为|到|文件|,其?路径为|,路径为)~?
  ){1,4}
`;

/** What is said of one thing, up to where it is mounted. */
const rest =
  '((?:(?!,? ?(?:is |are |be |which is |and )*mounted|[,)]*挂载|\\)| (?:in|at|under|on) /)(?:[^.;。]|[.](?=\\w))){4,160})';

/** Only where a volume is put together of several things: keys of Secrets and ConfigMaps by the files that they become. */
export const projectedKeys: readonly Phrase[] = [
  [
    [`(?:the )?key ["'\`]?([\\w.-]{1,60})["'\`]? (?:of|in|from) (?:the )?${holder} {name}${to}${file}`],
    (...[key = '', kind = '', name = '', path = '']) => keyed(kind, name, { key, path }),
  ],
  [
    [
      `(?:the )?${holder} {name}(?![\\w-]),? ?\\(?(?:with )?(?:its |the )?(?:key |keys |键~?)?["'\`]?([\\w.-]{1,60})["'\`]?${to}${file}\\)?`,
      `(?:名为)?${holder}~{name}(?![\\w-])~[(,]?~?(?:的)?(?:键|key)?~?["'\`]?([\\w.-]{1,60})["'\`]?${to}${file}\\)?`,
    ],
    (...[kind = '', name = '', key = '', path = '']) => keyed(kind, name, { key, path }),
  ],
  [
    ['(?:the )?secrets {names}(?: as (?:its )?sources?)?', '(?:来源为|包含|由)~(?:Secret|密钥)~{names}'],
    (said = '') => ({
      ...on('Volume', {
        source: { projected: { sources: toList(said).map((name) => ({ secret: { name } })) } },
      }),
      value: said,
    }),
  ],
  [
    [
      `(?:as ${file} )?(?:and |the |an? )*(?:service ?account ?token(?: source)?|服务账[户号]令牌)${rest}`,
      `(?:and |the |an? )*token for (?:the )?(?=audience )()${rest}`,
    ],
    (first = '', rest = '') => tokenOf(first, rest),
  ],
];

/** A thing of several that are told in a row. */
const projectedPart = overLines`
  (?:the |its |an? |existing )*(?:
    (?:kubernetes )?(?:secret|config ?-?map)(?: named| called)? ["'\x60]?[a-z0-9][a-z0-9-]{1,60}
    ["'\x60]?|
    (?:pod'?s? )?(?:own )?(?:labels|annotations)(?: of (?:the|its) pod)?
    (?: as (?:the |a )?(?:file )?["'\x60]?[\w./-]{1,40}\w["'\x60]?)?
  )
`;
const parts = new RegExp(
  overLines`
    (?:
      (secret|config ?-?map)(?: named| called)? ["'\x60]?([a-z0-9][a-z0-9-]{1,60})|
      (?<![\w/])(labels|annotations)(?: of (?:the|its) pod)?
      (?: as (?:the |a )?(?:file )?["'\x60]?([\w./-]{1,40}\w))?
    )
  `,
  'giu',
);

/** All that it is put together of, told in a row. */
export const projectedWhole: readonly Phrase[] = [
  [
    [
      overLines`
        projected volume(?: named| called)? ?{name}?(?: (?:mounted )?(?:at|under|on) {path})?,? ?
        (?:(?:that|which) )?(?:
          combin(?:es|ing)|with|from|of|contain(?:s|ing)|project(?:s|ing)|made of|joining|merging
        )(?: the| both|:)* (${projectedPart}(?:(?:, ?and |, ?| and | plus )${projectedPart}){0,6})
      `,
      overLines`
        (?:一个)?名为~{name}~的~(?:投[射影]|projected)~(?:数据|存储)?卷(?:,?~(?:将其|并)?挂载(?:到|在|于)~{path})?,?~
        (?:其|它)?(?:来源|源|组合|合并|聚合|来自|包含|包括|由|将|了|的)*(?:为|是|有|包括)?~(
          ${projectedPart}(?:~(?:和|与|、|以及|,)~${projectedPart}){0,6}
        )(?:~,?~(?:并|且)?(?:以)?(?:只读)?(?:的)?(?:方式|模式)?挂载(?:到|在|于)~{path})?
      `,
    ],
    (...[name = '', before = '', said = '', after = '']) => ({
      ...on('Volume', {
        ...(name === '' ? {} : { name }),
        ...(before + after === '' ? {} : mount(before + after)),
        source: { projected: { sources: projectedOf(said) } },
      }),
      value: said,
    }),
  ],
];

function projectedOf(said: string): Json[] {
  return [...said.matchAll(parts)].map(([, kind = '', name = '', field = '', path = '']) => {
    if (field !== '') return ofPod(field.toLowerCase(), path);
    return kind.toLowerCase() === 'secret' ? { secret: { name } } : { configMap: { name } };
  });
}

function ofPod(field: string, path: string): Json {
  const item = { path: path === '' ? field : path, fieldRef: { fieldPath: `metadata.${field}` } };
  return { downwardAPI: { items: [item] } };
}

type Item = { readonly key: string; readonly path: string };

function keyed(kind: string, name: string, item: Item): Meaning | undefined {
  if (!/[/.-]/u.test(item.path)) return undefined;
  const items: Json[] = [item];
  return projected(/config|配置/iu.test(kind) ? { configMap: { name, items } } : { secret: { name, items } });
}

/** Who it is for, how long it counts and where it is found, in any order. */
function tokenOf(first: string, rest: string): Meaning | undefined {
  const audience = /(?:audience|受众)(?: of| is|:|=|为|是)?\s?["'`]?([\w][\w.:/-]{0,60}\w)/iu.exec(rest)?.[1];
  const seconds =
    /(?:expir\w{0,12}(?: ?seconds)?|lives?|lasts?|valid|过期|有效期|(?<!\w)for(?=\s\d{2,7}\ss(?:ec|econds?)?(?!\w)))(?: for| after| in| of| is|:|=|为|是)*\s?(\d{2,7})/iu.exec(
      rest,
    )?.[1];
  const told =
    /(?:(?<![\w-])path|(?<![\w-])as|(?<![\w-])at|路径)(?: of| is|:|=|为|是| the| file| path)*\s?["'`]?(\w[\w./-]{0,60}\w)/iu.exec(
      rest,
    )?.[1];
  const path = first === '' ? told : first;
  if (path === undefined) return undefined;
  const expirationSeconds = seconds === undefined ? undefined : Number(seconds);
  return projected({ serviceAccountToken: present({ audience, expirationSeconds, path }) });
}
