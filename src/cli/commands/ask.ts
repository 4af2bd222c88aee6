import { resolve } from 'node:path';
import { localSnapshots } from '../../adapters/local/snapshot.ts';
import { bundledLinters } from '../../adapters/schemas/linters.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { askQuestion } from '../../advise/ask.ts';
import { documentsFor } from '../../advise/documents.ts';
import { linksOf } from '../../advise/neutral/links.ts';
import { sayReceipt } from '../../advise/say.ts';
import { inspect } from '../../change/house/inspect.ts';
import { policyPath, type Policy } from '../../config/policy.ts';
import { analyze } from '../../facts/analyze.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { wanted } from '../../facts/wanted.ts';
import { consult } from '../../flows/consult.ts';
import { languageOf, type Language } from '../../kernel/language.ts';
import { describe } from '../../kernel/problem.ts';
import { languages } from '../../languages/languages.ts';
import type { Templates } from '../../render/templates.ts';
import type { ExitCode, Io } from '../command.ts';
import { shown } from '../shown.ts';
import { cliAccount, sayNoAnswer } from '../model.ts';
import { policyTold } from '../policy.ts';
import { defaultRemote } from '../remote.ts';

type Wish = { readonly words: string; readonly dir: string };

/** A question about a local checkout, answered by the model of the environment. */
export async function askModel({ words, dir }: Wish, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const folder = resolve(io.cwd, dir);
  const snapshot = await localSnapshots(folder).read('HEAD', wanted(languages), signal);
  if (!snapshot.ok) return refuse(io, describe(snapshot.error));
  const policy = policyTold(snapshot.value.text(policyPath), 'ask', io);
  const account = cliAccount(io, policy, await defaultRemote(folder));
  if (!account.ok) return refuse(io, describe(account.error));
  const voice = { language: policy.language ?? languageOf(words), templates: await loadTemplates() };
  const question = questionOf(words, { snapshot: snapshot.value, policy, ...voice });
  const answer = await consult(question, account.value, signal);
  if (answer.kind === 'silence') return refuse(io, sayNoAnswer(answer, voice));
  const { text, sources } = answer.value;
  const lines = sources.map(({ path, line }) => `  ${path}:${line}`);
  io.out(shown([text, '', ...lines].join('\n'), io));
  io.err(shown(sayReceipt(answer.receipt, voice), io));
  return 0;
}

type Ground = {
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  readonly language: Language;
  readonly templates: Templates;
};

function questionOf(words: string, { snapshot, policy, language, templates }: Ground) {
  const documents = documentsFor(words, snapshot);
  const touched = new Set(documents.slice(0, 12).flatMap(({ name }) => name ?? []));
  const today = new Date().toISOString().slice(0, 10);
  const findings = inspect(snapshot, { policy, today, linters: bundledLinters(), touched });
  return askQuestion({
    words,
    snapshot,
    documents,
    facts: analyze(snapshot, languages),
    findings: findings.filter(({ path }) => touched.has(path)),
    language,
    links: linksOf([words, ...documents.map(({ text }) => text)]),
    templates,
  });
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo explain: ${message}\n`);
  return 2;
}
