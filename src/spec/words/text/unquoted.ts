import { overLines } from '../../../kernel/over-lines.ts';
import { programs } from '../mentions/programs.ts';
import type { Rewriting } from './rewriting.ts';

const known = new Set(programs.flatMap(({ names }) => names));
const scripts = /\.(?:py|sh|js|mjs|ts|rb|pl|php|jar|exe)$/iu;
/** `registry.acme.io/team/shop`, `shop:1.4`, `redis:alpine`: nobody types a command that looks so. */
const image =
  /^(?:[a-z0-9][a-z0-9.-]*(?::\d{2,5})?\/)?[a-z0-9][a-z0-9._/-]*(?::v?\d[\w.-]*|:(?:latest|stable|edge|alpine|slim|main|nightly)|@sha256:[a-f0-9]+)$/u;
const hosted = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{2,5})?\/[a-z0-9._/-]+$/u;
const mark = '["\'\\x60]';
/** What is pasted as YAML or JSON says by its marks what is a text. */
const pasted = overLines`
  [\x60]{3}[\s\S]*?(?:[\x60]{3}|$(?![\s\S]))|(?<=^|\n)[^\S\n]*(?:-\s)?[\w./-]{1,80}:\s?["'][^\n]*|
  \[[^\]\n]{0,400}\]|\{[^}\n]{0,400}\}
`;

/**
 * Marks around one name with a hyphen, a path, an image or a host say nothing that it does not say itself, and most
 * people who write for GitHub set them around every one. They stay around words of the language, numbers and values,
 * and where they hold several words, a list, or what is run.
 */
const unquoted: Rewriting = [
  new RegExp(
    overLines`
      ${pasted}|
      "[^"\n]{0,400}\s[^"\n]{0,400}"|[\x60][^\x60\n]{0,400}\s[^\x60\n]{0,400}[\x60]|(?<!\w)'[^'\n]{0,400}\s[^'\n]{0,400}'(?!\w)|
      (?:commands?|arg(?:ument)?s?|entry ?point|命令|参数)(?:为|是|应?设?为|:|=| is| of| to| with)?\s?
        (?:${mark}[^"'\x60\s]{1,80}${mark}(?:, ?and |, ?| and |、|和| )?){1,12}|
      (?<!\w)${mark}?(?=\w{0,60}_)\w{1,100}${mark}?(?:\s?(?:为|是|设置为|[:=]|is|to|set to|as)){0,2}\s?${mark}[^"'\x60\s]{1,200}${mark}|
      ((?:runs?|running|execut(?:es?|ing)|starts?|执行|运行)\s?)?
      (?<![\w$\\=@/.-])(["'\x60])([A-Za-z0-9/][\w./:@-]{0,150})\2(?![\w=\\:])
    `,
    'giu',
  ),
  (...[all = '', run = '', , said = '']) => (isPlain(said, run !== '') ? `${run}${said}` : all),
];

function isPlain(said: string, isRun: boolean): boolean {
  if (!/[\w/]$/u.test(said) || scripts.test(said)) return false;
  if (isRun) return image.test(said) || hosted.test(said) || known.has(said);
  return /[\d./:_-]/u.test(said) && /[a-z]/iu.test(said);
}

const word = '(["\'`])([a-z][a-z0-9]{0,40})';
const end = '(?=[,.;)、，。]|\\s|$|\\p{Script=Han})';
/** Without their marks these would be no texts in YAML. */
const literal = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

const kinds = overLines`
  (?-i:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|CronJob|Job|Service|Ingress|ConfigMap|Secret|Namespace|ServiceAccount|Role|
  ClusterRole|RoleBinding|ClusterRoleBinding|NetworkPolicy|PersistentVolume|PersistentVolumeClaim|StorageClass|ResourceQuota|
  LimitRange|PriorityClass|PodDisruptionBudget|HorizontalPodAutoscaler)
`;

/** Words of the language, where what stands beside them says that they are labels, namespaces or names of ports. */
const words: readonly Rewriting[] = [
  '(\x60)(\\d{1,6}%?)\\1(?= (?:replicas?|copies|pods|instances|completions|retries|seconds|minutes|hours|times)(?![\\w-]))',
  `(?<=(?<![\\w-])(?:an?|the|this|that|one) )(\\x60)(${kinds})\\1(?= )`,
  '(["\'`])([a-z]{1,20}(?-i:[A-Z])[A-Za-z]{1,40})\\1(?![\\w=])',
  '(["\'`])([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8})\\1(?![\\w=])',
  `(?<=(?<![\\w"'\`])[a-z][\\w./-]{1,60}: ?)${word}\\1${end}`,
  `(?<=(?<![\\w-])in |(?:放在|放到|位于|在)\\s?)${word}\\1${end}`,
  `(?<![\\w=:])${word}\\1(?=\\s?(?:空间|这个(?:空间|ns|命名空间)))`,
  `(?<=(?:ports?|端口|和|、|and|,) ?)${word}\\1(?= \\d{2,5}(?!\\d))`,
].map((say) => [
  new RegExp(`${pasted}|${say}`, 'giu'),
  (...[all = '', , said = '']) => (said === '' || literal.test(said) ? all : said),
]);

const stage =
  '(?:["\'`](?:development|dev|testing|test|qa|uat|staging|stage|pre-?prod(?:uction)?|preview|sandbox|production|prod|live)["\'`])';
/** Environments that are listed are no values. */
const stages: Rewriting = [
  new RegExp(
    `${pasted}|(${stage}(?:(?:,? ?(?:and|&|,|/) ?|[和与及、/])(?:in |to |on )?${stage}){1,6})${end}`,
    'giu',
  ),
  (...[all = '', listed = '']) => (listed === '' ? all : listed.replaceAll(/["'`]/gu, '')),
];

export const marks: readonly Rewriting[] = [unquoted, stages, ...words];
