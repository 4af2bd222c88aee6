import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { EnvEntry } from '../../../../spec/container.ts';
import { withAccount } from '../../../../spec/programs/accounted.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Telling } from '../telling.ts';

const cache = String.raw`(?<app>redis|valkey)`;
const guarded = anyCase(
  overLines`
    (?<![\w-])(?:password[\s-]protected|secured)\s(?=${cache}(?![\w./:=-]))|
    (?<=(?<![\w./:-])${cache.replace('app', 'told')}(?![\w./:=])[^.;\n]{0,60}?)(?:\s?[,;(]?\s(?:which|that|it|and|should|must|shall|has\sto|is|be|gets?|needs?|has|have|having|wants?|with|its|own|also|to|both|use|uses)){0,6}\s
    (?:(?:protected|secured|guarded)\s(?:by|with)\s)?(?:an?\s|its\s(?:own\s)?|some\s)?password(?:[\s-](?:protect(?:ed|ion)|auth\w*))?(?:\s(?:set|enabled|required))?\)?(?=\s?(?:[.,;)\n，；。]|$|and\s|plus\s))|
    (?<=${cache.replace('app', 'zh')}[^。；\n]{0,40}?)[,，]?(?:需要|要|也要|得|带|加上?|有|设置?|设个?|设一个|配置?|用)(?:个|一个|上)?密码(?:保护|认证)?(?=[,，。；;\n]|$)
  `,
);
const subject = { en: 'Password', zh: '密码' };

/** `redis with a password`: a cache that stands beside asks for one, which lies in its Secret, as with databases. */
export const guardedTold: Telling = (words) => {
  const found = [...words.matchAll(guarded)].map(({ 0: said, index, groups = {} }) => ({
    said: said.trim(),
    index,
    length: said.length,
    app: (groups['app'] ?? groups['told'] ?? groups['zh'] ?? '').toLowerCase(),
  }));
  return {
    rest: found.reduceRight(
      (text, { index, length }) => `${text.slice(0, index)} ${text.slice(index + length)}`,
      words,
    ),
    rows: found.map(({ said, app }) => ({ said, subject, value: `${app} ← ${app}-secrets` })),
    over: (spec) => found.reduce((before, { app }) => guardedBy(before, app), spec),
  };
};

function guardedBy(spec: Spec, app: string): Spec {
  const image = publicImage(app);
  const lock = image?.lock;
  const stands = spec.workloads.find(({ name }) => name === app);
  if (image === undefined || lock === undefined || stands === undefined) return spec;
  const own: EnvEntry = {
    kind: 'secret',
    name: lock.variable,
    from: `${app}-secrets`,
    key: lock.variable,
  };
  return {
    ...spec,
    workloads: spec.workloads.map((workload) =>
      workload === stands
        ? withAccount(workload, image, { hasPassword: true })
        : calling(workload, `redis://${app}:`, own),
    ),
  };
}

/** Whoever calls it has the password in the address, filled in from a variable that stands before it. */
function calling(workload: Workload, address: string, password: EnvEntry): Workload {
  const isHere = workload.env.some((entry) => entry.kind === 'value' && entry.value.startsWith(address));
  if (!isHere || password.kind !== 'secret') return workload;
  const locked = address.replace('://', `://:$(${password.name})@`);
  const env = workload.env.flatMap((entry): readonly EnvEntry[] => {
    if (entry.kind === 'all' || entry.kind === 'field') return [entry];
    if (entry.name === password.name) return [];
    return entry.kind === 'value' && entry.value.startsWith(address)
      ? [{ ...entry, value: entry.value.replace(address, locked) }]
      : [entry];
  });
  return { ...workload, env: [password, ...env] };
}
