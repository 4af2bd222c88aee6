import { commands } from '../../src/commands/catalogue.ts';
import type { Action, Outcome, Steps } from '../../src/flows/action.ts';
import type { Engines } from '../../src/flows/engines.ts';
import type { World } from '../../src/flows/world.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import type { PullChanged, Said } from '../../src/inbox/event.ts';
import type { Role } from '../../src/intent/rights.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import { fail, ok } from '../../src/kernel/result.ts';
import type { ChangedFile, Pull } from '../../src/ports/inquiries.ts';
import type { Place, Question, Vote } from '../../src/ports/traces.ts';
import type { Model } from '../../src/ports/model.ts';
import type { Json } from '../../src/ports/journal.ts';
import { snapshotOf } from './snapshot.ts';

const templates = await loadTemplates();

export type Scene = {
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly role?: Role;
  /** What the comment says now; undefined where it was deleted. */
  readonly now?: string | undefined;
  /** Under every key; `journal` by key. */
  readonly remembered?: Json;
  readonly journal?: ReadonlyMap<string, Json>;
  readonly pull?: Pull;
  readonly changed?: readonly ChangedFile[];
  readonly place?: Partial<Place>;
  readonly question?: Question;
  readonly takesWorkflows?: boolean;
  /** What stands under each remark of ours that is asked for. */
  readonly remarkVotes?: readonly Vote[];
  readonly unreadable?: Problem;
  readonly engines?: Partial<Engines>;
  readonly model?: Model;
};

/** A world in memory for the flows. */
export function worldOf(scene: Scene): World {
  return {
    app: 'supercargo',
    templates,
    commands,
    model: scene.model,
    installation: 1,
    snapshots: {
      read: async () => (scene.unreadable ? fail(scene.unreadable) : ok(snapshotOf(scene.files ?? {}))),
      before: async (head) => ok(head),
    },
    journal: {
      recall: async (key) => (scene.journal === undefined ? scene.remembered : scene.journal.get(key)),
      recallAll: async (keys) => new Map([...(scene.journal ?? [])].filter(([key]) => keys.includes(key))),
    },
    neighbours: { host: 'github.com', open: async () => undefined, view: async () => undefined },
    traces: {
      place: async (branch) => ({ branch, ...scene.place }),
      takesWorkflows: async () => scene.takesWorkflows ?? false,
      question: async () => scene.question,
      remarks: async ({ keys }) => new Map(keys.map((key) => [key, scene.remarkVotes ?? []])),
    },
    inquiries: {
      roleOf: async () => scene.role ?? 'write',
      textOf: async () => scene.now,
      pull: async () =>
        scene.pull && { ...scene.pull, ...(scene.policy !== undefined && { policy: scene.policy }) },
      difference: async () => ({ from: 'b', files: scene.changed ?? [] }),
      defaultFile: async () => scene.policy,
    },
    engines: {
      wanted: { patterns: ['**'], maxBytes: 1000 },
      generate: ({ request }) =>
        ok({
          title: 'Add a Dockerfile',
          body: `Words: ${request.words}`,
          files: [{ path: 'Dockerfile', text: 'FROM scratch\n' }],
          questions: [],
        }),
      isWhole: () => false,
      later: () => undefined,
      again: () => undefined,
      ofStanding: () => 'none',
      mounted: () => [],
      review: () => ({
        verdict: 'pass',
        title: 'Fine',
        summary: 'All is well.',
        findings: [],
        affected: [],
        comments: [],
        changes: [],
      }),
      analyze: () => ({
        services: [],
        existing: {
          dockerfiles: [],
          compose: [],
          manifests: [],
          kustomizations: [],
          charts: [],
          workflows: [],
        },
        gitops: { tool: 'none', apps: [] },
        questions: [],
      }),
      inspect: () => [],
      everything: () => [],
      waive: () => ok(''),
      mend: () => ({ files: [], mended: [], left: [] }),
      planEdit: () => ({ meant: [], leftover: [], unclear: [], operations: [], kept: [], folder: undefined }),
      rules: [],
      ...scene.engines,
    },
  };
}

/** A comment on issue 12 by somebody who may write. */
export function said(text: string, overrides: Partial<Said> = {}): Said {
  return {
    kind: 'said',
    delivery: 'd1',
    installation: 1,
    repository: { id: 9, owner: 'acme', name: 'shop', defaultBranch: 'main' },
    sender: { login: 'mona', isBot: false },
    author: { login: 'mona', isBot: false },
    conversation: { number: 12, kind: 'issue' },
    target: { kind: 'comment', id: 5 },
    text,
    ...overrides,
  };
}

/** A pull request of a stranger, and the event that tells of it. */
export const strangersPull = {
  number: 7,
  state: 'open',
  text: 'Work',
  head: { commit: 'a'.repeat(40), branch: 'feature' },
  base: { commit: 'b'.repeat(40), branch: 'main' },
  origin: 'fork',
} as const;

export function opened(number: number = strangersPull.number): PullChanged {
  const { repository, sender, installation, delivery } = said('');
  const event = { action: 'opened', isDraft: false, head: strangersPull.head.commit } as const;
  return { kind: 'pullChanged', number, ...event, repository, sender, installation, delivery };
}

/** All that a flow asks for, every proposal succeeding. */
export async function actionsOf(steps: Steps<unknown>): Promise<readonly Action[]> {
  const actions: Action[] = [];
  let outcome: Outcome = { kind: 'done' };
  for (;;) {
    const step = await steps.next(outcome);
    if (step.done === true) return actions;
    actions.push(step.value);
    outcome = outcomeOf(step.value);
  }
}

function outcomeOf(action: Action): Outcome {
  if (action.kind === 'commit') return { kind: 'committed', result: ok({ lines: action.lines }) };
  if (action.kind !== 'proposePullRequest') return { kind: 'done' };
  return { kind: 'proposed', result: ok({ number: 13, url: 'https://x/13', outcome: 'opened' }) };
}
