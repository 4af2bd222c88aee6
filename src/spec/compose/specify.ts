import type { Problem } from '../../kernel/problem.ts';
import { present } from '../../kernel/present.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { namesProgram } from '../asked.ts';
import { specify, type Specified } from '../specify.ts';
import type { Situation } from '../situation.ts';
import { withPlans } from './combine.ts';
import { adjusted } from './adjusted.ts';
import { fromCompose, unreadNote } from './from-compose.ts';
import type { Wish } from '../words/wish.ts';
import { rootFiles } from './read/files.ts';

/** What should exist: what a compose file says where one is named or there is nothing else to go by, else the words. */
export function specifyFrom(from: string | undefined, situation: Situation): Result<Specified, Problem> {
  const asked = from === undefined ? undefined : source(from);
  if (asked?.ok === false) return asked;
  if (asked === undefined && !isDefault(situation)) return ok(specify(situation));
  const { snapshot, repository, profile, wish, facts } = situation;
  const made = fromCompose(asked?.value.file, { snapshot, repository, profile });
  if (!made.ok) return asked === undefined ? ok(unread(made.error, specify(situation))) : made;
  const { workloads, objects, notes } =
    profile === 'minimal' ? made.value : withPlans(made.value, specify({ ...situation, wish: silent }));
  const said = adjusted(workloads, situation);
  const spec = present({
    profile,
    workloads: said.workloads,
    objects: [...objects, ...said.objects],
    namespace: wish.namespace,
  });
  return ok({ spec, notes, questions: [...facts.questions, ...said.questions] });
}

const silent: Wish = { drafts: [] };

/** Nobody asked for the compose file by name, so it is only said that it could not be read. */
function unread(problem: Problem, specified: Specified): Specified {
  return { ...specified, notes: [...specified.notes, unreadNote(problem)] };
}

type Source = { readonly file: string | undefined };

function source(text: string): Result<Source, Problem> {
  const [kind, ...rest] = text.split('=');
  const file = rest.join('=').trim();
  if (kind !== 'compose') {
    return fail({ what: '--from is compose or compose=FILE', fix: 'Leave it out to go by the repository.' });
  }
  return ok({ file: file === '' ? undefined : file });
}

/** The words name no program, and the repository has a compose file and no program that is known better than by it. */
function isDefault({ wish, facts, snapshot }: Situation): boolean {
  if (namesProgram(wish) || wish.runtime !== undefined) return false;
  const isKnown = facts.services.some(({ kind, buildTool }) => kind !== 'library' && buildTool !== 'docker');
  return !isKnown && rootFiles(snapshot).length > 0;
}
