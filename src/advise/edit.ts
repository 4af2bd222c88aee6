import { z } from 'zod';
import type { Operation } from '../change/edit/operation.ts';
import { readPath } from '../change/edit/path.ts';
import type { Facts } from '../facts/facts.ts';
import type { Json } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Templates } from '../render/templates.ts';
import { examplesMaterial, type Example } from './examples.ts';
import { factsMaterial } from './facts-text.ts';
import { neutralLine } from './neutral/neutral.ts';
import { promptOf, tongue } from './prompt.ts';
import type { Material, Question } from './question.ts';
import { schemaOf } from './schema.ts';
import { reasoned } from './shaped.ts';

export type Suggested = Operation & { readonly why: string };

export type EditOrder = {
  readonly words: string;
  /** Parts of the words that are left to the model. */
  readonly leftover: readonly string[];
  readonly targets: readonly Operation['target'][];
  readonly documents: readonly Material[];
  readonly facts: Facts;
  readonly examples: readonly Example[];
  readonly language: Language;
  readonly templates: Templates;
  /** What was answered before, and what stood against it. */
  readonly before?: { readonly operations: readonly Suggested[]; readonly objections: readonly string[] };
};

const shape = z.object({
  operations: z.array(
    z.object({
      op: z.enum(['set', 'add', 'remove']),
      path: z.string().describe('of the file, as it was given'),
      kind: z.string(),
      name: z.string(),
      field: z.string(),
      value: z.string().describe('as JSON'),
      why: z.string(),
    }),
  ),
});

type Said = z.infer<typeof shape>['operations'][number];

/** How objects that are there should be changed, as operations on their fields. */
export function editQuestion(order: EditOrder): Question<readonly Suggested[]> {
  const { words, leftover, targets, documents, facts, examples, language, templates, before } = order;
  const objects = targets.slice(0, 200).map(({ path, kind, name }) => `${path}: ${kind} ${name}`);
  return {
    ...promptOf(templates, 'edit', { language: tongue(language) }),
    material: [
      { heading: 'The request', text: words.slice(0, 4000) },
      { heading: 'What is left of it', text: leftover.join('\n').slice(0, 4000) },
      ...(before === undefined ? [] : again(before)),
      { heading: 'Objects that may be changed', text: objects.join('\n') || 'none' },
      ...examplesMaterial(examples),
      factsMaterial(facts),
      ...documents,
    ],
    schema: schemaOf(shape),
    read: (answer) => {
      const said = reasoned(shape, answer, {
        language,
        reasons: ({ operations }) => operations.map(({ why }) => why),
      });
      if (!said.ok) return said;
      return all(said.value.operations.slice(0, mostOperations).map(operationOf));
    },
    most: { input: 20_000, output: 3000, deadline: 60_000 },
  };
}

/** More is no edit. */
const mostOperations = 50;

function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const broken = results.find((one) => !one.ok);
  return broken === undefined || broken.ok
    ? ok(results.flatMap((one) => (one.ok ? [one.value] : [])))
    : broken;
}

function operationOf({ op, path, kind, name, field, value, why }: Said): Result<Suggested> {
  const steps = readPath(field);
  if (steps === undefined) return fail({ what: `"${field.slice(0, 100)}" is no path of a field` });
  const rest = { target: { path, kind, name }, field: steps, why: neutralLine(why, { hosts: new Set() }) };
  if (op === 'remove') return ok({ op, ...rest });
  if (steps.length === 0) return fail({ what: 'only `remove` goes without a field' });
  return ok({ op, value: valueOf(value), ...rest });
}

/** Models forget the quotes around a text. */
function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function again({ operations, objections }: NonNullable<EditOrder['before']>): Material[] {
  const told = operations.map(({ why: _why, ...rest }) => JSON.stringify(rest));
  return [
    { heading: 'Your last answer', text: told.join('\n').slice(0, 6000) },
    { heading: 'What stands against it', text: objections.slice(0, 30).join('\n').slice(0, 4000) },
  ];
}
