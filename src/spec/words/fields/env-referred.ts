import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList } from '../values.ts';
import { isVariable, noun } from './env-words.ts';

const capital = '["\'`]?(?<![\\w.-])[A-Z][A-Z0-9_]{1,80}["\'`]?(?![A-Za-z])';
const and = '(?:, ?and |, ?| and |和|、|以及|与)';
const variables = `(${capital}(?:${and}${capital}){0,7})`;
const key = '["\'`]?[A-Za-z][\\w.-]{1,80}["\'`]?';
const keys = `(${key}(?:${and}${key}){0,7})`;
const from =
  '(?:,? ?(?:should |must |both |all |each |which |that |is |are |be |being |has |have |its |their |the |values? |come |comes |coming |taken |read |loaded |set |reads |takes )*from|~?(?:都|均|应|分别)*(?:来自|取自|引用|读取自|从))';
const held = '(secret|config ?-?map|密钥|配置映射)(?![\\w-])';
const pointed = '(?:the |that |this |its |same |该|这个|此|同一个?|上述)*';
const same = '(?:,? ?(?:and |with |under |at )?(?:the )?same key|(?:中)?的?(?:同一个?|相同的?)(?:键|key))';

const told =
  (isSameKey: boolean) =>
  (said = '', a = '', b = ''): Meaning | undefined => {
    const names = toList(said);
    const [kind, listed] = /^(?:secret|config|密钥|配置)/iu.test(a) ? [a, b] : [b, a];
    if (!names.every(isVariable)) return undefined;
    const one = {
      names,
      kind: /config|配置/iu.test(kind) ? 'ConfigMap' : 'Secret',
      ...(listed === '' ? {} : { keys: toList(listed) }),
      ...(isSameKey ? { isSameKey } : {}),
    };
    return { ...container({ envOf: [one] }), value: names.join(', ') };
  };

/** Variables that are read out of what was named elsewhere: `DB_PASSWORD comes from the same secret and key`. */
export const envReferred: Reader = phrases('env-referred', { en: 'Environment', zh: '环境变量' }, [
  [
    [
      overLines`
        (?:gets?|takes?|reads?|loads?|has|receives?|with|uses?|pulls?)(?: (?:all|its|the|their|of))* ${noun}
        s?(?: (?:come|comes|taken|loaded|read|set))* from (?=(?:an? |the )config ?-?map(?: named| called)? {name}(?!'s))
      `,
      `(?<=从(?:名为)?~[a-z0-9][\\w.-]{0,60}~的~Config ?Map)~?(?:中|里)?(?:获取|读取|加载|导入|注入|取得)(?:所有|全部)?(?:的)?环境变量()`,
    ],
    (name = '') =>
      name === ''
        ? container({ envFromKind: 'ConfigMap' })
        : container({ envFrom: [{ configMapRef: { name } }] }),
  ],
  [
    [
      `${variables}~${from}~${pointed}${held}${same}`,
      `${variables}~${from}~${pointed}${held}~(?:的|and )?(?:the )?(?:same |同一个)key`,
    ],
    told(true),
  ],
  [
    [
      `(?:${noun} )?${variables}~${from}~(?:the )?keys? ${keys} (?:of|in|from) ${pointed}${held}(?! ?["'\`]?[a-z0-9])`,
      `(?:${noun})?${variables}~${from}~${pointed}${held}(?:中|里)?的?~(?:keys?|键)~${keys}`,
    ],
    told(false),
  ],
  [
    `(?:${noun} )?${variables}~${from}~(?:the |that |this |same |该|这个|此|同一个?|上述)+~?${held}(?:,? ?\\((?:with )?(?:the )?(?:key|键)s?(?: of| named|:)?~?${keys}\\)|(?! ?["'\`]?[a-z0-9]|~?的|~?中的))`,
    told(false),
  ],
]);
