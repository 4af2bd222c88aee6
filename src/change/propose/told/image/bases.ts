import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { baseStays, untouched } from '../../../../spec/demand-notes.ts';
import { baseOf } from '../../../../spec/distribution.ts';
import type { Note } from '../../../../spec/note.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { withEach } from '../saying.ts';
import type { Ground, Heard, Telling } from '../telling.ts';
import { whose } from '../whose.ts';
import { builtIn } from './planned.ts';
import { rebased, type Flavour } from './rebased.ts';

const system =
  '(?:alpine|debian|ubuntu|distroless|bookworm|bullseye|trixie|slim|wolfi|chainguard|chiseled|scratch|rocky\\s?linux|ubi\\d?|red\\s?hat\\subi|amazon\\s?linux)';
const language =
  '(?:node(?:\\.?js)?|python|golang|go|ruby|php|(?:eclipse-)?temurin|openjdk|java|jdk|jre|corretto|rust|dotnet|\\.net|deno|bun|nginx|elixir|perl)';
const variant = String.raw`(?:[\s:-]{1,2}(?:v?\d{1,3}(?:\.\d{1,3}){0,2}|jre|jdk|linux|latest|lts|nonroot|${system})(?![\w])){0,4}`;
/** An image by its language, by its system, or by both. */
const image = String.raw`["'\x60]?(?:(?:docker\.io|gcr\.io|mcr\.microsoft\.com|registry\.access\.redhat\.com|cgr\.dev)(?:/[\w.-]{1,40}){1,4}(?::[\w.-]{1,40})?|(?:${language}${variant}|${system}${variant}(?:[\s-]${language}${variant})?))["'\x60]?(?![\w/])`;
const onSystem = String.raw`["'\x60]?(?:${language}(?:[\s:-]{1,2}v?\d{1,3}(?:\.\d{1,3}){0,2})?(?:\s(?:on|with)(?:\stop\sof)?\s|[\s:-]))?${system}${variant}["'\x60]?(?![\w/])`;
const polite = String.raw`(?<![\w-])(?:(?:and|please|also|we|you|it|i|need|want|have|has|to|must|should|can|make|sure|that|the|an?|our|its|is|be|use|uses|using|with|on|switch|move|change|take|from|stay|stick|by|in|as|prefer|build|built|run|runs|all|images?|dockerfiles?)\s){0,9}`;
const based = String.raw`(?:[\s-]based)?\s(?:base\s?images?|base|(?:runtime\s|final\s|docker\s|container\s|production\s)?images?|runtime)`;
const not = String.raw`(?:,?\s(?:and\s)?(?:not|instead\sof|rather\sthan|no)\s(?:on\s)?(?:the\s)?(?:${image}))?`;

