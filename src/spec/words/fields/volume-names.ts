import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { oneOf, on } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';
import { types } from './folders.ts';
import { heedingReadOnly, mount } from './sources.ts';

const holders = ['PersistentVolumeClaim', 'ConfigMap', 'Secret'] as const;

/** What is mounted may be spoken of as what the volume holds. */
function volumeNamed(name: string, mounts: JsonMap = {}): Meaning {
  return {
    ...oneOf(...holders.map((kind) => [kind, { mountName: name, ...mounts }] as const), [
      'Volume',
      { name, ...mounts },
    ]),
    value: name,
  };
}

const of = (name: string, source: JsonMap, path = ''): Meaning => ({
  ...on('Volume', { name, source, ...(path === '' ? {} : mount(path)) }),
  value: name,
});

const sources: Readonly<Record<string, (name: string) => JsonMap>> = {
  s: (secretName) => ({ secret: { secretName } }),
  c: (name) => ({ configMap: { name } }),
  p: (claimName) => ({ persistentVolumeClaim: { claimName } }),
};

function sourceOf(kind: string, name: string): JsonMap {
  const first = /secret|密钥/iu.test(kind) ? 's' : /config|配置/iu.test(kind) ? 'c' : 'p';
  return sources[first]?.(name) ?? {};
}

const name = overLines`
  ["'\x60]?(?<![A-Za-z0-9_-])(
    (?!
      (?:
        mounted|mounts?|mounting|shar(?:es?|ing)|having|ha[sd]|have|needs?|wants?|adds?|creates?|
        gets?|plus|at|from|for|with|to|in|that|which|named|called|is|are|of|and|or|on|as|by|the|an?|
        it|its|this|these|them|volumes?|claims?|types?|path|under|into|using|backed|data from|shared(?! (?:at|under|mounted|is mounted) )|
        secret|configmap|config|container|containers|directory|folder|only|read-only|persistent|all|
        both|each|where|templates?|bound|binding|mode|size\w*|limit\w*|between|type|medium|without|
        about|per|empty ?dir|host ?path
      )(?![\w-])
    )[a-z][a-z0-9-]{0,60}
  )["'\x60]?(?![\w/:.-]\w)
`;
const kind =
  '((?:kubernetes )?secret|config ?-?map|pvc|persistent ?volume ?claim|claim|密钥|配置映射|持久卷声明)(?: named| called|名为)?';
const at =
  '(?:,? ?(?:and |which |that |is |be |should be |mounted |read-only |as )*)(?:at|under|on|to|into|in)(?: the)?(?: path| directory)? ';

