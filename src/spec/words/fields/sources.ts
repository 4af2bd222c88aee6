import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../merge.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Claim, Meaning, Reader } from '../wish.ts';

/** What is said of a claim that is not there yet. */
export const claimTold =
  '(?:,? (?:which |that |it |and |also |of )*(?:(?:asks?|wants?|requests?|takes?|needs?|has)(?: for)? )?(?:all |only )?[0-9]{1,5} ?[GTM]i?B?(?![a-z0-9])(?! (?:of )?(?:memory|RAM)))';

export const mount = (mountPath: string): JsonMap => ({ mounts: [{ mountPath }] });

export function source(kind: string, value: JsonMap, more: JsonMap = {}): Meaning {
  return on('Volume', { source: { [kind]: value }, ...more });
}

const ofConfig = (from = '', path = ''): Meaning =>
  source('configMap', { name: from }, path === '' ? {} : mount(path));

const ofSecret = (from = '', path = ''): Meaning =>
  source('secret', { secretName: from }, path === '' ? {} : mount(path));

const ofClaim = (claimName = '', path = ''): Meaning =>
  source('persistentVolumeClaim', { claimName }, path === '' ? {} : mount(path));

export const config =
  '(?:config~-?map|配置映射|配置字典)(?: named| called|名为)?(?! (?:with|as|at|to|into|in|and|that|volume))';

export const secret =
  '(?:secret|密钥|机密)(?: named| called|名为)?(?! (?:with|as|at|to|into|in|and|that|volume|key))';

/** `the claim x, which asks for 5Gi`: it is to be made. */
const claim = `(?:pvc|persistent~volume~claim|claim|持久卷声明|持久化卷声明)(?: named| called|名为)?(?! (?:with|as|at|to|into|in|and|that|template))(?! ?\\d{1,5} ?[KMGT]i?B?(?!\\w))(?! ["'\`]?[a-z][\\w-]{0,60}["'\`]?${claimTold})`;

export const mounts = '(?:mounts?|mounted|mounting|attach(?:es|ed)?|uses?|using)';

export const at =
  '(?:,? ?(?:which |that |it |and |is |as a volume |volume |be |should be |mounted |mount |mounts |read-only |to |path |with (?:default ?)?mode 0?[0-7]{3} ){0,6}(?:at|to|into|on|in|under)(?: the)?(?: mount)?(?: directory| folder| path)?(?: of)?)';

export const zhAt =
  '(?:,|并|且|将其|它|作为卷|卷|只读|为只读|以只读方式|都|被)*(?:挂载)(?:到|在|至|于|为)?(?:容器)?(?:中|内)?(?:的)?(?:路径|目录)?(?:为)?';

/** `mounts the secret x at /a and the settings y at /b` */
const joined = (held: string): string =>
  `(?<=mount(?:s|ed|ing)?\\s[^.;]{0,140}(?:and|,)\\s)(?:the |an? |its )*${held} {name}(?: volume)?${at} {path}`;

/** One key, as the file that it becomes. */
const asFile =
  (kind: 'configMap' | 'secret') =>
  (...[key = '', from = '', path = '']: readonly string[]): Meaning => {
    const ref = kind === 'secret' ? { secretName: from } : { name: from };
    return source(kind, ref, { ...mount(path), subPath: key });
  };

const keyOf = (held: string): readonly string[] => [
  `(?:${mounts} )?(?:only |just |a single |the |single )*(?:key|file) {q}([\\w.-]{1,60}){q} (?:of|from|in|out of) (?:the |an? )?${held} {name}${at} {path}(?=[^.;]{0,40}sub ?-?path)(?:,? ?(?:(?:via|with|using|through|by|as) )?(?:an? |the )?sub ?-?path(?! ?[:=]))?`,
  `(?:只)?(?:把|将)?~?(?:名为)?${held}~{name}~(?:中|里)?的?~(?:键|文件)?~?{q}([\\w.-]{1,60}){q}~(?:这个)?(?:键|文件)?~?(?:以|用|通过|使用)~?sub ?-?path~?(?:的)?(?:方式|形式)?${zhAt}~{path}`,
];

