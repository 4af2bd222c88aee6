import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList } from '../values.ts';
import { isVariable } from './env-words.ts';

const capitals = '["\'`]?([A-Z][A-Z0-9_]{1,60})["\'`]?(?![A-Za-z])';
const held = '((?:kubernetes )?secret|config ?-?map|密钥|配置映射)(?: named| called|~名为)?';
const key = '{q}([\\w.-]{1,80}){q}';
const asVariable =
  '(?: (?:should |must |be |is |are |exposed |available |injected |passed |set |mapped |to |in )*(?:as|into|under))(?: (?:the|an?|env(?:ironment)?|variables?|vars?|named|called)){0,5}';
const zhAs = '(?:的值)?~?(?:注入|映射|暴露|设置|导入|引入)?(?:为|作为|成|到)~?(?:环境变量)?';

/** `the key username of secret db as DB_USER and the key password as DB_PASS` */
const keyed: readonly Phrase[] = [
  [
    overLines`
      (?:the )?(?:keys? )?${key} (?:key )?(?:of|in|from) (?:the )?${held} {name}${asVariable} ${capitals}
      (?:,? (?:and )?(?:the )?(?:keys? |its )?${key}${asVariable} ${capitals})?
    `,
    (...[first = '', kind = '', from = '', name = '', second = '', other = '']) =>
      variables(kind, from, [
        [name, first],
        [other, second],
      ]),
  ],
  [
    [
      overLines`
        (?:把|将)?~?(?:名为)?${held}~{name}~(?:中|里)?的?~(?:键|key)?~?${key}~(?:键|key)?~?${zhAs}~?${capitals}
        (?:~?[,、和]~?(?:把|将)?(?:键|key)?~?${key}~(?:键|key)?~?${zhAs}~?${capitals})?
      `,
    ],
    (...[kind = '', from = '', first = '', name = '', second = '', other = '']) =>
      variables(kind, from, [
        [name, first],
        [other, second],
      ]),
  ],
];

function variables(
  kind: string,
  name: string,
  pairs: readonly (readonly [string, string])[],
): Meaning | undefined {
  const told = pairs.filter(([variable, key]) => isVariable(variable) && key !== '');
  if (told.length === 0) return undefined;
  const source = /config|配置/iu.test(kind) ? 'configMapKeyRef' : 'secretKeyRef';
  return container({
    env: told.map(([variable, key]): JsonMap => ({ name: variable, valueFrom: { [source]: { name, key } } })),
  });
}

const own: readonly (readonly [RegExp, string])[] = [
  [/namespace|命名空间/iu, 'metadata.namespace'],
  [/host|(?:node|节点)[^a-z]{0,6}(?:'s )?ip/iu, 'status.hostIP'],
  [/node|节点/iu, 'spec.nodeName'],
  [/service ?account|服务账/iu, 'spec.serviceAccountName'],
  [/uid/iu, 'metadata.uid'],
  [/ip/iu, 'status.podIP'],
  [/name|名/iu, 'metadata.name'],
];
const fieldOf = (said: string): string => own.find(([pattern]) => pattern.test(said))?.[1] ?? '';

const about = overLines`
  (?:
    (?:the |its |their |own |pod'?s? |node'?s? |host'?s? |service ?account'?s? |of |on )*
    (?:namespace|name|ip(?: address)?|uid|service ?account)
    (?: of (?:the |its )?(?:node|host|pod)(?: (?:it|the pod) (?:runs|is running) on)?)?
  )
`;
const zhAbout =
  '(?:(?:Pod|自身|自己|所在|所处|当前|的)*~?(?:节点名称?|节点~?IP|名称|名字|命名空间|IP(?:地址)?|服务账号))';
const and = '(?:, ?and |, ?| and |和|、|以及)';

/** What a pod knows of itself, told in words. */
const fields: readonly Phrase[] = [
  [
    [
      overLines`
        (${about}(?:${and}${about}){0,5})(?: (?:to|in) (?:the |its )?(?:containers?|app\w{0,9}))?
        ${asVariable} (
          ["'\x60]?[A-Z][A-Z0-9_]{1,60}["'\x60]?(?:${and}["'\x60]?[A-Z][A-Z0-9_]{1,60}["'\x60]?){0,5}
        )(?![A-Za-z])
      `,
      overLines`
        (?:把|将)?(?:Pod)?~?(?:的)?(${zhAbout}(?:${and}${zhAbout}){0,5})~?(?:分别)?(?:通过[^,;。]{1,24})?${zhAs}
        ~?([A-Z][A-Z0-9_]{1,60}(?:~?${and}~?[A-Z][A-Z0-9_]{1,60}){0,5})(?![A-Za-z])
      `,
    ],
    (said = '', names = '') => inTurn(said, names),
  ],
  [
    overLines`
      (?:(?:with |an? |the |env(?:ironment)? |variables? |named )*)${capitals}(?: variable)? (?:
        (?:that |which |should |must |will )*(?:
          hold(?:s|ing)?|contain(?:s|ing)?|carr(?:ies|ying)|show(?:s|ing)?|with|set to|equal to
        )
      ) (?:the value of )?(${about})
    `,
    (name = '', said = '') => inTurn(said, name),
  ],
];

const fieldsFirst: Phrase = [
  `${capitals}~(?:的值)?(?:取自?|来自|设?为|使用|保存|等于)~(?:Pod)?~?(${zhAbout})`,
  (name = '', said = '') => inTurn(said, name),
];

function inTurn(said: string, variable: string): Meaning | undefined {
  const names = toList(variable);
  const paths = toList(said).map(fieldOf);
  if (names.length !== paths.length || !names.every(isVariable)) return undefined;
  const env = names.map((name, at): Json => ({
    name,
    valueFrom: { fieldRef: { fieldPath: paths[at] ?? '' } },
  }));
  return container({ env });
}

const reader = phrases('env-keys', { en: 'Environment', zh: '环境变量' }, [...keyed, ...fields, fieldsFirst]);

/** Where something is told first and then the variable that holds it, which is written in capitals. */
export const envKeys: Reader = {
  id: reader.id,
  read: (words) => reader.read(words).filter(({ start, end }) => /[A-Z]{2}/u.test(words.slice(start, end))),
};