/** Volumes by their names, and what is said in the same breath. */
export const volumeNames: Reader = heedingReadOnly(
  phrases('volume-names', { en: 'Volume', zh: '卷' }, [
    [
      [
        overLines`
          (?:an? |the )*volume,? (?:named |called )?${name},? (?:that (?:uses|comes from|is)|which (?:uses|is)|from|of|using|backed by|with) (?:the |an? )?
          (?:existing )?${kind} {name}(?! (?:with|key|volume))
        `,
        `${name}(?: is|:) (?:an? |the )?(?:volume (?:from|of|using|backed by) (?:the )?)${kind} {name}`,
      ],
      (said = '', from = '', held = '') => of(said, sourceOf(from, held)),
    ],
    [
      [
        `(?:as|through|via|by|using|with) (?:an? |the |its )*(?:data )?volume,? (?:named |called )?${name}${at}{path}`,
        `(?:作为|通过|使用)(?:名为)?(?:数据)?卷~(?:名为)?${name}~(?:以只读方式)?(?:挂载)?(?:到|在|至)~{path}`,
        `mount(?:s|ing|ed)? (?:the |its |this |that )?(?:claim|pvc|secret|config ?map|volume|it) as (?:volume )?${name}${at}{path}`,
        `mounted (?:read-only )?as (?:the )?(?:volume )?${name}${at}{path}`,
        `mount(?:s|ing|ed)? (?:the )?(?:existing )?(?:volume )?${name}${at}{path}`,
        `volume ${name} mounted (?:at|under|on|to|in) {path}(?! ?\\w* ?host)`,
        `(?:将|把)(?:现有的)?(?:数据)?卷~${name}~挂载(?:到|在|至)~{path}`,
        `(?:作为|通过|使用)名为~${name}~的?(?:数据)?卷,?(?:以只读方式)?(?:挂载)(?:到|在|至)~{path}`,
        `(?:see|sees|has|have|with|gets) (?:the )?volume ${name} (?:mounted )?(?:at|under|on|in) {path}`,
      ],
      (said = '', path = '') => volumeNamed(said, mount(path)),
    ],
    [
      [
        `(?:an? |the |mounts? |one )*host ?-?path volume,? (?:named |called )?${name},? (?:of |with |from |for |path |the |at )*{path}`,
        `(?:名为)?${name}的?~hostPath~(?:卷|数据卷),?(?:路径为)?~{path}`,
      ],
      (said = '', path = '') => of(said, { hostPath: { path } }),
    ],
    [
      [
        `(?:an? |the |share |mounts? |one )*(?:in-memory|memory-backed|tmpfs) empty ?-?dir(?: volume)?,? (?:named |called )?${name}`,
        overLines`
          (?:an? |the |share |mounts? |one )*empty ?-?dir(?: volume)?,? (?:named |called )?${name} (?:in memory|with (?:the )?medium (?:of )?["'\x60]?memory["'\x60]?|backed by memory)
        `,
        `${name},? an? (?:in-memory empty ?-?dir|empty ?-?dir(?: volume)? (?:in memory|of medium memory|backed by memory))`,
        `empty ?-?dir(?: volume)? medium memory,? volume ${name}`,
        `内存(?:型|支持的?)?~emptyDir~(?:卷|数据卷)?~(?:名为)?${name}`,
        `(?:名为)~${name}~的?~内存(?:型|支持的?)?~emptyDir~(?:卷|数据卷)?`,
      ],
      (said = '') => of(said, { emptyDir: { medium: 'Memory' } }),
    ],
    [
      [
        `(?:an? |the |share |shared |mounts? |one )*empty ?-?dir(?: volume)?,? (?:named |called )?${name}(?! limit)`,
        `${name} is (?:an? )?empty ?-?dir(?: volume)?`,
        `${name},? an empty ?-?dir(?: volume)?(?=,|\\.|;| )`,
        `(?:an? |the |one )*empty director(?:y|ies),? (?:volume )?(?:named |called )?${name}`,
        `(?:an? |the |one )*empty ?-?dir(?:ector(?:y|ies))?(?: volume)? \\(${name}\\)`,
        `(?:名为)~${name}~的?~emptyDir~(?:卷|数据卷)?`,
        `emptyDir~(?:卷|数据卷)~(?:名为)?${name}`,
      ],
      (said = '') => of(said, { emptyDir: {} }),
    ],
    [
      [
        `(?:an? |the |one )*projected volume,? (?:named |called )?${name}`,
        `投[射影]卷~(?:名为)?${name}`,
        `(?:名为)~${name}~的?投[射影]卷`,
        `(?<=volume,? )${name}(?= ?(?:is )?projected)`,
      ],
      (said = '') => ({ ...on('Volume', { name: said }), value: said }),
    ],
    [
      [`${name},? an? host ?-?path(?: volume)? (?:of|at|for|from|to) {path}${types}`],
      (said = '', path = '', type = '') => of(said, { hostPath: { path, ...(type === '' ? {} : { type }) } }),
    ],
    [
      [
        '(?:(?:call|name) (?:the |its |these |them )?(?:volumes )?|\\((?:as |the |named |called )*volumes |with (?:the )?volumes (?:named |called )?){names}(?= respectively|\\)|[.,;]|$| with)',
        '(?:\\((?:数据)?卷|卷名(?:分别)?(?:为|是)|卷(?:分别)?名为)~?{names}(?=\\)|[。,;]|$)',
      ],
      (said = '') => {
        const names = toList(said);
        return names.length < 2 ? undefined : { ...on('Volume', { names }), value: names.join(', ') };
      },
    ],
    [
      `the volume is named ${name}(?! (?:from|of|with|that|which|for)(?!\\w))`,
      (said = '') => volumeNamed(said),
    ],
    [
      [
        `\\(?volume name:? ${name}\\)`,
        `(?:as|through|via|by|using) (?:an? |the |its )*(?:data )?volume,? (?:named |called )?${name}`,
        `(?:作为|通过|使用)(?:名为)?(?:数据)?卷~(?:名为)?${name}`,
        `(?:通过|使用|作为)名为~${name}~的?(?:数据)?卷`,
      ],
      (said = '') => volumeNamed(said),
    ],
  ]),
);
