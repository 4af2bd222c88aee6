import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList, toPairs } from '../values.ts';
import { wholes } from './env-whole.ts';
import { isVariable, noun, variable } from './env-words.ts';

function values(said: string): Meaning | undefined {
  const env = Object.entries(toPairs(said)).map(([name, value]) => ({ name, value }));
  return env.length === 0 ? undefined : container({ env });
}

const plain = (name = '', value = ''): Meaning | undefined =>
  /^(?:from|the|and|to|of|is|a|an|it|them|that|this|there|those)[.,]?$/iu.test(value) ||
  /^(?:variables?|vars?|named|with|to|from|the|is|are|called)$/iu.test(name)
    ? undefined
    : container({ env: [{ name, value }] });

/** Several words that go on to the end of what is said, and say nothing else. */
const notSaid = overLines`
  (?!
    (?:
      and|with|on|in|at|for|using|as|then|to|replicas?|copies|ports?|image|via|by|inside|under|also|
      instead|please|now|namespace|deployment|service|containers?|pods?|when|so|expose|run|mount|env|
      variable|value
    )(?![\w-])
  )
`;
const sentence = `${notSaid}[A-Za-z][\\w!'-]{0,40}(?:\\s${notSaid}[A-Za-z][\\w!'-]{0,40}){1,9}`;

export const env: Reader = phrases('env', { en: 'Environment', zh: '环境变量' }, [
  [
    [
      `(?:with |and |has |have |using |gets? |use |uses |the |exactly |all )*same ${noun}s?(?: settings)?(?: as (?:the |in )?{name})?`,
      `(?:使用|并|和|与|具有|有|用)*(?:{name}~)?(?:相同|同样|一样|一致)的?(?:~?${noun})(?:配置|设置)?`,
    ],
    (sameEnvAs = '') => container({ sameEnvAs }),
  ],
  ...wholes,
  [
    '(?:with |and |the |using )*(?:jvm|java)(?: |-)?(?:opts|options|arg(?:ument)?s|flags|参数|选项)(?: of| are|:|=|为|是|用)?~["\'`]?((?:-[A-Za-z][\\w:=+.,%/-]{1,60}[\\w%](?: (?=-))?){1,8})["\'`]?',
    (said = '') => plain('JAVA_TOOL_OPTIONS', said),
  ],
  [`值为~{value}~的~${noun}~${variable}`, (value = '', name = '') => plain(name, value)],
  [
    [
      `${noun} {keys} (?:should (?:be )?|are |be |and )*(?:set )?to {values}(?:,? respectively)?`,
      `${noun}~{keys}~(?:应?该?)?(?:分别)?(?:设置?为|为|是)~{values}`,
    ],
    (names = '', said = '') => zipped(toList(names), toList(said)),
  ],
  [
    [
      `(?:with |and |the |an? |set |sets |setting |add |has |use )*(?:following )?${noun}{is}{pairs}`,
      `(?:with|and|设置|,) {pairs} (?:as (?:an? )?)?${noun}`,
    ],
    (said = '') => values(said),
  ],
  [
    [
      overLines`
        (?:with |and |the |an? |set |setting |add |has )*${noun}~(?:named |called |名为|叫做?)?~${variable}~
        (?:,|that is |which is |is |and |should be |设置为?)*(?:with |having |and )?(?:the |a )?(?:its )?
        (?:的)?(?:(?:value|值)(?: of| is| set to| as|为|是|:)?|set to|to|as|of|=|:|为|是|设置?为|with)~{value}
      `,
      `(?:the )?${variable} ${noun} (?:should be |is |set |must be )*(?:to|as|with value|=)~{value}`,
      `(?:and |with )(?:one )?(?:named |called )?${variable} (?:with |having )(?:the |a )?value(?: of)? {value}`,
    ],
    plain,
  ],
  [
    overLines`
      (?:sets? |setting |with |and |设置|将)*${variable}~(?:should be |must be |be )*
      (?:set to|to|=|is|:|设置?为|为)~["'\x60]?(-{1,2}[A-Za-z][\w-]{0,40}(?:[ =][\w./:-]{1,80}\w)?)["'\x60]?
      (?=[,;.\n]|$| and )
    `,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?:sets? |setting |change |with |and |设置)*${variable} to (${sentence})(?=[,;.!\\n]|$| and )`,
    (name = '', value = '') => (isVariable(name) && name.length > 4 ? plain(name, value) : undefined),
  ],
  [
    `(?:sets? |setting |and |设置|将|把|、|和|,(?=~[A-Z_]{2,40}~?(?:设|为|to )))~${variable}~(?:is |should be |set |的值)*(?:to|=|设?置?为|:)~{value}`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    [
      `(?:the )?(?:${noun} )?${variable} (?:should|must|will|shall) (?:now )?(?:be|become|equal|have (?:the )?value(?: of)?) {value}`,
      `(?:with |and )?${variable} set to {value}`,
      `${noun} ${variable} (?:should|must) have (?:the )?value(?: of)? {value}`,
    ],
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    '(?<![\\w.-])([A-Z][A-Z0-9]*_[A-Z0-9_]{1,60}) \\((?!secret|from|key|config|field|metadata|spec|status|the )["\'`]?([^()\\s"\'`]{1,80})["\'`]?\\)',
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?:and |with |where |, ?)?(?<![\\w.-])["'\`]?([A-Z][A-Z0-9]*_[A-Z0-9_]{1,60})["'\`]?(?:,? (?:which|that))? (?:should be|must be|is|equals|being|as|of|with (?:the |a )?value|has (?:the |a )?value|having (?:the |a )?value)(?: set to| equal to| of)? {value}`,
    (name = '', value = '') =>
      /^(?:set|read|taken|from|the|not|also|required|an?|loaded|in|injected|to)$/iu.test(value) ||
      !isVariable(name)
        ? undefined
        : plain(name, value),
  ],
  [
    `(?:with |and |the |set )*${noun} ([A-Z][A-Z0-9_]{1,60}) (?:to )?(on|off|true|false|yes|no|enabled|disabled|\\d{1,9})(?![\\w.])`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?:with |and |change |update )*${variable} to ("[^"\\n]{1,300}"|'[^'\\n]{1,300}'|\`[^\`\\n]{1,300}\`)`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?<![\\w.-])([A-Z_][A-Z0-9_]{1,60}) ?= ?("[^"\\n]{0,200}"|'[^'\\n]{0,200}'|(?:\\$\\(\\w{1,60}\\)|[^\\s"'\`,;()，。、]){1,200})`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
]);

function zipped(names: readonly string[], values: readonly string[]): Meaning | undefined {
  if (names.length !== values.length) return undefined;
  return container({ env: names.map((name, at) => ({ name, value: values[at] ?? '' })) });
}