const sources = [
  String.raw`${polite}(?<a>${image})\s(?:as|for)\s(?:the\s|a\s|its\s|our\s)?base(?:\simages?)?${not}`,
  String.raw`${polite}base(?:\simages?)?(?:\s(?:is|should|must|be|of|to)){0,3}\s?[:=]?\s(?:an?\s|the\s)?(?<b>${image})(?:\simage)?${not}`,
  String.raw`${polite}based?(?:\s(?:it|them|that|this|the\s(?:docker\s)?image|the\sdockerfile)){0,2}\son\s(?:an?\s|the\s)?(?<c>${image})(?:\simage)?${not}`,
  String.raw`${polite}(?<d>${onSystem})${based}${not}`,
  overLines`
    (?<![\w-])(?:and\s|the\s|our\s|its\s|all\s){0,3}(?:final\s|runtime\s|production\s|docker\s|container\s){0,2}images?\s(?:(?:should|must|has|have|needs?|is|are|to|be|use|run|stay|based?|built|on|from)\s){1,5}(?:an?\s|the\s)?(?<e>${onSystem})${not}
  `,
  String.raw`${polite}(?:build|run|runs|stay|stick|switch|move|go)\s(?:it\s|everything\s|them\s|the\sapp\s){0,2}(?:on|with|to|from|for)\s(?:top\sof\s)?(?:an?\s|the\s)?(?<f>${onSystem})(?!\s(?:nodes?|machines?|hosts?|servers?|vms?)(?!\w))${not}`,
  overLines`
    (?:请|都|统一)?(?:基础|底层|base)\s?(?:镜像|image)(?:请|要|就|都|统一|也)*(?:用|使用|采用|换成|换到|改成|改为|改用|是|为|选择?|[:：=])\s?(?<zha>${image})(?:\s?(?:的)?(?:镜像|版本|版))?
  `,
  String.raw`(?:请|都|统一)?(?:用|使用|采用|以|拿)\s?(?<zhb>${image})\s?(?:镜像)?(?:来)?(?:作为|作|做|当|为)\s?(?:基础|底层|base|基底)\s?(?:镜像|image)?`,
  String.raw`(?:请|都|统一)?(?:用|使用|采用|换成|基于|(?<![\w-]))\s?(?<zhc>${onSystem})\s?(?:版本?|版)?的?\s?(?:基础)?(?:镜像)(?:来?(?:构建|打包|制作))?`,
  String.raw`(?:请|都|统一)?基于\s?(?<zhd>${image})\s?(?:镜像)?(?:来)?(?:构建|打包|制作)(?:镜像)?`,
  String.raw`(?:最终|运行时?|生产)?(?:的)?镜像(?:请|要|就|都|也|必须|应该|得|统一)*(?:是|用|使用|采用|换成|基于|跑在)\s?(?<zhe>${onSystem})(?:\s?(?:的|上|镜像|版本|版)){0,2}`,
  String.raw`(?<=^|[,;(，；。]\s?|\.\s|\n\s{0,4}(?:[-*•]\s)?)(?:(?:please|and|use|using|on|with|prefer|an?|用|使用)\s?){0,3}(?<g>${onSystem})(?=\s?(?:[,.;)，。；\n]|$))`,
  String.raw`${polite}(?<h>(?:${language}[\s:-]\s?v?\d{1,3}(?:\.\d{1,3}){0,2}(?:[\s-]|\son\s)${system}|(?:eclipse-temurin|openjdk|corretto)[\s:-]\d{1,2})${variant}["'\x60]?)(?![\w/-])`,
  String.raw`(?<![\w-])(?:(?:and|please|also)\s){0,2}(?:upgrade|update|bump|move|migrate)(?:\s(?:it|us|this|the\s(?:app|image|service))){0,2}\s(?:on)?to\s(?<i>${language}[\s:-]\s?v?\d{1,3}(?:\.\d{1,3}){0,2})(?!\w|\.\w)`,
  String.raw`(?:把|请|将)?(?:它|应用|镜像)?(?:升级?|更新)(?:到|至|成)\s?(?<zhf>${language}[\s:-]{0,2}v?\d{1,3}(?:\.\d{1,3}){0,2})(?!\w|\.\w)`,
].map((source) => anyCase(overLines`${source}`));
const given = new RegExp(
  `base|基础|基于|底层|temurin|openjdk|corretto|upgrade|update|bump|升级|${system}`,
  'iu',
);
/** It is of something else that stands beside. */
const others = /sidecar|init\s?container|side-?car|cron|job|beside|边车|任务|旁边/iu;

type Told = {
  readonly said: string;
  readonly asked: string;
  readonly flavour?: Flavour;
  readonly names: readonly string[];
};

/** `on alpine`, `use node:22-slim as the base image`, `基础镜像用 distroless`: what an image that is built here stands on. */
export const basesTold: Telling = (words, ground) => {
  if (!given.test(words)) return { rest: words, rows: [], over: (spec) => spec };
  return sources.reduce<Heard>((before, pattern) => hear(before, pattern, ground), {
    rest: words,
    rows: [],
    over: (spec) => spec,
  });
};

