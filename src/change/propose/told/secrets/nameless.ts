import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { hearing, withEach, type Groups, type Saying } from '../saying.ts';
import type { Telling } from '../telling.ts';

const subject = { en: 'From a Secret', zh: '来自 Secret' };
const name = String.raw`["'\x60]?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*["'\x60]?`;
const list = String.raw`(?<names>${name}(?:(?:\s?[,，、]\s?(?:and\s)?|\s(?:and|&)\s|\s?[和与及]\s?)${name}){0,7})`;

/** Who makes it names nothing: `a secret we create`. */
const ours = String.raw`(?:\s(?:(?:that|which)\s)?(?:we|you|i|they)(?:'ll|\swill)?\s(?:(?:create|make|provide|manage|maintain|own|add|have|handle|supply|apply)(?:\s(?:ourselves|myself|by\shand|manually|later|separately|already|there)){0,2}))?`;

/** `SECRET_KEY must come from a secret`: of which Secret is left to us. */
const sayings: readonly Saying[] = [
  overLines`
    (?<![\w./-])(?:(?:and|please|also)\s){0,2}(?:keep|put|store|take|read|get|load|inject|hold)\s(?:(?:the|env|variables?)\s){0,2}${list}\s(?:from|in|into|as)\s(?:an?\s|the\s)?(?:k8s\s|kubernetes\s)?secrets?
    (?=\s?(?:[.,;)\n]|$|and\s(?!key)|not\s|please))
  `,
  overLines`
    (?<![\w./-])(?:(?:and|the|env|variables?|for)\s){0,3}${list}\s(?:(?:must|should|has\sto|have\sto|needs?\sto|shall|is|are|be|both|all|also|will)\s){0,4}
    (?:comes?|come|taken|read|loaded|live|lives|kept|stored|put|sits?|held|injected|go|goes|provided|supplied|belongs?|set)?\s?(?:(?:only|out)\s)?(?:from|in|into|of|by|via|as|through)\s
    (?:an?\s|the\s)?(?:k8s\s|kubernetes\s|cluster\s)?secrets?(?:\s(?:object|too|as\swell|also))?${ours}(?=\s?(?:[.,;)\n]|$|and\s(?!key)|not\s|please|because))
  `,
  overLines`
    (?:把|将|变量)?\s?${list}\s?(?:这个|两个|几个)?(?:变量)?\s?(?:也|都|要|需要|必须|应该|得|一律|请)*
    (?:从|放到?|放在|存到?|存在|来自|用|走|在)\s?(?:一个)?(?:k8s|kubernetes)?\s?(?:的)?\s?(?:secret|密钥)s?\s?(?:里面?|中|里)?
    (?:取|读取?|获取|拿|来|引用|注入|传入|加载)*(?=\s?(?:[.,;。，；)）\n]|$))
  `,
].map((source) => ({
  pattern: anyCase(source),
  given: /secret|密钥/iu,
  subject,
  value: (groups) => namesIn(groups).join(', '),
  over: (groups, names) => withEach((one) => namesIn(groups).reduce(withSecret, one), names),
}));

export const namelessSecrets: Telling = (words, ground) => {
  const heard = hearing(sayings)(words, ground);
  return heard.rows.every(({ value }) => value !== '')
    ? heard
    : { rest: words, rows: [], over: (spec) => spec };
};

/** Written as variables are. */
function namesIn({ names = '' }: Groups): readonly string[] {
  return names.match(/(?<!\w)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?!\w)|(?<!\w)[A-Z]{4,}(?!\w)/gu) ?? [];
}

function withSecret(workload: Workload, name: string): Workload {
  const { env, settings = {} } = workload;
  const isSecret = env.some((one) => one.kind === 'secret' && one.name === name);
  if (isSecret || workload.service?.kind === 'static') return workload;
  const others = env.filter((one) => one.kind === 'all' || one.name !== name);
  const { [name]: _set, ...rest } = settings;
  return {
    ...workload,
    env: [...others, { kind: 'secret', name, from: `${workload.name}-secrets`, key: name }],
    ...(workload.settings && { settings: rest }),
  };
}
