import { has } from '../../facts/tree.ts';
import { dirname, join } from '../../kernel/paths.ts';
import type { Filling, Lines } from '../../render/template.ts';
import { fill } from '../../render/templates.ts';
import { standingIn } from '../../spec/backing/standing.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { nameOf } from '../../spec/workload.ts';
import { beforeRollout } from './before.ts';
import type { Rollout } from './rollout.ts';
import { targetsOf } from '../gitops/targets.ts';
import { factRows } from './fact-rows.ts';
import { deliveryPicture, deliverySteps } from './delivery-words.ts';
import { deployed, rollback } from './deployed.ts';
import { sayElsewhere } from './say-elsewhere.ts';
import type { Order } from './order.ts';
import { sortByOwner } from './keep.ts';
import type { Story } from './story.ts';
import type { Written } from '../shape/shape.ts';
import { buildersIn } from './workflow.ts';
import { cell, code } from '../markdown.ts';
import { sayLeftover } from './say-leftover.ts';
import { picture } from './picture.ts';
import { bytes, millicores, sayCpu, sayMemory } from '../quantity.ts';
import { listQuestions } from './questions.ts';
import { tryCommands } from './try.ts';

const tagFiles = { plain: undefined, kustomize: 'kustomization.yaml', helm: 'values.yaml' } as const;

export function sayBody(story: Story): string {
  const { order, spec, files, kept, notes } = story;
  const { language } = order.request;
  const running = deployed(standingIn(spec), files);
  return fill(order.templates, `say/change.${language}.md`, {
    ...request(story),
    ...found(story),
    hasFiles: files.length > 0,
    ...listed(files.map(({ path, why }) => `| ${code(path)} | ${cell(why[language])} |`)),
    kept: kept.length === 0 ? undefined : { paths: kept.map(code).join(', ') },
    picture:
      running.length === 0
        ? undefined
        : { lines: block([...picture(running, language), ...deliveryPicture(story, running)]) },
    sum: sum(running),
    notes: list([...new Set(notes.map(({ text }) => `- ${text[language]}`))]),
    before: list([
      ...(hasManifests(files) || hasSecrets(spec) ? beforeEach(story, rolloutOf(story)) : []),
      ...(hasManifests(files) ? deliverySteps(story) : []),
    ]),
    questions: list(listQuestions(story.questions, language)),
    try: commands(tryCommands(spec, withListings(files, order))),
    elsewhere: sayElsewhere(story),
    rollback: rollback(running),
  });
}

/** More than these nobody reads in a row: each is folded. */
const mostServices = 3;
const mostFiles = 20;

function found({ spec: { workloads }, order }: Story): Filling {
  const found = new Map(
    workloads.flatMap(({ service }) =>
      service === undefined ? [] : [[nameOf(service, order.repository), service] as const],
    ),
  );
  const services = [...found].map(([name, service]) => ({ name, facts: block(factRows(service, order)) }));
  const isFew = services.length <= mostServices;
  return { services: isFew ? services : [], many: isFew ? undefined : { folded: services } };
}

function listed(rows: readonly string[]): Filling {
  const isFew = rows.length <= mostFiles;
  return {
    files: isFew ? { rows: block(rows) } : undefined,
    manyFiles: isFew ? undefined : { count: rows.length, rows: block(rows) },
  };
}

function rolloutOf({ order, spec, shipping, drawing, reading }: Story): Rollout {
  const { environments, output, imageUpdates } = shipping;
  const { delivery, workflow } = drawing;
  const isPlaced = environments.length > 0 || delivery !== undefined;
  const targets = isPlaced ? targetsOf(spec, shipping, '') : [];
  const said = spec.namespace === undefined ? [] : [spec.namespace];
  const isWritten = !(reading.wish.without ?? []).includes('manifests') && imageUpdates !== 'none';
  return {
    file: tagFiles[output],
    namespaces: isPlaced ? [...new Set(targets.map(({ namespace }) => namespace))] : said,
    hasNamespaces: delivery !== undefined,
    builder: workflow !== undefined && isWritten ? builderOf(workflow, order) : 'nobody',
    theirs: buildersIn(order),
  };
}

