import type { Facts, Question } from '../facts/facts.ts';
import type { Filling, Lines } from '../render/template.ts';
import { fill } from '../render/templates.ts';
import type { Note } from '../spec/note.ts';
import type { Spec, Workload } from '../spec/spec.ts';
import type { Reading } from '../spec/words/wish.ts';
import { nameOf } from '../spec/workload.ts';
import { beforeRollout } from './before.ts';
import type { Order } from './change-set.ts';
import { factRows } from './fact-rows.ts';
import type { Written } from './files.ts';
import { cell, code } from './markdown.ts';
import { picture } from './picture.ts';
import { bytes, millicores, sayCpu, sayMemory } from './quantity.ts';
import { sayQuestion } from './questions.ts';
import { tryCommands } from './try.ts';

/** Everything that the pull request tells. */
export type Story = {
  readonly order: Order;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly spec: Spec;
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
  readonly files: readonly Written[];
  readonly kept: readonly string[];
};

export function sayBody(story: Story): string {
  const { order, spec, files, kept, notes } = story;
  const { language } = order.request;
  const isDeployed = files.some(({ path }) => path.endsWith('deployment.yaml'));
  const deployed = isDeployed ? spec.workloads : [];
  return fill(order.templates, `say/change.${language}.md`, {
    ...request(story),
    services: spec.workloads.flatMap(({ service }) =>
      service === undefined
        ? []
        : [{ name: nameOf(service, order.repository), facts: block(factRows(service, order)) }],
    ),
    hasFiles: files.length > 0,
    files: block(files.map(({ path, why }) => `| ${code(path)} | ${cell(why[language])} |`)),
    kept: kept.length === 0 ? undefined : { paths: kept.map(code).join(', ') },
    picture: deployed.length === 0 ? undefined : { lines: block(picture(deployed, language)) },
    sum: deployed.length === 0 ? undefined : sum(deployed),
    notes: list(notes.map(({ text }) => `- ${text[language]}`)),
    before: list(isDeployed ? beforeRollout(spec, language) : []),
    questions: list(story.questions.map((question) => `- [ ] ${sayQuestion(question, language)}`)),
    try: commands(tryCommands(spec, files)),
    rollback: rollback(deployed),
  });
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
    leftover: leftover.length === 0 ? undefined : { words: leftover.map(code).join(', ') },
  };
}

function sum(workloads: readonly Workload[]): { cpu: string; memory: string; limit: string } {
  const total = (amount: (workload: Workload) => number): number =>
    workloads.reduce((all, one) => all + amount(one) * (one.replicas ?? one.autoscale?.min ?? 1), 0);
  return {
    cpu: sayCpu(total(({ resources }) => millicores(resources.cpu ?? '0'))),
    memory: sayMemory(total(({ resources }) => bytes(resources.memory ?? '0'))),
    limit: sayMemory(total(({ resources }) => bytes(resources.memoryLimit ?? resources.memory ?? '0'))),
  };
}

function rollback(workloads: readonly Workload[]): { command: string } | undefined {
  const [first] = workloads;
  return first === undefined ? undefined : { command: `kubectl rollout undo deployment/${first.name}` };
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
