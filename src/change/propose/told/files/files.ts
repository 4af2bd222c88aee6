import { anyCase } from '../../../../kernel/any-case.ts';
import type { Question } from '../../../../facts/facts.ts';
import type { Snapshot } from '../../../../facts/snapshot.ts';
import { withOwn, type ConfigFile } from '../../../../spec/config-files.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { behind, calledIn } from '../../scope.ts';
import { withEach } from '../saying.ts';
import type { Ground, Telling } from '../telling.ts';
import { whose } from '../whose.ts';
import { copiesOf } from './copies.ts';
import { framesIn, type Frame } from './frames.ts';
import { whatOf, whichFile, whoReads } from './asks.ts';
import { sourceOf } from './source.ts';

type Told = Frame & {
  readonly names: readonly string[];
  readonly files: readonly ConfigFile[];
  readonly asks: readonly Question[];
};

/** Files of the repository that a program reads from a ConfigMap: `mount config/app.yaml at /etc/app`. */
export const filesTold: Telling = (words, ground) => {
  const { snapshot } = ground;
  const told =
    snapshot === undefined
      ? []
      : framesIn(words).flatMap((frame) => toldIn(frame, [words, ground, snapshot]));
  const made = told.filter(({ files }) => files.length > 0);
  return {
    rest: told.toSorted((a, b) => b.start - a.start).reduce((rest, one) => without(rest, one, ground), words),
    rows: made.map(({ said, files }) => ({ said, subject, value: files.map(shown).join(', ') })),
    over: (spec) => made.reduce((one, { files, names }) => reading(files, names)(one), spec),
    asks: (spec) => [...told.flatMap(({ asks }) => asks), ...made.flatMap((one) => ofNobody(one, spec))],
  };
};

/** Whom it was said of runs nowhere here. */
function ofNobody({ files }: Told, { workloads }: Spec): Question[] {
  const read = new Set(workloads.flatMap((one) => one.files?.list.map(({ path }) => path) ?? []));
  const lost = files.find(({ path }) => !read.has(path));
  return lost === undefined ? [] : [whoReads(lost.copy.from)];
}

const subject = { en: 'File', zh: '文件' };

function shown({ path, copy, own }: ConfigFile): string {
  const from =
    own === undefined
      ? copy.from
      : Object.values(own)
          .map((one) => one.from)
          .join(' | ');
  return `${from} → ${path}`;
}

type Scene = readonly [words: string, ground: Ground, snapshot: Snapshot];

function toldIn(frame: Frame, [words, ground, snapshot]: Scene): Told[] {
  const owners = ownersOf(frame, words, ground);
  const folders = ground.services.filter(({ name }) => owners.includes(name)).map(({ path }) => path);
  const source = sourceOf(frame, folders, snapshot);
  if (source.kind === 'unmeant') return [];
  const none = { ...frame, names: owners, files: [], asks: [] };
  if (isNobody(owners, frame, [words, ground, snapshot]))
    return [{ ...none, asks: [whoReads(frame.items.trim())] }];
  if (source.kind === 'missing') return [{ ...none, asks: [whichFile(source.said, source.nearest)] }];
  const copied = copiesOf(source, frame.place, snapshot);
  if (copied.kind === 'refused') return [{ ...none, asks: [whatOf(copied.why)] }];
  const names = owners.length > 0 ? owners : holding(copied.files, ground);
  return [{ ...none, names, files: copied.files }];
}

/** A program that is spoken of nowhere else is not run beside this. */
function isNobody(owners: readonly string[], { start, end }: Frame, [words, ground]: Scene): boolean {
  const others = `${words.slice(0, start)} ${words.slice(end)}`;
  const isKnown = (name: string): boolean => ground.called.some(({ service }) => service === name);
  return owners.some((name) => !isKnown(name) && calledIn(others, behind).every((one) => one !== name));
}

/** Whom the words name, paths aside: a service, or a program that stands beside it. */
function ownersOf({ start, end, said }: Frame, words: string, { called }: Ground): readonly string[] {
  const blank = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  const inside = said.replaceAll(/[\w.@*<>{}$-]*[/.][\w./@*<>{}$-]*/gu, ' ');
  const own = calledIn(inside, called);
  if (own.length > 0) return own;
  const clause = before(words, start) + inside;
  const others = calledIn(clause.replaceAll(/[\w.-]*[/.][\w./-]*/gu, ' '), behind).filter(
    (one) => !serving.has(one),
  );
  return others.length > 0 ? others : whose(blank, { start, end }, called);
}

/** What our own images are served with. */
const serving: ReadonlySet<string> = new Set(['nginx', 'httpd', 'apache', 'caddy']);

function before(words: string, at: number): string {
  return (
    words
      .slice(Math.max(0, at - 120), at)
      .split(/[.,;]\s|[，；。\n]/u)
      .at(-1) ?? ''
  );
}

/** The service below whose folder all of them stand. */
function holding(files: readonly ConfigFile[], { services }: Ground): readonly string[] {
  const own = services.filter(
    ({ path }) => path !== '.' && files.every(({ copy }) => copy.from.startsWith(`${path}/`)),
  );
  return own.length === 1 ? own.map(({ name }) => name) : [];
}

function reading(files: readonly ConfigFile[], names: readonly string[]): ReturnType<typeof withEach> {
  return (spec) => {
    const beside = spec.workloads.filter(
      ({ name, image }) => image.kind === 'public' && names.includes(name),
    );
    if (beside.length === 0) return withEach((one) => withFiles(one, files), names)(spec);
    const workloads = spec.workloads.map((one) => (beside.includes(one) ? withFiles(one, files) : one));
    return { ...spec, workloads };
  };
}

/** What is said of the same path later counts; two files never have one key. */
function withFiles(workload: Workload, files: readonly ConfigFile[]): Workload {
  const { name, files: there } = workload;
  const kept = (there?.list ?? []).filter(({ path }) => files.every((one) => one.path !== path));
  const keys = new Set(kept.map(({ key }) => key));
  const whole = files.map((one) =>
    withOwn(
      one,
      there?.list.find(({ path }) => path === one.path),
    ),
  );
  const list = [...kept, ...whole.map((one) => (keys.has(one.key) ? apart(one) : one))];
  return { ...workload, files: { map: `${name}-files`, list } };
}

function apart({ folder: _whole, ...file }: ConfigFile): ConfigFile {
  return { ...file, key: file.path.slice(1).replaceAll(/[^\w.-]/gu, '-') };
}

const goingOn = /^\s?(?:[,，]|and\s|并|且)/iu;

/** Whoever it was said of is spoken of further where the clause goes on. */
function without(text: string, { start, end, names }: Told, { called }: Ground): string {
  const [head, after] = [text.slice(0, start), text.slice(end)];
  const clause = before(head, head.length);
  const own = calledIn(clause, called);
  const next = /^\s?[,，]?\s?(?:and\s)?([^.;。；\n]{0,200})/u.exec(after)?.[1] ?? '';
  const isLeft =
    own.length > 0 && goingOn.test(after) && next.trim() !== '' && calledIn(next, called).length === 0;
  if (isLeft) return `${head} ${after.replace(/^\s?[,，]?\s?(?:and\s|并且?)?/u, '')}`;
  const bare = anyCase(String.raw`(?:the\s|our\s)?[\w-]{1,60}\s?[:：]?\s*$`);
  const isOnlyName =
    own.length > 0 &&
    clause
      .trim()
      .replace(/^(?:the|our)\s/iu, '')
      .split(/\s/u).length === 1;
  return `${isOnlyName && names.length > 0 ? head.replace(bare, '') : head} ${after}`;
}
