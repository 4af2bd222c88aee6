import { askQuestion } from '../../advise/ask.ts';
import { authorQuestion } from '../../advise/author.ts';
import { documentsFor } from '../../advise/documents.ts';
import { objections } from '../../advise/guard/author.ts';
import { askedBy } from '../../advise/guard/values.ts';
import { knownIn } from '../../advise/known.ts';
import { linksOf } from '../../advise/neutral/links.ts';
import type { Answer, Question, Receipt } from '../../advise/question.ts';
import { reviewQuestion } from '../../advise/review.ts';
import { wishQuestion } from '../../advise/wish.ts';
import { defaultPolicy } from '../../config/policy.ts';
import { consult } from '../../flows/consult.ts';
import { makeEdit } from '../../flows/change/edit.ts';
import { languageOf } from '../../kernel/language.ts';
import type { EvalCase } from './case.ts';
import { proposalFor } from './fill.ts';
import type { Ground } from './ground.ts';

/** What came of a question, as text that can be looked through. */
export type Came = {
  readonly text: string;
  readonly findings: number;
  /** Empty where nothing stands against it. */
  readonly against: string;
  readonly receipt: Receipt | undefined;
};

const folders = ['deploy', 'k8s'];

type Use = (one: EvalCase, ground: Ground) => Promise<Came>;

/** How each use of the model is tried. */
export const answers: Readonly<Record<EvalCase['use'], Use>> = {
  wish: async ({ words }, ground) => {
    const { snapshot, engines, templates } = ground;
    const facts = engines.analyze(snapshot);
    const question = wishQuestion({ words, leftover: [words], facts, templates, by: 'asker' });
    return taken(await ask(question, ground), (advised) => advised.map(({ phrase }) => phrase).join('\n'));
  },
  fill: async (one, ground) => {
    const { answer, taken: values, findings, against } = await proposalFor(one, ground);
    if (answer.kind === 'silence') return silent(answer);
    return { text: values.join('\n'), findings, against, receipt: answer.receipt };
  },
  ask: async ({ words }, ground) => {
    const { snapshot, engines, templates } = ground;
    const documents = documentsFor(words, snapshot);
    const links = linksOf([words, ...documents.map(({ text }) => text)]);
    const facts = engines.analyze(snapshot);
    const told = {
      words,
      snapshot,
      documents,
      facts,
      findings: [],
      language: languageOf(words),
      links,
      templates,
    };
    return taken(await ask(askQuestion(told), ground), ({ text, sources }) =>
      [text, ...sources.map(({ path, line }) => `${path}:${line}`)].join('\n'),
    );
  },
  author: async ({ words }, ground) => {
    const { snapshot, engines, templates } = ground;
    const documents = documentsFor(words, snapshot).slice(0, 20);
    const facts = engines.analyze(snapshot);
    const question = authorQuestion({
      words,
      folders,
      documents,
      facts,
      language: languageOf(words),
      templates,
    });
    const answer = await ask(question, ground);
    if (answer.kind === 'silence') return silent(answer);
    return written(words, answer, ground);
  },
  edit: async ({ words }, ground) => {
    const { snapshot, account, engines, templates, signal } = ground;
    const language = languageOf(words);
    const made = await makeEdit(
      {
        words,
        snapshot,
        near: [],
        policy: defaultPolicy,
        language,
        templates,
        account,
        examples: [],
        engines,
      },
      signal,
    );
    const text = made.edited.files.map((file) => file.text).join('\n');
    const against = [
      ...made.against,
      ...(made.silence === undefined ? [] : [made.silence]),
      ...(text === '' ? ['nothing was changed'] : []),
    ];
    return {
      text,
      findings: made.review.findings.length,
      against: against.join('; '),
      receipt: made.receipt,
    };
  },
  review: async ({ patch }, ground) => {
    const changed = patch === undefined ? [] : [{ path: patch.path, patch: patch.text }];
    const told = {
      changed,
      findings: [],
      affected: [],
      language: 'en' as const,
      templates: ground.templates,
    };
    return taken(await ask(reviewQuestion(told), ground), (opinions) =>
      opinions.map(({ said, text }) => `${said}\n${text}`).join('\n'),
    );
  },
};

function ask<T>(question: Question<T>, { account, signal }: Ground): Promise<Answer<T>> {
  return consult(question, account, signal);
}

type Drafts = Extract<
  Answer<readonly { readonly path: string; readonly text: string }[]>,
  { kind: 'answer' }
>;

/** New files, as the guard and the rules judge them. */
function written(words: string, answer: Drafts, { snapshot, engines }: Ground): Came {
  const bounds = {
    ...askedBy(words),
    folders,
    isThere: () => false,
    kinds: [],
    isObjectThere: () => false,
    isKnown: knownIn(snapshot),
  };
  const against = objections(answer.value, bounds).join('; ');
  const files = new Map(answer.value.map(({ path, text }) => [path, text]));
  const entries = [...files].map(([path, text]) => ({
    path,
    kind: 'file' as const,
    sha: '',
    size: text.length,
  }));
  const alone = { ...snapshot, entries, text: (path: string) => files.get(path) };
  const found = engines.inspect(alone, defaultPolicy, [...files.keys()]);
  return { text: [...files.values()].join('\n'), findings: found.length, against, receipt: answer.receipt };
}

function taken<T>(answer: Answer<T>, textOf: (value: T) => string): Came {
  if (answer.kind === 'silence') return silent(answer);
  return { text: textOf(answer.value), findings: 0, against: '', receipt: answer.receipt };
}

function silent({ why, detail, receipt }: Extract<Answer<unknown>, { kind: 'silence' }>): Came {
  return { text: '', findings: 0, against: `${why}: ${detail}`, receipt };
}
