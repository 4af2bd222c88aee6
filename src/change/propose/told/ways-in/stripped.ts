import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Note } from '../../../../spec/note.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { asks, given } from './annotated.ts';
import { withEach, type Saying } from '../saying.ts';

const path = String.raw`/[a-z][\w/-]{0,60}`;
const prefix = String.raw`(?:(?:the|that|its|this|their)\s)?(?:(?:path|url)\s)?(?:${path}\s)?(?:path\s)?prefix(?:es)?(?:\s${path})?`;
const gone = String.raw`(?:stripped|removed|dropped|cut|trimmed)(?:\s(?:off|away))?`;
const before = String.raw`(?:\s(?:before|when|so\sthat)\s[^,.;\n]{3,60})?`;

const sources = [
  String.raw`(?<![\w-])(?:(?:and|but|with|please|it\sshould|should|must)\s){0,4}(?:strip(?:s|ping)?|remov(?:e|es|ing)|drop(?:s|ping)?|cut(?:s|ting)?|trim(?:s|ming)?)\s(?:off\s)?${prefix}(?:\soff)?${before}`,
  String.raw`(?<![\w-])(?:(?:and|but|with|please)\s){0,3}${prefix}\s(?:(?:is|are|be|should|must|gets?|has|to)\s){0,4}${gone}${before}`,
  String.raw`(?<![\w-])(?:(?:and|but|please)\s){0,3}rewrit(?:e|es|ing|ten)\s(?:(?:it|that|this|${path}|the\s(?:path|url|prefix))\s)?to\s/(?![\w/])`,
  overLines`
    (?:并|且|需要|要|请|把)*(?:去掉|去除|剥离|截掉|去|剥掉|移除)(?:路径|url|这个|该|掉)*\s?(?:${path})?\s?(?:的)?前缀(?:再转发|后转发|再转给服务|后再转发)?|
    (?:路径|url|这个|该)?前缀(?:需要|要|应该|请)*(?:去掉|去除|剥离|截掉|移除)
  `,
];

/** The program answers under `/`, whatever the path that leads to it. */
export const stripped: readonly Saying[] = sources.map((source) => ({
  pattern: anyCase(String.raw`${source}(?![\w-])`),
  given,
  unless: asks,
  subject: { en: 'Path', zh: '路径' },
  value: () => 'without its prefix',
  over: (_, names) => withEach((one) => (isBelow(one) ? bare(one) : one), names),
  notes: () => (spec) => (spec.workloads.some(isBelow) ? [] : [nothingToStrip]),
}));

function isBelow({ exposure }: Workload): boolean {
  return exposure?.path !== undefined && exposure.path !== '/';
}

function bare(workload: Workload): Workload {
  return { ...workload, exposure: { type: 'ClusterIP', ...workload.exposure, strips: true } };
}

const nothingToStrip: Note = {
  id: 'nothing-stripped',
  severity: 'warning',
  text: {
    en: 'No prefix is taken off: nothing here is reached below a path. Say which, as in "at shop.example.com/api".',
    zh: '没有去掉任何前缀：这里没有通过子路径访问的服务。请说明路径，例如“shop.example.com/api”。',
  },
  docs: 'https://kubernetes.github.io/ingress-nginx/examples/rewrite/',
};
