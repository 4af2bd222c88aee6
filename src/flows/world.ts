import type { Commands } from '../commands/command.ts';
import type { Policy } from '../config/policy.ts';
import type { Conversation, Repository } from '../inbox/event.ts';
import type { Language } from '../kernel/language.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Charts } from '../ports/charts.ts';
import type { Inquiries } from '../ports/inquiries.ts';
import type { Journal } from '../ports/journal.ts';
import type { Model } from '../ports/model.ts';
import type { Neighbours } from '../ports/neighbours.ts';
import type { Snapshots } from '../ports/snapshots.ts';
import type { Traces } from '../ports/traces.ts';
import { fill } from '../render/templates.ts';
import type { Templates } from '../render/templates.ts';
import type { Filling } from '../render/template.ts';
import type { Engines } from './engines.ts';

/** What a flow reads through; it writes nothing. */
export type World = {
  /** The name people mention, without `[bot]`. */
  readonly app: string;
  readonly snapshots: Snapshots;
  readonly inquiries: Inquiries;
  readonly traces: Traces;
  readonly neighbours: Neighbours;
  readonly journal: Pick<Journal, 'recall' | 'recallAll'>;
  readonly templates: Templates;
  readonly commands: Commands;
  readonly engines: Engines;
  /** Undefined where none is configured. */
  readonly model: Model | undefined;
  /** Undefined where nothing renders charts. */
  readonly charts?: Charts | undefined;
  /** On whose account it is asked. */
  readonly installation: number | undefined;
};

/** Who asked, where, and under which rules of the repository. */
export type Asked = {
  readonly repository: Repository;
  readonly conversation: Conversation;
  /** A login; undefined where an event and not a person asked. */
  readonly requester?: string;
  /** The same for a repetition of the same wish, another for the next one. */
  readonly occasion: string;
  readonly language: Language;
  readonly policy: Policy;
  /** What is wrong with the policy's file, to be told along with the answer. */
  readonly policyProblems: readonly Problem[];
};

export type Call = { readonly asked: Asked; readonly world: World; readonly signal: AbortSignal };

/** Whether a wish was fulfilled; it shows as a reaction. */
export type Verdict = 'fulfilled' | 'answered' | 'failed';

/** The words of one answer from `templates/say/`. */
export function words(
  world: World,
  asked: Pick<Asked, 'language'>,
  [name, filling]: readonly [string, Filling],
): string {
  return fill(world.templates, `say/${name}.${asked.language}.md`, filling).trimEnd();
}
