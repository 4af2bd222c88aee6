import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const bare = '[a-z][a-z0-9-]{1,40}';
const dotted = '(?:\\.[a-z0-9-]{1,40}){0,4}';
const quoted = `["'\\x60]?${bare}["'\\x60]?`;
const also = '(?:[、,和与跟]|以及|及)';
const space = '(?:namespaces?|ns|命名空间|空间)';

/** What is told once and wanted several times: in several namespaces, by the name of another, as the former and the latter. */
export const repeating: readonly Spoken[] = [
  [
    new RegExp(
      overLines`
        (?<=^|[。\n])([^。\n]{0,60}?)(?:在|给|往|到)?
        (${quoted} ?${space}?(?:${also}{1,2}${quoted} ?${space}?){1,5})
        (?:[这共]?[两俩二三四五这]个? ?)?(?<=${space}|[俩个]) ?${space}?
        (?:里面?|中|下面?|上|内)?[,:]?(?:(?:都|均|各自?|分别|同时|一起)|每个(?:${space})?(?:里面?|中|内|下)?(?:都|各)?)
        (?:(?:要|需要?)?有?(?=一?个|一?份))?([^\n]{4,800}?)(?=。(?!其中|[a-z])|\n|$)
      `,
      'giu',
    ),
    (...[, before = '', spaces = '', said = '']) => {
      const names = namesIn(spaces);
      return names.map((own) => `${before}${clausesFor(own, names, said)},命名空间为${own}`).join('。');
    },
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[。\n])([^。\n]{4,800}?)[,;](?:在)?
        (${quoted} ?${space}?(?:${also}{1,2}${quoted} ?${space}?){1,5})
        (?:[这共]?[两俩二三四五这]个? ?)?(?<=${space}|[俩个]) ?${space}?
        (?:里面?|中|下面?|上|内)?(?:都要|(?:都|各自?|分别)(?:创建|建|来|放|部署)?(?:一[个份套]|有))(?=[。\n]|$)
      `,
      'giu',
    ),
    (...[, said = '', spaces = '']) =>
      namesIn(spaces)
        .map((own) => `${said},命名空间为${own}`)
        .join('。'),
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[。\n,])(?:帮我|请|再)*(?:要|建|来|创建|写)?([A-Za-z][\w ]{1,24}|存储类|优先级类)(?:建|要|来|写|创建)?(?:两|2|俩|二)个
        [,:]?一个(?:名?叫做?|名为|是)(${bare})[,、]?(?:另|还有)?(?:外)?一个(?:名?叫做?|名为|是)(${bare})[,;]([^。\n]{2,600})
      `,
      'giu',
    ),
    (...[, kind = '', one = '', two = '', said = '']) =>
      [one, two]
        .map((own) => {
          const named = said.replaceAll('前者', `${one} `).replaceAll('后者', `${two} `);
          return `创建一个名为${own}的${kind},${clausesFor(own, [one, two], named)}`;
        })
        .join('。'),
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[。\n,])(?:帮我|请|再|麻烦|给我|先)*(?:新建|新增|创建|建立?|开|加|要|来|搞|弄|写)(?:两|2|俩|二)个?
        (?:新的?)?([A-Za-z][\w ]{1,24}?|命名空间|服务|存储类|优先级类)[:,]? ?(?:分别)?(?:名?叫做?|是|名为)?
        (${quoted})${also}{1,2}(${quoted})[,;。]([^\n]{2,600})
      `,
      'giu',
    ),
    (...[all = '', kind = '', one = '', two = '', said = '']) =>
      /前者|后者|都|均|各/u.test(said)
        ? [one, two]
            .map((own) => {
              const named = said.replaceAll('前者', `${one} `).replaceAll('后者', `${two} `);
              return `创建一个名为${own}的${kind},${clausesFor(own, [one, two], named)}`;
            })
            .join('。')
        : all,
  ],
  // By the name of another.
  [
    new RegExp(
      `(?<=(?:名为|叫做?)["'\\x60]?(${bare})["'\\x60]?的?[^。\\n]{0,120}?)(?<!(?:它们|分别)[^。,\\n]{0,8})同名的?(?=[A-Za-z])`,
      'gu',
    ),
    '名为$1的',
  ],
  // A volume that is told of once more, or given its name at the end.
  [new RegExp(`共享卷(?=挂载[^]{0,800}?共享卷(?:的)?(?:名称?)?为["'\\x60]?(${bare}))`, 'gu'), 'emptyDir卷$1'],
  [new RegExp(`共享卷(?:的)?(?:名称?)?为(${quoted}),?类型为emptyDir`, 'giu'), 'emptyDir卷$1'],
  [
    new RegExp(
      `(?<=卷["'\\x60]?(${bare})["'\\x60]?挂载[^]{0,300}?[将把])(?:该|此|这个|同一个?)(?:共享)?卷(?=挂载)`,
      'gu',
    ),
    '卷$1',
  ],
  // The former and the latter.
  [/(前者[^,;。\d]{1,20}\d{1,5}m ?CPU[,;] ?(?:而)?后者[^,;。\d]{1,20}\d{1,5}m)(?=[,;。\n]|$)/giu, '$1 CPU'],
  [
    new RegExp(
      overLines`
        (?<=
          (?<![\w./=-])(${bare}${dotted})(?:服务|应用|\([^()\n]{1,40}\))?(?:和|与|、|跟|以及)(?:一个)?(${bare}${dotted})(?![\w./=:-])
          [^\n]{0,240}?
        )(?:前者|后者)
      `,
      'gu',
    ),
    (said, one = '', two = '') => (said === '前者' ? one : two),
  ],
  [
    new RegExp(
      overLines`
        (?:前者|后者)(?<=
          容器 ?(${bare}) ?(?:使用|用)[^,;。\n]{1,60}[,;] ?(?:容器)? ?(${bare}) ?(?:使用|用)[^。\n]{0,160}?
        )
      `,
      'gu',
    ),
    (said, one = '', two = '') => `容器${said === '前者' ? one : two} `,
  ],
];

function namesIn(said: string): string[] {
  return said
    .replaceAll(new RegExp(space, 'giu'), ' ')
    .split(/[^a-z0-9-]+/iu)
    .filter((part) => part !== '');
}

/** Clauses that begin with one of several names are of that one, until another mark or what is of all. */
function clausesFor(own: string, names: readonly string[], said: string): string {
  let of: string | undefined;
  return said
    .split(/(?=[,;。](?!\d))/u)
    .map((clause) => {
      const first = names.find((name) => ownerOf(clause) === name);
      const isApart = /^[;。]|^,(?:都|均|全都|两个|另外|同时)/u.test(clause);
      of = first ?? (isApart ? undefined : of);
      if (of !== undefined && of !== own) return '';
      return first === undefined
        ? clause
        : clause.replace(opening, ',').replace(/^,(?:用|是|设?为)(?=[A-Z])/u, ',');
    })
    .join('');
}

const opening =
  /^[,;。]?(?:其中)?[,:]?(?:在|给)?["'`]?([a-z][a-z0-9-]{0,40})["'`]? ?(?:namespace|ns|命名空间|环境)?(?:里面?|中|下|上|内)?的?:?/iu;

function ownerOf(clause: string): string | undefined {
  return opening.exec(clause)?.[1];
}