/** Which of them the words told first. */
const keyFile =
  (kind: 'configMap' | 'secret') =>
  (a = '', b = '', path = ''): Meaning =>
    asFile(kind)(...(/[.]/u.test(b) && !/[.]/u.test(a) ? [b, a, path] : [a, b, path]));

/** A file in the place of one: its key is called as it is. */
const fileOf =
  (kind: 'configMap' | 'secret') =>
  (...[from = '', key = '', path = '']: readonly string[]): Meaning | undefined =>
    path.endsWith(`/${key}`) ? asFile(kind)(key, from, path) : undefined;

const fileSaid = (held: string): string =>
  `(?:${mounts} )(?:the |an? |existing )*${held} {name}(?:'s)?,? (?:key|file) {q}([\\w.-]{1,60}){q}${at} {path}`;

export const config_: readonly Phrase[] = [
  [fileSaid(config), fileOf('configMap')],
  [keyOf(config), keyFile('configMap')],
  [
    [
      `(?:${mounts} )(?:the |an? |existing |data from |contents? of )*${config} {name}(?: volume)?${at} {path}`,
      `(?:volume )?(?:from|of|using|with|backed by) (?:the |an? |existing )*${config} {name}(?: volume)?${at} {path}`,
      `(?:把|将|挂载|使用)?(?:名为)?${config}~{name}~(?:作为(?:卷|数据卷))?${zhAt}~{path}`,
      `挂载?(?:现有的|已有的|名为|一个)*~${config}~{name}~(?:卷)?(?:到|在|至|于)~(?:容器(?:内|中|里)?的?)?~{path}`,
      joined(config),
      `(?<=挂[^。;]{0,90}[:,、]\\s?)${config}~{name}~(?:到|在)~{path}`,
      `(?:把|将|使用)(?:名为)?~{name}~的?(?:config ?map|配置映射)~(?:作为(?:卷|数据卷))?${zhAt}~{path}`,
      `${mounts} (?:the )?{name} config ?map${at} {path}`,
    ],
    ofConfig,
  ],
  [
    [
      `(?:from|of|using|with|backed by|uses?|source is) (?:the |an? |existing )*${config} {name}(?= |,|\\.|;|$)(?! (?:key|env))`,
      `(?:来自|使用|引用)(?:名为)?${config}~{name}~(?:的卷|作为卷|卷)`,
    ],
    (from = '') => ofConfig(from),
  ],
];

export const secret_: readonly Phrase[] = [
  [fileSaid(secret), fileOf('secret')],
  [keyOf(secret), keyFile('secret')],
  [
    [
      `(?:${mounts} )(?:the |an? |existing |data from |contents? of )*${secret} {name}(?: volume)?${at} {path}`,
      `(?:volume )?(?:from|of|using|with|backed by) (?:the |an? |existing )*${secret} {name}(?: volume)?${at} {path}`,
      `(?:把|将|挂载|使用)?(?:名为)?${secret}~{name}~(?:作为(?:卷|数据卷))?${zhAt}~{path}`,
      `挂载?(?:现有的|已有的|名为|一个)*~${secret}~{name}~(?:卷)?(?:到|在|至|于)~(?:容器(?:内|中|里)?的?)?~{path}`,
      joined(secret),
      `(?<=挂[^。;]{0,90}[:,、]\\s?)${secret}~{name}~(?:到|在)~{path}`,
      `(?:把|将|使用)(?:名为)?~{name}~的?(?:secret|密钥)~(?:作为(?:卷|数据卷))?${zhAt}~{path}`,
      `${mounts} (?:the )?{name} secret${at} {path}`,
    ],
    ofSecret,
  ],
  [
    [
      `secret volume (?:from|of|using) {name}`,
      `(?:which|that) (?:is|holds|uses) (?:the |an? )?(?:existing )?${secret} {name}`,
      `(?:volume|卷) (?:that )?(?:uses?|from|backed by|of) (?:the )?${secret} {name}`,
    ],
    (from = '') => ofSecret(from),
  ],
];

