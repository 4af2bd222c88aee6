import { z } from 'zod';
import type { GitOpsApp } from '../facts/facts.ts';
import type { Language } from '../kernel/language.ts';
import { ok } from '../kernel/result.ts';
import type { Finding } from '../lint/contract.ts';
import type { Templates } from '../render/templates.ts';
import { addedLines } from './added-lines.ts';
import { examplesMaterial, type Example } from './examples.ts';
import { findingsMaterial } from './facts-text.ts';
import { neutral } from './neutral/neutral.ts';
import { promptOf, tongue } from './prompt.ts';
import type { Material, Question } from './question.ts';
import { isRepeated } from './terms.ts';
import { schemaOf } from './schema.ts';
import { reasoned } from './shaped.ts';
import { isIn } from './tongue.ts';

/** What a model says about a line that a change adds. */
export type Opinion = {
  readonly path: string;
  readonly line: number;
  /** The line itself, by which the opinion is known when the line moves. */
  readonly said: string;
  readonly text: string;
};

export type Diffed = { readonly path: string; readonly patch?: string };

export type Reviewed = {
  readonly changed: readonly Diffed[];
  readonly findings: readonly Finding[];
  readonly affected: readonly GitOpsApp[];
  readonly examples?: readonly Example[];
  /** What was said on an earlier occasion. */
  readonly earlier?: readonly Pick<Opinion, 'path' | 'text'>[];
  readonly language: Language;
  readonly templates: Templates;
};

/** More would be noise. */
export const mostOpinions = 5;

const shape = z.object({
  comments: z.array(
    z.object({
      path: z.string().describe('a path as it was given'),
      quote: z.string().describe('one whole line that the diff adds, word for word'),
      comment: z.string().describe('one or two sentences of Markdown'),
    }),
  ),
});

/** What rules cannot see in a change. */
export function reviewQuestion(reviewed: Reviewed): Question<readonly Opinion[]> {
  const { changed, findings, affected, examples = [], language, templates } = reviewed;
  return {
    ...promptOf(templates, 'review', { language: tongue(language) }),
    material: [
      ...findingsMaterial(findings),
      ...examplesMaterial(examples),
      reached(affected),
      ...changed.flatMap(diffOf),
    ],
    schema: schemaOf(shape),
    read: (answer) => {
      const reasons = ({ comments }: z.infer<typeof shape>) => comments.map(({ comment }) => comment);
      const said = reasoned(shape, answer, { language, reasons });
      if (!said.ok) return said;
      return ok(opinionsOf(said.value.comments, reviewed));
    },
    most: { input: 24_000, output: 1500, deadline: 45_000 },
    isRead: true,
  };
}

function reached(affected: readonly GitOpsApp[]): Material {
  const lines = affected
    .slice(0, 30)
    .map(({ name, environment, path }) => `${name} (${environment}) at ${path}`);
  return { heading: 'Applications that merging reaches', text: lines.join('\n') || 'none that is known' };
}

function diffOf({ path, patch }: Diffed, index: number): Material[] {
  if (patch === undefined) return [];
  return [{ heading: `Diff ${index + 1}`, name: path, text: `path: ${path}\n\n${patch}`, isContent: true }];
}

type Comment = z.infer<typeof shape>['comments'][number];

/** Only about lines that are there, and what no rule and no earlier remark says, in the language of the conversation. */
function opinionsOf(
  comments: readonly Comment[],
  { changed, findings, earlier = [], language }: Reviewed,
): Opinion[] {
  const told = [...findings.map(({ path, message }) => ({ path, text: message })), ...earlier];
  const taken = new Set(findings.map(({ path, line }) => `${path}:${line}`));
  const opinions: Opinion[] = [];
  for (const { path, quote, comment } of comments.slice(0, 50)) {
    const at = lineOf(quote, changed.find((file) => file.path === path)?.patch ?? '');
    const text = neutral(comment.slice(0, longestComment), { hosts: new Set() });
    if (at === undefined || text === '' || !isIn(language, text)) continue;
    if (taken.has(`${path}:${at.line}`)) continue;
    if ([...told, ...opinions].some((one) => one.path === path && isRepeated(text, one.text))) continue;
    taken.add(`${path}:${at.line}`);
    opinions.push({ path, line: at.line, said: at.text.trim(), text });
  }
  return opinions.slice(0, mostOpinions);
}

const longestComment = 1500;

function lineOf(quote: string, patch: string) {
  const wanted = quote.trim();
  return wanted.length < 3 ? undefined : addedLines(patch).find(({ text }) => text.trim() === wanted);
}
