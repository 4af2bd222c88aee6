import type { Rewriting } from '../../text/rewriting.ts';
import type { Shown } from './shown.ts';

/** What is used by its name, and what people call it; claims and volumes are called alike. */
const used = {
  ConfigMap: String.raw`config\s?-?map`,
  Secret: 'secret',
  PersistentVolumeClaim: String.raw`(?:persistent\s?volume\s?claim|pvc|claim)`,
  PersistentVolume: String.raw`(?:persistent\s?volume|pv)`,
  ServiceAccount: String.raw`service\s?-?account`,
} as const;

const verbs = String.raw`(?:mount(?:s|ed|ing)?|us(?:es?|ed|ing)|load(?:s|ed|ing)?|read(?:s|ing)?|inject(?:s|ed|ing)?|import(?:s|ed|ing)?|attach(?:es|ed|ing)?|from|(?:keys|entries|entry|contents?|data|values|pairs|files)\s(?:of|in|from)|envFrom:?|=)`;

/** `mounts this ConfigMap`, `all entries of it`: the only one of its kind that is quoted, by its name. */
export function objectsIn(all: readonly Shown[]): Rewriting[] {
  return all.flatMap(({ kind, name }) => {
    const noun = kind in used ? used[kind as keyof typeof used] : undefined;
    const isOnly = all.filter((one) => one.kind === kind).length === 1;
    if (noun === undefined || !isOnly || !/^[a-z0-9][\w.-]{0,252}$/u.test(name)) return [];
    const alone = all.length === 1 ? byPronoun(kind, name) : [];
    return [...byVolumeName(kind, name), ...byKind(kind, noun, name), ...alone];
  });
}

/** `and names it explicitly`, `with volumeName`: the only volume that is quoted. */
function byVolumeName(kind: string, name: string): Rewriting[] {
  if (kind !== 'PersistentVolume') return [];
  return [
    [
      /(?<![\w-])(?:(?:refers?|referring|points?|pointing|binds?|bound|tied)\s(?:explicitly\s|directly\s|statically\s)?to\s(?:exactly\s)?(?:it|the\s(?:persistent\s?)?(?:volume|PV)|this\s(?:persistent\s?)?(?:volume|PV))(?:\sexplicitly)?\s(?:by|via|through|with)\s(?:its\sname|volumeName|name)|names?\s(?:that|this|the|exactly\sthat|it)\s?(?:(?:persistent\s?)?volume|PV)?\s(?:explicitly|as\sits\s(?:target|volume))|(?:with|via|by|using|through)\s(?:an?\s|the\s)?(?:explicit\s)?volumeName(?!\s?[\w:="'`])|\(volumeName\))/giu,
      `volumeName ${name}`,
    ],
    [
      /(?:通过|用|使用)\s?volumeName\s?(?:字段)?\s?(?:指定)?(?:绑定到?|指向)?(?:它|该\s?(?:PV|卷))?/giu,
      `volumeName 为 ${name}`,
    ],
  ];
}

function byKind(kind: string, noun: string, name: string): Rewriting[] {
  const said = `the ${kind} ${name}`;
  return [
    [
      new RegExp(
        `(?<=(?:volume|claim|serviceAccount)Name\\s?(?:[=:]|is|as|to|为|用|指定)?\\s?)(?:the|this|that|该|这个|此)\\s?${noun}(?![\\w-]|\\s${name.replaceAll('.', '\\.')})`,
        'giu',
      ),
      ` ${name}`,
    ],
    [
      new RegExp(
        `(?<=(?<![\\w-])${verbs}\\s)(?:the|this|that)\\s(?:given\\s|existing\\s|quoted\\s|above\\s|following\\s|whole\\s|entire\\s|complete\\s|full\\s)?${noun}(?:\\s(?:given|shown|above|below|quoted)(?:\\s(?:here|above|below))?)?(?![\\w-])(?!'s|\\s(?:named|called|key|name|volume|${name.replaceAll('.', '\\.')})(?!\\w)|\\s["'\`])`,
        'giu',
      ),
      said,
    ],
    [
      new RegExp(
        `(?<![\\w-])(?:the\\s|this\\s)?existing\\s${noun}(?=\\s(?:mounted|at|under|is)(?!\\w))`,
        'giu',
      ),
      said,
    ],
    [
      new RegExp(
        `(?<=(?:用|使用|引用|挂载|取自|来自|加载|注入|指定|把|将|由|从)\\s?)(?:已有的?)?(?:这个|该|此|上面的?|下面的?|上述)\\s?${noun}(?!\\s?[\\w"'\`])`,
        'giu',
      ),
      ` ${kind} ${name} `,
    ],
  ];
}

/** `mount it at /etc/app`: there is nothing else that it could be. */
function byPronoun(kind: string, name: string): Rewriting[] {
  if (!/^(?:ConfigMap|Secret|PersistentVolumeClaim)$/u.test(kind)) return [];
  return [
    [
      /(?<=(?<![\w-])(?:mount(?:s|ing)?)\s)it(?=\s(?:read|at|under|in|into|to|as)(?!\w))/giu,
      `the ${kind} ${name}`,
    ],
    [
      /(?<=(?<![\w-])(?:keys|entries|values|pairs|all|every\sentry|each\skey)\s)of\s(?:its|it)(?!\w)(?:\s(?:entries|keys))?/giu,
      `of the ${kind} ${name}`,
    ],
    [
      /(?<=(?<![\w-])(?:loads?|imports?|gets?|injects?|takes?)\s)(?:all|every|each)(?:\sof)?\s(?:its|the)\s(?:entries|keys|values|pairs)(?!\w)/giu,
      `all keys of the ${kind} ${name}`,
    ],
    [/(?<=把|将|挂载|引入|注入|加载)\s?它(?=\s?(?:的|挂|以|作|用|到|只读|里))/gu, ` ${kind} ${name} `],
  ];
}