function hear(before: Heard, pattern: RegExp, { called }: Ground): Heard {
  const told = [...before.rest.matchAll(pattern)].flatMap((match) => toldBy(match, before.rest, called));
  return told.reduce<Heard>(
    (heard, one) => ({
      rest: heard.rest.replace(one.said, `, ${runtimeOf(one.asked)} `),
      rows: [...heard.rows, ...rowsOf(one)],
      over: (spec) => withBase(heard.over(spec), one),
      notes: (spec) => [...(heard.notes?.(spec) ?? []), ...notesOf(spec, one)],
    }),
    before,
  );
}

/** A version alone is shown by the reader of languages. */
function rowsOf({ said, asked, flavour }: Told): Heard['rows'] {
  if (flavour === undefined && !/temurin|jdk|jre|corretto/iu.test(asked)) return [];
  return [{ said: said.trim(), subject: { en: 'Base image', zh: '基础镜像' }, value: asked }];
}

function toldBy(
  { 0: said, index, groups = {} }: RegExpExecArray,
  words: string,
  called: readonly Called[],
): Told[] {
  const asked = (Object.values(groups).find((one) => one !== undefined) ?? '').replaceAll(/["'\x60]/gu, '');
  const [before = ''] = words
    .slice(Math.max(0, index - 80), index)
    .split(/[.;。；\n]/u)
    .slice(-1);
  if (asked === '' || others.test(`${before}${said}`)) return [];
  const flavour = flavourOf(asked);
  const names = whose(words, { start: index, end: index + said.length }, called);
  return [{ said, asked, names, ...(flavour !== undefined && { flavour }) }];
}

function flavourOf(asked: string): Flavour | undefined {
  const said = asked.toLowerCase();
  if (/nginx|\//u.test(said)) return 'other';
  if (/distroless|chiseled|scratch/u.test(said)) return 'distroless';
  if (said.includes('alpine')) return 'alpine';
  if (/ubuntu/u.test(said)) return 'ubuntu';
  if (/debian|slim|bookworm|bullseye|trixie/u.test(said)) return 'debian';
  return /wolfi|chainguard|ubi|red\s?hat|rocky|amazon/u.test(said) ? 'other' : undefined;
}

const runtimes: Readonly<Record<string, string>> = {
  golang: 'go',
  temurin: 'java',
  'eclipse-temurin': 'java',
  openjdk: 'java',
  jdk: 'java',
  jre: 'java',
  corretto: 'java',
  nodejs: 'node',
  'node.js': 'node',
  '.net': 'dotnet',
};

/** The version of the language is for its own reader. */
function runtimeOf(asked: string): string {
  const { name = '', version = '' } =
    new RegExp(
      String.raw`(?<![\w.])(?<name>${language})[\s:-]{1,2}v?(?<version>\d{1,3}(?:\.\d{1,3}){0,2})`,
      'iu',
    ).exec(asked)?.groups ?? {};
  return version === '' || name.toLowerCase() === 'nginx'
    ? ''
    : `${runtimes[name.toLowerCase()] ?? name.toLowerCase()} ${version},`;
}

function withBase(spec: Spec, { flavour, names }: Told): Spec {
  return flavour === undefined ? spec : withEach((one) => moved(one, flavour) ?? one, names)(spec);
}

function moved(workload: Workload, flavour: Flavour): Workload | undefined {
  const { image: built } = workload;
  const plan = built.kind === 'built' ? built.plan : undefined;
  const changed = plan === undefined ? undefined : rebased(plan, workload, flavour);
  return changed === undefined || built.kind !== 'built'
    ? undefined
    : { ...workload, image: { ...built, plan: changed } };
}

function notesOf(spec: Spec, { flavour, names, asked }: Told): readonly Note[] {
  return builtIn(spec, names).flatMap((one) => {
    const plan = one.image.kind === 'built' ? one.image.plan : undefined;
    if (plan === undefined) return [untouched(one.name)];
    const stays = flavour !== undefined && moved(one, flavour) === undefined;
    return stays ? [baseStays(one.name, baseOf(plan.dockerfile.holes), asked)] : [];
  });
}