export const claim_: readonly Phrase[] = [
  [
    [
      `(?:and |, )?(?:the |its |existing )*${claim} {name} (?:is|should be|must be|will be) mounted (?:at|to|under|in|into|on) {path}`,
    ],
    ofClaim,
  ],
  [
    [
      `(?:${mounts} )(?:the |an? |existing )*${claim} {name}(?: volume)?${at} {path}`,
      `(?:volume )?(?:from|of|using|with|backed by|to) (?:the |an? |existing )*${claim} {name}(?: volume)?${at} {path}`,
      `(?:把|将|挂载|使用)?(?:名为)?${claim}~{name}~(?:作为(?:卷|数据卷))?${zhAt}~{path}`,
      `挂载?(?:现有的|已有的|名为|一个)*~${claim}~{name}~(?:卷)?(?:到|在|至|于)~(?:容器(?:内|中|里)?的?)?~{path}`,
      joined(claim),
      `(?<=挂[^。;]{0,90}[:,、]\\s?)${claim}~{name}~(?:到|在)~{path}`,
      `(?:把|将|使用)(?:名为)?~{name}~的?(?:pvc|持久卷声明|PersistentVolumeClaim)~(?:作为(?:卷|数据卷))?${zhAt}~{path}`,
      `${mounts} (?:the )?{name} (?:pvc|claim|persistent ?volume ?claim)${at} {path}`,
    ],
    ofClaim,
  ],
  [
    [
      `(?:from|of|using|with|backed by|uses?|to|references?|claims?|source is|bound to)(?: the| an?| existing| its)* ${claim} {name}(?= |,|\\.|;|$)`,
      `claim ?name{is}{name}`,
      `(?:which|that) (?:is|holds|uses) (?:the |an? )?(?:existing )?${claim} {name}`,
      `(?:kept|stored|saved|persisted|placed|written) (?:on|in|to) (?:the |an? )?(?:existing )?${claim} {name}`,
      `(?:and |the |existing )*${claim} {name} (?:is|should be|must be|will be) used`,
      `(?:on|in) (?:the |an? )?(?:existing )?${claim} {name}(?= |,|\\.|;|$)`,
      `(?:from|using|with|uses?) (?:the )?{name} (?:pvc|claim|persistent ?volume ?claim)`,
      `(?:使用|引用|来自|绑定)(?:现有的|已有的|名为)*~${claim}~{name}`,
      `(?:使用|引用|来自)(?:名为)?~{name}~的?(?:PVC|PersistentVolumeClaim|持久卷声明)`,
    ],
    (from = '') => ofClaim(from),
  ],
];

/** `mounted read-only with mode 0400 at /host`: what a phrase passes over counts. */
export function heedingReadOnly({ id, read }: Reader): Reader {
  return { id, read: (words) => read(words).map((claim) => withMode(heeding(claim, words), words)) };
}

function withMode(claim: Claim, words: string): Claim {
  const mode = /mode 0?([0-7]{3})(?!\d)/iu.exec(words.slice(claim.start, claim.end))?.[1];
  if (mode === undefined) return claim;
  const defaultMode = Number.parseInt(mode, 8);
  const says = (claim.says ?? []).map(({ on: kind, set }) => {
    const held = Object.entries(mapOf(set['source'])).map(([key, value]) => {
      const takesMode = key === 'secret' || key === 'configMap';
      return [key, takesMode ? { ...mapOf(value), defaultMode } : value] as const;
    });
    return { on: kind, set: { ...set, ...(held.length > 0 && { source: Object.fromEntries(held) }) } };
  });
  return { ...claim, says };
}

function heeding(claim: Claim, words: string): Claim {
  const said = words.slice(claim.start, claim.end);
  if (claim.says === undefined || !/read-?\s?only|只读/iu.test(said)) return claim;
  return { ...claim, says: claim.says.map((one) => ({ ...one, set: { ...one.set, readOnly: true } })) };
}
