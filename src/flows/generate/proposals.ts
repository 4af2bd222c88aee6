import { present } from '../../kernel/present.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Proposal, Proposed } from '../../ports/forge.ts';
import type { Filling } from '../../render/template.ts';
import { propose, type Steps } from '../action.ts';
import type { Change } from '../engines.ts';
import { fenced } from './fenced.ts';
import { isNews, type Plan } from './plan.ts';
import type { Part } from './part.ts';
import type { Call } from '../world.ts';
import { words } from '../world.ts';

/** The pull requests that were opened or brought up to date, each by how it is called here. */
export type Done = { readonly here?: Named; readonly there?: Named };
export type Named = Proposed & { readonly ref: string; readonly part: Part };

/** One pull request, or two that name each other. */
export async function* proposeAll(plan: Plan, call: Call): Steps<Result<Done>> {
  const { there } = plan;
  if (there === undefined || !isNews(there)) return yield* proposeHere(plan, undefined, call);
  const other = yield* proposeThere(there, plan, call);
  if (!other.ok) return other;
  if (!isNews(plan.here)) return ok({ there: other.value });
  const done = yield* proposeHere(plan, other.value, call);
  if (!done.ok || done.value.here === undefined) return done;
  yield* nameIn({ here: done.value.here, there: other.value }, plan, call);
  return done;
}

async function* proposeHere(plan: Plan, there: Named | undefined, call: Call): Steps<Result<Done>> {
  const made = yield* propose(proposalHere(plan, there, call));
  if (!made.ok) return made;
  const here = { ...made.value, ref: `#${made.value.number}`, part: plan.here };
  return ok({ here, ...present({ there }) });
}

async function* proposeThere(part: Part, plan: Plan, call: Call): Steps<Result<Named>> {
  const made = yield* propose(proposalThere(part, plan, call));
  if (!made.ok) return made;
  const { owner, name } = part.repository;
  return ok({ ...made.value, ref: `${owner}/${name}#${made.value.number}`, part });
}

type Both = { readonly here: Named; readonly there: Named };

/** Only once both are open each knows what the other is called. */
async function* nameIn({ here, there }: Both, plan: Plan, call: Call): Steps {
  const { part } = there;
  const known = { ...plan, here: { ...plan.here, place: { ...plan.here.place, pull: pullOf(here) } } };
  const place = { ...part.place, head: part.base.commit, pull: pullOf(there) };
  yield* propose({ ...proposalThere(part, known, call), place, files: [], remove: [] });
}

function pullOf({ number, url }: Proposed) {
  return { number, url, body: '' };
}

function proposalHere({ here, ground, change }: Plan, other: Named | undefined, call: Call): Proposal {
  const { asked, world } = call;
  const { number, kind } = ground.origin;
  const filling = { number, login: asked.requester, closes: kind === 'issue' };
  const parts = [
    here.body,
    ...(other === undefined ? [] : [words(world, asked, ['pull-there', { ref: other.ref }])]),
    ...sayWorkflow(here, change, call),
    words(world, asked, ['pull-footer', filling]),
  ];
  const { place, base, title, files, remove, workflow } = here;
  const texts = { title, body: parts.join('\n\n'), files, remove };
  return { key: `${kind}-${number}`, place, base, ...texts, ...present({ workflow }) };
}

function proposalThere(part: Part, { here, ground, change }: Plan, call: Call): Proposal {
  const { asked, world } = call;
  const { owner, name } = asked.repository;
  const { number, kind } = ground.origin;
  const { place, base, title, files, remove, repository } = part;
  const image =
    here.place.pull === undefined ? undefined : { ref: `${owner}/${name}#${here.place.pull.number}` };
  // Where nothing is to be done here, the other one is all that was asked for.
  const isAll = !isNews(here);
  const closes = kind === 'issue' && isAll;
  const filling = { image, closes, origin: `${owner}/${name}#${number}`, login: asked.requester };
  const body = [
    part.body,
    ...(isAll ? workflowBlock(change, { here: false, there: { repository: `${owner}/${name}` } }, call) : []),
    words(world, asked, ['pull-footer-there', filling]),
  ].join('\n\n');
  const key = `${owner}/${name}/${kind}-${number}`;
  return { key, into: repository, place, base, title, body, files, remove };
}

/** What builds the image: a file of this pull request, or one that people add where the App may not. */
function sayWorkflow({ workflow }: Part, change: Change, call: Call): readonly string[] {
  if (workflow === undefined) return workflowBlock(change, { here: true, there: undefined }, call);
  return [words(call.world, call.asked, ['pull-workflow-written', { path: workflow }])];
}

function workflowBlock({ workflow }: Change, where: Filling, { asked, world }: Call): readonly string[] {
  if (workflow === undefined) return [];
  const filling = { ...where, path: workflow.path, file: { lines: fenced(workflow).slice(2) } };
  return [words(world, asked, ['pull-workflow', filling]).trimEnd()];
}
