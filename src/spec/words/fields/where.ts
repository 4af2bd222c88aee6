import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { on, oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { mount } from './sources.ts';

const holders = ['PersistentVolumeClaim', 'ConfigMap', 'Secret'] as const;

/** Where something is mounted: a volume, or what the volume is of. */
const mountedAt = (path = ''): Meaning | undefined => {
  if (path.length < 2) return undefined;
  const set = mount(path);
  return { ...oneOf(...holders.map((kind) => [kind, set] as const), ['Volume', set]), value: path };
};

/** In the container of that name, or of an image of that name, and whether it may only read there. */
function mountedThere(...said: readonly string[]): Meaning {
  const mountPath = said.find((one) => one.startsWith('/')) ?? '';
  const isReadOnly = said.some((one) => /^(?:as )?read/iu.test(one));
  const of = said.find((one) => one !== '' && one !== mountPath && !/^(?:as )?read.*\s$/iu.test(one)) ?? '';
  const mounts = [{ mountPath, of, ...(isReadOnly && { readOnly: true }) }];
  return { ...on('Volume', { mounts }), value: `${of}: ${mountPath}` };
}

const held =
  '(?:[\\w-]{1,40},? (?:an? )?)?(?:(?:volume )?claim|pvc|persistent ?volume|volume|config ?map|secret|empty ?-?dir)(?![\\w-])';

/** What a program writes to is no place of a mount. */
const written = /\.(?:log|txt|html|out|err|json|sock|sh|csv)$/u;

/** Where in a container something is, and how. */
export const where: readonly Phrase[] = [
  [
    [
      'sub ?-?path{is}["\'`]?(\\w(?:[\\w./-]{0,120}\\w)?)["\'`]?',
      '子路径{is}["\'`]?(\\w(?:[\\w./-]{0,120}\\w)?)["\'`]?',
    ],
    (subPath = '') => on('Volume', { subPath }),
  ],
  [
    [
      overLines`
        (?:mount(?:s|ed|ing)? |available |it |and |is |be )*((?:as )?read-?~?only )?(?:mounted )?(?:at|on|to|under|into|and) {path} (?:in|inside|for|of|into) (?:the )?
        ["'\x60]?(
          (?!
            (?:
              container|both|all|each|every|it|them|namespace|host|node|volume|pod|its|this|that|memory|
              order|read|init\w*
            )(?![\w])
          )[a-z][a-z0-9-]{1,40}
        )["'\x60]?(?: container| one)?(?=[,.;)]|$|\n| and(?!\w))
      `,
      overLines`
        (?<=[:,] ?(?:and )?){path} (?:in|inside) (?:the )?["'\x60]?(
          (?!
            (?:
              container|both|all|each|every|it|them|namespace|host|node|volume|pod|its|this|that|memory|
              order|read|init\w*
            )(?![\w])
          )[a-z][a-z0-9-]{1,40}
        )["'\x60]?(?: container)?(?=[,.;)]|$|\n| and(?!\w))
      `,
      '(?:挂载)?(?:到|在|至|和)~(?:容器)?~["\'`]?([a-z][a-z0-9-]{1,40})["\'`]?~(?:容器)?(?:中|内|里)?的~{path}',
    ],
    mountedThere,
  ],
  [
    [
      overLines`
        (?:as |in |mounted )*(?<!file ?system (?:is |should be |must be )?)read-?~?only
        (?: mode| access| mount)?(?! ?(?:root|many|file ?system))(?= |,|\.|;|$)
      `,
      '(?:以)?(?<!根文件系统(?:设置?)?(?:为|是)?)只读(?:地|(?:的)?(?:方式|模式|形式|权限))?(?!根|多|文件系统)(?=~?(?:挂载|将|把|在|被|访问|使用)|,|。|;|\\)|$)',
      '(?<=/[\\w./-]{0,100} ?)\\((?:ro|read-?only|只读)\\)',
    ],
    () =>
      oneOf(...holders.map((kind) => [kind, { readOnly: true }] as const), ['Volume', { readOnly: true }]),
  ],
  [
    [
      '(?:with |and |the |a |at |as )*(?:block )?device ?-?path(?:s)?{is}{path}',
      '(?:as|at|to) (?:the |a )?(?:raw |block )*device(?: at| on)? {path}',
      '(?:容器(?:内|中|里)?的?)?设备路径{is}{path}',
      '(?:作为|当作?|以)?(?:裸|原始|块)*设备(?:的?(?:形式|方式))?(?:挂载|映射|附加|暴露|接入|使用)?(?:到|在|为|至|给)*(?:容器(?:内|中|里)?的?)?{path}',
      '(?:作为|当作?)(?:裸|原始|块)*设备~{path}',
    ],
    (devicePath = '') => on('Volume', { mounts: [{ devicePath }] }),
  ],
  [
    [
      overLines`
        (?:mount(?:s|ed|ing)?|available)(?: (?:it|them|at|to|on|under|into|in|path|the)){1,4} {path} (?:in|by|into|inside|for|of) (?:both|all|each|every)
        (?: of)?(?: the)? containers?
      `,
      '(?:at|on|under|in|to) {path} (?:in|for|of|by) both(?: of them| containers?)?(?=[,.;]|$|\\n)',
      '(?:挂载)(?:到|在|至)(?:两个|所有|每个|全部)容器(?:中|内|里)?的?~{path}',
    ],
    (path = '') => on('Volume', { mounts: [{ mountPath: path, container: 'all' }] }),
  ],
  [
    [
      overLines`
        (?:mount(?:s|ed|ing)? |available |it |and |is |be )*(?:(?:at|on|to|under|into|as) )?{path} (?:in|inside|for|of|by) (?:the |its )?
        init(?:iali[sz]ation)?[ -]?container(?![\w-]| (?:named|called))
      `,
      '(?:挂载)?(?:到|在|至|和)~(?:init|初始化)~?容器(?:中|内|里)?的?~{path}',
    ],
    (path = '') => on('Volume', { mounts: [{ mountPath: path, container: 0, list: 'initContainers' }] }),
  ],
  [
    [
      '(?:mount(?:s|ed|ing)?|available)(?: (?:the|this|that|it|its|a|as|volume|both|them|read-only|volumes?|data|storage|inside|in|into|containers?|within|and|should|be|is|named [\\w-]{1,40}|"[\\w-]{1,60}")){0,7}(?: at| to| on| under| into| in| path)(?: the)?(?: mount)?(?: path| directory| folder)?(?: of)?~{path}',
      'mount ?path(?:s)?{is}{path}',
      'as (?:the |a )?file {path}',
      '(?:with |and |a |the |volume )*mounts?(?: point)?(?: for| of| on| at|:)? {path}',
      '(?:(?:keep|keeps|stor(?:e|es|ing)|put|puts|sav(?:e|es)|persist(?:s|ing)?|hold(?:s|ing)?)(?: the| its| all| everything)*(?: [a-z]{3,20})?(?: in| under| at)* ){path}(?= (?:on|in|to|from) )',
      '(?:(?:kept|stored|saved|persisted|held|written|shows? up|visible|seen|found|seen) (?:in|under|at|below) ){path}(?=[,.;]|$| (?:on|in|to|from|by|as|through|via)(?!\\w))',
      overLines`
        (?:(?:in|at|under|below) )?{path}(?=
          ,? (?:is|are|lives?|lies?|sits?|stays?|belongs?|comes?)(?: \w{2,10})?(?: up)? (?:on|in|to|from|at|by) (?:(?:the|an?|its|their|own) ){0,2}
          ${held}
        )
      `,
      '{path}~的?(?:数据)?卷?挂载',
      '(?:volume|storage|data) (?:at|on|under|in) {path}',
      overLines`
        (?:将其|并|且|都|被|分别|它|把它|把|该|此|数据|存储)*(?:挂载(?:路径|目录|点|卷)?|挂(?=[到在]))(?:到|在|至|于|为|是|:)*(?:容器)?
        (?:内|中|里)?(?:的)?(?:路径|目录|文件夹)?(?:为|:)?~{path}~(?:目录|路径|下|上)?
      `,
    ],
    mountedAt,
  ],
  [
    `(?<=(?<![\\w-])(?:pvc|claim|persistent ?volume ?claim|config ?map|cm|secret|volume|emptyDir) ["'\`]?[a-z][\\w.-]{0,60}["'\`]?,? ?(?:\\(?(?:ro|read-?only)\\)? ?)?)(?:on|in|->|=>|→) ?{path}`,
    mountedAt,
  ],
  [
    [
      '(?:at|to|into|under|inside) (?:the )?(?:path |directory |folder )?{path}(?! ?(?:on|of|from) (?:the )?(?:host|node))',
    ],
    (path = '') => (written.test(path) ? undefined : mountedAt(path)),
  ],
];