/** An environment that alone has something is told of by itself. */
function beforeEach({ spec, shipping, order }: Story, rollout: Rollout): readonly string[] {
  const { language } = order.request;
  const own = targetsOf(spec, shipping, '').filter((one) => hasMore(one.spec));
  if (shipping.environments.length === 0 || own.length === 0) return beforeRollout(spec, language, rollout);
  const others = rollout.namespaces.filter((name) => own.every(({ namespace }) => namespace !== name));
  const common = beforeRollout(standingIn(spec), language, { ...rollout, namespaces: others });
  const more = own.flatMap((one) =>
    beforeRollout(one.spec, language, { ...rollout, namespaces: [one.namespace] }),
  );
  return [...new Set([...common, ...more])];
}

function hasMore({ workloads }: Spec): boolean {
  return workloads.some(({ onlyIn }) => onlyIn !== undefined);
}

function builderOf(workflow: Written, { snapshot, workflow: fate }: Order): Rollout['builder'] {
  const isThere = sortByOwner([workflow], snapshot).write.length === 0;
  if (isThere || fate === undefined) return 'workflow';
  return fate === 'shown' ? 'shown' : 'nobody';
}

function request({ reading, order }: Story): Filling {
  const { understood, leftover } = reading;
  const { language } = order.request;
  const rows = understood.map(
    ({ said, subject, value }) => `| ${cell(said)} | ${subject[language]} | ${cell(value)} |`,
  );
  return {
    hasRequest: rows.length > 0 || leftover.length > 0,
    asked: rows.length === 0 ? undefined : { rows: block(rows) },
    leftover: sayLeftover(leftover),
  };
}

/** What lies beside a Kustomization or in a chart is built by that. */
function withListings(files: readonly Written[], { snapshot }: Order): readonly Written[] {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const listings = [...folders].flatMap((folder) =>
    ['kustomization.yaml', 'Chart.yaml'].map((name) => join(folder, name)),
  );
  const known = new Set(files.map(({ path }) => path));
  const there = listings.filter((path) => !known.has(path) && has(snapshot, path));
  return [...files, ...there.map((path) => ({ path, text: '', why: { en: '', zh: '' } }))];
}

type Sum = { readonly cpu: string; readonly memory: string; readonly limit: string };

/** Undefined where nothing is asked for. */
function sum(workloads: readonly Workload[]): Sum | undefined {
  const total = (amount: (workload: Workload) => number): number =>
    workloads.reduce((all, one) => all + amount(one) * (one.replicas ?? one.autoscale?.min ?? 1), 0);
  const cpu = total(({ resources }) => millicores(resources.cpu ?? '0'));
  const memory = total(({ resources }) => bytes(resources.memory ?? '0'));
  const limit = total(({ resources }) => bytes(resources.memoryLimit ?? resources.memory ?? '0'));
  if (cpu + memory + limit === 0) return undefined;
  return { cpu: sayCpu(cpu), memory: sayMemory(memory), limit: sayMemory(limit) };
}

/** Made by hand alone: nothing of them is written. */
function hasSecrets({ byHand = [] }: Spec): boolean {
  return byHand.length > 0;
}

function hasManifests(files: readonly Written[]): boolean {
  return files.some(({ path }) => path.endsWith('.yaml'));
}

function list(lines: readonly string[]): { list: Lines } | undefined {
  return lines.length === 0 ? undefined : { list: block(lines) };
}

function commands(lines: readonly string[]): { commands: Lines } | undefined {
  return lines.length === 0 ? undefined : { commands: block(lines) };
}

function block(lines: readonly string[]): Lines {
  return { lines };
}
