import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Groups } from './saying.ts';
import type { Telling } from './telling.ts';

const pair = String.raw`[A-Z][A-Z0-9]*(?:_{1,2}[A-Za-z0-9]+)*\s?(?:=|:|\sto\s|\sis\s)\s?["'\x60]?[\w./:@-]{1,120}["'\x60]?`;
const pairs = String.raw`(?<pairs>${pair}(?:(?:\s?,\s?(?:and\s)?|\sand\s|\s?[、，和]\s?)${pair}){0,9})`;
const end = String.raw`(?![\w-]|\s(?:named|called|["'\x60]?[a-z0-9-]{2,60}["'\x60]?\s?(?:[.,;]|$)))`;
const map = String.raw`(?:(?:an?|the|our)\s)?config\s?-?maps?`;

/** `PAGE_SIZE=50 via a ConfigMap`: the one that holds its settings. */
export const settingsTold: Telling = hearing(
  [
    String.raw`(?:(?:set|please|and|with|env(?:ironment)?(?:\svar(?:iable)?s?)?)\s){0,4}${pairs},?\s(?:(?:should|must|comes?|come|stored|kept|set|provided|both|all|go|goes|be|is|are)\s){0,4}(?:via|in|into|from|through|by|using|as|with)\s${map}${end}`,
    String.raw`(?:via|in|into|from|through|by|using|with)\s${map}\s?(?:[:,]\s?|with\s|set\s|put\s)${pairs}(?=\s?(?:[.,;)\n]|$))`,
    overLines`${map}\s?(?:[:：]\s?|with\s)${pairs}(?=\s?(?:[.,;)\n]|$))`,
    String.raw`${pairs}\s?(?:都|也|请)?(?:用|放在?|写在?|存在?|通过|走)\s?(?:一?个)?\s?config\s?map(?:里面?|中|里)?(?:注入|传入|配置|管理)?(?=\s?(?:[.,;，。；\n]|$))`,
  ].map((source) => ({
    pattern: anyCase(String.raw`(?<![\w./-])(?:${source})`),
    given: /config\s?-?map/iu,
    subject: { en: 'Settings', zh: '配置' },
    value: (groups: Groups) =>
      entriesIn(groups)
        .map(([name, value]) => `${name}=${value}`)
        .join(', '),
    over: (groups: Groups, names: readonly string[]) => withSettings(entriesIn(groups), names),
  })),
);

function entriesIn({ pairs: said = '' }: Groups): readonly (readonly [string, string])[] {
  const own = /([A-Z][A-Z0-9]*(?:_{1,2}[A-Za-z0-9]+)*)\s?(?:=|:|\sto\s|\sis\s)\s?["'`]?([\w./:@-]{1,120})/gu;
  return [...said.matchAll(own)].map(
    ([, name = '', value = '']) => [name, value.replace(/[.:]$/u, '')] as const,
  );
}

/** In the ConfigMap of the service, which its workers and jobs read as well. */
function withSettings(
  entries: readonly (readonly [string, string])[],
  names: readonly string[],
): (spec: Spec) => Spec {
  return (spec) =>
    withEach((workload) => {
      if (workload.service?.kind === 'static') return workload;
      const own = `${workload.name}-config`;
      const from = names.length === 0 ? (configOf(workload) ?? own) : own;
      const taken = new Set(entries.map(([name]) => name));
      const env = [
        ...workload.env.filter((one) => one.kind === 'all' || !taken.has(one.name)),
        ...entries.map(([name]) => ({ kind: 'config' as const, name, from })),
      ];
      const settings = { ...workload.settings, ...Object.fromEntries(entries) };
      return from === own ? { ...workload, env, settings } : { ...workload, env };
    }, names)(spec);
}

function configOf({ env }: Workload): string | undefined {
  return env.flatMap((one) => (one.kind === 'config' ? [one.from] : []))[0];
}
