import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json } from '../../../../kernel/json.ts';
import type { Phrase } from '../../phrase.ts';
import { toldOf } from '../../tells/tells.ts';
import { toList } from '../../values.ts';
import type { Meaning } from '../../wish.ts';

const access = (field: string, value: Json): Meaning => toldOf('AuthorizationPolicy', field, value);
const and = '(?:, ?(?:and|or) |, ?| and | or |和|或|、|与)';
const listOf = (one: string): string => `(${one}(?:${and}${one}){0,8})`;
const name = '["\'\\x60]?[a-z0-9][\\w-]{0,60}["\'\\x60]?';
const path = '["\'\\x60]?/[\\w./-]{0,120}\\*?["\'\\x60]?';
const verb = '["\'\\x60]?(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS)(?!\\w)["\'\\x60]?';
const value = '["\'\\x60]?(?!(?:and|or|the|is|from|to|may|only)[^\\w-])[\\w@.-]{0,60}\\w["\'\\x60]?';
const principal = '["\'\\x60]?[\\w.-]{1,60}/ns/[\\w*-]{1,60}/sa/[\\w*-]{1,60}["\'\\x60]?';
const key =
  '["\'\\x60]?(?!(?:is|are|with|of|has|the|that|which|named|called|value|and|or)[^\\w-])([\\w-]{2,40})["\'\\x60]?';
const isOne =
  '(?:~?(?: |^)?(?:is|are|equals?|has|have|with|the|values?|of|one|either|in|set|to|must|be|should|exactly|which|that)(?=[ :="\'\\x60])| ?[:=]){1,7}~';
const given =
  '(?:(?:and|but|only|if|when|provided|that|it|they|with|the|an?|has|have|sends?|send|carr(?:y|ies)|whose|request|requests|http|where|also|as long as|on condition|contain(?:s|ing)?|whenever) )*';

const prefixed = (list: string): Json => toList(list).map((one) => (one.endsWith('*') ? one : `${one}*`));
const header = (said: string, list: string): Meaning =>
  access('when', [{ key: `request.headers[${said}]`, values: toList(list) }]);

/** Who may do what on which paths, and on which condition. */
export const accessSaid: readonly Phrase[] = [
  [
    [
      overLines`
        (?:(?:on|to|at|under|for|whose|the|all|any|whatever|anything|everything|requests?|paths?|urls?|that|which|with|of|calls) )*
        (?:starts?|starting|begins?|beginning|prefix(?:ed|es)?|below|under|beneath)(?: (?:with|by|of|is|the|path|prefix))* ${listOf(path)}
      `,
      `(?:路径)?(?:为|是)?以~${listOf(path)}~(?:开头|开始|为前缀)(?:的)?(?:路径)?`,
    ],
    (list = '') => access('paths', prefixed(list)),
  ],
  [
    [
      `(?<=(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS)["'\\x60]?(?: requests?)?(?: (?:on|to|at|for))?(?: the)?(?: paths?)? )${listOf(path)}`,
    ],
    (list = '') => access('paths', toList(list)),
  ],
  [
    `(?:(?:only|with|by|using|the|http|methods?) )*${listOf(verb)}`,
    (list = '') =>
      /[a-z]{3}/u.test(list.replaceAll(/and|or/gu, '')) ? undefined : access('methods', toList(list)),
  ],
  [
    [
      `${given}headers? ${key}${isOne}${listOf(value)}`,
      `${given}${key} header${isOne}${listOf(value)}`,
      `(?:且)?(?:仅)?(?:当)?(?:请求)?头(?:部)?~${key}~(?:的值)?(?:为|是|等于)~${listOf(value)}`,
    ],
    (said = '', list = '') => header(said, list),
  ],
  [
    [
      `${given}["'\\x60]?((?:request|source|destination|connection)\\.[\\w.]{1,60}(?:\\[[^\\]\\s]{1,60}\\])?)["'\\x60]?${isOne}\\[?${listOf(value)}\\]?`,
    ],
    (said = '', list = '') => access('when', [{ key: said, values: toList(list) }]),
  ],
  [
    [
      `(?:unless|except(?: when| if| for)?|but not|other than)(?: (?:they|it|the|requests?|those|that|which|calls|come|comes|coming|are|is|sent|made|from)){0,6} (?:the )?namespaces? ${listOf(name)}`,
      `(?:nobody|no one|anybody|anyone|everybody|everyone|requests|calls) (?:(?:from |that (?:come|comes) from )?outside|except (?:those )?from|but) (?:of )?(?:the )?(?:namespace )?${listOf(name)}(?: namespace)?`,
      `(?:除非|除了)(?:它们|请求)?(?:来自|是来自)?~(?:命名空间)?~${listOf(name)}`,
    ],
    (list = '') => access('notNamespaces', toList(list)),
  ],
  [
    [
      `(?:from |by |for )?(?:the )?(?:principals?|identit(?:y|ies)|service ?accounts?)?(?: is| are|:)* ?${listOf(principal)}`,
      `(?:来自)?~?(?:服务账号|主体)?~?${listOf(principal)}`,
    ],
    (list = '') => access('principals', toList(list)),
  ],
  [
    [
      `(?:from |by |for )?(?:the )?service ?-?account (?:named |called )?(${name}),? (?:of|in|from|that lives in) (?:the )?(?:namespace )?(${name})(?: namespace)?`,
      `(?:来自)?(?:命名空间)?~(${name})~(?:命名空间)?(?:中|里|内)?的?~服务账号~(${name})()`,
    ],
    (...[account = '', space = '', isHan]) => {
      const [one, other] = isHan === undefined ? [space, account] : [account, space];
      return access('principals', [`cluster.local/ns/${bare(one)}/sa/${bare(other)}`]);
    },
  ],
];

const bare = (said: string): string => said.replaceAll(/["'\x60]/gu, '');
